"""Spans in a PO file: where something starts and ends."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import polib

from generator.finding import Fix, Position, Span, TextPosition
from generator.invisible import find_invisible

_STRING = re.compile(r'\s*(?:(msg\w+(?:\[\d+\])?)\s+)?"(.*)"\s*\Z')
_CHARACTER = re.compile(r"\\.|.")


class _Character(NamedTuple):
    read: str
    start: Position
    end: Position


def translation_span(
    lines: Sequence[str], first: int, words: str, position: TextPosition
) -> Span | None:
    """Return where words stand that begin at a position of a translation.

    Its entry begins in the line `first`. None where they do not stand there.
    """
    characters = list(_characters(lines, first))
    read = "".join(character.read for character in characters)
    before = read.split("\n")[: position.line]
    begin = sum(len(line) + 1 for line in before) + position.column
    if not words or not read.startswith(words, begin):
        return None
    return characters[begin].start, characters[begin + len(words) - 1].end


def context_span(lines: Sequence[str], first: int) -> Span | None:
    """Return the span of an entry's context, within its quotation marks."""
    for number in range(first, _last(lines, first) + 1):
        match = _STRING.match(lines[number - 1])
        if match and match[1] == "msgctxt":
            return Position(number, match.start(2) + 1), Position(number, match.end(2) + 1)
    return None


def invisible_span(lines: Sequence[str], first: int) -> Span | None:
    """Return the span of the escape of an invisible character in an entry's strings."""
    for number in range(first, _last(lines, first) + 1):
        match = _STRING.match(lines[number - 1])
        for character in _CHARACTER.finditer(match[2]) if match else ():
            if character[0][0] == "\\" and any(find_invisible(str(polib.unescape(character[0])))):
                before = match.start(2) + 1  # type: ignore[union-attr]
                return Position(number, before + character.start()), Position(
                    number, before + character.end()
                )
    return None


def obsolete_entry(lines: Sequence[str], first: int) -> Fix:
    """Return the fix that makes the entry that begins in the line `first` one that nothing reads."""
    last = _last(lines, first)
    obsolete = "\n".join(map(_obsolete, lines[first - 1 : last]))
    return Fix(Position(first, 1), Position(last, len(lines[last - 1]) + 1), obsolete)


def _obsolete(line: str) -> str:
    if line.startswith("#|"):
        return f"#~{line[1:]}"
    return line if line.startswith("#") else f"#~ {line}"


def _last(lines: Sequence[str], first: int) -> int:
    """Return the last line of an entry, in which its strings end."""
    line, strings = first, False
    while line <= len(lines):
        match = _STRING.match(lines[line - 1])
        if strings and (not match or (match[1] in ("msgctxt", "msgid"))):
            break
        strings = strings or bool(match and (match[1] or "").startswith("msgstr"))
        line += 1
    return line - 1


def _characters(lines: Sequence[str], first: int) -> Iterator[_Character]:
    within = False
    for number in range(first, _last(lines, first) + 1):
        match = _STRING.match(lines[number - 1])
        if match:
            within = match[1] == "msgstr" or (within and not match[1])
        if match and within:
            for character in _CHARACTER.finditer(match[2]):
                before = match.start(2) + 1
                escaped = character[0].startswith("\\")
                yield _Character(
                    str(polib.unescape(character[0])) if escaped else character[0],
                    Position(number, before + character.start()),
                    Position(number, before + character.end()),
                )
