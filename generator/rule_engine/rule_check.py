"""Rules with the functions that look for offences, and how offences become findings.

A `RecordCheck` is given one record alone, so its findings stay right until the record or the records
that exist once change. A `CatalogueCheck` is given all records and the day as well.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from generator.catalogue.catalogue import Catalogue
from generator.finding import Finding, Rule, limited, with_fixed_line
from generator.loading.handbook_files import HandbookFiles
from generator.model.base import Record
from generator.rule_engine.checked_record import CheckedRecord
from generator.rule_engine.field_fix import record_fix, translation_fix
from generator.rule_engine.location import (
    InTranslation,
    location_file,
    location_key_path,
    location_position,
)
from generator.rule_engine.offence import Offence

R = TypeVar("R", bound=Record)
Offences = Iterator[Offence]


@dataclass(frozen=True, slots=True)
class RecordCheck:
    """A rule, and the function that looks for offences in one record alone."""

    rule: Rule
    run: Callable[[CheckedRecord], Offences]


@dataclass(frozen=True, slots=True)
class CatalogueCheck:
    """A rule, and the function that looks for offences in one record beside all others."""

    rule: Rule
    run: Callable[[Catalogue, CheckedRecord], Offences]


@dataclass(frozen=True, slots=True)
class FileCheck:
    """Rules, and the function that looks for findings in the list of a handbook's files."""

    rules: tuple[Rule, ...]
    run: Callable[[HandbookFiles], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class HandbookCheck:
    """Rules, and the function that looks for findings in the handbook as a whole."""

    rules: tuple[Rule, ...]
    run: Callable[[Catalogue], Iterator[Finding]]


def for_kind(model: type[R], run: Callable[[R], Offences]) -> Callable[[CheckedRecord], Offences]:
    """Return the function for every record from one for the records of one kind."""

    def run_for_kind(checked: CheckedRecord) -> Offences:
        if isinstance(checked.record, model):
            yield from run(checked.record)

    return run_for_kind


def for_kind_in_catalogue(
    model: type[R], run: Callable[[Catalogue, R], Offences]
) -> Callable[[Catalogue, CheckedRecord], Offences]:
    """Return the function for every record from one for the records of one kind."""

    def run_for_kind(catalogue: Catalogue, checked: CheckedRecord) -> Offences:
        if isinstance(checked.record, model):
            yield from run(catalogue, checked.record)

    return run_for_kind


def findings_in_record(check: RecordCheck, checked: CheckedRecord) -> Iterator[Finding]:
    """Yield the findings of a rule in one record; not every rule applies to drafts."""
    return _findings(check.rule, checked, check.run(checked))


def findings_in_catalogue(
    check: CatalogueCheck, catalogue: Catalogue, checked: CheckedRecord
) -> Iterator[Finding]:
    """Yield the findings of a rule in one of all records; not every rule applies to drafts."""
    return _findings(check.rule, checked, check.run(catalogue, checked))


def _findings(rule: Rule, checked: CheckedRecord, offences: Iterable[Offence]) -> Iterator[Finding]:
    if checked.record.status != "draft" or rule.of_drafts:
        yield from limited(
            offences,
            lambda offence: location_file(offence.location, checked.entry.document),
            lambda offence: _located(rule, checked, offence),
        )


def _located(rule: Rule, checked: CheckedRecord, offence: Offence) -> Finding:
    """Return the finding for an offence: the one place where locations become lines and columns."""
    if checked.record.status == "draft" and rule.in_drafts:
        rule = replace(rule, severity=rule.in_drafts)
    hint = offence.hint() if callable(offence.hint) else offence.hint
    fixes = offence.fixes() if callable(offence.fixes) else offence.fixes
    location, document = offence.location, checked.entry.document
    fix, lines = None, document.lines
    if fixes and isinstance(location, InTranslation):
        lines = location.document.lines
        fix = translation_fix(lines, location.line, fixes)
    elif fixes:
        fix = record_fix(document, fixes)
    return Finding(
        location_file(location, document),
        location_position(location, document),
        rule,
        offence.message,
        with_fixed_line(hint, fix, lines) if fix else hint,
        checked.record.language,
        key_path=location_key_path(location),
        fix=fix,
    )
