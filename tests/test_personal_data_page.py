"""The story page finds in Chromium what the check finds, by the same patterns."""

import json
import subprocess
from pathlib import Path

import yaml
from conftest import FULL, ROOT
from playwright.sync_api import Page
from test_patterns import USUAL, attacks, parser

from generator.privacy.browser import browser_patterns
from generator.privacy.personal_data import DETECTORS, detect_personal_data

FROZEN = yaml.safe_load((Path(__file__).parent / "privacy/frozen.yml").read_text("utf-8"))
TEXTS = [item["text"] for item in (*FROZEN["personal"], *FROZEN["harmless"])]
SCRIPT = ROOT / "generator/engine/theme/assets/javascripts/personal-data.js"

LETTERS = 4_000
SLOW = """
const { readFileSync } = require("node:fs");
const { patterns, letters, least, grown } = JSON.parse(readFileSync(0));
const slow = ([pattern, flags, units]) => {
  const look = new RegExp(pattern, flags + "g");
  const time = text => {
    const start = process.cpuUsage();
    for (const found of text.matchAll(look)) void found;
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  const grows = (unit, letters) => {
    const [once, often] = [1, 4].map(times => Math.min(...[0, 1, 2].map(() =>
      time(unit.repeat(letters * times / unit.length) + "\\u0001"))));
    return often > grown * once;
  };
  return units.filter(unit =>
    time(unit.repeat(letters * 4 / unit.length) + "\\u0001") > least
    && grows(unit, letters) && grows(unit, 2 * letters) && grows(unit, 2 * letters));
};
console.log(JSON.stringify(patterns.map(slow)));
"""
"""For each pattern, the texts that are hard for it: four times the text, far more than four times the time.

Node.js has the browser's own engine, and tells the time of the processor, which a page cannot.
"""
GROWN = 9
"""What is too much for four times the text: machines are noisy, and its square would be 16."""
LEAST = 10
"""Milliseconds below which nothing can be said."""


def slow(*patterns: tuple[str, str, list[str]]) -> list[list[str]]:
    given = {"patterns": patterns, "letters": LETTERS, "least": LEAST, "grown": GROWN}
    told = subprocess.run(
        ["node", "-e", SLOW], input=json.dumps(given), capture_output=True, check=True, text=True
    )
    return list(json.loads(told.stdout))


def test_a_pattern_needs_four_times_the_time_for_four_times_the_text() -> None:
    known = browser_patterns()
    tried = [(known["block"], "", ["\n", " \n", "\n ", "\n\t"])]
    for detector, named in zip(DETECTORS, known["searches"], strict=True):
        hard = {unit for _, unit in attacks(parser.parse(detector.pattern.pattern)) if unit}
        tried += [
            (*known["patterns"][named[name]], sorted({*USUAL, *hard})[:: 1 if FULL else 8])
            for name in ("pattern", "needs")
            if name in named
        ]
    found = zip(tried, slow(*tried), strict=True)
    assert [(pattern, units) for (pattern, *_), units in found if units] == []
    assert slow(("a+1*b", "u", ["a"])) == [["a"]]


def load_finder(page: Page) -> None:
    page.goto("about:blank")
    page.add_script_tag(path=SCRIPT)
    page.add_script_tag(content=f"var finder = hbPersonalData({json.dumps(browser_patterns())});")


def test_the_page_and_the_check_agree(page: Page) -> None:
    load_finder(page)
    seen = page.evaluate("texts => texts.map(text => finder(text).map(find => find.kind))", TEXTS)
    differing = [
        (text, kinds, sorted({item.kind.value for item in detect_personal_data(text)}))
        for text, kinds in zip(TEXTS, seen, strict=True)
        # where two kinds stand at one place the check names one, and the page both
        if bool(kinds) != bool(detect_personal_data(text))
        or not {item.kind.value for item in detect_personal_data(text)} <= set(kinds)
    ]
    assert differing == []
