"""A record's page in parts: every place of the former page is found, and one gets from part to part."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import run, serve_folder
from edits import edit
from playwright.sync_api import Browser, Page, expect

FORMER = {
    "modules/first-day/": {
        "": "goals for-whom preparation plan related",
        "teach/": "activities activity-warm-up activity-plan company-case company-example evaluation",
        "sheets/": "worksheets worksheet-names",
        "countries/": "countries country-dk",
    },
    "interventions/mentor/": {
        "": "purpose for-whom signs experience related templates",
        "steps/": "roles preconditions steps step-meet step-plan grips grip-agreement risks",
        "forms/": "template-form",
    },
    "programmes/track/": {
        "": "for-whom reason calendar follow-up related",
        "steps/": "steps step-start step-codes track-theory track-placement",
    },
}
"""The places that the small handbook's pages had when each was one page, by the part that has them now."""


@pytest.fixture(scope="module")
def home(small_site: Path) -> Iterator[str]:
    yield from serve_folder(small_site)


@pytest.mark.parametrize("record", FORMER)
def test_every_place_of_the_former_page_is_reached(record: str, home: str, page: Page) -> None:
    for part, ids in FORMER[record].items():
        for id_ in ids.split():
            page.goto(f"{home}de/{record}?h=tag#{id_}")
            expect(page).to_have_url(f"{home}de/{record}{part}?h=tag#{id_}")
            expect(page.locator(f"#{id_}")).to_be_in_viewport()
    page.goto(f"{home}{record}")
    page.evaluate(f"location.hash = '{id_}'")
    expect(page).to_have_url(f"{home}{record}{part}#{id_}")


@pytest.mark.parametrize("record", FORMER)
def test_what_has_a_place_is_known_to_the_overview(record: str, small_site: Path) -> None:
    def ids_of(part: str) -> set[str]:
        html = (small_site / record / part / "index.html").read_text("utf-8")
        return set(re.findall(r'<h[2-4] id="([^"]+)"', html))

    overview = (small_site / record / "index.html").read_text("utf-8")
    known = dict(re.findall(r'<a href="([^"]*)" data-ids="([^"]*)"', overview))
    assert sorted(known) == sorted(part or "./" for part in FORMER[record])
    for part in FORMER[record]:
        for id_ in ids_of(part) - ids_of("") if part else ():
            assert any(
                id_ == one or (one.endswith("-") and id_.startswith(one))
                for one in known[part].split()
            ), (part, id_)


@pytest.mark.parametrize("width", [360, 390, 1280])
def test_one_gets_from_part_to_part(width: int, home: str, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(f"{home}en/modules/first-day/")
    names = page.locator(".hb-parts__links a").all_inner_texts()
    assert names == ["Overview", "Teach", "Worksheets", "Countries"]
    for name in names[1:]:
        page.locator(".hb-parts__links").get_by_role("link", name=name).click()
        expect(page.locator("h1")).to_have_text(name)
        expect(page.locator(".hb-parts__links [aria-current=page]")).to_have_text(name)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.mouse.wheel(0, 100_000)
    page.get_by_role("button", name="Print").click()
    expect(page.locator("#hb-print")).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Students' page").click()
    expect(page).to_have_url(f"{home}en/modules/first-day/students/")
    page.close()


def test_the_language_changes_and_the_part_stays(home: str, page: Page) -> None:
    page.goto(f"{home}en/modules/first-day/sheets/")
    page.locator(".md-select > button").focus()
    page.locator('.md-select__link[hreflang="sv"]').click()
    expect(page).to_have_url(f"{home}sv/modules/first-day/sheets/")
    page.locator('a[rel="next"]').click()
    expect(page).to_have_url(f"{home}sv/modules/first-day/countries/")
    page.locator('a[rel="prev"]').click()
    expect(page).to_have_url(f"{home}sv/modules/first-day/sheets/")


def test_without_a_script_the_plan_leads_to_what_it_names(home: str, browser: Browser) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{home}modules/first-day/")
    page.locator("a[href$='#activity-plan']").click()
    expect(page.locator("#activity-plan")).to_be_in_viewport()
    page.go_back()
    page.locator("a[href$='#worksheet-names']").first.click()
    expect(page.locator("#worksheet-names")).to_be_in_viewport()
    page.context.close()


def test_a_country_is_chosen_once_for_all_pages(address: str, page: Page) -> None:
    names = ["Denmark", "Sweden", "Germany"]
    headings = page.locator(".hb-countries > section > h3")
    page.goto(f"{address}en/modules/papers-at-work/countries/")
    expect(headings).to_contain_text(names)
    page.get_by_label("Country").select_option("Germany")
    expect(headings).to_contain_text(["Germany", "Denmark", "Sweden"])
    # on another page, in another language
    page.goto(f"{address}sv/modules/first-day/students/")
    expect(headings).to_contain_text(["Tyskland", "Danmark", "Sverige"])
    page.goto(f"{address}en/modules/papers-at-work/countries/")
    page.get_by_label("Country").select_option("All countries")
    page.goto(f"{address}en/modules/first-day/students/")
    expect(headings).to_contain_text(names)


def test_the_list_for_the_copier_takes_the_sheets_of_the_chosen_country(
    handbook: Path, page: Page
) -> None:
    sheets = "".join(
        f"  - {{id: {code.lower()}, title: Ark {code}, country: {code},"
        " key: Et navn., blocks: [{id: write, kind: lines, prompt: Hvem?, count: 2}]}\n"
        for code in ("DK", "SE", "DE")
    )
    edit(
        handbook / "modules/first-day/module.yml",
        "worksheets:\n  - id: names",
        f"worksheets:\n{sheets}  - id: names",
    )
    edit(
        handbook / "modules/first-day/module.yml",
        "    student: Skriv, hvornår du skal møde.\n    worksheets: [names]\n",
        "    student: Skriv, hvornår du skal møde.\n    worksheets: [names, dk, se, de]\n",
    )
    built = run("build", "--root", handbook)
    assert built.returncode == 0, built.stderr
    for home in serve_folder(handbook / "site"):
        page.goto(f"{home}en/modules/first-day/sheets/")
        copied = page.locator("#copier tr[data-country]")
        expect(copied).to_have_count(3)
        page.get_by_label("Country").select_option("Germany")
        for row in copied.all():
            theirs = row.get_attribute("data-country") == "de"
            expect(row.get_by_role("checkbox")).to_be_checked(checked=theirs)
            expect(row.locator("[data-figure=copies]")).to_have_text("24" if theirs else "–")
        page.get_by_label("Country").select_option("All countries")
        expect(copied.get_by_role("checkbox", checked=True)).to_have_count(3)
