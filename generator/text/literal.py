"""Plain text, written so that CommonMark reads the letters that were typed."""

import re
from collections.abc import Iterator

_SIGNS = re.compile(r"[\\`*_\[<]|&(?=#?[A-Za-z0-9]{1,31};)")
"""What means something anywhere in a line."""
_AT_THE_BEGINNING = re.compile(
    r"^(?:\d{1,9}(?=[.)](?: |$))|(?=>|~~~|#{1,6}(?: |$)|[+-](?:[ -]|$)))"
)
"""What makes a heading, a quote, a list or a line of code of what follows."""
_ITEM = "- "


def literal_line(text: str) -> str:
    """Return a line of words in CommonMark; any white space becomes one space."""
    line = _SIGNS.sub(r"\\\g<0>", " ".join(text.split()))
    return _AT_THE_BEGINNING.sub(r"\g<0>\\", line, count=1)


def literal_prose(text: str) -> str:
    """Return plain text in CommonMark: a line is a paragraph, one with a dash an item of a list."""
    return "".join(_lines(text)).strip()


def _lines(text: str) -> Iterator[str]:
    in_list = False
    for typed in text.split("\n"):
        line = typed.strip()
        words = line.removeprefix(_ITEM)
        if not line:
            continue
        item = words != line
        yield "\n" if item and in_list else "\n\n"
        yield f"{_ITEM if item else ''}{literal_line(words)}"
        in_list = item
