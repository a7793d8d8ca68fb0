"""Finding and comparing, in real Chromium: by mouse, by keyboard alone, on a phone."""

from urllib.parse import parse_qs, urlsplit

import pytest
from conftest import LANDED, LANGUAGES, ROOT, checked_handbook
from playwright.sync_api import Browser, Page, expect

from generator.catalogue.facets import FACETS, FOUND
from generator.model.intervention import Intervention
from generator.model.module import Module
from generator.pages.tools import TOOLS
from generator.rules.records import TAKEN

SHOWN = "#hb-found > li:not([hidden])"
COMPARED = LANDED["interventions"][:3]


def shortest(module: Module) -> int:
    return min([module.minutes, *(version.minutes for version in module.shorter)])


CASES = [
    ({"kind": ["module"]}, lambda record: isinstance(record, Module)),
    (
        {"kind": ["module"], "minutes": ["60", "90"]},
        lambda record: isinstance(record, Module) and shortest(record) <= 90,
    ),
    (
        {"phase": ["after"], "line": ["companies", "system"]},
        lambda record: (
            isinstance(record, Intervention)
            and record.line != "students"
            and "after" in record.phase
        ),
    ),
    ({"cost": ["high"], "theme": ["rights"]}, lambda record: False),
]
"""What is chosen, and which records must then be left."""


@pytest.fixture(scope="module")
def records() -> list:
    edition = checked_handbook(ROOT).published(("web",)).in_language("en")
    return [record for kind in FOUND for record in edition.records_of(kind.model)]


def chosen(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).fragment)


def choose(page: Page, facet: str, value: str) -> None:
    box = page.locator(f'input[name="{facet}"][value="{value}"]')
    details = box.locator("xpath=ancestor::details[1]")
    if details.get_attribute("open") is None:
        details.locator("summary").click()
    box.check()


@pytest.mark.parametrize(("wanted", "fits"), CASES)
def test_the_list_is_what_fits_and_the_address_says_so(
    wanted: dict, fits, address: str, page: Page, records: list
) -> None:
    page.goto(f"{address}en/find/")
    for facet, values in wanted.items():
        for value in values:
            choose(page, facet, value)
    titles = {record.title.raw for record in records if fits(record)}
    assert set(page.locator(f"{SHOWN} h2").all_inner_texts()) == titles
    assert page.locator("#hb-find-status").inner_text().split()[0] in (str(len(titles)), "One")
    assert chosen(page) == wanted
    shared = page.context.new_page()
    shared.goto(page.url)
    assert set(shared.locator(f"{SHOWN} h2").all_inner_texts()) == titles
    shared.close()


def test_a_count_is_how_many_would_be_left(address: str, page: Page) -> None:
    page.goto(f"{address}en/find/#kind=module")
    for label in page.locator("label:has(input[name=theme])").all():
        count = int(label.locator(".hb-facet__count").text_content() or "")
        label.locator("input").check()
        assert page.locator(SHOWN).count() == count
        label.locator("input").uncheck()


def test_a_foreign_address_is_passed_over(address: str, page: Page) -> None:
    page.goto(f"{address}en/find/#kind=nothing&kind=module&%22%5D=1&constructor=x")
    expect(page.locator(".hb-eyebrow--module:visible")).to_have_count(page.locator(SHOWN).count())
    assert page.locator(SHOWN).count() > 2


def test_keys_alone_narrow_the_list_and_open_a_page(address: str, page: Page) -> None:
    page.goto(f"{address}en/find/")
    everything = page.locator(SHOWN).count()
    page.locator("input[name=kind]").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    assert 0 < page.locator(SHOWN).count() < everything
    page.locator("#hb-find button[type=reset]").focus()
    page.keyboard.press("Enter")
    assert page.locator(SHOWN).count() == everything
    assert chosen(page) == {}
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".hb-eyebrow").first).to_contain_text("Teaching module")


@pytest.mark.parametrize("code", LANGUAGES)
def test_on_a_phone_the_list_comes_first_and_nothing_is_cut(
    code: str, address: str, browser: Browser
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 800})
    for path in ("find/", f"compare/#with={COMPARED[0]}&with={COMPARED[1]}"):
        page.goto(f"{address}{'' if code == 'da' else f'{code}/'}{path}")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.goto(f"{address}{'' if code == 'da' else f'{code}/'}find/")
    box = page.locator(SHOWN).first.bounding_box()
    assert box is not None
    assert box["y"] < 800
    page.locator("#hb-narrow > summary").click()
    count = page.locator('label:has([name="theme"][value="rights"]) .hb-facet__count')
    wanted = int(count.text_content() or "")
    choose(page, "theme", "rights")
    expect(page.locator(SHOWN)).to_have_count(wanted)
    page.close()


def test_without_a_script_everything_is_listed(
    address: str, browser: Browser, records: list
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}en/find/")
    assert page.locator("#hb-found > li").count() == page.locator(SHOWN).count() == len(records)
    assert not page.locator("#hb-find").is_visible()
    page.goto(f"{address}en/compare/")
    compared = [record for record in records if isinstance(record, Intervention)]
    assert page.locator(".hb-compare thead th:visible").count() == len(compared) > 2
    context.close()


def test_interventions_are_set_side_by_side(address: str, page: Page) -> None:
    page.goto(f"{address}en/compare/")
    assert not page.locator(".hb-compare").is_visible()
    expect(page.locator("#hb-compare-empty")).to_be_visible()
    for index, id_ in enumerate(COMPARED, 1):
        page.locator(f"#hb-compare-{index}").select_option(id_)
    heads = page.locator(".hb-compare thead th:visible a")
    assert [link.get_attribute("href").split("/")[-2] for link in heads.all()] == sorted(
        COMPARED,
        key=lambda id_: page.locator(f'.hb-compare th[data-id="{id_}"]').evaluate(
            "cell => cell.cellIndex"
        ),
    )
    assert chosen(page) == {"with": COMPARED}
    page.reload()
    assert page.locator("#hb-compare-2").input_value() == COMPARED[1]
    assert page.locator(".hb-compare tbody tr").first.locator("td:visible").count() == 3


def test_the_matrix_has_every_intervention_where_it_belongs(
    address: str, page: Page, records: list
) -> None:
    page.goto(f"{address}en/compare/")
    rows = page.locator(".hb-matrix tbody tr")
    for row, line in enumerate(("students", "companies", "system")):
        for column, phase in enumerate(("before", "during", "after")):
            told = rows.nth(row).locator("td").nth(column).locator("a").all_inner_texts()
            assert set(told) == {
                record.title.raw
                for record in records
                if isinstance(record, Intervention)
                and record.line == line
                and phase in record.phase
            }


def test_the_tools_addresses_are_taken() -> None:
    assert {tool.address.rstrip("/") for tool in TOOLS} < TAKEN


def test_every_choice_of_the_model_has_a_word() -> None:
    for facet in FACETS:
        assert all(facet.labels.values()), facet.name
