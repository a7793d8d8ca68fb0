"""The tree of a parsed text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class TextRun:
    """A run of plain text."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    children: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Strong:
    children: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link; `target` is an address or a record such as `module:first-day`."""

    target: str
    children: tuple["Inline", ...]


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line ends here on purpose."""


Inline = TextRun | Emphasis | Strong | Link | LineBreak


@dataclass(frozen=True, slots=True)
class Paragraph:
    children: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, with bullets or with numbers from 1 on."""

    items: tuple[tuple["Block", ...], ...]
    delimiter: Literal["", ".", ")"] = ""
    """The character behind its numbers; empty for bullets."""


@dataclass(frozen=True, slots=True)
class Quote:
    children: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its head, and its rows of cells."""

    head: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class PictureBlock:
    """One of the record's pictures, by its id."""

    picture: str


Block = Paragraph | Listing | Quote | Table | PictureBlock


def walk_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield each block, and behind it the blocks within it, in the order of the text."""
    for block in blocks:
        yield block
        match block:
            case Listing(items):
                for item in items:
                    yield from walk_blocks(item)
            case Quote(children):
                yield from walk_blocks(children)


def lines(blocks: Iterable[Block]) -> Iterator[tuple[Inline, ...] | PictureBlock]:
    """Yield each paragraph, table cell and picture, and the number of each item, in their order."""
    for block in blocks:
        match block:
            case Paragraph(children):
                yield children
            case Listing(items, delimiter):
                for number, item in enumerate(items, 1):
                    if delimiter:
                        yield (TextRun(f"{number}{delimiter}"),)
                    yield from lines(item)
            case Quote(children):
                yield from lines(children)
            case Table(head, rows):
                yield from (cell for row in (head, *rows) for cell in row)
            case PictureBlock():
                yield block
