"""Goes through any part of a layout."""

from collections.abc import Callable, Iterator
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


def with_changed_notes(part: Any, change: Callable[[Any], Any]) -> Any:
    """Return a part in which each mark of a footnote is what `change` returns, in order."""
    match part:
        case {"note": _} | {"noted": _}:
            return change(part)
        case dict():
            return {key: with_changed_notes(value, change) for key, value in part.items()}
        case list() | tuple():
            return [with_changed_notes(item, change) for item in part]
    return part
