"""What is filled in, ticked off and cut out."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from generator.word.body import Body
from generator.word.controls import NARROW, blank, box, day
from generator.word.elements import Element, mm, w
from generator.word.lines import Line, plain, runs
from generator.word.look import Run
from generator.word.paragraphs import Node, blocks, line, paragraph
from generator.word.styles import TICK
from generator.word.table_styles import CARDS, FORM, LISTED, OPEN
from generator.word.tables import LETTER, Cell, Frame, gap, in_cell, line_cell, table

_BESIDE = 2
"""How many cards stand in a row."""


def name_line(body: Body, node: Node, look: Run) -> Iterator[Element]:
    """Yield the place for a name and a date."""
    gaps = [w("r", w("tab")) for _ in range(2)]
    yield paragraph(
        body,
        "HandbookNameLine",
        [
            *runs(body, [f"{node['name']}: "], look),
            *(blank(body, look, node["name"], NARROW), gaps[0]),
            *runs(body, [f" {node['date']}: "], look),
            *(day(body, look, node["date"]), gaps[1]),
        ],
        look,
    )


def writing_lines(body: Body, node: Node, look: Run) -> Iterator[Element]:
    """Yield a prompt and lines to write on."""
    asked = plain(node["line"])
    if node["line"]:
        yield line(body, "HandbookLabel", node["line"], look)
    last = node["count"] - 1
    for number in range(node["count"]):
        place = blank(body, look, asked)
        yield paragraph(body, "HandbookWritingLine", [place], look, keeps_next=number < last)
    yield gap(look)


def checklist(body: Body, node: Node, look: Run) -> Iterator[Element]:
    """Yield lines, each with a box to tick."""
    for item in node["items"]:
        yield _ticked(body, item, look)


def ticked(body: Body, node: Node, look: Run) -> Iterator[Element]:
    """Yield names, each with a box to tick and what is to be said of it."""
    for name, remarks in node["rows"]:
        yield _ticked(body, name, replace(look, bold=True), keeps_next=bool(remarks))
        yield from blocks(body, remarks, replace(look, left=look.left + TICK))


def _ticked(body: Body, item: Line, look: Run, *, keeps_next: bool = False) -> Element:
    inside = [box(body, look, plain(item)), w("r", w("tab")), *runs(body, item, look)]
    left = {"left": look.left + TICK, "hanging": TICK} if look.left else {}
    return paragraph(body, "HandbookTick", inside, look, keeps_next=keeps_next, **left)


def form(body: Body, node: Node, look: Run) -> list[Element]:
    """Return a table to fill in."""
    heads = [plain(cell) for cell in node["head"]]
    rows = [[line_cell(body, cell, look, bold=True) for cell in node["head"]]]
    named = bool(node["rows"])
    for row in node["rows"]:
        places = _places(body, [f"{head}, {plain(row)}" for head in heads[1:]], look)
        rows.append([line_cell(body, row, look), *places])
    rows += [
        _places(body, [f"{head} {number}" for head in heads], look)
        for number in range(1, node["empty"] + 1)
    ]
    frame = Frame(FORM, node["widths"], head=True, names=named, whole=node["whole"], row=look.row)
    return table(frame, rows, look)


def _places(body: Body, asked: list[str], look: Run) -> list[Cell]:
    return [Cell([in_cell([blank(body, look, name)], look)]) for name in asked]


def to_match(body: Body, node: Node, look: Run) -> list[Element]:
    """Return two columns with room between for the letter of what belongs together."""
    frame = Frame(OPEN, (3, 0.6, 3), row=look.row)
    rows = [
        [
            line_cell(body, first, look),
            Cell([in_cell([blank(body, look, plain(first))], look)], ruled=True),
            line_cell(body, other, look),
        ]
        for first, other in node["rows"]
    ]
    return table(frame, rows, look)


def cards(body: Body, node: Node, look: Run) -> Iterator[Element]:
    """Yield cards to cut out."""
    yield line(body, "HandbookMeta", [node["cut"]], look)
    wide = (look.width - look.left) // _BESIDE - mm(9)
    kept = look.keeps_next or look.keeps_rows
    inside = replace(look, width=wide, left=0, style="HandbookCell", keeps_next=kept)
    drawn = [_card(body, card, inside) for card in node["cards"]]
    drawn += [Cell([])] * (-len(drawn) % _BESIDE)
    rows = [drawn[first : first + _BESIDE] for first in range(0, len(drawn), _BESIDE)]
    yield from table(Frame(CARDS, (1,) * _BESIDE, whole=node["whole"]), rows, look)


def _card(body: Body, card: Node, look: Run) -> Cell:
    title = [line(body, "HandbookLabel", card["title"], look)] if card["title"] else []
    content = blocks(body, card["blocks"], look)
    # a cell ends with a paragraph
    end = [] if content and content[-1].startswith("<w:p>") else [in_cell([], look)]
    return Cell([*title, *content, *end])


def word_list(body: Body, node: Node, look: Run) -> list[Element]:
    """Return words in several languages, each in its own."""
    spoken = [replace(look, language=body.region(code)) for code in node["languages"]]
    rows = [[line_cell(body, [name], look, bold=True) for name in node["head"]]]
    rows += [
        [
            _entry(body, word, example, replace(own_look, bold=place == 0))
            for place, (word, example, own_look) in enumerate(zip(row, below, spoken, strict=True))
        ]
        for row, below in zip(node["rows"], node["examples"], strict=True)
    ]
    frame = Frame(LISTED, [1] * len(spoken), head=True, names=True, whole=node["whole"])
    return table(frame, rows, look)


def _entry(body: Body, word: Line, example: str, look: Run) -> Cell:
    """Return a cell with a word, and its example below."""
    said = [in_cell(runs(body, [example], replace(look, bold=False)), look)] if example else []
    return Cell([in_cell(runs(body, word, look), look), *said])


def calendar(body: Body, node: Node, look: Run) -> list[Element]:
    """Return a calendar: a row for each unit of time, a column for each track."""
    heads = [[node["corner"]], *(title for title, _ in node["rows"])]
    rows = [[line_cell(body, head, look, bold=True) for head in heads]]
    columns = [list(chain.from_iterable(_steps(body, steps, look))) for _, steps in node["rows"]]
    for unit, *cells in zip(node["units"], *columns, strict=True):
        rows.append([line_cell(body, [unit], look, bold=True), *cells])
    first = LETTER * (max(map(len, (node["corner"], *node["units"]))) + 3)
    wide = [first, *[(look.width - look.left - first) / len(columns)] * len(columns)]
    return table(Frame(FORM, wide, head=True, names=True, whole=node["whole"]), rows, look)


def _steps(body: Body, steps: list[tuple[int, Line]], look: Run) -> Iterator[list[Cell]]:
    for span, step in steps:
        begun = line_cell(body, step, look)
        first = Cell(begun.inside, span="restart" if span > 1 else "", filled=bool(step))
        rest = [Cell([], span="continue", filled=bool(step)) for _ in range(span - 1)]
        yield [first, *rest]


def badge(body: Body, node: Node, look: Run) -> Element:
    """Return a word in a frame."""
    return line(body, "HandbookBadge", [node["text"]], replace(look, framed=True))


def facts(body: Body, node: Node, look: Run) -> Iterator[Element]:
    """Yield names with short values."""
    for name, value in node["rows"]:
        inside = [*runs(body, [name], replace(look, bold=True)), w("r", w("tab"))]
        yield paragraph(body, "HandbookFact", [*inside, *runs(body, value, look)], look)
    yield gap(look)
