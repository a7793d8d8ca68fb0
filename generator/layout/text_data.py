"""Turns text trees into data for the Typst functions; no character of a text becomes code."""

import re
from collections.abc import Callable, Iterable
from typing import Any, cast

from generator.layout.line import Footnote, Line, LineEnd, Part
from generator.layout.nodes import Node
from generator.layout.text_nodes import ParagraphNode
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
    TextRun,
)

BREAK: LineEnd = {"break": True}
"""The end of a line within a Line."""
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
            case TextRun(text):
                return [breakable(text)]
            case LineBreak():
                return [BREAK]
            case Emphasis(children):
                return [{"emphasis": self.line(children)}]
            case Strong(children):
                return [{"strong": self.line(children)}]
            case Link(target, children):
                return self._link(target, self.line(children))


def with_note(blocks: list[Node], note: Footnote) -> list[Node]:
    """Return the blocks with a footnote mark behind their first line."""
    alone: ParagraphNode = {"kind": "paragraph", "line": [note]}
    if not blocks:
        return [alone]
    first, *rest = blocks
    if first["kind"] == "paragraph":
        return [{**first, "line": [*first["line"], note]}, *rest]
    if first["kind"] == "list" and first["items"]:
        item, *items = first["items"]
        return [{**first, "items": [with_note(item, note), *items]}, *rest]
    if first["kind"] == "quote":
        return [{**first, "blocks": with_note(first["blocks"], note)}, *rest]
    return [alone, *blocks]


def notes(line: Line) -> Line:
    """Return the footnote marks of a line."""
    return [part for part in line if isinstance(part, dict) and "note" in part]


def without_notes(line: Line) -> Line:
    """Return a line without its footnote marks, to be repeated elsewhere."""
    return [_bare(part) for part in line if isinstance(part, str) or "note" not in part]


def _bare(part: Any) -> Part:
    match part:
        case {"line": line}:
            return cast("Part", {**part, "line": without_notes(line)})
    return cast("Part", part)
