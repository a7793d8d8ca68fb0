"""The words of a tree without markup: for descriptions, search and counting."""

import re
from collections.abc import Iterable, Iterator

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

MAY_LINK = re.compile(r"[\[<]")
"""Stands in every text that has a link: most have none, and need not be parsed to know it."""
MAY_SHOW = re.compile(r"!\[")
"""Stands in every text that shows a picture."""


def inline_text(children: Iterable[Inline]) -> str:
    """Return the letters of a line."""
    return "".join(map(_inline, children))


def _inline(node: Inline) -> str:
    if isinstance(node, Words):
        return node.text
    match node:
        case LineBreak():
            return " "
        case Emphasis(children) | Strong(children) | Link(_, children):
            return inline_text(children)


def passages(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield each paragraph, list item and table cell: what ends a sentence even without a full stop."""
    for block in blocks:
        match block:
            case Paragraph(children):
                yield inline_text(children)
            case Listing(items, delimiter):
                for number, item in enumerate(items, 1):
                    if delimiter:
                        yield f"{number}{delimiter}"
                    yield from passages(item)
            case Quote(children):
                yield from passages(children)
            case Table(head, rows):
                yield from (inline_text(cell) for row in (head, *rows) for cell in row)
            case PictureBlock():
                pass


def plain_text(blocks: Iterable[Block]) -> str:
    """Return all letters, passages parted by spaces."""
    return " ".join(passages(blocks))


def links(blocks: Iterable[Block]) -> Iterator[Link]:
    """Yield every link, in order."""
    for block in blocks:
        match block:
            case Paragraph(children):
                yield from _links(children)
            case Listing(items):
                for item in items:
                    yield from links(item)
            case Quote(children):
                yield from links(children)
            case Table(head, rows):
                for row in (head, *rows):
                    for cell in row:
                        yield from _links(cell)
            case PictureBlock():
                pass


def _links(children: Iterable[Inline]) -> Iterator[Link]:
    for child in children:
        if isinstance(child, Link):
            yield child
        elif isinstance(child, Emphasis | Strong):
            yield from _links(child.children)


def tables(blocks: Iterable[Block]) -> Iterator[Table]:
    """Yield every table, in order."""
    for block in blocks:
        match block:
            case Table():
                yield block
            case Listing(items):
                for item in items:
                    yield from tables(item)
            case Quote(children):
                yield from tables(children)
            case _:
                pass


def figures(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the ids of the pictures shown, in order."""
    for block in blocks:
        match block:
            case PictureBlock(picture):
                yield picture
            case Listing(items):
                for item in items:
                    yield from figures(item)
            case Quote(children):
                yield from figures(children)
            case _:
                pass
