"""A line of words in a layout: strings, and the parts that are marked."""

from typing import Literal, NotRequired, TypedDict


class Emphasized(TypedDict):
    emphasis: "Line"


class Strengthened(TypedDict):
    strong: "Line"


LineEnd = TypedDict("LineEnd", {"break": Literal[True]})


class ExternalLink(TypedDict):
    link: str
    """An address."""
    line: "Line"


class BookLink(TypedDict):
    """A link to another place in the same book, which has its page beside it."""

    part: str
    line: "Line"


class Foreign(TypedDict):
    language: str
    line: "Line"


class Footnote(TypedDict):
    """A footnote where it is first needed; without `line`, a mark that leads to it."""

    note: str
    line: NotRequired["Line"]
    number: NotRequired[int]


class FootnoteNumber(TypedDict):
    """A mark where Typst cannot tag a footnote: its number alone."""

    noted: str


class DrawnPictogram(TypedDict):
    pictogram: str
    """Its SVG."""


Part = (
    str
    | Emphasized
    | Strengthened
    | LineEnd
    | ExternalLink
    | BookLink
    | Foreign
    | Footnote
    | FootnoteNumber
    | DrawnPictogram
)
Line = list[Part]
