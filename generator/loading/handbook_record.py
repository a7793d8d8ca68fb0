"""The handbook's own record, read without all others."""

from pathlib import PurePosixPath

from generator.catalogue.catalogue import Catalogue
from generator.loading.load import load
from generator.loading.record_locations import RecordLocation
from generator.model.kinds import HANDBOOK
from generator.source.settings import Settings


def handbook_record(settings: Settings) -> Catalogue | None:
    """Return it as a catalogue of itself alone; None where it is not there or cannot be read.

    Raises CannotRun where it may not be read.
    """
    entry = load(settings, RecordLocation(HANDBOOK, PurePosixPath(HANDBOOK.folder))).entry
    return Catalogue(settings, (entry,)) if entry else None
