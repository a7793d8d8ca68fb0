"""Escape sequences in double-quoted YAML scalars."""

import re
from collections.abc import Sequence

from generator.finding import Position, Span
from generator.invisible import find_invisible

_CHARACTER = re.compile(
    r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))|.", re.DOTALL
)
_NAMED = {"0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b"}
_NAMED |= {"N": "\x85", "L": "\u2028", "P": "\u2029"}


def escape_span(lines: Sequence[str], start: Position, end: Position) -> Span | None:
    """Return the span of the first escape of an invisible character in a text from `start` to `end`.

    None where the text is folded over several lines.
    """
    if start.line != end.line:
        return None
    characters = list(_CHARACTER.finditer(lines[start.line - 1], start.column - 1, end.column - 1))
    invisible = next(find_invisible("".join(map(_read, characters))), None)
    if invisible is None:
        return None
    first, last = characters[invisible.start()].span()
    return Position(start.line, first + 1), Position(start.line, last + 1)


def _read(character: re.Match[str]) -> str:
    number = character[1] or character[2] or character[3]
    if number:
        return chr(int(number, 16))
    return _NAMED.get(character[4], character[4]) if character[4] else character[0]
