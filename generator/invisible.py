"""Finds and strips invisible characters, which hide words from readers and from the privacy rules."""

import re
from collections.abc import Iterator

_HIDDEN = re.compile(
    "["
    # control characters, beside the tab and the line's end
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029"
    # these turn the direction of writing: readers see another order than the file has
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    # spaces without width, and signs that join, separate or choose glyphs. The soft hyphen is here
    # because browsers and print hyphenate by themselves, and a search does not find a word with one
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff"
    # code points that are not characters, and halves of surrogate pairs
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    "]"
)
_JOINERS = "\u200c\u200d"
_JOINED = re.compile("[\u0600-\u1cff]")
"""The scripts from Arabic to those of India: in them, a joiner is part of the spelling of a word."""


def find_invisible(text: str) -> Iterator[re.Match[str]]:
    """Yield a match for each invisible character."""
    for match in _HIDDEN.finditer(text):
        if not _is_spelling(match):
            yield match


def strip_invisible(text: str, replacement: str = "") -> str:
    """Return a text in which the replacement stands for each invisible character."""
    return _HIDDEN.sub(lambda found: found[0] if _is_spelling(found) else replacement, text)


def _is_spelling(match: re.Match[str]) -> bool:
    before = match.start() - 1
    return match[0] in _JOINERS and _JOINED.match(match.string, before) is not None
