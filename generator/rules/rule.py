"""How a rule is written: a function that looks at one entry in its catalogue and names routes."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TypeVar

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.entry import Entry
from generator.finding import MOST_TOLD, SILENT, Finding, Fix, Message, Place, Rule, others, showing
from generator.model.base import Record
from generator.model.walk import Path
from generator.source.nodes import Document
from generator.source.po_file import PoDocument
from generator.source.spans import Span, value_span, whole_span, words_span

R = TypeVar("R", bound=Record)


Hint = Message | Callable[[], Message]
"""What to write instead, or what finds it where it takes time to find."""


@dataclass(frozen=True, slots=True)
class Change:
    """A part of what mends a record; all parts of one offence become one fix."""

    path: Path
    text: str | None
    """What is written instead, as it stands in a YAML file; None takes out the key or item."""
    words: str = ""
    """What it stands in place of in the text at `path`; the whole value where empty."""
    at: tuple[int, int] = (0, 0)
    """Line and column within the text at which these words begin, counted from 0."""
    with_comment: bool = False
    """Whether what stands behind the value, up to its line's end, goes with it."""


@dataclass(frozen=True, slots=True)
class Offence:
    """What a rule has found in a record."""

    path: Path
    message: Message
    hint: Hint = SILENT
    offset: tuple[int, int] | None = None
    """Line and column within the text at `path`, counted from 0."""
    po: tuple[PoDocument, int] | None = None
    """The translation file and its line, where the fault is in a translation."""
    changes: tuple[Change, ...] = ()
    """What mends it, where that needs nobody to decide anything."""
    at: tuple[PurePosixPath, int] | None = None
    """The file and its line, where the fault is in no field at all."""


Look = Callable[[Catalogue, Entry], Iterator[Offence]]


def only(model: type[R], look: Callable[[Catalogue, R], Iterator[Offence]]) -> Look:
    """Return a function for every entry from one that looks at records of one kind."""

    def look_at(catalogue: Catalogue, entry: Entry) -> Iterator[Offence]:
        if isinstance(entry.record, model):
            yield from look(catalogue, entry.record)

    return look_at


@dataclass(frozen=True, slots=True)
class Check:
    """A rule and the function that looks for offences against it in one record."""

    rule: Rule
    look: Look
    alone: bool = True
    """Whether it looks at nothing but the record, its files and the settings, whatever the day."""


def findings_of(check: Check, catalogue: Catalogue, entry: Entry) -> Iterator[Finding]:
    """Yield what a rule finds in one record; not everything is asked of a draft."""
    if entry.record.status != "draft" or check.rule.of_drafts:
        told: Counter[PurePosixPath] = Counter()
        left: dict[PurePosixPath, Finding] = {}
        for offence in check.look(catalogue, entry):
            path = _path(entry, offence)
            told[path] += 1
            # to find the place and the hint of each takes longer than to find the offence
            if told[path] <= MOST_TOLD:
                yield _located(check, entry, offence)
            elif path not in left:
                left[path] = _located(check, entry, offence)
        for path, first in left.items():
            yield others(first, told[path] - MOST_TOLD)


def _path(entry: Entry, offence: Offence) -> PurePosixPath:
    if offence.at is not None:
        return offence.at[0]
    return offence.po[0].path if offence.po else entry.document.path


def _located(check: Check, entry: Entry, offence: Offence) -> Finding:
    """Return the finding for an offence: the one place where routes become lines and columns."""
    path = _path(entry, offence)
    if offence.at is not None:
        place = Place(offence.at[1], 1)
    elif offence.po is not None:
        place = Place(offence.po[1], 1)
    elif offence.offset is not None:
        place = entry.document.place_in_text(offence.path, *offence.offset)
    else:
        place = entry.document.place(offence.path)
    rule = check.rule
    if entry.record.status == "draft" and rule.in_drafts:
        rule = replace(rule, severity=rule.in_drafts)
    ours = offence.po is None and offence.at is None
    fix = _fix(entry.document, offence.changes) if ours else None
    hint = offence.hint() if callable(offence.hint) else offence.hint
    if fix:
        hint = showing(hint, fix, entry.document.lines)
    return Finding(path, place, rule, offence.message, hint, entry.record.language, fix=fix)


def _fix(document: Document, changes: Sequence[Change]) -> Fix | None:
    """Return one fix from the first change to the last one; None where one of them has no place."""
    edits = []
    for change in changes:
        span = _span(document, change)
        if span is None:
            return None
        edits.append((*span, change.text or ""))
    if not edits:
        return None
    edits.sort()
    start, end = edits[0][0], edits[-1][1]
    # a file may be long, and all of it need not be gone through for each
    text = "\n".join(document.lines[start.line - 1 : end.line])
    behind = len(text) - _below(end, start).within(text)
    for first, last, words in reversed(edits):
        text = Fix(_below(first, start), _below(last, start), words).applied(text)
    return Fix(start, end, text[start.column - 1 : len(text) - behind])


def _below(place: Place, first: Place) -> Place:
    """Return a place as it is counted from the line of the first one."""
    return Place(place.line - first.line + 1, place.column)


def _span(document: Document, change: Change) -> Span | None:
    if change.text is None:
        return whole_span(document, change.path)
    if change.words:
        return words_span(document, change.path, change.words, change.at)
    span = value_span(document, change.path)
    if span and change.with_comment:
        start, end = span
        return start, Place(end.line, len(document.lines[end.line - 1].rstrip()) + 1)
    return span
