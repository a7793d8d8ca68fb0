"""A fifth language is one line in `mkdocs.yml`, one catalogue of interface words, and PO files."""

import json
import shutil
from pathlib import Path

from conftest import run

FIXTURE = Path(__file__).parent / "fifth_language"
ENGLISH = "        - {locale: en, "
LINE = "        - {locale: nb, name: Norsk bokmål, build: true}\n"


def test_norwegian_needs_no_python(handbook: Path, tmp_path: Path) -> None:
    settings = handbook / "mkdocs.yml"
    text = settings.read_text("utf-8")
    at = text.index("\n", text.index(ENGLISH)) + 1
    settings.write_text(text[:at] + LINE + text[at:], "utf-8")
    shutil.copytree(FIXTURE, handbook, dirs_exist_ok=True)

    status = json.loads(
        run("translations", "status", "--root", handbook, "--lang", "nb", "--format", "json").stdout
    )
    module = next(row for row in status if row["record"] == "module:first-day")
    assert module["current"] == 20
    assert module["stale"] == 0

    site = tmp_path / "site"
    built = run("build", "--root", handbook, "--site-dir", site)
    assert built.returncode == 0, built.stderr
    parts = sorted((site / "nb/modules/first-day").glob("**/index.html"))
    page = "".join(part.read_text("utf-8") for part in parts)
    assert '<html lang="nb"' in page
    assert "<title>Den første dagen – Den vesle håndboka</title>" in page
    for words in ("Arbeidsark og fasit", "60 minutter", "1. november 2026", "Vis hvordan du selv"):
        assert words in page
    assert '<span lang="da" class="hb-borrowed">Gode sko</span>' in page
    students = (site / "nb/modules/first-day/students/index.html").read_text("utf-8")
    assert "Dette lærer du" in students
    assert '<a href="../../../../sv/modules/first-day/students/" lang="sv"' in students
    index = json.loads((site / "nb/search/search_index.json").read_text("utf-8"))
    assert index["config"]["lang"][0] == "no"
    assert "Denne siden finnes ikke" in (site / "404.html").read_text("utf-8")
    danish = (site / "modules/first-day/index.html").read_text("utf-8")
    assert 'hreflang="nb" class="md-select__link">Norsk bokmål</a>' in danish
