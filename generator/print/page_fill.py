"""Looks for pages of a PDF with a few lines alone: they are worth setting the rest closer."""

from contextlib import closing

from pypdfium2 import PdfDocument, PdfPage

FOOT = 72.0
"""How high the foot of a page is, in points."""
_NEARLY_EMPTY = 0.2
"""How much of a page is filled by a few lines."""
_MOST_PAGES = 24
"""In more pages, one is not worth setting all of them again."""


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    with closing(PdfDocument(pdf)) as document:
        return len(document)


def sides(pdf: bytes) -> int:
    """Return on how many pages of a PDF something stands: the backs of cards are empty."""
    with closing(PdfDocument(pdf)) as document:
        return sum(filled(page) > 0 for page in document)


def has_few_lines_alone(pdf: bytes) -> bool:
    """Return whether a page after the first has only a few lines, in a print that is no book."""
    document = PdfDocument(pdf)
    pages = len(document)
    return pages <= _MOST_PAGES and any(
        0 < filled(document[at]) < _NEARLY_EMPTY for at in range(1, pages)
    )


def filled(page: PdfPage) -> float:
    """Return how far down a page is filled, as a part of its height; its foot does not count."""
    height = page.get_height()
    lowest = min(
        (low for part in page.get_objects() if (low := part.get_bounds()[1]) > FOOT),
        default=height,
    )
    return float((height - lowest) / height)
