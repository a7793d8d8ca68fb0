"""Goes through any part of a layout."""

from collections.abc import Iterator
from typing import Any, cast

from generator.layout.line import Footnote


def marked_parts(part: Any) -> Iterator[dict[str, Any]]:
    """Yield every node and every marked part of a line, in order, each before what it holds."""
    match part:
        case dict():
            yield part
            for value in part.values():
                yield from marked_parts(value)
        case list() | tuple():
            for item in part:
                yield from marked_parts(item)


def footnotes(part: Any) -> Iterator[Footnote]:
    """Yield the footnotes that begin in a part."""
    for found in marked_parts(part):
        if "note" in found and "line" in found:
            yield cast("Footnote", found)
