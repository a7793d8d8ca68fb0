"""The lesson planner, in real Chromium: by mouse, by keyboard alone, on a phone, on paper."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import LANDED, ROOT, checked_handbook
from icalendar import Calendar
from playwright.sync_api import Browser, Page, expect

from generator.model.module import Module


@pytest.fixture(scope="module")
def activities() -> dict[str, int]:
    edition = checked_handbook(ROOT).catalogue.in_language("da")
    return {
        f"{module.id}.{activity.id}": activity.minutes
        for module in edition.records_of(Module)
        for activity in module.activities
    }


@pytest.fixture(scope="module")
def items(activities: dict[str, int]) -> list[str]:
    """Three activities of one module, which fill one lesson of 45 minutes and a part of a second one."""
    found = (
        [name for name in activities if name.startswith(f"{module}.")][:3]
        for module in LANDED["modules"]
    )
    return next(three for three in found if 45 < sum(activities[name] for name in three) <= 80)


@pytest.fixture(scope="module")
def module(items: list[str]) -> str:
    return items[0].partition(".")[0]


@pytest.fixture(scope="module")
def other(module: str) -> str:
    """Another module."""
    return next(name for name in LANDED["modules"] if name != module)


@pytest.fixture
def plan(items: list[str]) -> str:
    """Three activities, as an address."""
    return f"plan={','.join(items)}&lesson=45&days=24&from=2026-12-03&at=08:15"


@pytest.fixture
def planner(page: Page, address: str) -> Iterator[Page]:
    """The planner; it may neither complain nor ask another host."""
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: said.append(request.url))
    page.goto(f"{address}plan-lessons/")
    yield page
    assert [text for text in said if not text.startswith((address, "blob:"))] == []


def titles(page: Page) -> list[str]:
    return page.locator(".hb-plan__parts a").all_inner_texts()


def items_of(page: Page) -> str:
    return page.url.split("plan=")[1].split("&")[0] if "plan=" in page.url else ""


def test_a_module_comes_in_from_its_page_and_stays(
    address: str, module: str, other: str, activities: dict[str, int], planner: Page
) -> None:
    count = sum(name.startswith(f"{module}.") for name in activities)
    planner.goto(f"{address}modules/{module}/")
    planner.locator(f'a[href$="#add={module}"]').click()
    expect(planner.locator(".hb-plan__parts a")).to_have_count(count)
    planner.locator(f"details[data-module={other}] summary").click()
    planner.locator(f"details[data-module={other}] [data-activity] input").first.check()
    expect(planner.locator(".hb-plan__parts a")).to_have_count(count + 1)
    before = titles(planner)
    planner.goto(f"{address}plan-lessons/")
    assert titles(planner) == before
    planner.locator("#hb-plan-clear").click()
    expect(planner.locator("#hb-plan-empty")).to_be_visible()
    planner.reload()
    assert titles(planner) == []


def test_keys_alone_make_and_change_a_plan(module: str, planner: Page) -> None:
    planner.locator(f"details[data-module={module}] summary").focus()
    planner.keyboard.press("Enter")
    planner.keyboard.press("Tab")
    planner.keyboard.press("Enter")
    first, second, *rest = titles(planner)
    planner.locator('[data-step="1"]').first.focus()
    planner.keyboard.press("Enter")
    assert titles(planner)[:2] == [second, first]
    expect(planner.locator("#hb-plan-said")).to_contain_text(f"”{first}” er nu nummer 2.")
    assert planner.evaluate("document.activeElement.dataset.step") == "1"
    planner.keyboard.press("Tab")
    planner.keyboard.press("Enter")
    assert titles(planner) == [second, *rest]
    assert planner.evaluate("document.activeElement.matches('.hb-plan__out')")


def test_a_link_shows_the_same_plan_and_leaves_ones_own(
    address: str, plan: str, browser: Browser
) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}de/plan-lessons/#{plan}")
    assert len(titles(page)) == 3
    assert page.url.endswith(plan)
    assert page.locator("#hb-plan-address").input_value() == page.url
    assert not page.locator("#hb-plan-shared").is_visible()
    other = plan.split(",", maxsplit=1)[0] + "&lesson=60&days=1"
    page.goto("about:blank")
    page.goto(f"{address}de/plan-lessons/#{other}")
    expect(page.locator("#hb-plan-shared")).to_be_visible()
    assert len(titles(page)) == 1
    page.locator("#hb-plan-back").click()
    assert page.url.endswith(plan)
    page.goto(f"{address}de/plan-lessons/#{other}")
    page.locator("#hb-plan-keep").click()
    page.goto("about:blank")
    page.goto(f"{address}de/plan-lessons/")
    assert page.url.endswith(other)
    context.close()


@pytest.mark.parametrize(
    "kept",
    ["{", "[]", '"x"', "null", '{"items": "a", "days": {}, "lesson": 1e9, "from": [], "at": 3}'],
)
def test_a_damaged_store_is_an_empty_plan(kept: str, module: str, planner: Page) -> None:
    planner.evaluate("kept => localStorage.setItem('handbook.plan', kept)", kept)
    planner.reload()
    assert titles(planner) == []
    planner.locator(f"details[data-module={module}] summary").click()
    planner.locator(f"details[data-module={module}] .hb-plan__whole").click()
    assert len(titles(planner)) > 2


@pytest.mark.parametrize(
    ("fragment", "kept"),
    [
        ("plan=KNOWN,gone.gone", "KNOWN"),
        ("plan=constructor,__proto__,KNOWN", "KNOWN"),
        ("plan=%22%3E%3Cimg%20src=x%20onerror=window.ran=1%3E", ""),
    ],
)
def test_what_is_no_longer_there_is_left_out_and_said(
    fragment: str, kept: str, items: list[str], address: str, planner: Page
) -> None:
    fragment, kept = (text.replace("KNOWN", items[0]) for text in (fragment, kept))
    planner.goto("about:blank")
    planner.goto(f"{address}plan-lessons/#{fragment}&lesson=7&days=09&from=2026-99-99&at=25:00")
    assert items_of(planner) == kept
    expect(planner.locator("#hb-plan-said")).to_contain_text("ikke længere i håndbogen")
    assert planner.locator("[name=lesson]:checked").get_attribute("value") == "45"
    assert planner.locator("#hb-plan-from").input_value() == ""
    assert planner.evaluate("window.ran") is None


def test_the_calendar_file_is_one(address: str, plan: str, module: str, planner: Page) -> None:
    planner.goto(f"{address}plan-lessons/#{plan.replace('&at=08:15', '')}")
    expect(planner.locator("#hb-plan-calendar")).to_be_disabled()
    expect(planner.locator("#hb-plan-when")).not_to_be_empty()
    planner.fill("#hb-plan-at", "08:15")
    with planner.expect_download() as download:
        planner.locator("#hb-plan-calendar").click()
    raw = Path(download.value.path()).read_bytes()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert b"\n" not in raw.replace(b"\r\n", b"")
    events = Calendar.from_ical(raw).walk("VEVENT")
    assert [event.decoded("DTSTART") for event in events] == [
        datetime(2026, 12, day, 8, 15) for day in (3, 8)
    ]
    assert {event.decoded("DTEND") - event.decoded("DTSTART") for event in events} == {
        events[0].duration
    }
    assert events[0].duration.total_seconds() == 45 * 60
    assert len({event["UID"] for event in events}) == 2
    shown = planner.locator(".hb-plan__lesson")
    for number, event in enumerate(events):
        for title in shown.nth(number).locator(".hb-plan__parts a").all_inner_texts():
            assert title in event["SUMMARY"]
            assert title in event["DESCRIPTION"]
        for need in shown.nth(number).locator(".hb-checklist li").all_inner_texts():
            assert need in event["DESCRIPTION"]
        assert str(event["URL"]).startswith(f"{address}modules/{module}/teach/#activity-")


def test_commas_signs_and_long_words_survive_the_calendar(planner: Page) -> None:
    event = {
        "date": "2026-12-03",
        "at": "23:30",
        "minutes": 90,
        "title": "Æ;,\\ 🙂" * 30,
        "text": "one\ntwo, three",
        "link": "https://example.org/",
        "id": "1@x",
    }
    raw = planner.evaluate("event => hbCalendar('A, B', [event], new Date(0))", event)
    (told,) = Calendar.from_ical(raw).walk("VEVENT")
    assert told["SUMMARY"] == event["title"]
    assert told["DESCRIPTION"] == event["text"]
    assert told.decoded("DTEND").isoformat() == "2026-12-04T01:00:00"


def test_materials_and_worksheets_of_each_lesson_lead_to_their_places(
    address: str, plan: str, planner: Page
) -> None:
    planner.goto(f"{address}plan-lessons/#{plan}")
    links = planner.locator("#hb-plan-lessons a")
    hrefs = links.evaluate_all("links => links.map(link => link.href)")
    assert len(hrefs) > 4
    for href in hrefs:
        planner.goto(href)
        assert planner.locator(f"#{href.split('#')[1]}").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_phone_shows_all_of_it_and_axe_finds_nothing(
    scheme: str, address: str, plan: str, other: str, browser: Browser
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{address}en/plan-lessons/#{plan}")
    page.locator(f"details[data-module={other}] summary").click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert [item["id"] for item in Axe().run(page).response["violations"]] == []
    expect(page.locator(".hb-plan__lesson h3").first).to_have_text(
        "Lesson 1: Thursday, 3 December 2026"
    )
    context.close()


def test_on_paper_there_is_the_plan_alone(address: str, plan: str, planner: Page) -> None:
    planner.goto(f"{address}plan-lessons/#{plan}")
    planner.emulate_media(media="print")
    assert planner.locator(".hb-plan__lesson").first.is_visible()
    for gone in ("#hb-plan-form", "#hb-plan-modules", ".hb-plan__buttons >> nth=0"):
        assert not planner.locator(gone).is_visible(), gone


def test_nothing_is_kept_but_the_plan(address: str, plan: str, planner: Page) -> None:
    planner.goto(f"{address}plan-lessons/#{plan}")
    kept = json.loads(planner.evaluate("JSON.stringify({...localStorage})"))
    assert set(kept) <= {"handbook.plan", "handbook.reading"} | {
        key for key in kept if key.endswith(".__palette")
    }
    assert planner.evaluate("document.cookie") == ""
