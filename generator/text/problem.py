"""What a text may not hold."""

from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """A construct that fields do not know."""

    HTML = "html"
    HEADING = "heading"
    CODE = "code"
    RULE = "rule"
    IMAGE = "image"
    SHAPE = "shape"
    """More structure than the field's form allows."""
    DEPTH = "depth"
    """Lists and quotes nested too deeply."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A construct and where it stands in the text, counted from 0."""

    fault: Fault
    line: int
    column: int
    found: str
