"""Hints for a line that YAML cannot parse."""

import re
from collections.abc import Sequence
from typing import NamedTuple

import yaml

from generator.finding import Fix, Message, Position, say, with_fixed_line
from generator.source.yaml_file import COMPARE_LINES
from generator.source.yaml_loader import LOADER
from generator.suggestions.yaml_fixes import FixCandidate, fix_candidates

_MOST_TRIED = 12
"""At most so many fixes of a syntax error are tried."""
_MERGE = re.compile(r"(?:<{7}|>{7}|\|{7})(?: |$)|={7}$")
_TWO_VERSIONS = say(
    "two versions of this text stand here, one below the other: keep one of them, and take out the"
    " lines that begin with <<<<<<<, ======= and >>>>>>>"
)
_TOP = re.compile(r"[\w-]+:(?: |$)")


class SyntaxAdvice(NamedTuple):
    """The advice on a syntax error: where it begins, and what to write."""

    position: Position
    hint: Message
    fix: Fix | None = None


def advice(lines: Sequence[str], position: Position) -> SyntaxAdvice:
    """Return advice for a syntax error; only a fix with which YAML reads on is proposed."""
    for number, line in enumerate(lines, start=1):
        if _MERGE.match(line):
            return SyntaxAdvice(Position(number, 1), _TWO_VERSIONS)
    for number, candidate in enumerate(fix_candidates(lines, position)):
        if number == _MOST_TRIED:
            break
        if _reads(lines, candidate, position):
            return SyntaxAdvice(
                candidate.cause or position,
                with_fixed_line(candidate.hint, candidate.fix, lines),
                candidate.fix,
            )
    line = lines[position.line - 1]
    if line.strip() and ":" not in line and not line.lstrip().startswith(("#", "- ")):
        return SyntaxAdvice(
            position,
            say(
                "line {line} has no colon: write `key: …`, or move it in if it belongs to the text"
                " above",
                line=position.line,
            ),
        )
    return SyntaxAdvice(position, COMPARE_LINES)


def _reads(lines: Sequence[str], candidate: FixCandidate, position: Position) -> bool:
    """Return whether YAML reads on beyond the fault with a fix in it."""
    fix = candidate.fix
    beyond = max(position.line, candidate.last, fix.end.line)
    first = max(1, min(fix.start.line, position.line - 1))
    # a file may be long, and a key without indentation can be parsed without the lines above it
    while first > 1 and not _TOP.match(lines[first - 1]):
        first -= 1
    moved = Fix(
        Position(fix.start.line - first + 1, fix.start.column),
        Position(fix.end.line - first + 1, fix.end.column),
        fix.text,
    )
    text = moved.apply("\n".join(lines[first - 1 :]))
    added = text.count("\n") - (len(lines) - first)
    try:
        for event in iter(LOADER(text).get_event, None):
            if event.start_mark.line + first - added > beyond:
                return True
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return mark is not None and mark.line + first - added > beyond
    return True
