"""Fixes for the mistakes that people often make in a line of YAML."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.finding import Fix, Message, Position, say
from generator.source.yaml_quotes import CURLY, requoted
from generator.suggestions.key_synonyms import keys_for
from generator.suggestions.yaml_lines import (
    KEY_LINE,
    end_of,
    indent,
    is_known_key,
    last_below,
    line_above,
)

_HEAD = re.compile(r" *(?:- +)*(?:[\w-]+:(?: +|$))?")
"""The start of a line before its value: dashes and a key."""
_JOINED_KEY = re.compile(r" *(?:- +)*([\w-]+)([:：][ \u00a0]?)(?=\S)")
_BARE_KEY = re.compile(r" *(?:- +)*([\w-]+)( *)(?=\S|$)")
_JOINED_DASH = re.compile(r"( *-)(?=[^\s-])")
_OPEN_KEY = re.compile(r" *(?:- +)*[\w-]+:$")
_OPEN_BLOCK = re.compile(r" *(?:- +)*[\w-]+: *[|>][-+0-9]*$")
WIDE_SPACES = "\u00a0\u2007\u202f\u2000\u2001\u2002\u2003\u2009\u3000"
"""Characters that look like a space, but are none to YAML."""
_MOST_SEARCHED = 300
"""The cause of a fault is looked for in so many lines above it."""


class FixCandidate(NamedTuple):
    """A fix to try."""

    hint: Message
    """The hint, with `{line}` and `{corrected}` for the corrected line."""
    fix: Fix
    last: int
    """The last line that it bears on."""
    cause: Position | None = None
    """The position where the fault begins, if the parser stops at another one."""


def fix_candidates(lines: Sequence[str], position: Position) -> Iterator[FixCandidate]:
    """Yield fixes to try for a syntax error at a position, the likeliest first."""
    numbers = [position.line, *line_above(lines, position.line)]
    for number in numbers:
        yield from _of_spaces(lines, number)
    yield from _of_open_quotes(lines, position.line)
    for number in numbers:
        yield from _of_keys(lines, number)
    for number in numbers:
        yield from _of_indentation(lines, number)
        yield from _of_values(lines, number)
    yield from _of_blocks(lines, position.line)


def _of_spaces(lines: Sequence[str], number: int) -> Iterator[FixCandidate]:
    """Yield fixes of an indentation by tabs or by spaces that are none to YAML."""
    line = lines[number - 1]
    space = line[: len(line) - len(line.lstrip())]
    if "\t" in space:
        last = number
        while last < len(lines) and lines[last][:1] == "\t":
            last += 1
        text = "\n".join(_with_spaces(line) for line in lines[number - 1 : last])
        fix = Fix(Position(number, 1), end_of(lines, last), text)
        yield FixCandidate(_TAB, fix, number)
    elif any(character in WIDE_SPACES for character in space):
        yield FixCandidate(
            WIDE, Fix(Position(number, 1), Position(number, len(space) + 1), " " * len(space)), 0
        )


def _with_spaces(line: str) -> str:
    bare = line.lstrip()
    return line[: len(line) - len(bare)].replace("\t", "  ") + bare.rstrip()


def _of_keys(lines: Sequence[str], number: int) -> Iterator[FixCandidate]:
    """Yield fixes of a key without its colon, or a colon or dash without its space."""
    line = lines[number - 1]
    joined = _JOINED_KEY.match(line)
    if joined and not line.startswith("//", joined.end()) and joined[2] != ": ":
        start, end = joined.span(2)
        hint = _COLON_SPACE if joined[2] == ":" else _WIDE_COLON if "：" in joined[2] else WIDE
        yield FixCandidate(
            hint, Fix(Position(number, start + 1), Position(number, end + 1), ": "), number
        )
    bare = _BARE_KEY.match(line)
    if bare and not KEY_LINE.match(line):
        start, end = bare.span(2)
        rest = line[end:]
        if not rest and bare[1].isascii() and bare[1].islower():
            fix = Fix(Position(number, start + 1), Position(number, end + 1), ":")
            yield FixCandidate(_COLON_END, fix, number)
        elif rest[:1] not in ":：" and end > start and bare[1] in keys_for(bare[1]):
            fix = Fix(Position(number, start + 1), Position(number, end + 1), ": ")
            yield FixCandidate(_COLON, fix, number)
    dash = _JOINED_DASH.match(line)
    if dash:
        position = Position(number, dash.end() + 1)
        yield FixCandidate(_DASH_SPACE, Fix(position, position, " "), number)


def _of_indentation(lines: Sequence[str], number: int) -> Iterator[FixCandidate]:
    """Yield fixes that align a key with the one before it."""
    line = lines[number - 1]
    key = KEY_LINE.match(line)
    above = next(line_above(lines, number), 0)
    if not key or not above or not keys_for(key[1]):
        return
    before = lines[above - 1]
    depths = [indent(before)]
    if "- " in _HEAD.match(before)[0]:  # type: ignore[index]
        depths.insert(0, _HEAD.match(before)[0].rindex("- ") + 2)  # type: ignore[index]
    depths += _depths_around(lines, above)
    for depth in depths:
        if depth != indent(line):
            fix = Fix(Position(number, 1), Position(number, indent(line) + 1), " " * depth)
            hint = _UNDER if depth >= indent(before) else REINDENT
            yield FixCandidate(hint, fix, number)


def _depths_around(lines: Sequence[str], number: int) -> Iterator[int]:
    """Yield how far in the keys stand that are above a line and further out, the nearest first."""
    depth = indent(lines[number - 1])
    for line in reversed(lines[max(0, number - _MOST_SEARCHED) : number - 1]):
        if indent(line) < depth and is_known_key(line):
            depth = indent(line)
            yield depth


def _of_values(lines: Sequence[str], number: int) -> Iterator[FixCandidate]:
    """Yield the fixes that put a value in quotation marks that YAML reads as something else."""
    line = lines[number - 1]
    head = _HEAD.match(line)
    start = head.end() if head else 0
    value = line[start:].rstrip()
    if not start or not value or not line[:start].strip():
        return
    depth = indent(line)
    last = last_below(lines, number, depth)
    if any(is_known_key(lines[below - 1]) for below in range(number + 1, last + 1)):
        last = number
    end = end_of(lines, last)
    whole = "\n".join([value, *(text.rstrip() for text in lines[number:last])])
    hint = _STRAIGHT if value[0] in CURLY else _QUOTES
    closing = {"[": "]", "{": "}"}.get(value[0])
    if closing and value.count(value[0]) == value.count(closing) + 1:
        line_end = end_of(lines, number)
        yield FixCandidate(_BRACKET, Fix(line_end, line_end, closing), number)
    if last > number and value[0] not in "\"'":
        yield from _as_block(lines, number, start, last)
    yield FixCandidate(hint, Fix(Position(number, start + 1), end, requoted(whole)), last)


def _as_block(lines: Sequence[str], number: int, start: int, last: int) -> Iterator[FixCandidate]:
    """Yield the fix that makes a text of several lines one that may hold anything."""
    below = next(line for line in lines[number:] if line.strip())
    position = Position(number, start + 1)
    # the fix repeats no word of the text: findings as data must not contain personal data
    yield FixCandidate(_BAR, Fix(position, position, f"|\n{' ' * indent(below)}"), last)


def _of_open_quotes(lines: Sequence[str], number: int) -> Iterator[FixCandidate]:
    """Yield the fixes that close a quotation mark, where its text ends; the nearest first."""
    for above in range(number, max(0, number - _MOST_SEARCHED), -1):
        line = lines[above - 1]
        head = _HEAD.match(line)
        start = head.end() if head else 0
        value = line[start:].rstrip()
        quote = value[:1]
        if start and quote in ('"', "'") and value.count(quote) == 1:
            last = last_below(lines, above, indent(line))
            # what follows is no part of the text where it is a key itself
            for below in range(above + 1, last + 1):
                if is_known_key(lines[below - 1]):
                    last = below - 1
                    break
            end = end_of(lines, last)
            yield FixCandidate(_CLOSE, Fix(end, end, quote), number, Position(above, start + 1))


def _of_blocks(lines: Sequence[str], number: int) -> Iterator[FixCandidate]:
    """Yield the fixes that make lines a part of the text that is begun above them."""
    for above in range(number, max(0, number - _MOST_SEARCHED), -1):
        line = lines[above - 1]
        if _OPEN_KEY.match(line):
            last = last_below(lines, above, indent(line))
            before = next(line_above(lines, number), number)
            if last >= before > above and not is_known_key(lines[above]):
                yield FixCandidate(
                    _BAR, Fix(end_of(lines, above), end_of(lines, above), " |"), last
                )
                return
        if _OPEN_BLOCK.match(line):
            yield from _moved_in(lines, above, number)
            return


def _moved_in(lines: Sequence[str], above: int, number: int) -> Iterator[FixCandidate]:
    depth = indent(lines[above - 1])
    wanted = depth + 2
    first = above + 1
    while first < len(lines) and (not lines[first - 1].strip() or indent(lines[first - 1]) > depth):
        if lines[first - 1].strip():
            wanted = min(wanted, indent(lines[first - 1])) if first > above + 1 else wanted
        first += 1
    last = first
    while last < len(lines) and lines[last].strip() and not is_known_key(lines[last]):
        last += 1
    if first > number or is_known_key(lines[first - 1]):
        return
    text = "\n".join(f"{' ' * wanted}{line.strip()}" for line in lines[first - 1 : last])
    yield FixCandidate(_IN, Fix(Position(first, 1), end_of(lines, last), text), last)


_TAB = say("line {line} is indented with a tab; use spaces: `{corrected}`")
WIDE = say("a non-breaking space stands in line {line}; type a usual one: `{corrected}`")
_COLON_SPACE = say("put a space after the colon in line {line}: `{corrected}`")
_WIDE_COLON = say("the colon in line {line} is a wide one; type a usual one: `{corrected}`")
_DASH_SPACE = say("put a space after the dash in line {line}: `{corrected}`")
_COLON_END = say("is a colon missing at the end of line {line}? `{corrected}`")
_COLON = say("is a colon missing in line {line}? `{corrected}`")
_CLOSE = say("a quotation mark is missing at the end of line {line}: `{corrected}`")
_BRACKET = say("a bracket is missing at the end of line {line}: `{corrected}`")
_QUOTES = say("put the text of line {line} in quotation marks: `{corrected}`")
_STRAIGHT = say("put the text of line {line} in straight quotation marks: `{corrected}`")
_UNDER = say("begin line {line} under the line before it: `{corrected}`")
REINDENT = say("it belongs a step further in or out; write line {line} so: `{corrected}`")
_BAR = say("put ` |` behind the colon of line {line}, and the text below it: `{corrected}`")
_IN = say("move line {line} further in, if it belongs to the text above: `{corrected}`")
