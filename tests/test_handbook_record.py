"""What the handbook's own record says stands on pages, in data and in PDFs; so does nobody else's word."""

import json
import re
from pathlib import Path

from conftest import run
from edits import edit
from pypdf import PdfReader

REPOSITORY = "https://example.org/code"
RECORD = "content/handbook/handbook.yml"
LICENCE = ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")


def built(handbook: Path, language: str = "da") -> tuple[str, str, dict, str]:
    """Return a module's page, its foot and data, and the foot of its PDF."""
    settings = {"SITE_URL": "https://example.org/", "REPO_URL": REPOSITORY}
    made = run("build", "--root", handbook, "--no-pdf", **settings)
    assert made.returncode == 0, made.stderr
    printed = run("pdf", "--root", handbook, "module:first-day", "--lang", language, **settings)
    assert printed.returncode == 0, printed.stderr
    folder = "" if language == "da" else f"{language}/"
    page = (handbook / f"site/{folder}modules/first-day/index.html").read_text("utf-8")
    foot = page[page.index('<footer class="md-footer"') :]
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page)[1])
    pdf = PdfReader(handbook / f"pdf/{language}/module-first-day-teacher.pdf")
    return page, foot, data, " ".join(pdf.pages[-1].extract_text().split())


def test_name_licence_publisher_and_contact_are_the_records(handbook: Path) -> None:
    page, foot, data, printed = built(handbook)
    assert f'<a href="{LICENCE[1]}" rel="license noopener">{LICENCE[0]}</a>' in foot
    assert data["license"] == {"id": LICENCE[1]}
    assert data["publisher"] == [{"type": "Organization", "name": "Prøveskolen"}]
    catalogue = json.loads((handbook / "site/catalogue.json").read_text("utf-8"))
    assert catalogue["licence"] == LICENCE[1]
    assert catalogue["titles"]["da"] == "Den lille håndbog"
    assert "<title>Den første dag – Den lille håndbog</title>" in page
    assert "<p>Prøveskolen</p>" in foot
    assert '<a href="https://example.org/skriv" rel="noopener">example.org/skriv</a>' in foot
    assert (
        f"Den lille håndbog · dansk · gennemlæst 1. november 2026 {LICENCE[0]}".casefold()
        in printed.casefold()
    )
    assert "Prøveskolen · Skriv til: https://example.org/skriv" in printed


def test_without_a_contact_readers_write_to_the_repository(handbook: Path) -> None:
    edit(handbook / RECORD, "publisher: Prøveskolen\ncontact: https://example.org/skriv\n", "")
    _, foot, data, printed = built(handbook)
    assert f'<a href="{REPOSITORY}/issues" rel="noopener">example.org/code/issues</a>' in foot
    assert "publisher" not in data
    assert f"Skriv til: {REPOSITORY}/issues" in printed


def test_a_page_names_the_file_of_the_language_that_is_read(handbook: Path) -> None:
    link = '<p class="hb-file"><a href="{}" rel="noopener">'
    for language, file in (("sv", "sv.po"), ("de", "module.yml")):
        page, foot, _, _ = built(handbook, language)
        own = link.format(f"{REPOSITORY}/blob/HEAD/modules/first-day/{file}")
        # at the top and at the foot
        assert page.count(own) == 2
        assert own in foot


def test_a_handbooks_mail_address_is_answered_for_as_any_other(handbook: Path) -> None:
    edit(handbook / RECORD, "contact: https://example.org/skriv", "contact: kontor@example.org")
    output = run("check", "--root", handbook).stdout
    assert f"{RECORD}:7:10  error personal-data  `contact` holds an e-mail address" in output
    alarm = "{field: contact, kind: email, text: kontor@example.org, reason: A function's.}"
    edit(handbook / RECORD, "licence:", f"false_alarms:\n  - {alarm}\nlicence:")
    _, foot, _, _ = built(handbook)
    assert '<a href="mailto:kontor@example.org" rel="noopener">kontor@example.org</a>' in foot
