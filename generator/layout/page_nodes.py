"""The nodes of what is filled in, ticked and cut out, and of what is put on pages."""

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from generator.layout.line import Line

if TYPE_CHECKING:
    from generator.layout.nodes import Node


class NameNode(TypedDict):
    kind: Literal["name"]
    name: str
    date: str
    field_name: str


class LinesNode(TypedDict):
    kind: Literal["lines"]
    line: Line
    count: int
    field_name: str


class ChecklistNode(TypedDict):
    """Lines with boxes, each to be ticked or to be given a number."""

    kind: Literal["checklist"]
    items: list[Line]
    field_name: str
    numbered: bool


class FormNode(TypedDict):
    """A table to fill in."""

    kind: Literal["form"]
    field_name: str
    widths: list[int]
    ticks: list[bool]
    """Which columns are ticked."""
    head: list[Line]
    rows: list[Line]
    """What the rows' first cells say."""
    continued: list[bool]
    """In which of these rows the first cell is written in too, below what it says."""
    empty: int
    """How many rows follow in which nothing is said."""
    whole: NotRequired[bool]


class MatchNode(TypedDict):
    """Two columns, with room between for the letter of what belongs together."""

    kind: Literal["match"]
    field_name: str
    rows: list[tuple[Line, Line]]


class WordsNode(TypedDict):
    kind: Literal["words"]
    languages: list[str]
    head: list[str]
    rows: list[list[Line]]
    examples: list[list[str]]
    whole: NotRequired[bool]


class PrintedCard(TypedDict):
    scene: Line
    title: Line
    blocks: list["Node"]


class CardsNode(TypedDict):
    kind: Literal["cards"]
    cut: str
    """What is to be done with them."""
    cards: list[PrintedCard]
    whole: NotRequired[bool]


Begins = Literal["", "page", "odd"]
"""How a sheet begins: where it stands, on a new page, on the front of a leaf."""


class QrCode(TypedDict):
    url: str
    readable: str
    alt: str
    svg: str


class Foot(TypedDict):
    title: str
    qr: QrCode | None


class SheetNode(TypedDict):
    """A worksheet or template, on pages of its own."""

    kind: Literal["sheet"]
    foot: Foot
    cards: bool
    nodes: list["Node"]
    footnotes: NotRequired[int]
    """How many footnotes begin in it, for which cards leave room; said when all nodes are there."""
    begins: NotRequired[Begins]


class SlideNode(TypedDict):
    kind: Literal["slide"]
    level: int
    title: Line
    nodes: list["Node"]
    minutes: str
    beside: list[Line]


class GroupNode(TypedDict):
    """Nodes that stay together, stay with what follows, stand in columns, or fit on one side or two."""

    kind: Literal["together", "sticky", "columns", "one-side", "two-sides", "text"]
    nodes: list["Node"]


class SideBySideNode(TypedDict):
    kind: Literal["side-by-side"]
    nodes: list["Node"]
    others: list["Node"]


class CoverNode(TypedDict):
    kind: Literal["cover"]
    title: str
    lead: str
    rows: list[str]


class ContentsNode(TypedDict):
    kind: Literal["contents"]
    title: str


class PartNode(TypedDict):
    kind: Literal["part"]
    title: str
    ref: str
    lead: str
