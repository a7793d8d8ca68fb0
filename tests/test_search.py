"""The search of the built site: inflected words, other spellings, what comes first, what is not shown."""

import json
from html import escape
from pathlib import Path

import pytest
from conftest import LANGUAGES, ROOT, checked_handbook
from playwright.sync_api import Locator, Page, expect

from generator.model.module import Module
from generator.text.parse import parse
from generator.text.plain_text import passages

PREFIX = {"da": "", "sv": "sv/", "de": "de/", "en": "en/"}
QUERIES = {
    "da": ("ordblinde", "lærepladser", "laereplads", "jobsamtalerne", "forsikringer"),
    "sv": (
        "sjukskrivning",
        "forsakringar",
        "lärlingarna",
        "handledarens",
        "anställningsintervjuer",
    ),
    "de": ("Vorstellungsgespraech", "Versicherungen", "Ausbildungsplätzen", "Strasse", "kuendigen"),
    "en": ("dyslexic", "apprenticeships", "supervisor's", "insured", "interviewing"),
}
"""Words that people type, in forms that the texts have not, or not alone."""
TOOLS = (
    *("find", "plan-lessons", "compare", "placement-rules", "forms"),
    *("tell-a-story", "translate", "rules", "contribute"),
)


def results(page: Page, words: str) -> Locator:
    """Type into the search of an open page and return the links to what it finds."""
    page.locator(".md-search__input").click()
    page.keyboard.type(words, delay=20)
    found = page.locator(".md-search-result__link")
    expect(found.first).to_be_visible(timeout=15_000)
    return found


@pytest.mark.parametrize("code", LANGUAGES)
def test_words_are_found_in_any_form_and_spelling(code: str, address: str, page: Page) -> None:
    page.goto(f"{address}{PREFIX[code]}")
    for words in QUERIES[code]:
        page.locator(".md-search__input").fill("")
        expect(page.locator(".md-search-result__link")).to_have_count(0, timeout=15_000)
        assert results(page, words).count(), words
        # what Material says under a result that lacks a word
        expect(page.locator(".md-search-result__terms")).to_have_count(0, timeout=15_000)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("da", "forsikring"),
        ("sv", "försäkring"),
        ("de", "Versicherung"),
        ("en", "insurance"),
        ("en", "interview"),
    ],
)
def test_a_module_comes_before_tools(code: str, words: str, address: str, page: Page) -> None:
    page.goto(f"{address}{PREFIX[code]}")
    found = results(page, words)
    paths = found.evaluate_all("links => links.map(link => new URL(link.href).pathname)")
    below = [path.split(PREFIX[code] or "/handbook/", 1)[1].split("/")[0] for path in paths]
    # what a lesson teaches, or what a country's law says of it
    assert below[0] in ("modules", "placement-forms")
    tools = [index for index, first in enumerate(below) if first in TOOLS]
    records = [index for index, first in enumerate(below) if first not in TOOLS]
    assert max(records) < min(tools, default=len(below))


def test_a_word_is_found_while_it_is_typed(address: str, page: Page) -> None:
    page.goto(address)
    assert results(page, "lærep").count()


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_answer_key_is_shown(code: str, site: Path) -> None:
    index = json.loads((site / PREFIX[code] / "search/search_index.json").read_text("utf-8"))
    shown = " ".join(doc["text"] for doc in index["docs"])
    catalogue = checked_handbook(ROOT).catalogue
    records = catalogue.in_language(code).records_of(Module)
    keys = [
        escape(" ".join(passage.split()), quote=False)
        for module in records
        for sheet in module.worksheets
        for passage in passages(parse(sheet.key.raw, "prose").blocks)
    ]
    sentences = [words for words in keys if len(words) > 60]
    assert len(sentences) > 50
    assert [words for words in sentences if words in shown] == []
