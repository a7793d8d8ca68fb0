"""Turns text trees into data for the Typst functions; no letter of a text becomes code."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from generator.text.tree import (
    Block,
    Emphasis,
    Inline,
    LineBreak,
    Link,
    Listing,
    Paragraph,
    PictureBlock,
    Quote,
    Strong,
    Table,
    Words,
)

Line = list[Any]
"""Words as they stand, and marked parts such as `{"strong": [...]}`."""
BREAK = {"break": True}
"""The end of a line within a Line."""
Node = dict[str, Any]
"""Something with a layout of its own, named by `kind`."""
LinkData = Callable[[str, Line], Line]
"""Lays out a link from its target and its words."""
FigureData = Callable[[str], list[Node]]
"""Lays out a picture from its id."""


_LONG = re.compile(r"\w{32,}")


def breakable(text: str) -> str:
    """Return a text in which a word longer than a line may break anywhere."""
    return _LONG.sub(lambda word: "\u200b".join(word[0]), text)


class TextData:
    """Lays out trees with the links and pictures of one printout."""

    def __init__(self, link: LinkData, figure: FigureData) -> None:
        self._link = link
        self._figure = figure

    def blocks(self, blocks: Iterable[Block]) -> list[Node]:
        return [node for block in blocks for node in self._block(block)]

    def line(self, children: Iterable[Inline]) -> Line:
        return [part for child in children for part in self._inline(child)]

    def _block(self, block: Block) -> list[Node]:
        match block:
            case Paragraph(children):
                return [{"kind": "paragraph", "line": self.line(children)}]
            case Listing(items, delimiter):
                return [
                    {
                        "kind": "list",
                        "delimiter": delimiter,
                        "items": [self.blocks(item) for item in items],
                    }
                ]
            case Quote(children):
                return [{"kind": "quote", "blocks": self.blocks(children)}]
            case Table(head, rows):
                return [
                    {
                        "kind": "table",
                        "head": [self.line(cell) for cell in head],
                        "rows": [[self.line(cell) for cell in row] for row in rows],
                    }
                ]
            case PictureBlock(picture):
                return self._figure(picture)

    def _inline(self, node: Inline) -> Line:
        match node:
            case Words(text):
                return [breakable(text)]
            case LineBreak():
                return [BREAK]
            case Emphasis(children):
                return [{"emphasis": self.line(children)}]
            case Strong(children):
                return [{"strong": self.line(children)}]
            case Link(target, children):
                return self._link(target, self.line(children))


def with_note(blocks: list[Node], note: Node) -> list[Node]:
    """Return the blocks with a footnote mark behind their first line."""
    first, *rest = blocks or [{"kind": "paragraph", "line": []}]
    match first["kind"]:
        case "paragraph":
            return [{**first, "line": [*first["line"], note]}, *rest]
        case "list" if first["items"]:
            item, *items = first["items"]
            return [{**first, "items": [with_note(item, note), *items]}, *rest]
        case "quote":
            return [{**first, "blocks": with_note(first["blocks"], note)}, *rest]
        case _:
            return [{"kind": "paragraph", "line": [note]}, first, *rest]


def notes(line: Line) -> Line:
    """Return the footnote marks of a line."""
    return [part for part in line if isinstance(part, dict) and "note" in part]


def without_notes(line: Line) -> Line:
    """Return a line without its footnote marks, to be repeated elsewhere."""
    return [
        {**part, "line": without_notes(part["line"])}
        if isinstance(part, dict) and "line" in part
        else part
        for part in line
        if isinstance(part, str) or "note" not in part
    ]
