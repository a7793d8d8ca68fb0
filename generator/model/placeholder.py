"""Places in a draft that somebody still has to fill in."""

import re

MARK = re.compile("‹")
"""Stands in every place that is not filled in yet."""


def placeholder(about: str) -> str:
    """Return the mark for a text that is still to be written, with what belongs there."""
    return f"‹{' '.join(about.replace('`', chr(39)).split())}›"


def asked(words: str) -> str:
    """Return what belongs in a place that is not filled in yet; empty where it is."""
    bare = words.strip()
    return bare[1:-1] if bare.startswith("‹") and bare.endswith("›") else ""
