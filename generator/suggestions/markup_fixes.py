"""Fixes that remove markup which no field may have; they lose no word."""

import html
import re
from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from generator.invisible import find_invisible
from generator.text.escape_field_text import escape_line
from generator.text.html_tags import TAG, without_tags
from generator.text.lost_words import LETTERS_OR_DIGITS
from generator.text.markup_problem import Fault, MarkupProblem
from generator.text.parse import FormName, parse
from generator.text.plain_text import passages

_MOST_SIGNS = 12
"""At most so many signs of a line are tried."""
_MOST_CELLS = 20
"""A fix adds at most so many cells to the head of a table."""
_HEADING = re.compile(r"[ ]{0,3}#{1,6}[ \t]+(?P<words>.*)")
_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_FENCE = re.compile(r"[ ]{0,3}(`{3,}|~{3,})[ ]*\Z")
_TITLED = re.compile(r"""\]\((?P<to>\S+)[ \t]+(?:"(?P<a>[^"]*)"|'(?P<b>[^']*)')[ \t]*\)""")
_WORDLESS = re.compile(r"\[[ ]*\]\((?P<to>https:[^\s()<>]+)\)")
_DASHES = re.compile(r"[ \t|:]*-[ \t|:-]*\Z")
_SIGN = re.compile(r"(?<!\\)(?:[*_`<\[\]|&#>~+-]|(?<=\d)[.)])")


class TextFix(NamedTuple):
    """A text that replaces some words of a line; lines and columns count from 0."""

    line: int
    column: int
    words: str
    text: str


def markup_fixes(raw: str, form: FormName, problem: MarkupProblem) -> tuple[TextFix, ...]:
    """Return the fixes that take a fault out of a text without another one or a loss; none if none does."""
    lines = raw.split("\n")
    if problem.line >= len(lines):
        return ()
    tries = _TRIES.get(problem.fault)
    for tried in tries(lines, problem) if tries else ():
        if tried and _is_better(raw, _applied(lines, tried), form, problem):
            return tried
    return ()


def _applied(lines: list[str], tried: tuple[TextFix, ...]) -> str:
    fixed = list(lines)
    for number, column, words, text in sorted(tried, reverse=True):
        line = fixed[number]
        fixed[number] = f"{line[:column]}{text}{line[column + len(words) :]}"
    return "\n".join(fixed)


def _is_better(raw: str, fixed: str, form: FormName, problem: MarkupProblem) -> bool:
    before, after = parse(raw, form), parse(fixed, form)
    if _until(after.problems, problem) >= _until(before.problems, problem):
        return False
    stars = [" ".join(passages(tree.blocks)).count("**") for tree in (before, after)]
    return (
        len(after.problems) <= len(before.problems)
        and stars[1] <= stars[0]
        and not _words(raw) - _words(fixed)
    )


def _until(problems: tuple[MarkupProblem, ...], last: MarkupProblem) -> int:
    return sum((each.line, each.column) <= (last.line, last.column) for each in problems)


def _words(raw: str) -> Counter[str]:
    """Return the words of a text; what HTML calls its tags is none."""
    return Counter(LETTERS_OR_DIGITS.findall(html.unescape(TAG.sub(" ", raw))))


def _html(lines: list[str], problem: MarkupProblem) -> Iterator[tuple[TextFix, ...]]:
    line, found = lines[problem.line], problem.found
    if found.startswith("&"):
        character = html.unescape(found)
        if len(character) == 1 and character.isprintable() and not any(find_invisible(character)):
            at = partial(TextFix, problem.line, problem.column, found)
            yield (at(character),)
            yield (at(f"\\{character}"),)
    else:
        yield (TextFix(problem.line, 0, line, without_tags(line)),)


def _heading(lines: list[str], problem: MarkupProblem) -> Iterator[tuple[TextFix, ...]]:
    line = lines[problem.line]
    match = _HEADING.match(line)
    words = match["words"].rstrip() if match else ""
    bare = words.rstrip("#")
    # signs of a heading may close it as well, after a space
    words = bare.rstrip() if bare != bare.rstrip() or not bare else words
    if words:
        # what stands right below would run on
        runs_on = problem.line + 1 < len(lines) and lines[problem.line + 1].strip()
        yield (TextFix(problem.line, 0, line, f"**{words}**" + ("\n" if runs_on else "")),)


def _code(lines: list[str], problem: MarkupProblem) -> Iterator[tuple[TextFix, ...]]:
    for match in _CODE.finditer(lines[problem.line]):
        at = partial(TextFix, problem.line, match.start(), match[0])
        yield (at(match[2].strip()),)
        yield (at(escape_line(match[2])),)
    fences = [number for number, line in enumerate(lines) if _FENCE.match(line)]
    above = [number for number in fences if number <= problem.line]
    below = [number for number in fences if number > problem.line]
    if above and below:
        yield tuple(TextFix(number, 0, lines[number], "") for number in (above[-1], below[0]))


def _rule(lines: list[str], problem: MarkupProblem) -> Iterator[tuple[TextFix, ...]]:
    yield (TextFix(problem.line, 0, lines[problem.line], ""),)


def _link(lines: list[str], problem: MarkupProblem) -> Iterator[tuple[TextFix, ...]]:
    line = lines[problem.line]
    match = _TITLED.match(line, problem.column)
    if match:
        title = match["a"] or match["b"]
        yield (TextFix(problem.line, match.start(), match[0], f"]({match['to']}) ({title})"),)
    match = _WORDLESS.match(line, problem.column)
    if match:
        yield (TextFix(problem.line, match.start(), match[0], f"<{match['to']}>"),)


def _cells(lines: list[str], problem: MarkupProblem) -> Iterator[tuple[TextFix, ...]]:
    dashes = problem.line - 1
    while dashes > 0 and not _DASHES.match(lines[dashes]):
        dashes -= 1
    if dashes < 1 or not lines[dashes - 1].strip():
        return
    head, below = (lines[number].rstrip() for number in (dashes - 1, dashes))
    for missing in range(1, _MOST_CELLS + 1):
        yield (
            TextFix(dashes - 1, len(head) - 1, head[-1], f"{head[-1]}{' |' * missing}"),
            TextFix(dashes, len(below) - 1, below[-1], f"{below[-1]}{' --- |' * missing}"),
        )


def _lost(lines: list[str], problem: MarkupProblem) -> Iterator[tuple[TextFix, ...]]:
    signs = _SIGN.finditer(lines[problem.line])
    nearest = sorted(signs, key=lambda sign: abs(sign.start() - problem.column))
    for sign in nearest[:_MOST_SIGNS]:
        yield (TextFix(problem.line, sign.start(), sign[0], f"\\{sign[0]}"),)


_TRIES = {
    Fault.HTML: _html,
    Fault.HEADING: _heading,
    Fault.CODE: _code,
    Fault.RULE: _rule,
    Fault.LINK: _link,
    Fault.CELLS: _cells,
    Fault.LOST: _lost,
}
"""The fixes for each sort of fault; all other faults need a decision by a person."""
