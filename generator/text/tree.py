"""The tree of a parsed text."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Words:
    """Letters as they stand."""

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


Inline = Words | Emphasis | Strong | Link | LineBreak


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
