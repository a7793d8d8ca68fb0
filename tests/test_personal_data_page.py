"""The story page finds in Chromium what the check finds, by the same patterns."""

import json
from pathlib import Path

import yaml
from conftest import ROOT
from playwright.sync_api import Page
from test_patterns import USUAL, attacks, parser

from generator.privacy.browser import browser_patterns
from generator.privacy.personal_data import SEARCHES, personal_data

FROZEN = yaml.safe_load((Path(__file__).parent / "privacy/frozen.yml").read_text("utf-8"))
TEXTS = [item["text"] for item in (*FROZEN["personal"], *FROZEN["harmless"])]
SCRIPT = ROOT / "generator/engine/theme/assets/javascripts/personal-data.js"

LETTERS = 2_000
SLOW = """([pattern, flags], units, letters, least, grown) => {
  const look = new RegExp(pattern, flags + "g");
  const time = text => {
    const start = performance.now();
    for (const found of text.matchAll(look)) void found;
    return performance.now() - start;
  };
  const grows = (unit, letters) => {
    const [once, often] = [1, 8].map(times => Math.min(...[0, 1, 2].map(() =>
      time(unit.repeat(letters * times / unit.length) + "\\u0001"))));
    return often > grown * once;
  };
  return units.filter(unit =>
    time(unit.repeat(letters * 8 / unit.length) + "\\u0001") > least
    && grows(unit, letters) && grows(unit, 2 * letters) && grows(unit, 2 * letters));
}"""
"""The texts for which a pattern needs far more than eight times the time for eight times the text."""
GROWN = 20
"""How much more that is: machines are noisy, and its square would be 64."""
LEAST = 10
"""Milliseconds below which nothing can be said."""


def slow(page: Page, pattern: list[str], units: list[str]) -> list[str]:
    return page.evaluate(f"given => ({SLOW})(...given)", [pattern, units, LETTERS, LEAST, GROWN])


def test_the_browser_needs_no_more_time_for_a_letter_in_a_long_text(page: Page) -> None:
    page.goto("about:blank")
    known = browser_patterns()
    found = {}
    for search, named in zip(SEARCHES, known["searches"], strict=True):
        hard = {unit for _, unit in attacks(parser.parse(search.pattern.pattern)) if unit}
        for name in ("pattern", "needs"):
            if name in named:
                pattern = known["patterns"][named[name]]
                found[pattern[0]] = slow(page, pattern, sorted({*USUAL, *hard}))
    assert {pattern: units for pattern, units in found.items() if units} == {}
    assert slow(page, [known["block"], ""], ["\n", " \n", "\n ", "\n\t"]) == []
    assert slow(page, ["a+1*b", "u"], ["a"]) == ["a"]


def test_the_page_needs_no_more_time_for_a_letter_in_a_long_text(page: Page) -> None:
    load_finder(page)
    texts = [f"{unit * (LETTERS // len(unit))}\x01" for unit in (*USUAL, *TEXTS[::60])]
    assert (
        page.evaluate(
            """([texts, grown, least]) => texts.filter(text => [1, 2, 3].every(() => {
          const [once, often] = [1, 8].map(count => Math.min(...[0, 1].map(() => {
            const start = performance.now();
            finder(text.repeat(count));
            return performance.now() - start;
          })));
          return often > least && often > grown * once;
        }))""",
            [texts, GROWN, 20],
        )
        == []
    )


def load_finder(page: Page) -> None:
    page.goto("about:blank")
    page.add_script_tag(path=SCRIPT)
    page.add_script_tag(content=f"var finder = hbPersonalData({json.dumps(browser_patterns())});")


def test_the_page_and_the_check_agree(page: Page) -> None:
    load_finder(page)
    seen = page.evaluate("texts => texts.map(text => finder(text).map(find => find.kind))", TEXTS)
    differing = [
        (text, kinds, sorted({item.kind.value for item in personal_data(text)}))
        for text, kinds in zip(TEXTS, seen, strict=True)
        # where two kinds stand at one place the check names one, and the page both
        if bool(kinds) != bool(personal_data(text))
        or not {item.kind.value for item in personal_data(text)} <= set(kinds)
    ]
    assert differing == []
