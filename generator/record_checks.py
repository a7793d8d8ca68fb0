"""Applies the rules that need one record alone, in as many processes as there are cores."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from generator.finding import Finding
from generator.loading.load import LoadResult, load
from generator.loading.record_locations import RecordLocation
from generator.processes import map_in_processes
from generator.rule_engine.checked_record import CheckedRecord
from generator.rule_engine.rule_check import findings_in_record
from generator.rule_engine.rule_context import RuleContext, rule_context
from generator.rules.registry import RECORD_CHECKS
from generator.source.settings import Settings

_LEAST_RECORDS = 12
"""Processes are started where each gets at least so many records: fewer take less time than the start."""


@dataclass(frozen=True, slots=True)
class RecordResult:
    """A loaded record with all findings that need no other record."""

    loaded: LoadResult
    findings: tuple[Finding, ...]
    """Those of its files, and those of the rules."""


def check_record(
    settings: Settings, context: RuleContext, location: RecordLocation
) -> RecordResult:
    """Load the record at a location, and apply the rules that need one record alone.

    Raises CannotRun where it may not be read.
    """
    loaded = load(settings, location)
    if loaded.entry is None:
        return RecordResult(loaded, loaded.findings)
    checked = CheckedRecord(loaded.entry, settings.root, settings.codes, context)
    findings = [
        finding for check in RECORD_CHECKS for finding in findings_in_record(check, checked)
    ]
    return RecordResult(loaded, (*loaded.findings, *findings))


@dataclass(frozen=True, slots=True)
class RecordResults:
    """The results for the records of a handbook."""

    context: RuleContext
    """The context in which they were checked."""
    by_location: Mapping[RecordLocation, RecordResult]

    def without(self, paths: Collection[PurePosixPath]) -> "RecordResults":
        """Return the results that stay right when the files at `paths` change."""
        folders = {parent for path in paths for parent in (path, *path.parents)}
        still = {
            location: found
            for location, found in self.by_location.items()
            if location.folder not in folders
        }
        return RecordResults(self.context, still)


NO_RECORDS = RecordResults(RuleContext(), {})


def check_records(
    settings: Settings,
    locations: Iterable[RecordLocation],
    before: RecordResults = NO_RECORDS,
) -> RecordResults:
    """Check the records at all locations, except those with a result in `before`; raises CannotRun."""
    chosen = tuple(locations)
    # the records that exist once come first: the rules for all other records need them
    first = [
        before.by_location[location].loaded
        if location in before.by_location
        else load(settings, location)
        for location in chosen
        if location.kind.single
    ]
    context = rule_context(
        (loaded.entry.record for loaded in first if loaded.entry), settings.codes
    )
    known = before.by_location if context == before.context else {}
    new = [location for location in chosen if location not in known]
    results = map_in_processes(
        partial(check_record, settings, context), new, least=_LEAST_RECORDS, chunk=4
    )
    by_location = {**known, **dict(zip(new, results, strict=True))}
    return RecordResults(context, {location: by_location[location] for location in chosen})
