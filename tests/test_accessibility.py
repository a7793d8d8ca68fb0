"""axe-core finds nothing on a sample of pages; every page in the full run."""

from itertools import cycle, product
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import FULL, LANDED, serve_folder
from playwright.sync_api import Browser

FIRST, SECOND, *OTHERS = LANDED["modules"]
COMPARED = "&".join(f"with={name}" for name in LANDED["interventions"][:2])
SAMPLE = (
    "",
    "modules/",
    f"modules/{FIRST}/",
    f"modules/{SECOND}/teach/",
    f"sv/modules/{SECOND}/sheets/",
    f"en/modules/{SECOND}/countries/",
    f"sv/modules/{OTHERS[0]}/students/",
    f"modules/{FIRST}/show/",
    f"de/modules/{SECOND}/show/teacher/",
    f"sv/interventions/{LANDED['interventions'][0]}/",
    f"en/interventions/{LANDED['interventions'][1]}/steps/",
    f"interventions/{LANDED['interventions'][1]}/forms/",
    f"de/programmes/{LANDED['programmes'][0]}/",
    f"sv/programmes/{LANDED['programmes'][0]}/steps/",
    f"en/stories/{LANDED['stories'][0]}/",
    "glossary/",
    f"de/sources/{LANDED['sources'][0]}/",
    "translations/",
    "en/find/",
    f"de/compare/#{COMPARED}",
    "plan-a-placement/",
    f"sv/plan-lessons/#add={FIRST}&lesson=45&days=1",
    "de/tell-a-story/",
    "nothing/",
)


SCREENS = [("light", 390), ("dark", 1280)]
"""What each page is looked at on; in the full run, each scheme at each width."""
if FULL:
    SCREENS += [("light", 1280), ("dark", 390)]


@pytest.mark.parametrize(("scheme", "width"), SCREENS)
def test_axe_finds_nothing(
    scheme: str, width: int, address: str, site: Path, browser: Browser
) -> None:
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, reduced_motion="reduce"
    )
    page = context.new_page()
    paths = (
        [path.parent.relative_to(site).as_posix() + "/" for path in site.rglob("index.html")]
        if FULL
        else SAMPLE
    )
    found = []
    for path in paths:
        page.goto(f"{address}{path}")
        found += [
            (path, violation["id"], violation["nodes"][0]["html"][:200])
            for violation in Axe().run(page).response["violations"]
        ]
    context.close()
    assert found == []


OPENED = {
    "the menu": lambda page: page.locator("#hb-menu").click(),
    "the search": lambda page: page.locator("label.md-header__button[for=__search]").click(),
    "what was found": lambda page: (
        page.locator("label.md-header__button[for=__search]").click(),
        page.locator(".md-search__input").fill("Lohn"),
        page.locator(".md-search-result__link").first.wait_for(),
    ),
    "the text size": lambda page: page.locator(".hb-reading__open").click(),
    "a term": lambda page: page.locator(".hb-term:visible").first.click(),
    "the languages": lambda page: page.locator(".md-select > button").focus(),
    "every part": lambda page: page.locator("main details").evaluate_all(
        "parts => parts.forEach(part => { part.open = true; })"
    ),
}
"""What can be opened on a page, on a phone."""


SCHEMES = ("light", "dark")


def looks() -> list[tuple[str, str]]:
    """Return the pages and the scheme of each: in turns, or in the full run each in both."""
    if FULL:
        return list(product(OPENED, SCHEMES))
    return list(zip(OPENED, cycle(SCHEMES), strict=False))


@pytest.mark.parametrize(("name", "scheme"), looks())
def test_axe_finds_nothing_when_something_is_open(
    name: str, scheme: str, address: str, site: Path, browser: Browser
) -> None:
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": 390, "height": 900}, reduced_motion="reduce"
    )
    page = context.new_page()
    path = next(
        path.parent.relative_to(site)
        for path in sorted(site.glob("de/modules/*/teach/index.html"))
        if "hb-term" in path.read_text("utf-8")
    )
    page.goto(f"{address}{path}/")
    OPENED[name](page)
    page.wait_for_timeout(400)
    found = Axe().run(page).response["violations"]
    context.close()
    assert [(item["id"], item["nodes"][0]["html"][:200]) for item in found] == []


def test_axe_finds_nothing_in_what_is_offered_to_print(small_site: Path, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 900})
    found = []
    for address in serve_folder(small_site):
        for path in ("modules/first-day/sheets/", "de/forms/", "en/"):
            page.goto(f"{address}{path}")
            if path.startswith("modules"):
                page.locator(".hb-parts__actions [popovertarget=hb-print]").click()
            found += Axe().run(page).response["violations"]
    page.close()
    assert [(item["id"], item["nodes"][0]["html"][:200]) for item in found] == []
