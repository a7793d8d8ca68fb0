"""The footnotes of a layout: where each begins, and its number."""

from collections.abc import Iterator
from typing import Any, cast

from generator.layout.line import Footnote
from generator.layout.node_children import with_children
from generator.layout.nodes import Node
from generator.layout.walk import marked_parts


def footnotes(part: Any) -> Iterator[Footnote]:
    """Yield the footnotes that begin in a part."""
    for found in marked_parts(part):
        if "note" in found and "line" in found:
            yield cast("Footnote", found)


def begun_once(nodes: list[Node]) -> list[Node]:
    """Return nodes in which each footnote is written where it stands first; later marks lead to it."""
    begun: set[str] = set()

    def begin(part: Any) -> Any:
        match part:
            case {"note": note} if note in begun:
                return {"note": note}
            case {"note": note}:
                begun.add(note)
                return part
            case dict():
                return {key: begin(value) for key, value in part.items()}
            case list() | tuple():
                return [begin(item) for item in part]
        return part

    return [begin(node) for node in nodes]


def with_counts(nodes: list[Node]) -> list[Node]:
    """Return nodes in which each sheet says how many footnotes begin in it."""

    def counted(node: Node) -> Node:
        if node["kind"] != "sheet":
            return with_children(node, with_counts)
        return {**node, "footnotes": len(list(footnotes(node["nodes"])))}

    return [counted(node) for node in nodes]


def numbered(nodes: list[Node]) -> list[Node]:
    """Return nodes with the number of each footnote, also of those in cells."""
    numbers = {note["note"]: number for number, note in enumerate(footnotes(nodes), 1)}
    return [_with_numbers(node, numbers) for node in nodes]


def _with_numbers(part: Any, numbers: dict[str, int]) -> Any:
    match part:
        case {"note": note}:
            return {**part, "number": numbers[note]}
        case {"noted": note}:
            return {"noted": str(numbers[note])}
        case dict():
            return {key: _with_numbers(value, numbers) for key, value in part.items()}
        case list() | tuple():
            return [_with_numbers(item, numbers) for item in part]
    return part
