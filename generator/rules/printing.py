"""Rules about what can be printed."""

from collections.abc import Iterable, Iterator

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.entry import Entry
from generator.finding import Message, Rule, Severity, say
from generator.model.base import Model
from generator.model.blocks import LinesBlock, TableBlock, WordsBlock
from generator.model.walk import models
from generator.rules.rule import Check, Offence
from generator.rules.written import texts_having, trees, untranslated_words
from generator.text.tree import Block, Listing, Quote, Table
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

MAX_PARTS = 20_000
"""To lay out so many takes seconds and some hundred megabytes."""


def _parts(blocks: Iterable[Block]) -> int:
    """Return how many paragraphs, list items and cells a text is laid out in."""
    count = 0
    for block in blocks:
        match block:
            case Listing(items):
                count += sum(1 + _parts(item) for item in items)
            case Quote(children):
                count += _parts(children)
            case Table(head, rows):
                count += len(head) * (1 + len(rows))
            case _:
                count += 1
    return count


def _ruled(model: Model, languages: int) -> int:
    """Return how many places to write on, and words, a block of a sheet has."""
    match model:
        case LinesBlock(count=count):
            return count
        case TableBlock(columns=columns, rows=rows, empty_rows=empty):
            return len(columns) * (1 + len(rows) + empty)
        case WordsBlock(entries=entries):
            return languages * len(entries)
    return 0


def _print_size(catalogue: Catalogue, entry: Entry) -> Iterator[Offence]:
    languages = len(catalogue.settings.codes)
    ruled = 0
    for path, model in models(entry.record):
        ruled += _ruled(model, languages)
        if ruled > MAX_PARTS:
            yield Offence(path, *_TOO_LARGE)
            return
    counts = dict.fromkeys(catalogue.settings.codes, ruled)
    for text, tree in trees(entry):
        counts[text.language] += _parts(tree.blocks)
        if counts[text.language] > MAX_PARTS:
            yield text.offence(*_TOO_LARGE)
            return


_TOO_LARGE = (
    say(
        "up to here the record has {limit} paragraphs, list items, cells and lines: too many to print",
        limit=MAX_PARTS,
    ),
    say("make several records of it"),
)
PRINT_SIZE = Check(
    Rule(
        "print-size",
        Severity.ERROR,
        "A record can be printed in seconds: it has at most 20,000 paragraphs, list items, cells of"
        " tables and lines to write on.",
    ),
    _print_size,
)

PRINT_FAILED = Rule(
    "print-failed",
    Severity.ERROR,
    "Every record can be set as a PDF; the one that cannot is named, and the others are made.",
)

CHECKS = (LETTERS, PRINT_SIZE)
