"""Bounds the number of table cells before a text is parsed."""

import re

MAX_CELLS = 1_000
"""A text has at most so many cells: short rows are filled up, so a long head could make millions."""
_DASHES = re.compile(r"(?=[^-]*-)(?=[^|]*\|)[ \t>|:+*.)0-9-]+")
"""The line below a table's head, also within lists and quotes."""
_EMPTY = re.compile(r"[ \t>]*")


def oversized_table_line(raw: str) -> int | None:
    """Return the line, counted from 0, of the table that makes too many cells; None if none does."""
    if "|" not in raw:
        return None
    width = cells = 0
    for number, line in enumerate(raw.split("\n")):
        if _EMPTY.fullmatch(line):
            width = 0
        elif _DASHES.fullmatch(line):
            width = max(width, line.count("|") + 1)
        cells += width
        if cells > MAX_CELLS:
            return number
    return None
