"""The content of table cells: no footnote starts there, and none is too high for a page."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from generator.layout.footnotes import footnotes
from generator.layout.node_children import with_children
from generator.layout.nodes import Node
from generator.layout.page_breaks import lines_of

_CELLS = frozenset({"calendar", "cards", "facts", "form", "plan", "table", "words"})
"""Nodes whose parts stand in cells."""
_MOST_LINES = 20
"""What stays on one page at least in the largest type, of a cell as wide as the page."""


def in_cells(nodes: Iterable[Node]) -> list[Node]:
    """Return nodes whose cells can run on from page to page, each saying whether it has to.

    Typst cannot tag a footnote that begins in a cell: a cell has its number, and the footnote itself
    begins in a line below the table.
    """
    return [part for node in nodes for part in _with_cells(node)]


def _with_cells(node: Node) -> Iterator[Node]:
    if node["kind"] not in _CELLS:
        yield with_children(node, in_cells)
        return
    yield _in_cell(node)
    if begun := list(footnotes(node)):
        yield {"kind": "paragraph", "line": [*begun]}


def _in_cell(part: Any) -> Any:
    """Return a part with numbers in place of its footnotes."""
    match part:
        case {"note": note}:
            return {"noted": note}
        case dict():
            made = {key: _in_cell(value) for key, value in part.items()}
            return {**made, "whole": _is_low(part)} if part.get("kind") in _CELLS else made
        case list() | tuple():
            return [_in_cell(item) for item in part]
    return part


def _is_low(node: Any) -> bool:
    """Return whether each cell is so low that its row can stay on one page."""
    cells: list[Any]
    match node:
        case {"kind": "cards", "cards": cells}:
            columns = 2.0
        case {"kind": "form", "rows": cells, "widths": widths}:
            columns = sum(widths) / min(widths)
        case {"kind": "calendar", "rows": rows}:
            cells, columns = [step for _, steps in rows for _, step in steps], 1 + len(rows)
        case {"kind": "words", "rows": rows, "examples": examples, "head": head}:
            pairs = zip(chain(*rows), chain(*examples), strict=True)
            cells, columns = list(map(list, pairs)), len(head)
        case {"kind": "table" | "plan", "rows": rows, "head": head}:
            cells, columns = [cell for row in rows for cell in row], len(head)
        case _:
            return True
    return max(map(lines_of, cells), default=0) * columns <= _MOST_LINES
