"""Sheets that others have a part in: a part is opened by who plays it, and others sign on paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import MadeOnce, run, serve_folder, small_handbook
from edits import edit
from playwright.sync_api import Page, expect

SHEET = "[data-sheet=names]"


@pytest.fixture(scope="module")
def address(made_once: MadeOnce) -> Iterator[str]:
    """A site with a sheet that a company signs."""

    def make(below: Path) -> None:
        root = small_handbook(below)
        edit(
            root / "modules/first-day/module.yml",
            "      - id: bring\n        kind: checklist\n",
            '      - {id: sign, kind: lines, prompt: "Mester:", count: 1, signed: true}\n'
            "      - id: bring\n        kind: checklist\n",
        )
        built = run("build", "--root", root, "--no-pdf", "--site-dir", below / "site")
        assert built.returncode == 0, built.stderr

    yield from serve_folder(made_once("sheets-for-two", make) / "site")


def test_each_opens_a_part_alone(address: str, page: Page) -> None:
    page.goto(f"{address}modules/first-day/students/")
    expect(page.get_by_text("Du hilser.")).to_be_hidden()
    page.locator("summary", has_text="Eleven").click()
    expect(page.get_by_text("Du hilser.")).to_be_visible()
    expect(page.get_by_text("Du svarer.")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.get_by_text("Du svarer.")).to_be_visible()


def test_nobody_types_where_a_company_signs(address: str, page: Page, tmp_path: Path) -> None:
    page.goto(f"{address}modules/first-day/students/")
    expect(page.get_by_label("Hvem møder du?")).to_be_visible()
    expect(page.get_by_text("Mester:", exact=True)).to_be_visible()
    expect(page.get_by_label("Mester:", exact=True)).to_have_count(0)
    assert page.locator(".hb-lines hr").first.bounding_box()["height"] > 25
    page.get_by_label("Hvem møder du?").fill("Freja")
    with page.expect_download() as saving:
        page.locator(f"{SHEET} [data-hand-in=save]").click()
    file = tmp_path / "sheet.html"
    saving.value.save_as(file)
    handed_in = file.read_text("utf-8")
    assert "Freja" in handed_in and "____" in handed_in
