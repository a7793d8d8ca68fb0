"""The numbering of list items, at each level."""

from generator.word.elements import Element, paragraph_properties, w
from generator.word.formatting import LIST_INDENT

NUMBER_DELIMITERS = ("", ".", ")")
"""The delimiters behind an item's number; empty for bullets."""
BULLETS = 1
"""The number of every list with bullets; each numbered list has one of its own, from the next on."""
LIST_LEVELS = 9


def numbering() -> list[Element]:
    """Return the kinds of lists, and the one with bullets."""
    kinds = [_kind(number, delimiter) for number, delimiter in enumerate(NUMBER_DELIMITERS)]
    return [*kinds, w("num", w("abstractNumId", val=0), numId=BULLETS)]


def _kind(number: int, delimiter: str) -> Element:
    return w(
        "abstractNum",
        w("multiLevelType", val="multilevel"),
        *(_level(depth, delimiter) for depth in range(LIST_LEVELS)),
        abstractNumId=number,
    )


def _level(depth: int, delimiter: str) -> Element:
    bullet = "–" if depth else "•"
    return w(
        "lvl",
        w("start", val=1),
        w("numFmt", val="decimal" if delimiter else "bullet"),
        w("lvlText", val=f"%{depth + 1}{delimiter}" if delimiter else bullet),
        w("lvlJc", val="left"),
        paragraph_properties(left=LIST_INDENT * (depth + 1), hanging=LIST_INDENT),
        ilvl=depth,
    )
