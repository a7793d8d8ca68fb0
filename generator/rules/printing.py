"""Rules about what can be printed."""

from collections.abc import Iterator

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.entry import Entry
from generator.finding import Message, Rule, Severity, say
from generator.rules.rule import Check, Offence
from generator.rules.written import texts_having, untranslated_words
from generator.typeface import FAMILY, undrawable


def _letters(catalogue: Catalogue, entry: Entry) -> Iterator[Offence]:
    hint = say("take it out, or say it in words: no typeface is put in its place")
    for text in texts_having(entry, undrawable()):
        (letter, *_) = undrawable().findall(text.raw)
        yield text.offence_at(letter, _message(letter), hint)
    for path, words in untranslated_words(entry).having(undrawable()):
        (letter, *_) = undrawable().findall(words)
        yield Offence(path, _message(letter), hint)


def _message(letter: str) -> Message:
    return say(
        "{family} has no sign `{letter}` (U+{code})",
        family=FAMILY,
        letter=letter,
        code=f"{ord(letter):04X}",
    )


LETTERS = Check(
    Rule(
        "letters",
        Severity.ERROR,
        "What is written can be printed: the handbook's typeface has every letter of it.",
    ),
    _letters,
)

PRINT_FAILED = Rule(
    "print-failed",
    Severity.ERROR,
    "Every record can be set as a PDF; the one that cannot is named, and the others are made.",
)

CHECKS = (LETTERS,)
