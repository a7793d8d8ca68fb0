"""A worksheet in small: no words, but what it is made of, from top to bottom."""

from collections.abc import Iterator

from markupsafe import Markup

from generator.model.blocks import (
    CardsBlock,
    ChecklistBlock,
    LinesBlock,
    RolePlayBlock,
    SheetBlock,
    TableBlock,
    TextBlock,
    WordsBlock,
)
from generator.model.worksheet import Worksheet

_WIDTH, _HEIGHT = 60, 84
"""The width and height of a sheet, in units of its drawing: about those of A4."""
_LEFT, _RIGHT, _BOTTOM = 8, 52, 78
_MOST = 4
"""How many rows of a block are drawn: more would hide the next one."""
_Rows = Iterator[tuple[str, int]]
"""What is drawn at a place `y`, and how far below it the next row begins."""


def sheet_outline(sheet: Worksheet) -> Markup:
    """Return the outline; it is decorative, since the sheet's name is beside it."""
    drawn, y = [f"M{_LEFT} 9h26m-26 1.5h26"], 17
    for block in sheet.blocks:
        for row, step in _rows(block):
            if y + step > _BOTTOM:
                break
            drawn.append(row.format(y=y, half=y + step // 2))
            y += step
        y += 3
    return Markup(
        '<svg class="hb-outline" viewBox="0 0 {} {}" aria-hidden="true"><path d="{}"/></svg>'
    ).format(_WIDTH, _HEIGHT, "".join(drawn))


def _rows(block: SheetBlock) -> _Rows:
    match block:
        case TextBlock():
            yield from [_line(44, 4), _line(44, 4), _line(28, 4)]
        case LinesBlock():
            yield _line(30, 6)
            yield from [_line(44, 6)] * min(block.count, _MOST)
        case ChecklistBlock():
            yield from [(f"M{_LEFT} {{y}}h4v4h-4zm8 2h32", 7)] * min(len(block.items), _MOST)
        case TableBlock():
            yield from _grid(len(block.columns), 1 + len(block.rows) + block.empty_rows)
        case WordsBlock():
            yield from _grid(3, len(block.entries))
        case CardsBlock():
            yield from _cards(len(block.cards))
        case RolePlayBlock():
            yield _line(44, 5)
            yield from _cards(len(block.roles))
        case _:
            # what is chosen, matched, put in order or filled in
            yield _line(44, 6)
            yield from [(f"M{_LEFT} {{half}}a2 2 0 1 0 4 0a2 2 0 1 0-4 0m8 0h28", 6)] * 3


def _line(length: int, step: int) -> tuple[str, int]:
    return f"M{_LEFT} {{y}}h{length}", step


def _grid(columns: int, rows: int) -> _Rows:
    width = (_RIGHT - _LEFT) / columns
    across = "".join(f"M{_LEFT + width * at:.1f} {{y}}v7" for at in range(columns + 1))
    count = min(rows, _MOST)
    for row in range(count):
        below = f"M{_LEFT} {{y}}m0 7h{_RIGHT - _LEFT}" if row == count - 1 else ""
        yield f"M{_LEFT} {{y}}h{_RIGHT - _LEFT}{across}{below}", 7


def _cards(count: int) -> _Rows:
    for row in range(min((count + 1) // 2, _MOST - 1)):
        second = "M31 {y}h21v11h-21z" if 2 * row + 1 < count else ""
        yield f"M{_LEFT} {{y}}h21v11h-21z{second}", 13
