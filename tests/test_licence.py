"""The licence that `copyright` names is the one that pages, data and PDFs tell."""

import json
import re
from pathlib import Path

import pytest
from conftest import run
from pypdf import PdfReader

from generator.source.licence import licence_address

ADDRESS = "https://creativecommons.org/licenses/by/4.0/"


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("CC BY 4.0", ADDRESS),
        ("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
        ("CC BY-NC-ND 4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/"),
        ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("© 2026 En skole", ""),
        ("CC BY 9.0", ""),
        ("", ""),
    ],
)
def test_a_licence_has_an_address_where_it_is_known(name: str, address: str) -> None:
    assert licence_address(name) == address


@pytest.mark.parametrize(
    ("name", "address"), [("CC BY 4.0", ADDRESS), ("© En <skole>", ""), ("", "")]
)
def test_the_handbooks_own_licence_is_told_everywhere(
    name: str, address: str, handbook: Path
) -> None:
    settings = handbook / "mkdocs.yml"
    text = re.sub(r"^copyright:.*\n", "", settings.read_text("utf-8"), flags=re.MULTILINE)
    settings.write_text(f'copyright: "{name}"\n{text}', "utf-8")
    built = run("build", "--root", handbook, "--no-pdf", SITE_URL="https://example.org/")
    assert built.returncode == 0, built.stderr
    printed = run("pdf", "--root", handbook, "module:first-day", "--lang", "da")
    assert printed.returncode == 0, printed.stderr
    site = handbook / "site"
    page = (site / "modules/first-day/index.html").read_text("utf-8")
    foot = page[page.index('<footer class="md-footer"') :]
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page)[1])
    assert (name.replace("<", "&lt;").replace(">", "&gt;") in foot) and ("BY-SA" not in page)
    assert (f'href="{address}" rel="license' in foot) == bool(address)
    assert data.get("license") == ({"id": address} if address else None)
    assert json.loads((site / "catalogue.json").read_text("utf-8"))["licence"] == (address or name)
    pdf = PdfReader(handbook / "pdf/da/module-first-day-teacher.pdf")
    assert name in " ".join(pdf.pages[-1].extract_text().split())
