"""axe-core finds nothing on a sample of pages; every page in the full run."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import FULL
from playwright.sync_api import Browser

SAMPLE = (
    "",
    "modules/",
    "modules/interview-training/",
    "modules/ready-to-travel/",
    "sv/modules/workplace-codes/students/",
    "sv/interventions/company-dating/",
    "de/programmes/industry-track/",
    "en/stories/three-days-at-the-market/",
    "glossary/",
    "de/sources/jump/",
    "translations/",
    "de/tell-a-story/",
    "nothing/",
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
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
