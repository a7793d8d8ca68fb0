"""Keeps nodes together on one page."""

from typing import Any

from generator.layout.nodes import Node

_LINE_HEIGHT = 6.5
_PAGE_HEIGHT = 240
"""The heights of a line and of a page in the largest type used, in millimetres."""
_SHORT_LINE = 60
"""The characters of a line; a card's lines are half as long, but there are two cards in a row."""


def together(nodes: list[Node]) -> list[Node]:
    """Return nodes that stay on one page if they fit on one, and run on from page to page if not.

    Their height is guessed from above: to measure it takes Typst a third of its whole time.
    """
    return [{"kind": "together", "nodes": nodes}] if nodes and fits(nodes) else nodes


def fits(nodes: list[Node]) -> bool:
    """Return whether nodes fit on one page."""
    return lines_of(nodes) * _LINE_HEIGHT < _PAGE_HEIGHT


def lines_of(part: Any) -> float:
    """Return how many lines of large type a part may take."""
    match part:
        case str():
            return len(part) / _SHORT_LINE
        case list() | tuple():
            return sum(lines_of(item) for item in part)
        case {"pictogram": _} | {"note": _}:
            return 0.05
        case {"kind": "lines", "count": count}:
            return 2 + 1.4 * float(count)
        case {"kind": "form", "rows": rows, "continued": continued, "empty": empty}:
            return 2 + 2 * float(len(rows) + sum(continued) + empty) + lines_of(rows)
        case {"kind": "words", "rows": rows, "examples": examples, "head": head}:
            cells = [max(map(lines_of, row)) for row in examples]
            return 2 + 2.5 * float(len(rows)) + len(head) * sum(cells)
        case {"kind": "drawing", "shape": height_to_width}:
            # as wide as `document.typ` draws it
            return 100 * float(height_to_width) / _LINE_HEIGHT
        case {"kind": "calendar", "units": units}:
            return 2 + 1.5 * float(len(units))
        case dict():
            return 1 + sum(
                lines_of(item)
                for key, item in part.items()
                if key not in ("kind", "ref", "field_name")
            )
    return 0
