"""How old an answer of a placement form is, and how many are answered."""

import datetime
from collections.abc import Iterable

from generator.model.citation import Citation

LONGEST = datetime.timedelta(days=365)
"""How long after a source was read its answer is taken as right."""


def read_long_ago(citations: Iterable[Citation], today: datetime.date) -> bool:
    """Tell whether one of the sources was read so long ago that somebody has to look again."""
    return any(today - citation.read > LONGEST for citation in citations)
