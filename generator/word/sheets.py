"""Nodes that are filled in, ticked or cut out."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from generator.layout.line import Line
from generator.layout.page_nodes import (
    CardsNode,
    ChecklistNode,
    FormNode,
    LinesNode,
    MatchNode,
    NameNode,
    PrintedCard,
    WordsNode,
)
from generator.layout.text_nodes import BadgeNode, CalendarNode, FactsNode, TickedNode
from generator.word.body import Body
from generator.word.controls import NARROW, blank, box, day
from generator.word.elements import Element, mm, w
from generator.word.formatting import Formatting
from generator.word.lines import plain, runs
from generator.word.paragraphs import blocks, line, paragraph
from generator.word.styles import TICK
from generator.word.table_styles import CARD_TABLE, FORM_TABLE, OPEN_TABLE, RULED_TABLE
from generator.word.tables import LETTER_WIDTH, Cell, TableFrame, gap, in_cell, line_cell, table
from generator.wording.wording import region_of

_BESIDE = 2
"""How many cards stand in a row."""


def name_line(body: Body, node: NameNode, formatting: Formatting) -> Iterator[Element]:
    """Yield the place for a name and a date."""
    gaps = [w("r", w("tab")) for _ in range(2)]
    yield paragraph(
        body,
        "HandbookNameLine",
        [
            *runs(body, [f"{node['name']}: "], formatting),
            *(blank(body, formatting, node["name"], NARROW), gaps[0]),
            *runs(body, [f" {node['date']}: "], formatting),
            *(day(body, formatting, node["date"]), gaps[1]),
        ],
        formatting,
    )


def writing_lines(body: Body, node: LinesNode, formatting: Formatting) -> Iterator[Element]:
    """Yield a prompt and lines to write on."""
    asked = plain(node["line"])
    if node["line"]:
        yield line(body, "HandbookLabel", node["line"], formatting)
    last = node["count"] - 1
    for number in range(node["count"]):
        control = blank(body, formatting, asked)
        yield paragraph(
            body, "HandbookWritingLine", [control], formatting, keeps_next=number < last
        )
    yield gap(formatting)


def tick_lines(body: Body, node: ChecklistNode, formatting: Formatting) -> Iterator[Element]:
    """Yield lines, each with a box to tick."""
    for item in node["items"]:
        yield _ticked(body, item, formatting)


def ticked(body: Body, node: TickedNode, formatting: Formatting) -> Iterator[Element]:
    """Yield names, each with a box to tick and what is to be said of it."""
    for name, remarks in node["rows"]:
        yield _ticked(body, name, replace(formatting, bold=True), keeps_next=bool(remarks))
        yield from blocks(body, remarks, replace(formatting, left=formatting.left + TICK))


def _ticked(body: Body, item: Line, formatting: Formatting, *, keeps_next: bool = False) -> Element:
    inside = [box(body, formatting, plain(item)), w("r", w("tab")), *runs(body, item, formatting)]
    left = {"left": formatting.left + TICK, "hanging": TICK} if formatting.left else {}
    return paragraph(body, "HandbookTick", inside, formatting, keeps_next=keeps_next, **left)


def form(body: Body, node: FormNode, formatting: Formatting) -> list[Element]:
    """Return a table to fill in."""
    heads = [plain(cell) for cell in node["head"]]
    rows = [[line_cell(body, cell, formatting, bold=True) for cell in node["head"]]]
    named = bool(node["rows"])
    for row, continued in zip(node["rows"], node["continued"], strict=True):
        own, *others = _places(body, [f"{head}, {plain(row)}" for head in heads], formatting)
        named_by = line_cell(body, row, formatting)
        first = replace(named_by, inside=[*named_by.inside, *own.inside]) if continued else named_by
        rows.append([first, *others])
    rows += [
        _places(body, [f"{head} {number}" for head in heads], formatting)
        for number in range(1, node["empty"] + 1)
    ]
    frame = TableFrame(
        FORM_TABLE, node["widths"], head=True, names=named, whole=node["whole"], row=formatting.row
    )
    return table(frame, rows, formatting)


def _places(body: Body, asked: list[str], formatting: Formatting) -> list[Cell]:
    return [Cell([in_cell([blank(body, formatting, name)], formatting)]) for name in asked]


def to_match(body: Body, node: MatchNode, formatting: Formatting) -> list[Element]:
    """Return two columns with room between for the letter of what belongs together."""
    frame = TableFrame(OPEN_TABLE, (3, 0.6, 3), row=formatting.row)
    rows = [
        [
            line_cell(body, first, formatting),
            Cell([in_cell([blank(body, formatting, plain(first))], formatting)], ruled=True),
            line_cell(body, other, formatting),
        ]
        for first, other in node["rows"]
    ]
    return table(frame, rows, formatting)


def card_table(body: Body, node: CardsNode, formatting: Formatting) -> Iterator[Element]:
    """Yield cards to cut out."""
    yield line(body, "HandbookMeta", [node["cut"]], formatting)
    wide = (formatting.width - formatting.left) // _BESIDE - mm(9)
    kept = formatting.keeps_next or formatting.keeps_rows
    inside = replace(formatting, width=wide, left=0, style="HandbookCell", keeps_next=kept)
    cells = [_card(body, card, inside) for card in node["cards"]]
    cells += [Cell([])] * (-len(cells) % _BESIDE)
    rows = [cells[first : first + _BESIDE] for first in range(0, len(cells), _BESIDE)]
    yield from table(TableFrame(CARD_TABLE, (1,) * _BESIDE, whole=node["whole"]), rows, formatting)


def _card(body: Body, card: PrintedCard, formatting: Formatting) -> Cell:
    heads = ((card["scene"], "HandbookMeta"), (card["title"], "HandbookLabel"))
    title = [line(body, style, head, formatting) for head, style in heads if head]
    content = blocks(body, card["blocks"], formatting)
    # a cell ends with a paragraph
    end = [] if content and content[-1].startswith("<w:p>") else [in_cell([], formatting)]
    return Cell([*title, *content, *end])


def word_list(body: Body, node: WordsNode, formatting: Formatting) -> list[Element]:
    """Return words in several languages, each in its own."""
    spoken = [replace(formatting, language=region_of(code)) for code in node["languages"]]
    rows = [[line_cell(body, [name], formatting, bold=True) for name in node["head"]]]
    rows += [
        [
            _entry(body, word, example, replace(own_formatting, bold=index == 0))
            for index, (word, example, own_formatting) in enumerate(
                zip(row, below, spoken, strict=True)
            )
        ]
        for row, below in zip(node["rows"], node["examples"], strict=True)
    ]
    frame = TableFrame(RULED_TABLE, [1] * len(spoken), head=True, names=True, whole=node["whole"])
    return table(frame, rows, formatting)


def _entry(body: Body, word: Line, example: str, formatting: Formatting) -> Cell:
    """Return a cell with a word, and its example below."""
    said = (
        [in_cell(runs(body, [example], replace(formatting, bold=False)), formatting)]
        if example
        else []
    )
    return Cell([in_cell(runs(body, word, formatting), formatting), *said])


def calendar(body: Body, node: CalendarNode, formatting: Formatting) -> list[Element]:
    """Return a calendar: a row for each unit of time, a column for each track."""
    heads: list[Line] = [[node["corner"]], *(title for title, _ in node["rows"])]
    rows = [[line_cell(body, head, formatting, bold=True) for head in heads]]
    columns = [
        list(chain.from_iterable(_steps(body, steps, formatting))) for _, steps in node["rows"]
    ]
    for unit, *cells in zip(node["units"], *columns, strict=True):
        rows.append([line_cell(body, [unit], formatting, bold=True), *cells])
    first = LETTER_WIDTH * (max(map(len, (node["corner"], *node["units"]))) + 3)
    wide = [first, *[(formatting.width - formatting.left - first) / len(columns)] * len(columns)]
    return table(
        TableFrame(FORM_TABLE, wide, head=True, names=True, whole=node["whole"]), rows, formatting
    )


def _steps(
    body: Body, steps: list[tuple[int, Line]], formatting: Formatting
) -> Iterator[list[Cell]]:
    for span, step in steps:
        begun = line_cell(body, step, formatting)
        first = Cell(begun.inside, span="restart" if span > 1 else "", filled=bool(step))
        rest = [Cell([], span="continue", filled=bool(step)) for _ in range(span - 1)]
        yield [first, *rest]


def badge(body: Body, node: BadgeNode, formatting: Formatting) -> Element:
    """Return a word in a frame."""
    return line(body, "HandbookBadge", [node["text"]], replace(formatting, framed=True))


def fact_paragraphs(body: Body, node: FactsNode, formatting: Formatting) -> Iterator[Element]:
    """Yield names with short values."""
    for name, value in node["rows"]:
        inside = [*runs(body, [name], replace(formatting, bold=True)), w("r", w("tab"))]
        yield paragraph(body, "HandbookFact", [*inside, *runs(body, value, formatting)], formatting)
    yield gap(formatting)
