"""Fixes for the mistakes that people make in a line of a translation file."""

import re
from collections.abc import Sequence

from generator.finding import Fix, Position
from generator.source.po_strings import KEYWORD, QUOTED
from generator.source.yaml_quotes import CURLY

_LINE = re.compile(rf"({KEYWORD}[ \t]*)(\S.*)\Z")
_ONE_QUOTE = re.compile(r'()("[^"]*)\Z')
"""A further line of a text, of which the quotation mark at its end is missing."""
_QUOTE = re.compile(r'(\\.)|"')


def quoted_line_fix(lines: Sequence[str], number: int) -> Fix | None:
    """Return the fix of a line whose string is not quoted as PO requires."""
    line = lines[number - 1].rstrip() if number <= len(lines) else ""
    match = _LINE.match(line) or _ONE_QUOTE.match(line)
    if not match or QUOTED.fullmatch(match[2]):
        return None
    text = _in_quotes(match[2])
    if not QUOTED.fullmatch(text):
        return None
    start = match.start(2) + 1
    space = "" if match[1][-1:] in ("", " ", "\t") else " "
    return Fix(Position(number, start), Position(number, start + len(match[2])), f"{space}{text}")


def _in_quotes(written: str) -> str:
    first, last = written[0], written[-1]
    if first in CURLY and last in CURLY[first] and len(written) > 1:
        inner = written[1:-1]
    else:
        inner = written.removeprefix('"')
        closed = inner.endswith('"') and not re.search(r'(?<!\\)(?:\\\\)*\\"\Z', inner)
        inner = inner[:-1] if closed else inner
    # a quotation mark within the text is escaped
    return '"' + _QUOTE.sub(lambda mark: mark[1] or '\\"', inner) + '"'
