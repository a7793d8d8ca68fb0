"""Replaces HTML tags in a line by Markdown."""

import re

TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?/?>")
_DELIMITERS = {"b": "**", "strong": "**", "i": "*", "em": "*"}
_PAIR = re.compile(r"(?<!\\)<(b|strong|i|em)>\s*(\S|\S[^<>]*?\S)\s*</\1>", re.IGNORECASE)
_UNSEEN = frozenset(
    ["p", "div", "span", "u", "big", "small", "center", "font", "b", "strong", "i", "em"]
)
"""Tags that say how something looks, or where it begins."""
_OPENS = re.compile(r"(?<!\\)<(?!(?:https?|mailto):)")


def without_tags(line: str) -> str:
    """Return a line with marks in place of tags for emphasis, without others that only say how it looks.

    What seems to be no tag is a sign of the text, and gets a backslash.
    """
    replaced = _PAIR.sub(
        lambda pair: f"{_DELIMITERS[pair[1].lower()]}{pair[2]}{_DELIMITERS[pair[1].lower()]}", line
    )
    bare = TAG.sub(lambda tag: "" if tag[1].lower() in _UNSEEN else tag[0], replaced)
    return _OPENS.sub(r"\\<", bare)
