"""The story page finds in Chromium what the check finds, by the same patterns."""

import json
from pathlib import Path

import yaml
from conftest import ROOT
from playwright.sync_api import Page

from generator.privacy.browser import browser_patterns
from generator.privacy.personal_data import personal_data

FROZEN = yaml.safe_load((Path(__file__).parent / "privacy/frozen.yml").read_text("utf-8"))
TEXTS = [item["text"] for item in (*FROZEN["personal"], *FROZEN["harmless"])]
BEGIN, END = "  // The same search as the check's", "})();"


def test_the_page_and_the_check_agree(page: Page) -> None:
    script = (ROOT / "content/assets/tell-a-story.js").read_text("utf-8")
    finder = script[script.index(BEGIN) : script.rindex(END)]
    page.goto("about:blank")
    page.add_script_tag(
        content=f"{finder}\nvar finder = makeFinder({json.dumps(browser_patterns())});"
    )
    seen = page.evaluate("texts => texts.map(text => finder(text).map(find => find.kind))", TEXTS)
    differing = [
        (text, kinds, sorted({item.kind.value for item in personal_data(text)}))
        for text, kinds in zip(TEXTS, seen, strict=True)
        # where two kinds stand at one place the check names one, and the page both
        if bool(kinds) != bool(personal_data(text))
        or not {item.kind.value for item in personal_data(text)} <= set(kinds)
    ]
    assert differing == []
