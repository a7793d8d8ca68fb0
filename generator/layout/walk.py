"""Goes through any part of a layout."""

from collections.abc import Iterator
from typing import Any


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
