"""The reader's own country on a student page: its sheets stay, the others' are folded below them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import MadeOnce, run, serve_folder, small_handbook
from edits import edit
from playwright.sync_api import Page, expect

SHEETS = "".join(
    f"""\
  - id: agreement-{code.lower()}
    title: Aftalen i {name}
    country: {code}
    blocks:
      - {{id: day, kind: lines, prompt: "Hvilken dag?", count: 1}}
    key: Den første dag.
"""
    for code, name in (("DK", "Danmark"), ("SE", "Sverige"))
)


@pytest.fixture(scope="module")
def students(made_once: MadeOnce) -> Iterator[str]:
    """The address of a student page with sheets of two countries."""

    def make(below: Path) -> None:
        root = small_handbook(below)
        module = root / "modules/first-day/module.yml"
        edit(module, "company_case:\n", f"{SHEETS}company_case:\n")
        edit(
            module,
            "    student: Skriv, hvornår du skal møde.\n    worksheets: [names]\n",
            "    student: Skriv, hvornår du skal møde.\n"
            "    worksheets: [names, agreement-dk, agreement-se]\n",
        )
        built = run("build", "--root", root, "--no-pdf", "--site-dir", below / "site")
        assert built.returncode == 0, built.stderr

    for address in serve_folder(made_once("own-country", make) / "site"):
        yield f"{address}modules/first-day/students/"


def order(page: Page) -> list[str]:
    return page.locator(".hb-sheet").evaluate_all("all => all.map(sheet => sheet.dataset.sheet)")


def test_the_sheets_of_other_countries_are_folded_and_can_be_opened(
    students: str, page: Page
) -> None:
    page.goto(students)
    fold = page.locator(".hb-elsewhere")
    expect(fold).to_be_hidden()
    assert order(page) == ["names", "agreement-dk", "agreement-se"]
    choice = page.get_by_label("Land").first
    # it stands before the sheets
    assert choice.evaluate(
        "field => field.compareDocumentPosition(document.querySelector('.hb-sheet')) & 4"
    )
    danish, swedish = (page.locator(f"[data-sheet=agreement-{code}]") for code in ("dk", "se"))
    danish.get_by_label("Hvilken dag?").fill("Mandag")
    choice.select_option("Sverige")
    assert order(page) == ["names", "agreement-se", "agreement-dk"]
    expect(swedish).to_be_visible()
    expect(danish).to_be_hidden()
    links = page.locator(".hb-activity").nth(1).locator(".hb-meta a").all_inner_texts()
    assert links == ["Navne", "Aftalen i Sverige", "Aftalen i Danmark"]
    fold.locator("summary").first.press("Enter")
    expect(danish.get_by_label("Hvilken dag?")).to_have_value("Mandag")
    choice.select_option("Danmark")
    assert order(page) == ["names", "agreement-dk", "agreement-se"]
    choice.select_option("")
    expect(fold).to_be_hidden()
    assert order(page) == ["names", "agreement-dk", "agreement-se"]


def test_a_link_into_the_fold_opens_it(students: str, page: Page) -> None:
    page.goto(students)
    page.get_by_label("Land").first.select_option("Sverige")
    danish = page.locator("[data-sheet=agreement-dk]")
    page.get_by_role("link", name="Aftalen i Danmark").first.click()
    expect(danish.get_by_label("Hvilken dag?")).to_be_in_viewport()
    page.goto(f"{students}?again#worksheet-agreement-dk")
    expect(danish.get_by_label("Hvilken dag?")).to_be_in_viewport()
