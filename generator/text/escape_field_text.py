"""Escapes plain text so that the field parser returns the characters that were typed."""

import re
from collections.abc import Iterator

_SIGN = re.compile(r"(?<!\\)(\\*+)([`*_\[\]<|#&]|!(?=\[))")
"""A sign of markup that counts anywhere in a line, with the backslashes before it."""
_ALWAYS = "`*_[<"
_REFERENCE = re.compile(r"#?[A-Za-z0-9]{1,31};")
_FIRST = re.compile(r"(\d{1,9}(?=\\+[.)])|(?=\\+[+>~-]))(\\++)")
"""The beginning of a line as far as a sign that means something there alone."""
_BLOCK = re.compile(r"\d{1,9}[.)](?: |$)|>|~~~|#{1,6}(?: |$)|[+-](?:[ -]|$)")
"""The start of a line that would make it a heading, a quote, a list item or code."""
_ITEM = "- "


def escape_line(text: str) -> str:
    """Return a line of words as a text of a record; any white space becomes one space."""
    typed = " ".join(text.split())
    line = _SIGN.sub(_escaped, typed)
    first = _FIRST.match(line)
    if first:
        return f"{first[1]}{first[2] * 2}{line[first.end() :]}"
    if _BLOCK.match(typed):
        number = re.match(r"\d*", line)
        begin = number[0] if number else ""
        return f"{begin}\\{line[len(begin) :]}"
    return line


def _escaped(match: re.Match[str]) -> str:
    backslashes, sign = match.groups()
    means = sign in _ALWAYS or (sign == "&" and _REFERENCE.match(match.string, match.end()))
    return f"{backslashes * 2}{chr(92) if means else ''}{sign}"


def escape_prose(text: str) -> str:
    """Return plain text as a text of a record: a line is a paragraph, one with a dash an item of a list."""
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
        yield f"{_ITEM if item else ''}{escape_line(words)}"
        in_list = item
