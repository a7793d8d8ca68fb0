"""The nodes of what is read: the blocks of a text, and what a record is made of besides."""

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

from generator.layout.line import Line

if TYPE_CHECKING:
    from generator.layout.nodes import Node


class ParagraphNode(TypedDict):
    kind: Literal["paragraph"]
    line: Line


Delimiter = Literal["", ".", ")"]
"""What stands behind an item's number; empty where it has a bullet."""


class ListNode(TypedDict):
    kind: Literal["list"]
    delimiter: Delimiter
    items: list[list["Node"]]
    field_name: NotRequired[str]
    """The name of its fields, where a word is missing in each item."""


class QuoteNode(TypedDict):
    kind: Literal["quote"]
    blocks: list["Node"]


class TableNode(TypedDict):
    kind: Literal["table"]
    head: list[Line]
    rows: list[list[Line]]
    whole: NotRequired[bool]
    """Whether each row stays on one page; said of all that has cells."""


class ForeignNode(TypedDict):
    kind: Literal["language"]
    language: str
    blocks: list["Node"]


class FigureNode(TypedDict):
    kind: Literal["figure"]
    file: str
    """Below the handbook's root, from `/`."""
    alt: str
    credit: str


class HeadingNode(TypedDict):
    kind: Literal["heading"]
    level: int
    """1 is the record's title."""
    line: Line
    ref: str
    """What links lead to, if any do."""


class OpeningNode(TypedDict):
    """A record's title, with what stands above, below and beside it."""

    kind: Literal["opening"]
    eyebrow: Line
    line: Line
    lead: Line
    scene: "DrawingNode | None"
    ref: str


class FactsNode(TypedDict):
    """Names with short values."""

    kind: Literal["facts"]
    rows: list[tuple[str, Line]]


class PlanNode(TypedDict):
    """A module minute by minute."""

    kind: Literal["plan"]
    head: list[Line]
    rows: list[list[Line]]
    whole: NotRequired[bool]


class PairsNode(TypedDict):
    """Names with what is to be said of each."""

    kind: Literal["pairs"]
    rows: list[tuple[Line, list["Node"]]]


class TickedNode(TypedDict):
    """The same, each with a box to tick."""

    kind: Literal["ticked"]
    field_name: str
    rows: list[tuple[Line, list["Node"]]]


class StudentNode(TypedDict):
    """A text for students in a teacher's text."""

    kind: Literal["student"]
    label: str
    blocks: list["Node"]


class BadgeNode(TypedDict):
    kind: Literal["badge"]
    text: str


class LineNode(TypedDict):
    """A line by itself: in a frame, above what it is about, or in small type."""

    kind: Literal["notice", "meta", "small"]
    line: Line


class TermNode(TypedDict):
    """A word of the glossary."""

    kind: Literal["term"]
    ref: str
    line: Line
    blocks: list["Node"]


class DrawingNode(TypedDict):
    """A figure that we draw."""

    kind: Literal["drawing"]
    svg: str
    alt: str
    shape: float
    """Its height in parts of its width."""


class CalendarNode(TypedDict):
    """A programme's calendar: a row for each unit of time, a column for each track."""

    kind: Literal["calendar"]
    corner: str
    units: list[str]
    rows: list[tuple[Line, list[tuple[int, Line]]]]
    """The tracks, each with its steps: how many units a step takes, and its title."""
    whole: NotRequired[bool]
