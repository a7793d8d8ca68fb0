"""How a rule is written: a function that looks at one entry in its catalogue and names routes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.entry import Entry
from generator.finding import SILENT, Finding, Message, Place, Rule
from generator.model.base import Record
from generator.model.walk import Path
from generator.source.po_file import PoDocument

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Offence:
    """What a rule has found in a record."""

    path: Path
    message: Message
    hint: Message = SILENT
    offset: tuple[int, int] | None = None
    """Line and column within the text at `path`, counted from 0."""
    po: tuple[PoDocument, int] | None = None
    """The translation file and its line, where the fault is in a translation."""


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
        for offence in check.look(catalogue, entry):
            yield _located(check, entry, offence)


def _located(check: Check, entry: Entry, offence: Offence) -> Finding:
    """Return the finding for an offence: the one place where routes become lines and columns."""
    path = entry.document.path
    if offence.po is not None:
        document, line = offence.po
        path, place = document.path, Place(line, 1)
    elif offence.offset is not None:
        place = entry.document.place_in_text(offence.path, *offence.offset)
    else:
        place = entry.document.place(offence.path)
    rule = check.rule
    if entry.record.status == "draft" and rule.in_drafts:
        rule = replace(rule, severity=rule.in_drafts)
    return Finding(path, place, rule, offence.message, offence.hint, entry.record.language)
