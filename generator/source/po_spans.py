"""Spans in a PO file: where something starts and ends."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import polib

from generator.finding import Fix, Place
from generator.invisible import find_invisible
from generator.source.yaml_spans import Span

_STRING = re.compile(r'\s*(?:(msg\w+(?:\[\d+\])?)\s+)?"(.*)"\s*\Z')
_LETTER = re.compile(r"\\.|.")


class _Letter(NamedTuple):
    read: str
    start: Place
    end: Place


def translation_span(
    lines: Sequence[str], first: int, words: str, at: tuple[int, int]
) -> Span | None:
    """Return where words of a translation stand, `at` a line and column counted from 0 in its text.

    Its entry begins in the line `first`. None where they do not stand there.
    """
    letters = list(_letters(lines, first))
    read = "".join(letter.read for letter in letters)
    begin = sum(len(line) + 1 for line in read.split("\n")[: at[0]]) + at[1]
    if not words or not read.startswith(words, begin):
        return None
    return letters[begin].start, letters[begin + len(words) - 1].end


def context_span(lines: Sequence[str], first: int) -> Span | None:
    """Return the span of an entry's context, within its quotation marks."""
    for number in range(first, _last(lines, first) + 1):
        found = _STRING.match(lines[number - 1])
        if found and found[1] == "msgctxt":
            return Place(number, found.start(2) + 1), Place(number, found.end(2) + 1)
    return None


def invisible_span(lines: Sequence[str], first: int) -> Span | None:
    """Return the span of the escape of an invisible character in an entry's strings."""
    for number in range(first, _last(lines, first) + 1):
        found = _STRING.match(lines[number - 1])
        for letter in _LETTER.finditer(found[2]) if found else ():
            if letter[0][0] == "\\" and any(find_invisible(str(polib.unescape(letter[0])))):
                before = found.start(2) + 1  # type: ignore[union-attr]
                return Place(number, before + letter.start()), Place(number, before + letter.end())
    return None


def obsolete_entry(lines: Sequence[str], first: int) -> Fix:
    """Return the fix that makes the entry that begins in the line `first` one that nothing reads."""
    last = _last(lines, first)
    obsolete = "\n".join(map(_obsolete, lines[first - 1 : last]))
    return Fix(Place(first, 1), Place(last, len(lines[last - 1]) + 1), obsolete)


def _obsolete(line: str) -> str:
    if line.startswith("#|"):
        return f"#~{line[1:]}"
    return line if line.startswith("#") else f"#~ {line}"


def _last(lines: Sequence[str], first: int) -> int:
    """Return the last line of an entry, in which its strings end."""
    line, strings = first, False
    while line <= len(lines):
        found = _STRING.match(lines[line - 1])
        if strings and (not found or (found[1] in ("msgctxt", "msgid"))):
            break
        strings = strings or bool(found and (found[1] or "").startswith("msgstr"))
        line += 1
    return line - 1


def _letters(lines: Sequence[str], first: int) -> Iterator[_Letter]:
    within = False
    for number in range(first, _last(lines, first) + 1):
        found = _STRING.match(lines[number - 1])
        if found:
            within = found[1] == "msgstr" or (within and not found[1])
        if found and within:
            for letter in _LETTER.finditer(found[2]):
                before = found.start(2) + 1
                escaped = letter[0].startswith("\\")
                yield _Letter(
                    str(polib.unescape(letter[0])) if escaped else letter[0],
                    Place(number, before + letter.start()),
                    Place(number, before + letter.end()),
                )
