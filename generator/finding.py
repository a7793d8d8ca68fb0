"""Findings, their rules, their fixes, and messages that are translated where they are shown."""

import copyreg
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from generator.invisible import strip_invisible

T = TypeVar("T")
_LONGEST_VALUE = 1_000
"""A message repeats at most so many characters of a value."""
MAX_FINDINGS_PER_RULE = 20
"""So many findings of one rule in one file are shown one by one; a longer list helps nobody."""


def _read_only(values: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(values)


# worker processes return values with read-only mappings, which pickle cannot handle by itself
copyreg.pickle(MappingProxyType, lambda mapping: (_read_only, (dict(mapping),)))


class Severity(StrEnum):
    """How a finding bears on the outputs: an error stops them, a warning and a notice do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"
    """A notice tells what a day has brought, such as the end of a consent: nobody made a mistake."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that is checked. `id` is stable: readers look it up and tests name it."""

    id: str
    severity: Severity
    about: str
    """What the rule requires and why, in English: shown on the rule's page, and a key of the catalogues."""
    of_drafts: bool = True
    """Whether the rule applies to drafts as well: nobody translates a draft or links to it."""
    in_drafts: Severity | None = None
    """The severity in a draft, where it differs."""


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence to be translated when it is shown: an English pattern and its values."""

    pattern: str
    values: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))

    def __bool__(self) -> bool:
        return bool(self.pattern)


def say(pattern: str, /, **values: object) -> Message:
    """Return a message; the literal pattern is what Babel extracts for translation."""
    return Message(
        pattern, MappingProxyType({name: _short(value) for name, value in values.items()})
    )


def _short(value: object) -> object:
    if not isinstance(value, str):
        return value
    if len(value) > _LONGEST_VALUE:
        value = f"{value[: _LONGEST_VALUE - 1]}…"
    # a value must not begin another line, which would look like a finding or a command of its own
    return strip_invisible(value.replace("\n", " "), "\ufffd")


SILENT = Message("")


KeyPath = tuple[str | int, ...]
"""The keys and list indexes that lead to a value in a record."""


class Position(NamedTuple):
    """A position in a file; line and column count from 1."""

    line: int
    column: int

    def within(self, text: str) -> int:
        """Return the offset of the position in a file's text, in characters."""
        before = 0
        for _ in range(self.line - 1):
            before = text.index("\n", before) + 1
        return before + self.column - 1


class TextPosition(NamedTuple):
    """A character of a text; line and column count from 0."""

    line: int
    column: int


TEXT_START = TextPosition(0, 0)


def text_position(text: str, offset: int) -> TextPosition:
    """Return the position of the character with an offset in a text."""
    return TextPosition(text.count("\n", 0, offset), offset - text.rfind("\n", 0, offset) - 1)


Span = tuple[Position, Position]
"""The first position of a part of a file, and the first behind it."""


@dataclass(frozen=True, slots=True)
class Fix:
    """The correction of a finding: a text that replaces `start` up to, but not including, `end`."""

    start: Position
    end: Position
    text: str

    def apply(self, text: str) -> str:
        """Return a file's text with the fix in it."""
        return text[: self.start.within(text)] + self.text + text[self.end.within(text) :]

    def fixed_line(self, lines: Sequence[str]) -> str:
        """Return the line of a file in which the fix begins, as it reads with the fix."""
        before = lines[self.start.line - 1][: self.start.column - 1]
        behind = lines[self.end.line - 1][self.end.column - 1 :]
        return f"{before}{self.text}{behind}".split("\n")[0].rstrip()


def with_fixed_line(hint: Message, fix: Fix, lines: Sequence[str]) -> Message:
    """Return a hint with the number (`{line}`) and the text (`{corrected}`) of the corrected line."""
    return say(
        hint.pattern, **dict(hint.values), line=fix.start.line, corrected=fix.fixed_line(lines)
    )


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong at one place; `path` is relative to the handbook's root."""

    path: PurePosixPath
    position: Position
    rule: Rule
    message: Message
    hint: Message = SILENT
    language: str = ""
    """The language of the record, in which the message may be shown."""
    shown_as: PurePosixPath | None = None
    """The path to show, where the path itself holds personal data."""
    key_path: KeyPath = ()
    """The value in the record that it is about, if it is about one."""
    fix: Fix | None = None
    """The correction, where it needs no decision by a person."""
    omitted: int = 0
    """The number of findings that this one summarises; 0 for a finding that stands for itself."""

    @property
    def display_path(self) -> PurePosixPath:
        path = (self.shown_as or self.path).as_posix()
        # a path stays on one line: a second line would look like another finding
        return PurePosixPath(strip_invisible(path, "\ufffd").replace("\n", "\ufffd"))

    @property
    def sort_key(self) -> tuple[str, int, int, str, int, str]:
        return (
            self.display_path.as_posix(),
            self.position.line,
            self.position.column,
            self.rule.id,
            self.omitted,
            self.message.pattern,
        )


def allow_outputs(findings: Iterable[Finding]) -> bool:
    """Return whether outputs may be made of a handbook with these findings: none is an error."""
    return not any(finding.rule.severity is Severity.ERROR for finding in findings)


def limited(
    items: Iterable[T],
    group: Callable[[T], object],
    locate: Callable[[T], Finding],
    omitted: Callable[[T], int] = lambda _: 0,
) -> Iterator[Finding]:
    """Yield the findings of the first items in each group, and a summary of the others in the group.

    `locate` makes the finding of an item: it is called for few items, because it takes longer than to
    find one. `omitted` returns how many findings an item summarises itself.
    """
    counts: Counter[object] = Counter()
    others: dict[object, tuple[T, int]] = {}
    for item in items:
        key = group(item)
        if counts[key] < MAX_FINDINGS_PER_RULE and not omitted(item):
            counts[key] += 1
            yield locate(item)
        else:
            first, count = others.get(key, (item, 0))
            others[key] = first, count + (omitted(item) or 1)
    for first, count in others.values():
        yield _summary_of_others(locate(first), count)


def limit_per_rule(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the first findings of each rule in each file, and a summary of the others."""
    return limited(
        findings,
        lambda finding: (finding.path, finding.rule.id),
        lambda finding: finding,
        lambda finding: finding.omitted,
    )


def _summary_of_others(first: Finding, count: int) -> Finding:
    """Return one finding for the further findings of a rule in a file, at the position of the first."""
    message = say("and {count} more of this rule in this file", count=count)
    return replace(first, message=message, hint=SILENT, fix=None, omitted=count)


class CannotRun(Exception):
    """Nothing could be checked or made: no such root, a broken `mkdocs.yml`, no permission, no space."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.pattern)
        self.message = message

    def __reduce__(self) -> tuple[type["CannotRun"], tuple[Message]]:
        return CannotRun, (self.message,)


def file_error_message(error: OSError) -> Message:
    """Return the message about a file that cannot be read or written."""
    problem = error.strerror or str(error)
    # a failed copy names two files, and the second is the one that cannot be written
    path = error.filename2 or error.filename
    if path is None:
        return say("something could not be read or written: {problem}", problem=problem)
    return say("{path} cannot be used: {problem}", path=str(path), problem=problem)
