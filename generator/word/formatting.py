"""The formatting that nodes take over from those around them: language, width, indent, emphasis."""

from dataclasses import dataclass

from generator.word.elements import Element, border, mm

LIST_INDENT = mm(6)
"""The indent of a list within a list."""


@dataclass(frozen=True, slots=True)
class Formatting:
    """The formatting in which the next nodes are rendered."""

    language: str
    row: int
    """How high a row to write in is at least, in twips."""
    style: str = ""
    """A paragraph's, where it is not one's own."""
    width: int = mm(170)
    """Of the page or the cell, in twips."""
    left: int = 0
    """How far in paragraphs stand, in twips."""
    bar: int = 0
    """How thick the bar beside them is, in eighths of a point."""
    depth: int = 0
    """In how many lists they stand."""
    keeps_next: bool = False
    """Whether they stay on one page with what follows."""
    keeps_rows: bool = False
    """Whether a table's rows stay on one page."""
    bold: bool = False
    italic: bool = False
    link: bool = False
    framed: bool = False

    def bars(self, beyond: int = 0) -> tuple[Element, ...]:
        """Return the bar beside a paragraph with a larger indent than the others."""
        return (border("left", self.bar, min(31, 8 + beyond / 20)),) if self.bar else ()
