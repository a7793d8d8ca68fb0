"""Escape sequences in double-quoted YAML scalars."""

import re
from collections.abc import Sequence

from generator.finding import Place
from generator.invisible import find_invisible
from generator.source.yaml_spans import Span

_LETTER = re.compile(
    r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))|.", re.DOTALL
)
_NAMED = {"0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b"}
_NAMED |= {"N": "\x85", "L": "\u2028", "P": "\u2029"}


def escape_span(lines: Sequence[str], start: Place, end: Place) -> Span | None:
    """Return where the first letter that nobody sees is named in a text from `start` to `end`.

    None where the text is folded over several lines.
    """
    if start.line != end.line:
        return None
    letters = list(_LETTER.finditer(lines[start.line - 1], start.column - 1, end.column - 1))
    found = next(find_invisible("".join(map(_read, letters))), None)
    if found is None:
        return None
    first, last = letters[found.start()].span()
    return Place(start.line, first + 1), Place(start.line, last + 1)


def _read(letter: re.Match[str]) -> str:
    number = letter[1] or letter[2] or letter[3]
    if number:
        return chr(int(number, 16))
    return _NAMED.get(letter[4], letter[4]) if letter[4] else letter[0]
