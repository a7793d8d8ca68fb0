"""A PDF that the site offers."""

from dataclasses import dataclass

FOLDER = "pdf"
"""Where the PDFs stand below the site's root."""


@dataclass(frozen=True, slots=True)
class Download:
    """A PDF of a record, or of the whole handbook."""

    ref: str
    """The record; empty for the whole handbook."""
    language: str
    part: str
    """`teacher`, `students`, a template's id, or empty for the record itself."""
    name: str
    """What it is, in its language."""
    file: str
    """Below FOLDER."""
    pages: int
    size: int
    """In bytes."""
