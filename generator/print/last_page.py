"""Looks at the last page of a PDF: a few lines alone on it are worth setting the rest closer."""

from pypdfium2 import PdfDocument

FOOT = 72.0
"""How high the foot of a page is, in points."""
FEW = 0.2
"""How much of a page is filled by a few lines."""


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    return len(PdfDocument(pdf))


def ends_alone(pdf: bytes) -> bool:
    """Tell whether the last of several pages has only a few lines."""
    document = PdfDocument(pdf)
    last = len(document) - 1
    if not last:
        return False
    page = document[last]
    height = page.get_height()
    # what is as low as the foot repeats on each page
    lowest = min(
        (low for part in page.get_objects() if (low := part.get_bounds()[1]) > FOOT),
        default=height,
    )
    return bool(height - lowest < FEW * height)
