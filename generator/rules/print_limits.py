"""Rules about what can be printed."""

import re
from collections.abc import Iterable, Iterator

from generator.finding import Message, Rule, Severity, say
from generator.model.base import Model
from generator.model.blocks import ChecklistBlock, LinesBlock, TableBlock, WordsBlock
from generator.model.text import Form
from generator.model.walk import models
from generator.rule_engine.checked_record import CheckedRecord
from generator.rule_engine.offence import Offence
from generator.rule_engine.rule_check import RecordCheck
from generator.text.plain_text import inline_text, tables
from generator.text.tree import Block, Listing, Quote, Table, walk_blocks

_MAX_PARTS = 5_000
"""The layout of so many parts takes seconds and some hundred megabytes."""
_CHARACTERS_OF_A_PART = 100
"""The layout of so many characters takes as long as that of one part."""
_PARTS_OF_A_FIELD = 8
"""A place to fill in is drawn and a form field as well, and takes as long as so many parts."""


def _parts(blocks: Iterable[Block]) -> int:
    """Return how many paragraphs, list items and cells a text is laid out in."""
    return sum(map(_own_parts, walk_blocks(blocks)))


def _own_parts(block: Block) -> int:
    match block:
        case Listing(items):
            return len(items)
        case Table(head, rows):
            return len(head) * (1 + len(rows))
        case Quote():
            return 0
    return 1


def _ruled(model: Model, languages: int) -> int:
    """Return how many parts the places to fill in, and the words, of a sheet's block stand for."""
    match model:
        case LinesBlock(count=count):
            return _PARTS_OF_A_FIELD + count
        case ChecklistBlock(items=items):
            return _PARTS_OF_A_FIELD * len(items)
        case TableBlock(columns=columns, rows=rows, empty_rows=empty):
            return _PARTS_OF_A_FIELD * len(columns) * (1 + len(rows) + empty)
        case WordsBlock(entries=entries):
            return languages * len(entries)
    return 0


def print_size(checked: CheckedRecord) -> Iterator[Offence]:
    languages = len(checked.codes)
    ruled = 0
    for path, model in models(checked.record):
        ruled += _ruled(model, languages)
        if ruled > _MAX_PARTS:
            yield Offence(path, *_TOO_LARGE)
            return
    counts = dict.fromkeys(checked.codes, ruled)
    for text, tree in checked.parsed_texts:
        counts[text.language] += _parts(tree.blocks) + len(text.raw) // _CHARACTERS_OF_A_PART
        if counts[text.language] > _MAX_PARTS:
            yield text.offence(*_TOO_LARGE)
            return


_TOO_LARGE = (
    say("up to here the record is as long as one that is printed may be"),
    say("make several records of it"),
)
PRINT_SIZE = RecordCheck(
    Rule(
        "print-size",
        Severity.ERROR,
        "A record can be printed in seconds: it has at most 5,000 paragraphs, list items, cells of"
        " tables and lines to write on. A place to fill in counts as eight, 100 letters as one.",
    ),
    print_size,
)

LONGEST_TITLE = 200
LONGEST_HEAD = 80
"""The head of a table has at most so many characters: each page repeats it, and needs room for rows."""
_MOST_COLUMNS = 10


def title_length(checked: CheckedRecord) -> Iterator[Offence]:
    for text in checked.texts:
        if text.spec.form is Form.PLAIN:
            limit = LONGEST_HEAD if _COLUMN.search(text.route) else LONGEST_TITLE
            if len(text.raw) > limit:
                yield text.offence(say("this title is too long"), _at_most(limit))


def table_head(checked: CheckedRecord) -> Iterator[Offence]:
    for text, tree in checked.parsed_texts:
        for table in tables(tree.blocks):
            if len(table.head) > _MOST_COLUMNS:
                yield text.offence(
                    say("a table in this text has more columns than a page has room for"),
                    say("write at most {limit} columns, or make a list of it", limit=_MOST_COLUMNS),
                )
            elif any(len(inline_text(cell)) > LONGEST_HEAD for cell in table.head):
                yield text.offence(
                    say("the head of a table in this text is too long"), _at_most(LONGEST_HEAD)
                )


def _at_most(limit: int) -> Message:
    return say("write at most {limit} characters", limit=limit)


_COLUMN = re.compile(r"\.columns\.[a-z0-9-]+\.heading\Z")
TITLE_LENGTH = RecordCheck(
    Rule(
        "title-length",
        Severity.ERROR,
        "A title has at most 200 characters, and the heading of a table's column 80: they stand again"
        " on each page and in every list.",
    ),
    title_length,
)
TABLE_HEAD = RecordCheck(
    Rule(
        "table-head",
        Severity.ERROR,
        "A table in a text fits on paper: it has at most 10 columns, each with at most 80 characters"
        " in its head.",
    ),
    table_head,
)

PRINT_FAILED = Rule(
    "print-failed",
    Severity.ERROR,
    "Every record can be set as a PDF; the one that cannot is named, and the others are made.",
)

CHECKS = (PRINT_SIZE, TITLE_LENGTH, TABLE_HEAD)
