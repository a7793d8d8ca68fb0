"""The footnotes of a layout: where each begins, and its number."""

from collections.abc import Iterator
from typing import Any, cast

from generator.layout.line import Footnote
from generator.layout.node_children import with_children
from generator.layout.nodes import Node
from generator.layout.walk import marked_parts, with_changed_notes


def footnotes(part: Any) -> Iterator[Footnote]:
    """Yield the footnotes that begin in a part."""
    for found in marked_parts(part):
        if "note" in found and "line" in found:
            yield cast("Footnote", found)


def begun_once(nodes: list[Node]) -> list[Node]:
    """Return nodes in which each footnote is written where it stands first; later marks lead to it."""
    begun: set[str] = set()

    def begin(mark: Any) -> Any:
        if mark["note"] in begun:
            return {"note": mark["note"]}
        begun.add(mark["note"])
        return mark

    return [with_changed_notes(node, begin) for node in nodes]


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

    def number(mark: Any) -> Any:
        if "noted" in mark:
            return {"noted": str(numbers[mark["noted"]])}
        return {**mark, "number": numbers[mark["note"]]}

    return [with_changed_notes(node, number) for node in nodes]
