"""Lines of a YAML file, numbered from 1: their indentation and their keys."""

import re
from collections.abc import Iterator, Sequence

from generator.finding import Position
from generator.suggestions.key_synonyms import keys_for

KEY_LINE = re.compile(r" *(?:- +)*([\w-]+):(?: |$)")


def line_above(lines: Sequence[str], number: int) -> Iterator[int]:
    """Yield the nearest line above that is not empty."""
    for above in range(number - 1, 0, -1):
        if lines[above - 1].strip():
            yield above
            return


def indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def end_of(lines: Sequence[str], number: int) -> Position:
    return Position(number, len(lines[number - 1].rstrip()) + 1)


def last_below(lines: Sequence[str], number: int, depth: int) -> int:
    """Return the last of the lines from one on that stand further in than `depth`."""
    last = number
    for below in range(number + 1, len(lines) + 1):
        line = lines[below - 1]
        if line.strip():
            if indent(line) <= depth:
                break
            last = below
    return last


def is_known_key(line: str) -> bool:
    key = KEY_LINE.match(line)
    return bool(key and key[1] in keys_for(key[1]))
