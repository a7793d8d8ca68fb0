"""Every word of the handbook stands in its language's dictionary or in the project's list of words.

The lists are `spelling/<language>.txt`, one word a line: names, terms of the trade, words of another
country. `python tests/test_spelling.py` prints what is in neither.
"""

import re
import subprocess
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import polib
import pytest
from conftest import ROOT, checked_handbook

from generator.finding import Rule, Severity, say
from generator.model.base import WordByLanguage
from generator.model.walk import models
from generator.report.formats import finding_text
from generator.rule_engine.checked_record import CheckedRecord
from generator.rule_engine.field_text import field_texts
from generator.rule_engine.offence import Offence
from generator.rule_engine.rule_check import RecordCheck, findings_in_record
from generator.rule_engine.rule_context import RuleContext
from generator.text.plain_text import plain_text
from generator.wording.wording import wording

pytestmark = pytest.mark.programs
DICTIONARIES = {"da": "da_DK", "sv": "sv_SE", "de": "de_DE", "en": "en_GB"}
LISTS = Path(__file__).parent / "spelling"
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
ADDRESS = re.compile(r"\S+[./@]\S*\w/?")


def spoken(text: str) -> list[str]:
    """Return the words of a text without addresses; a single letter is a name for something."""
    words = WORD.findall(ADDRESS.sub(" ", text).replace("’", "'"))
    return [word for word in words if len(word) > 1]


@cache
def known(language: str) -> frozenset[str]:
    lines = (LISTS / f"{language}.txt").read_text("utf-8").split("\n")
    return frozenset(line.strip() for line in lines if line.strip())


def misspelt(language: str, words: set[str]) -> dict[str, str]:
    """Return the words that neither dictionary nor list has, each with what the dictionary proposes."""
    asked = sorted(word for word in words if not {word, word.lower()} & known(language))
    answer = subprocess.run(
        ["hunspell", "-a", "-i", "utf-8", "-d", DICTIONARIES[language]],
        # a caret before a word says that no sign in it is an order to the program
        input="".join(f"^{word}\n" for word in asked),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    ).stdout
    # the first line greets; then a line for each part of a word, and an empty one after each word
    groups = answer.split("\n", 1)[1].split("\n\n")
    wrong = {}
    for word, group in zip(asked, groups, strict=False):
        bad = [line for line in group.split("\n") if line[:1] in ("&", "#")]
        if bad:
            wrong[word] = bad[0].partition(": ")[2]
    return wrong


def words_of(entry) -> Iterator[tuple[str, str, object]]:
    """Yield a record's texts and taught words: their language, their words, and where they stand."""
    for text in field_texts(entry):
        yield text.language, plain_text(text.parsed.blocks), text
    for path, model in models(entry.record):
        for name in ("words", "example"):
            words: WordByLanguage | None = getattr(model, name, None)
            for language, word in words.items() if isinstance(words, Mapping) else ():
                yield language, word, (*path, name, language)


@cache
def unknown(language: str) -> dict[str, str]:
    told = (
        spoken(words)
        for entry in checked_handbook(ROOT).catalogue.entries
        for code, words, _ in words_of(entry)
        if code == language
    )
    return misspelt(language, {word for words in told for word in words})


def offences(language: str, entry) -> Iterator[Offence]:
    """Yield each misspelt word of a record in one language, as a rule of the check does."""
    for code, words, place in words_of(entry):
        for word in dict.fromkeys(spoken(words)) if code == language else ():
            if word in unknown(language):
                message = say("`{word}` stands in no dictionary", word=word)
                proposals = unknown(language)[word] or "?"
                hint = say(
                    "perhaps {proposals}; a right word goes into tests/spelling/{language}.txt",
                    proposals=proposals,
                    language=language,
                )
                if isinstance(place, tuple):
                    yield Offence(place, message, hint)
                else:
                    yield place.offence_at(word, message, hint)


def faults(language: str) -> list[str]:
    spelling = RecordCheck(
        Rule("spelling", Severity.ERROR, ""), lambda checked: offences(language, checked.entry)
    )
    english = wording("en")
    return [
        finding_text(finding, english)
        for entry in checked_handbook(ROOT).catalogue.entries
        for finding in findings_in_record(
            spelling, CheckedRecord(entry, ROOT, tuple(DICTIONARIES), RuleContext())
        )
    ]


@pytest.mark.parametrize("language", DICTIONARIES)
def test_every_word_of_the_handbook_is_spelt_as_the_dictionary_has_it(language: str) -> None:
    assert faults(language) == []


@pytest.mark.parametrize("language", DICTIONARIES)
def test_every_word_of_the_interface_is_spelt_as_the_dictionary_has_it(language: str) -> None:
    assert misspelt(language, interface_words(language)) == {}


def interface_words(language: str) -> set[str]:
    catalogues = ROOT / "generator/wording/catalogues"
    source = language == "en"
    items = polib.pofile(catalogues / ("da.po" if source else f"{language}.po"))
    return {word for item in items for word in said(item, source)}


def said(item: polib.POEntry, source: bool) -> list[str]:
    """Return an interface message's words, without placeholders and what is quoted as code."""
    texts = (
        [item.msgid, item.msgid_plural] if source else [item.msgstr, *item.msgstr_plural.values()]
    )
    return spoken(" ".join(re.sub(r"`[^`]*`|\{\w*\}", " ", text) for text in texts))


def not_in_the_dictionary(language: str) -> list[str]:
    """Return the words of the handbook and of the interface that a dictionary alone does not have."""
    texts = (
        words
        for entry in checked_handbook(ROOT).catalogue.entries
        for code, words, _ in words_of(entry)
        if code == language
    )
    asked = {word for words in texts for word in spoken(words)} | interface_words(language)
    return subprocess.run(
        ["hunspell", "-l", "-i", "utf-8", "-d", DICTIONARIES[language]],
        input="\n".join(asked),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    ).stdout.split()


@pytest.mark.parametrize("language", DICTIONARIES)
def test_the_list_has_no_word_that_it_does_not_need(language: str) -> None:
    lines = (LISTS / f"{language}.txt").read_text("utf-8").split("\n")[:-1]
    assert lines == sorted(set(lines), key=lambda word: (word.casefold(), word))
    needed = {form for word in not_in_the_dictionary(language) for form in (word, word.lower())}
    assert [line for line in lines if line not in needed] == []


@pytest.mark.parametrize(
    ("language", "word"),
    [("da", "praktikpldas"), ("sv", "arbettsplats"), ("de", "Prakitkum"), ("en", "aprenticeship")],
)
def test_a_slip_is_found(language: str, word: str) -> None:
    assert word in misspelt(language, {word, "i"})


if __name__ == "__main__":
    for code in DICTIONARIES:
        print("\n".join(faults(code)))
