"""Every step of every show has room at both sizes of a projector, in letters that the back row reads."""

import json
from pathlib import Path

import pytest
from conftest import FULL, LANDED, LANGUAGES
from playwright.sync_api import Browser

SIZES = ((1280, 720), (1024, 768))
PREFIXES = ["", *(f"{code}/" for code in LANGUAGES[1:])]
MEASURE = (Path(__file__).parent / "show_edges.js").read_text("utf-8")
"""Goes through a show, and returns what stands beyond an edge, is cut in two or too small to read."""
LOOKED_AT = [
    (module, prefix)
    for number, module in enumerate(LANDED["modules"])
    for prefix in (PREFIXES if FULL else PREFIXES[number % 4 : number % 4 + 1])
]


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_nothing_overflows_on_any_step(
    width: int, height: int, address: str, browser: Browser
) -> None:
    context = browser.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    found, steps = {}, 0
    for module, prefix in LOOKED_AT:
        page.goto(f"{address}{prefix}modules/{module}/show/")
        page.evaluate("document.fonts.ready")
        seen, wrong = page.evaluate(MEASURE)
        assert seen == page.locator(".hb-step").count()
        steps += seen
        if wrong:
            found[f"{prefix}{module}"] = wrong
        page.keyboard.press("Home")
        page.locator("[data-do=easy]").click()
        if easy := page.evaluate(MEASURE)[1]:
            found[f"{prefix}{module}, easy"] = easy
    context.close()
    assert found == {}, json.dumps(found, indent=1, ensure_ascii=False)
    assert steps > 5 * len(LOOKED_AT)
