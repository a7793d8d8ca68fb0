"""Ids and the names of files, made of the words of a title."""

import re
import unicodedata

_TRANSCRIBED = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}
)


def slug(title: str) -> str:
    """Return a title as an id or a file's name spells it; empty where no character of it is left."""
    transcribed = unicodedata.normalize("NFKD", title.casefold().translate(_TRANSCRIBED))
    return "-".join(re.findall("[a-z0-9]+", transcribed.encode("ascii", "ignore").decode()))
