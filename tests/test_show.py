"""The show: by mouse, keys and touch to its end, with the teacher's window in step."""

import time
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import FULL, LANDED, LANGUAGES
from playwright.sync_api import Browser, BrowserContext, Page, expect

MODULES = LANDED["modules"]
PREFIXES = ["", *(f"{code}/" for code in LANGUAGES[1:])]
AT = ".hb-controls__at"


def swipe(page: Page, *, to_the_left: bool) -> None:
    """Draw a finger across the middle of the page."""
    session = page.context.new_cdp_session(page)
    across = (0.8, 0.6, 0.4, 0.2) if to_the_left else (0.2, 0.4, 0.6, 0.8)
    size = page.viewport_size
    assert size
    points = [{"x": size["width"] * share, "y": size["height"] * 0.55} for share in across]
    sorts = ("touchStart", "touchMove", "touchMove", "touchMove", "touchEnd")
    begun = time.time() - 2
    for number, sort in enumerate(sorts):
        # a finger that stops before it is lifted: after a fling a browser takes no tap at once
        session.send(
            "Input.dispatchTouchEvent",
            {
                "type": sort,
                "touchPoints": [] if sort == "touchEnd" else [points[number]],
                "timestamp": begun + number / 2,
            },
        )
    session.detach()


WAYS: dict[str, tuple[Callable[[Page], object], Callable[[Page], object]]] = {
    "mouse": (
        lambda page: page.locator("[data-do=next]").click(),
        lambda page: page.locator("[data-do=previous]").click(),
    ),
    "keys": (
        lambda page: page.keyboard.press("PageDown"),
        lambda page: page.keyboard.press("ArrowLeft"),
    ),
    "touch": (
        lambda page: swipe(page, to_the_left=True),
        lambda page: swipe(page, to_the_left=False),
    ),
}
"""How one goes on, and back."""
PRESSED = {"mouse": "click", "keys": "press", "touch": "tap"}


def press(page: Page, way: str, control: str) -> None:
    """Press a control the way somebody does who uses nothing else."""
    button = page.locator(f"[data-do={control}]")
    if way == "keys":
        button.press("Enter")
    else:
        getattr(button, PRESSED[way])()


def place(page: Page) -> str:
    """Return which step the page is at, without its parts."""
    return page.locator(AT).inner_text().split(" (")[0]


@pytest.fixture
def shown(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A browser whose clock stands until a test moves it."""
    width, way = request.param
    context = browser.new_context(
        viewport={"width": width, "height": 780}, has_touch=way == "touch", locale="da"
    )
    context.clock.install()
    yield context
    context.close()


COMBINED = [((1280, "mouse"), "mouse"), ((390, "keys"), "keys"), ((360, "touch"), "touch")]
if FULL:
    COMBINED = [((width, way), way) for width, way in product((360, 390, 1280), WAYS)]


@pytest.mark.parametrize(("shown", "way"), COMBINED, indirect=["shown"])
def test_a_module_is_shown_to_its_end_with_the_teacher_beside(
    shown: BrowserContext, way: str, address: str
) -> None:
    go_on, go_back = WAYS[way]
    module = f"{address}modules/{MODULES[0]}/"
    page = shown.new_page()
    page.goto(module)
    page.get_by_role("link", name="Vis for klassen").click()
    teacher = shown.new_page()
    teacher.goto(f"{module}show/teacher/")
    page.bring_to_front()
    count = page.locator(".hb-step").count()
    clocks = 0
    for number in range(1, count + 1):
        expect(page.locator(AT)).to_contain_text(f"{number} af {count}")
        expect(teacher.locator(AT)).to_contain_text(f"{number} af {count}")
        expect(page.locator(".hb-step:visible")).to_have_count(1)
        title = page.locator(".hb-step:visible").locator("h2").inner_text()
        assert title in teacher.locator("h1, .hb-note:visible h2").all_inner_texts() or number == 1
        if page.locator(".hb-clock:visible").count():
            clocks += 1
            watch_the_clock(page, teacher, way)
        if number == 2:
            go_back(page)
            expect(page.locator(AT)).to_contain_text(f"1 af {count}")
            go_on(page)
        while number < count and place(page) == f"{number} af {count}":
            go_on(page)
    assert clocks >= 3
    expect(page.locator("[data-do=next]")).to_be_disabled()
    expect(page.locator("#evaluation")).to_be_visible()


def watch_the_clock(page: Page, teacher: Page, way: str) -> None:
    """Start a step's clock, pause it, give it a minute more, and let it end."""
    face, beside = (window.locator(".hb-clock:visible") for window in (page, teacher))
    minutes = int(face.locator("span").inner_text().split(":")[0])
    press(page, way, "clock")
    expect(page.locator("[data-do=clock]")).to_have_text("Pause")
    page.context.clock.fast_forward(20_000)
    expect(face.locator("span")).to_have_text(f"{minutes - 1}:40")
    expect(beside.locator("span")).to_have_text(f"{minutes - 1}:40")
    press(page, way, "clock")
    page.context.clock.fast_forward(60_000)
    expect(face.locator("span")).to_have_text(f"{minutes - 1}:40")
    press(page, way, "add")
    press(page, way, "clock")
    expect(face.locator("strong")).to_be_hidden()
    page.context.clock.fast_forward(minutes * 60_000 + 40_000)
    for window in (face, beside):
        expect(window.locator("span")).to_have_text("0:00")
        expect(window.locator("strong")).to_be_visible()
    expect(page.locator("[role=status]")).to_have_text("Tiden er gået")
    expect(page.locator("[data-do=clock]")).to_be_disabled()


def test_the_teacher_leads_in_another_language_and_a_reload_loses_nothing(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    context.clock.install()
    page, teacher = context.new_page(), context.new_page()
    page.goto(f"{address}de/modules/{MODULES[0]}/show/")
    teacher.goto(f"{address}sv/modules/{MODULES[0]}/show/teacher/")
    while not teacher.locator(".hb-clock:visible").count():
        teacher.keyboard.press("ArrowDown")
    teacher.locator("[data-do=clock]").click()
    context.clock.fast_forward(1_000)
    at = teacher.locator(AT).inner_text().replace(" av ", " von ")
    expect(page.locator(AT)).to_have_text(at)
    expect(page.locator("[data-do=clock]")).to_have_text("Anhalten")
    told = page.locator(".hb-clock:visible span").inner_text()
    assert told.endswith(":59")
    page.reload()
    expect(page.locator(AT)).to_have_text(at)
    expect(page.locator(".hb-clock:visible span")).to_have_text(told)
    page.keyboard.press("End")
    expect(teacher.locator(".hb-note:visible")).to_have_count(1)
    expect(teacher.locator("[data-do=next]")).to_be_disabled()
    page.keyboard.press("Home")
    expect(teacher.locator("[data-do=previous]")).to_be_disabled()
    # what is pressed is what is focused; nothing else turns a page meanwhile
    page.keyboard.press("Space")
    expect(page.locator("#goals")).to_be_hidden()
    context.close()


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_axe_finds_nothing_while_a_clock_runs_or_is_over(
    scheme: str, width: int, address: str, browser: Browser
) -> None:
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 780}, reduced_motion="reduce"
    )
    context.clock.install()
    page, teacher = context.new_page(), context.new_page()
    page.goto(f"{address}en/modules/{MODULES[1]}/show/")
    teacher.goto(f"{address}en/modules/{MODULES[1]}/show/teacher/")
    for steps in (2, 1):
        for _ in range(steps):
            teacher.locator("[data-do=next]").click()
        teacher.locator("[data-do=clock]").click()
        context.clock.fast_forward(5_000 if steps == 2 else "10:00:00")
        for window in (page, teacher):
            expect(window.locator(".hb-clock:visible strong")).to_be_visible(visible=steps == 1)
            found = Axe().run(window).response["violations"]
            assert [(item["id"], item["nodes"][0]["html"][:200]) for item in found] == []
    context.close()


def test_without_scripts_the_steps_stand_below_each_other(address: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 780})
    page = context.new_page()
    for path, part in (("", ".hb-step"), ("teacher/", ".hb-note")):
        page.goto(f"{address}modules/{MODULES[0]}/show/{path}")
        parts = page.locator(part)
        tops = [box["y"] for at in range(parts.count()) if (box := parts.nth(at).bounding_box())]
        assert len(tops) == parts.count() > 4
        assert tops == sorted(set(tops))
        expect(page.locator(".hb-controls")).to_be_hidden()
        expect(page.locator(".hb-clock").first).to_contain_text("minutter")
        assert page.locator("html").evaluate("root => root.scrollWidth") == 390
    context.close()


def test_the_teachers_window_is_found_from_the_teachers_page_alone(site: Path) -> None:
    there = f"modules/{MODULES[0]}/show/teacher/"
    assert '<meta name="robots" content="noindex">' in (site / there / "index.html").read_text()
    assert "/show/teacher/" not in (site / "sitemap.xml").read_text("utf-8")
    assert f"modules/{MODULES[0]}/show/<" in (site / "sitemap.xml").read_text("utf-8")
    assert "/show/" not in (site / "search/search_index.json").read_text("utf-8")
    leading = {
        path.parent.relative_to(site).as_posix()
        for path in site.rglob("index.html")
        if "show/teacher/" in path.read_text("utf-8") and "show/teacher" not in path.as_posix()
    }
    pages = {f"{prefix}modules/{module}/teach" for prefix in PREFIXES for module in MODULES}
    assert leading == pages
