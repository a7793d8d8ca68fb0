"""Tables: their heads are repeated from page to page, their rows are whole where they can be."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.layout.line import Line
from generator.word.body import Body
from generator.word.elements import Element, paragraph_properties, w
from generator.word.formatting import Formatting
from generator.word.lines import plain, runs
from generator.word.table_styles import PALE, RULED_TABLE

LETTER_WIDTH = 110
"""How wide a character is taken to be, in twips."""
_MOST = 48
"""How many characters a column is taken to have at most when the width is shared out."""

_PICTURED = "mmmm "


@dataclass(frozen=True, slots=True)
class Cell:
    """The content of a cell."""

    inside: list[Element]
    span: str = ""
    """`restart` where a cell begins that reaches over rows, `continue` where it goes on."""
    filled: bool = False
    ruled: bool = False
    """Whether it has a line to write on below."""


@dataclass(frozen=True, slots=True)
class TableFrame:
    """A table without its rows."""

    style: str
    shares: Sequence[float]
    """Of the width, for each column."""
    head: bool = False
    names: bool = False
    """Whether the first column is a row header."""
    whole: bool = True
    """Whether a row stays on one page."""
    row: int = 0
    """How high a row below the head is at least, in twips."""


def table(
    frame: TableFrame, rows: Iterable[Sequence[Cell]], formatting: Formatting
) -> list[Element]:
    """Return a table, and the space behind it that parts it from the next."""
    total = sum(frame.shares)
    widths = [round((formatting.width - formatting.left) * share / total) for share in frame.shares]
    looks = w(
        "tblLook", firstRow=int(frame.head), firstColumn=int(frame.names), noHBand=1, noVBand=1
    )
    properties = w(
        "tblPr",
        w("tblStyle", val=frame.style),
        w("tblW", w=sum(widths), type="dxa"),
        w("tblInd", w=formatting.left, type="dxa"),
        w("tblLayout", type="fixed"),
        looks,
    )
    grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
    rendered = [_row(frame, cells, widths, number) for number, cells in enumerate(rows)]
    return [w("tbl", properties, grid, *rendered), gap(formatting)]


def gap(formatting: Formatting) -> Element:
    """Return the space behind a table."""
    return w("p", paragraph_properties(style="HandbookGap", keeps_next=formatting.keeps_next))


def _row(frame: TableFrame, cells: Sequence[Cell], widths: Sequence[int], number: int) -> Element:
    is_head = frame.head and number == 0
    high = frame.row if frame.row and not is_head else 0
    return w(
        "tr",
        w(
            "trPr",
            w("cantSplit") if frame.whole or is_head else "",
            w("trHeight", val=high, hRule="atLeast") if high else "",
            w("tblHeader") if is_head else "",
        ),
        *(_cell(cell, width) for cell, width in zip(cells, widths, strict=True)),
    )


def _cell(cell: Cell, width: int) -> Element:
    below = w("bottom", val="single", sz=6, space=0, color="auto")
    return w(
        "tc",
        w(
            "tcPr",
            w("tcW", w=width, type="dxa"),
            w("vMerge", val=cell.span) if cell.span else "",
            w("tcBorders", below) if cell.ruled else "",
            w("shd", val="clear", color="auto", fill=PALE) if cell.filled else "",
        ),
        *(cell.inside or [w("p", paragraph_properties(style="HandbookCell"))]),
    )


def in_cell(inside: Iterable[Element], formatting: Formatting) -> Element:
    """Return a paragraph in a cell; rows stay together where what follows the table does."""
    kept = formatting.keeps_next or formatting.keeps_rows
    return w("p", paragraph_properties(style="HandbookCell", keeps_next=kept), *inside)


def line_cell(body: Body, line: Line, formatting: Formatting, *, bold: bool = False) -> Cell:
    """Return a cell with one line."""
    style = replace(formatting, bold=True) if bold else formatting
    return Cell([in_cell(runs(body, line, style), formatting)])


def data_table(
    body: Body,
    head: Sequence[Line],
    rows: Sequence[Sequence[Line]],
    formatting: Formatting,
    *,
    whole: bool,
    bold: int | None = None,
) -> list[Element]:
    """Return a table that is read; the words of column `bold` are strong."""
    frame = TableFrame(
        RULED_TABLE,
        shares([head, *rows], formatting.width - formatting.left),
        head=True,
        whole=whole,
    )
    cells = [[line_cell(body, cell, formatting, bold=True) for cell in head]]
    cells += [
        [line_cell(body, cell, formatting, bold=index == bold) for index, cell in enumerate(row)]
        for row in rows
    ]
    return table(frame, cells, formatting)


def shares(rows: Sequence[Sequence[Any]], width: int) -> list[float]:
    """Return how a width is shared out: by what columns say, beside room for the longest word of each."""
    lengths = [[_letters(cell) for cell in column] for column in zip(*rows, strict=True)]
    least = [LETTER_WIDTH * (_longest(column) + 3) for column in lengths]
    wanted = [1 + min(_MOST, max(map(len, column))) for column in lengths]
    spare = max(width - sum(least), 0)
    return [own + spare * more / sum(wanted) for own, more in zip(least, wanted, strict=True)]


def _letters(cell: Line) -> str:
    """Return the words of a cell, with characters as wide as its pictogram."""
    return "".join(
        _PICTURED if isinstance(part, dict) and "pictogram" in part else plain(part)
        for part in cell
    )


def _longest(column: Sequence[str]) -> int:
    return max((len(word) for cell in column for word in cell.split()), default=0)
