"""Known words of which another word is probably a misspelling."""

import difflib
from collections.abc import Iterable

from generator.model.base import LONGEST_ID

_CUTOFF = 0.6
"""How much two words have in common where one is a misspelling of the other, from 0 to 1 (`difflib`)."""


def close_words(written: str, known: Iterable[str]) -> list[str]:
    """Return at most two known words of which another one is a misspelling, the closest first."""
    # no known word is longer than an id, and the time grows with the length
    return difflib.get_close_matches(written[:LONGEST_ID], sorted(known), n=2, cutoff=_CUTOFF)
