"""Problems of markup: constructs that a field may not have."""

from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """A construct that fields do not know."""

    HTML = "html"
    HEADING = "heading"
    CODE = "code"
    RULE = "rule"
    IMAGE = "image"
    FORM = "shape"
    """More structure than the field's form allows."""
    DEPTH = "depth"
    """Lists and quotes nested too deeply."""
    LINK = "link"
    """A link without words, or with a title that nobody would see."""
    CELLS = "cells"
    """A table's row with more cells than its head."""
    TABLE = "table"
    """Tables with too many cells to be laid out."""
    LOST = "lost"
    """Words that would be shown otherwise than they are written, or not at all."""


@dataclass(frozen=True, slots=True)
class MarkupProblem:
    """A construct and its position in the text, counted from 0."""

    fault: Fault
    line: int
    column: int
    found: str
