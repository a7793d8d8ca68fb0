"""Finds and strips invisible characters, which hide words from readers and from the privacy rules."""

import re
from collections.abc import Iterator

_HIDDEN = re.compile(
    "["
    # control characters, beside the tab and the line's end
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029"
    # what turns the direction of writing, so that a line reads as it does not stand
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    # spaces without width, and marks that join, part or choose. A soft hyphen is one: browsers and
    # print hyphenate by themselves, and a word or number with one in it is found by no search
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff"
    # what is no character, and the halves of one
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    "]"
)
_JOINERS = "\u200c\u200d"
_JOINED = re.compile("[\u0600-\u1cff]")
"""Scripts from Arabic to those of India, in which a joiner is a part of how a word is spelt."""


def find_invisible(text: str) -> Iterator[re.Match[str]]:
    """Yield each letter that nobody sees."""
    for found in _HIDDEN.finditer(text):
        if not _is_spelling(found):
            yield found


def strip_invisible(text: str, replacement: str = "") -> str:
    """Return a text without the letters that nobody sees, or with something to see in their place."""
    return _HIDDEN.sub(lambda found: found[0] if _is_spelling(found) else replacement, text)


def _is_spelling(found: re.Match[str]) -> bool:
    before = found.start() - 1
    return found[0] in _JOINERS and _JOINED.match(found.string, before) is not None
