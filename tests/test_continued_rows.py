"""Rows whose headings are written on: a place to write on the page, in print and in Word."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import MadeOnce, run, serve_folder, small_handbook
from edits import edit
from playwright.sync_api import Browser, expect
from pypdf import PdfReader

SHEET = "[data-sheet=names]"


@pytest.fixture(scope="module")
def folder(made_once: MadeOnce) -> Path:
    """A site whose table has a row that goes on, and one that does not."""

    def make(below: Path) -> None:
        root = small_handbook(below)
        edit(
            root / "modules/first-day/module.yml",
            "          - {id: monday, heading: Mandag}\n",
            '          - {id: best, heading: "Den bedste:", continued: true}\n'
            "          - {id: monday, heading: Mandag}\n",
        )
        built = run("build", "--root", root, "--site-dir", below / "site")
        assert built.returncode == 0, built.stderr

    return made_once("continued-rows", make) / "site"


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    yield from serve_folder(folder)


@pytest.mark.parametrize("width", [390, 1280])
def test_the_student_writes_behind_the_heading_and_hands_it_in(
    width: int, address: str, browser: Browser, tmp_path: Path
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(f"{address}modules/first-day/students/")
    field = page.locator(SHEET).get_by_role("textbox", name="Den bedste: Dag", exact=True)
    field.fill("Tirsdag")
    # what is written is no part of the row's name
    expect(page.get_by_role("textbox", name="Den bedste: Tid", exact=True)).to_be_visible()
    expect(page.get_by_role("textbox", name="Mandag Dag", exact=True)).to_have_count(0)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.reload()
    expect(field).to_have_value("Tirsdag")
    with page.expect_download() as saving:
        page.locator(f"{SHEET} [data-hand-in=save]").click()
    file = tmp_path / "sheet.html"
    saving.value.save_as(file)
    assert "<td>Den bedste: Tirsdag<td>" in file.read_text("utf-8")
    context.close()


def test_there_is_a_field_in_print_and_a_place_in_word(folder: Path) -> None:
    pdf = PdfReader(folder / "pdf/da/module-first-day-students.pdf")
    asked = [field.get("/TU") for field in (pdf.get_fields() or {}).values()]
    assert asked.count("Dag, Den bedste:") == 1
    assert "Dag, Mandag" not in asked
    words = next(folder.glob("pdf/da/module-first-day*students*.docx"))
    with zipfile.ZipFile(words) as parts:
        document = parts.read("word/document.xml").decode()
    assert len(re.findall(r'w:alias w:val="Dag, Den bedste:"', document)) == 1
    assert "Dag, Mandag" not in document
