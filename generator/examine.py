"""Everything that can be said of a record without the others, by as many processes as there are cores."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePosixPath

from generator.catalogue.catalogue import Catalogue, Shared, shared
from generator.catalogue.load import Loaded, load
from generator.catalogue.record_locations import RecordLocation
from generator.processes import in_processes
from generator.rules.all import CHECKS
from generator.rules.rule import findings_of
from generator.source.settings import Settings

LEAST = 12
"""From so many locations for each on, starting processes takes less time than it saves."""


def examine(settings: Settings, given: Shared, location: RecordLocation) -> Loaded:
    """Load what stands at a location, and apply the rules that look at a record alone.

    Raises CannotRun where it may not be read.
    """
    loaded = load(settings, location)
    if loaded.entry is None:
        return loaded
    alone = Catalogue(settings, (loaded.entry,), shared=given)
    found = [
        finding
        for check in CHECKS
        if check.alone
        for finding in findings_of(check, alone, loaded.entry)
    ]
    return replace(loaded, findings=(*loaded.findings, *found))


@dataclass(frozen=True, slots=True)
class Examined:
    """What was found at all locations of a handbook."""

    shared: Shared
    """What they were looked at with."""
    loaded: Mapping[RecordLocation, Loaded]

    def without(self, paths: Collection[PurePosixPath]) -> "Examined":
        """Return what still holds when some files have changed."""
        folders = {parent for path in paths for parent in (path, *path.parents)}
        still = {
            location: found
            for location, found in self.loaded.items()
            if location.folder not in folders
        }
        return Examined(self.shared, still)


NOTHING = Examined(Shared(), {})


def examine_all(
    settings: Settings, record_locations: Iterable[RecordLocation], before: Examined = NOTHING
) -> Examined:
    """Examine all locations of which nothing is known from `before`; raises CannotRun."""
    chosen = tuple(record_locations)
    # what there is one of comes first: all others are looked at with it
    first = [
        before.loaded.get(location) or load(settings, location)
        for location in chosen
        if location.kind.single
    ]
    given = shared((loaded.entry.record for loaded in first if loaded.entry), settings.codes)
    known = before.loaded if given == before.shared else {}
    new = [location for location in chosen if location not in known]
    made = in_processes(partial(examine, settings, given), new, least=LEAST, chunk=4)
    found = {**known, **dict(zip(new, made, strict=True))}
    return Examined(given, {location: found[location] for location in chosen})
