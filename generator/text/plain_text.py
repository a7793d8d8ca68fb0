"""The plain text of a tree: for descriptions, search and counting."""

import re
from collections.abc import Iterable, Iterator

from generator.text.tree import (
    Block,
    Emphasis,
    Inline,
    LineBreak,
    Link,
    PictureBlock,
    Strong,
    Table,
    TextRun,
    lines,
    walk_blocks,
)

MAY_LINK = re.compile(r"[\[<]")
"""A text without a match has no link, and need not be parsed."""
MAY_SHOW = re.compile(r"!\[")
"""A text without a match shows no picture, and need not be parsed."""


def inline_text(children: Iterable[Inline]) -> str:
    """Return the plain text of a line."""
    return "".join(map(_inline, children))


def _inline(node: Inline) -> str:
    if isinstance(node, TextRun):
        return node.text
    match node:
        case LineBreak():
            return " "
        case Emphasis(children) | Strong(children) | Link(_, children):
            return inline_text(children)


def passages(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield each paragraph, list item and table cell: each ends a sentence, even without a full stop."""
    for line in lines(blocks):
        if not isinstance(line, PictureBlock):
            yield inline_text(line)


def plain_text(blocks: Iterable[Block]) -> str:
    """Return the plain text of all blocks, with a space between passages."""
    return " ".join(passages(blocks))


def links(blocks: Iterable[Block]) -> Iterator[Link]:
    """Yield every link, in order."""
    for line in lines(blocks):
        if not isinstance(line, PictureBlock):
            yield from _links(line)


def _links(children: Iterable[Inline]) -> Iterator[Link]:
    for child in children:
        if isinstance(child, Link):
            yield child
        elif isinstance(child, Emphasis | Strong):
            yield from _links(child.children)


def tables(blocks: Iterable[Block]) -> Iterator[Table]:
    """Yield every table, in order."""
    return (block for block in walk_blocks(blocks) if isinstance(block, Table))


def picture_ids(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the ids of the pictures shown, in order."""
    return (block.picture for block in walk_blocks(blocks) if isinstance(block, PictureBlock))
