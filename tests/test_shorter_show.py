"""The show of a shorter version, and a clock that runs while the class looks at another step."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import MadeOnce, run, serve_folder, small_handbook
from edits import edit
from playwright.sync_api import Browser, BrowserContext, Page, expect

EASY = "".join(f"      - Gør det nummer {number}.\n" for number in range(1, 13))
SHORTER = """\
shorter:
  - id: in-45
    minutes: 45
    without: [warm-up]
    changed: [{id: plan, minutes: 45}]
    without_questions: [1]
    note: Eleverne hilser en anden dag.
worksheets:
  - id: names
    title"""


@pytest.fixture(scope="module")
def show(made_once: MadeOnce) -> Iterator[str]:
    """The address of a show with a version of 45 minutes, in which nobody greets."""

    def make(below: Path) -> None:
        root = small_handbook(below)
        module = root / "modules/first-day/module.yml"
        edit(module, "worksheets:\n  - id: names\n    title", SHORTER)
        edit(
            module,
            "  - {id: greet, text: Jeg kan hilse på en kollega.}\n",
            "  - {id: greet, text: Jeg kan hilse på en kollega., activities: [warm-up]}\n"
            "  - {id: plan, text: Jeg kan lægge en plan.}\n",
        )
        edit(
            module,
            "  student: Kan du hilse nu?\n",
            "  student: |\n    - Kan du hilse nu?\n    - Hvad er din plan?\n",
        )
        student = "    student: Skriv, hvornår du skal møde.\n"
        edit(module, student, f"{student}    easy: |\n{EASY}")
        built = run("build", "--root", root, "--no-pdf", "--site-dir", below / "site")
        assert built.returncode == 0, built.stderr

    for address in serve_folder(made_once("shorter-show", make) / "site"):
        yield f"{address}modules/first-day/show/"


@pytest.fixture
def shown(browser: Browser) -> Iterator[BrowserContext]:
    """A browser whose clock stands until a test moves it."""
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    context.clock.install()
    yield context
    context.close()


def to_the_step(page: Page, id_: str) -> None:
    while not page.locator(f"#{id_}").is_visible():
        page.keyboard.press("ArrowRight")


def test_a_goal_falls_away_with_what_teaches_it_and_the_teacher_has_the_note(
    show: str, shown: BrowserContext
) -> None:
    page, teacher = shown.new_page(), shown.new_page()
    note = teacher.get_by_text("Eleverne hilser en anden dag.")
    for version, goals in (("", 2), ("?in=45", 1)):
        for window, address in ((page, show), (teacher, f"{show}teacher/")):
            window.goto(f"{address}{version}")
        assert page.locator("#goals li:visible").count() == goals
        assert teacher.locator(".hb-seen li:visible").count() == goals
        expect(page.locator("#goals li:visible").last).to_have_text("Jeg kan lægge en plan.")
        expect(note).to_be_visible(visible=bool(version))
        page.keyboard.press("End")
        for window, place in ((page, "#evaluation li"), (teacher, ".hb-note:visible li")):
            expect(window.locator(f"{place}:visible").last).to_have_text("Hvad er din plan?")
            expect(window.locator(f"{place}:visible")).to_have_count(goals)


def test_a_clock_is_seen_and_heard_from_another_step(show: str, shown: BrowserContext) -> None:
    page, teacher = shown.new_page(), shown.new_page()
    page.goto(show)
    teacher.goto(f"{show}teacher/")
    to_the_step(page, "activity-warm-up")
    button = page.locator("[data-do=clock]")
    width = button.bounding_box()
    button.click()
    # what stands beside it does not move
    assert button.bounding_box() == width
    beside = [window.locator(".hb-controls__clock") for window in (page, teacher)]
    shown.clock.fast_forward(60_000)
    for clock in beside:
        expect(clock).to_be_hidden()
    page.keyboard.press("ArrowRight")
    for clock in beside:
        expect(clock).to_have_text("Goddag: 19:00")
    shown.clock.fast_forward(20 * 60_000)
    for clock in beside:
        expect(clock).to_have_text("Goddag: Tiden er gået")
    expect(page.locator("[role=status]")).to_have_text("Tiden er gået")
    # it is told once
    page.keyboard.press("ArrowRight")
    for clock in beside:
        expect(clock).to_be_hidden()


def test_an_easy_text_has_parts_before_it_is_small(show: str, shown: BrowserContext) -> None:
    page = shown.new_page()
    page.goto(show)
    to_the_step(page, "activity-plan")
    page.locator("[data-do=easy]").click()
    size = page.locator("#activity-plan .hb-step__text li").first.evaluate(
        "item => parseFloat(getComputedStyle(item).fontSize)"
    )
    assert size >= 40
    expect(page.locator(".hb-controls__at")).to_contain_text("(1/2)")


def test_the_teachers_window_stands_at_the_step_it_comes_to(
    show: str, shown: BrowserContext
) -> None:
    teacher = shown.new_page()
    teacher.set_viewport_size({"width": 390, "height": 500})
    teacher.goto(f"{show}teacher/")
    teacher.evaluate("scrollTo(0, document.body.scrollHeight)")
    teacher.locator("[data-do=next]").click()
    heading, bar = (
        teacher.locator(place).bounding_box() for place in (".hb-note:visible h2", ".hb-controls")
    )
    assert heading
    assert bar
    assert bar["y"] + bar["height"] - 1 <= heading["y"] < 500
