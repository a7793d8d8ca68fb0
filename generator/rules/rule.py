"""How a rule is written: a function that yields offences of one entry, each with a key path."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TypeVar

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.entry import Entry
from generator.finding import (
    MAX_FINDINGS_PER_RULE,
    SILENT,
    Finding,
    KeyPath,
    Message,
    Place,
    Rule,
    summary_of_others,
    with_fixed_line,
)
from generator.model.base import Record
from generator.rules.field_fix import FieldFixes, record_fix, translation_fix
from generator.source.po_file import PoDocument, po_lines

R = TypeVar("R", bound=Record)


Hint = Message | Callable[[], Message]
"""What to write instead, or what finds it where it takes time to find."""


@dataclass(frozen=True, slots=True)
class Offence:
    """What a rule has found in a record."""

    path: KeyPath
    message: Message
    hint: Hint = SILENT
    offset: tuple[int, int] | None = None
    """Line and column within the text at `path`, counted from 0."""
    po: tuple[PoDocument, int] | None = None
    """The translation file and its line, where the fault is in a translation."""
    fixes: FieldFixes = ()
    """Its corrections, where they need nobody to decide anything."""
    at: tuple[PurePosixPath, int] | None = None
    """The file and its line, where the fault is in no field at all."""


Run = Callable[[Catalogue, Entry], Iterator[Offence]]


def for_kind(model: type[R], look: Callable[[Catalogue, R], Iterator[Offence]]) -> Run:
    """Return a function for every entry from one that looks at records of one kind."""

    def look_at(catalogue: Catalogue, entry: Entry) -> Iterator[Offence]:
        if isinstance(entry.record, model):
            yield from look(catalogue, entry.record)

    return look_at


@dataclass(frozen=True, slots=True)
class Check:
    """A rule and the function that looks for offences against it in one record."""

    rule: Rule
    run: Run
    local: bool = True
    """Whether it looks at nothing but the record, its files and the settings, whatever the day."""


@dataclass(frozen=True, slots=True)
class HandbookCheck:
    """Rules, and the function that looks for what breaks them in the handbook as a whole."""

    rules: tuple[Rule, ...]
    run: Callable[[Catalogue], Iterator[Finding]]


def findings_of(check: Check, catalogue: Catalogue, entry: Entry) -> Iterator[Finding]:
    """Yield the findings of a rule in one record; not every rule applies to drafts."""
    if entry.record.status != "draft" or check.rule.of_drafts:
        counts: Counter[PurePosixPath] = Counter()
        omitted: dict[PurePosixPath, Finding] = {}
        for offence in check.run(catalogue, entry):
            path = _path(entry, offence)
            counts[path] += 1
            # to find the place and the hint of each takes longer than to find the offence
            if counts[path] <= MAX_FINDINGS_PER_RULE:
                yield _located(check, catalogue, entry, offence)
            elif path not in omitted:
                omitted[path] = _located(check, catalogue, entry, offence)
        for path, first in omitted.items():
            yield summary_of_others(first, counts[path] - MAX_FINDINGS_PER_RULE)


def _path(entry: Entry, offence: Offence) -> PurePosixPath:
    if offence.at is not None:
        return offence.at[0]
    return offence.po[0].path if offence.po else entry.document.path


def _place(entry: Entry, offence: Offence) -> Place:
    if offence.at is not None:
        return Place(offence.at[1], 1)
    if offence.po is not None:
        return Place(offence.po[1], 1)
    if offence.offset is not None:
        return entry.document.place_in_text(offence.path, *offence.offset)
    return entry.document.place(offence.path)


def _located(check: Check, catalogue: Catalogue, entry: Entry, offence: Offence) -> Finding:
    """Return the finding for an offence: the one place where routes become lines and columns."""
    rule = check.rule
    if entry.record.status == "draft" and rule.in_drafts:
        rule = replace(rule, severity=rule.in_drafts)
    hint = offence.hint() if callable(offence.hint) else offence.hint
    fixes = offence.fixes() if callable(offence.fixes) else offence.fixes
    fix, lines = None, entry.document.lines
    if fixes and offence.po is not None:
        lines = po_lines(catalogue.settings.root, offence.po[0])
        fix = translation_fix(lines, offence.po[1], fixes)
    elif fixes:
        fix = record_fix(entry.document, fixes)
    return Finding(
        _path(entry, offence),
        _place(entry, offence),
        rule,
        offence.message,
        with_fixed_line(hint, fix, lines) if fix else hint,
        entry.record.language,
        fix=fix,
    )
