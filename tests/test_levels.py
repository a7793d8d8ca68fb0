"""Easy texts and shorter versions, in real Chromium: in place of the usual ones, and in a plan."""

from urllib.parse import parse_qs, urlsplit

import pytest
from conftest import ROOT, checked_handbook
from playwright.sync_api import Page, expect

from generator.model.module import Module
from generator.model.schedule import activities_of_version


@pytest.fixture(scope="module")
def module() -> Module:
    """A module with a shorter version in which an activity takes less time."""
    edition = checked_handbook(ROOT).published(("web",)).in_language("en")
    return next(
        module
        for module in edition.records_of(Module)
        if module.shorter and module.shorter[0].changed and module.activities[0].easy
    )


def test_easy_texts_stand_in_place_of_the_usual_ones_until_the_tab_closes(
    address: str, page: Page, module: Module
) -> None:
    page.goto(f"{address}en/modules/{module.id}/students/")
    usual = page.locator("div:has(+ .hb-easy)").first
    easy = page.locator(".hb-easy li").first
    switch = page.locator("#hb-easy button")
    expect(usual).to_be_visible()
    expect(easy).to_be_hidden()
    switch.focus()
    page.keyboard.press("Enter")
    expect(easy).to_be_visible()
    expect(usual).to_be_hidden()
    page.reload()
    expect(switch).to_have_attribute("aria-pressed", "true")
    expect(easy).to_be_visible()
    switch.click()
    expect(usual).to_be_visible()


def test_the_teacher_puts_easy_texts_on_the_class_screen(
    address: str, page: Page, module: Module
) -> None:
    show = f"{address}en/modules/{module.id}/show/"
    page.goto(show)
    teacher = page.context.new_page()
    teacher.goto(f"{show}teacher/")
    page.bring_to_front()
    page.keyboard.press("PageDown")
    easy = page.locator(".hb-step:visible .hb-easy li")
    expect(easy.first).to_be_hidden()
    teacher.locator("[data-do=easy]").click()
    for window in (page, teacher):
        expect(window.locator("[data-do=easy]")).to_have_attribute("aria-pressed", "true")
    expect(easy.first).to_be_visible()
    expect(page.locator(".hb-step:visible div:has(+ .hb-easy)")).to_be_hidden()
    page.reload()
    expect(easy.first).to_be_visible()
    page.locator("[data-do=easy]").click()
    expect(easy.first).to_be_hidden()
    expect(teacher.locator("[data-do=easy]")).to_have_attribute("aria-pressed", "false")
    teacher.close()


def test_the_teachers_window_says_what_shorter_versions_leave_out_and_what_is_for_the_quick(
    address: str, page: Page, module: Module
) -> None:
    version = module.shorter[0]
    page.goto(f"{address}en/modules/{module.id}/show/teacher/")
    notes = page.locator(".hb-note").filter(has=page.locator(".hb-meta"))
    for number, activity in enumerate(module.activities):
        note = notes.nth(number)
        left_out = note.get_by_text(f"Left out in the {version.minutes}-minute version")
        expect(left_out).to_have_count(int(activity.id in version.without))
        expect(note.locator(".hb-stretch")).to_have_count(int(bool(activity.stretch)))
    for changed in version.changed:
        expect(
            notes.get_by_text(
                f"In the {version.minutes}-minute version: {changed.minutes} minutes", exact=True
            ).first
        ).to_be_attached()


def test_a_shorter_version_comes_into_a_plan_with_its_minutes(
    address: str, page: Page, module: Module
) -> None:
    version = module.shorter[0]
    page.goto(f"{address}en/modules/{module.id}/")
    page.locator(f"#in-{version.minutes} > summary").click()
    page.locator(f"#in-{version.minutes} a[href*='#add=']").click()
    expect(page.locator("#hb-plan-total")).to_contain_text(f"{version.minutes} minutes")
    items = parse_qs(urlsplit(page.url).fragment)["plan"][0].split(",")
    whole = {activity.id: activity.minutes for activity in module.activities}
    assert items == [
        f"{module.id}.{activity.id}"
        + ("" if activity.minutes == whole[activity.id] else f".{activity.minutes}")
        for activity in activities_of_version(module, version)
    ]
    shared = page.context.new_page()
    shared.goto(page.url)
    expect(shared.locator("#hb-plan-total")).to_contain_text(f"{version.minutes} minutes")
    shared.close()


def test_a_shorter_version_is_shown_without_what_it_leaves_out_and_with_its_minutes(
    address: str, page: Page
) -> None:
    edition = checked_handbook(ROOT).published(("web",)).in_language("en")
    # its longest activity has timed steps, and less time there
    module = next(one for one in edition.records_of(Module) if one.id == "interview-training")
    version = module.shorter[-1]
    screens = [(module.title.raw, 0)]
    for activity in activities_of_version(module, version):
        screens.append((activity.title.raw, 0 if activity.steps else activity.minutes))
        screens += [(activity.title.raw, step.minutes) for step in activity.steps]
    screens.append(("Look back", 0))
    assert sum(minutes for _, minutes in screens) == version.minutes
    page.goto(f"{address}en/modules/{module.id}/show/teacher/")
    shown = page.context.new_page()
    shown.goto(f"{address}en/modules/{module.id}/")
    shown.locator(f"#in-{version.minutes} > summary").click()
    shown.get_by_role("link", name="Show this version to the class").locator("visible=true").click()
    for number, (title, minutes) in enumerate(screens, 1):
        # its scripts come after its words
        expect(shown.locator(".hb-step:visible h2")).to_have_text(title, timeout=30_000)
        for window in (shown, page):
            expect(window.locator(".hb-controls__at")).to_contain_text(
                f"{number} of {len(screens)}"
            )
            clock = window.locator(".hb-clock:visible span")
            expect(clock).to_have_text([f"{minutes}:00"] if minutes else [])
        titles = [after for after, _ in screens[number:] if after != title]
        if number > 1 and titles:
            expect(page.locator(".hb-note__next:visible")).to_contain_text(titles[0])
        shown.keyboard.press("PageDown")
    expect(shown.locator("[data-do=next]")).to_be_disabled()
    expect(page.get_by_text("The 45-minute version", exact=True).first).to_be_visible()
    shown.keyboard.press("PageUp")
    at = f"{len(screens) - 1} of {len(screens)}"
    expect(shown.locator(".hb-controls__at")).to_contain_text(at)
    shown.reload()
    expect(shown.locator(".hb-controls__at")).to_contain_text(at)
    shown.close()
