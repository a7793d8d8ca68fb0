"""Applies the rules that need one record alone, in as many processes as there are cores."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePosixPath

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


def check_record(settings: Settings, context: RuleContext, location: RecordLocation) -> LoadResult:
    """Load the record at a location, and apply the rules that need one record alone.

    Raises CannotRun where it may not be read.
    """
    loaded = load(settings, location)
    if loaded.entry is None:
        return loaded
    checked = CheckedRecord(loaded.entry, settings.root, settings.codes, context)
    findings = [
        finding for check in RECORD_CHECKS for finding in findings_in_record(check, checked)
    ]
    return replace(loaded, findings=(*loaded.findings, *findings))


@dataclass(frozen=True, slots=True)
class RecordChecks:
    """The loaded records of a handbook, each with its findings."""

    context: RuleContext
    """The context in which they were checked."""
    loaded: Mapping[RecordLocation, LoadResult]

    def without(self, paths: Collection[PurePosixPath]) -> "RecordChecks":
        """Return the results that stay right when the files at `paths` change."""
        folders = {parent for path in paths for parent in (path, *path.parents)}
        still = {
            location: found
            for location, found in self.loaded.items()
            if location.folder not in folders
        }
        return RecordChecks(self.context, still)


NO_RECORDS = RecordChecks(RuleContext(), {})


def check_records(
    settings: Settings,
    locations: Iterable[RecordLocation],
    before: RecordChecks = NO_RECORDS,
) -> RecordChecks:
    """Check the records at all locations, except those with a result in `before`; raises CannotRun."""
    chosen = tuple(locations)
    # the records that exist once come first: the rules for all other records need them
    first = [
        before.loaded.get(location) or load(settings, location)
        for location in chosen
        if location.kind.single
    ]
    context = rule_context(
        (loaded.entry.record for loaded in first if loaded.entry), settings.codes
    )
    known = before.loaded if context == before.context else {}
    new = [location for location in chosen if location not in known]
    results = map_in_processes(
        partial(check_record, settings, context), new, least=_LEAST_RECORDS, chunk=4
    )
    loaded_by_location = {**known, **dict(zip(new, results, strict=True))}
    return RecordChecks(context, {location: loaded_by_location[location] for location in chosen})
