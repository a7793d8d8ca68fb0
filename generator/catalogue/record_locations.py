"""Where records should be: every folder below a kind's folder."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.catalogue.loading_rules import RECORD_COUNT
from generator.finding import CannotRun, Finding, say
from generator.model.kinds import KINDS, Kind
from generator.source.read_file import START
from generator.source.settings import Settings

MAX_RECORDS = 5_000
"""Of each kind."""


@dataclass(frozen=True, slots=True)
class RecordLocation:
    """Where a record should be: a folder of its own, or a single file's folder."""

    kind: Kind
    folder: PurePosixPath


def record_locations(settings: Settings) -> Iterator[RecordLocation]:
    """Yield the location of every record in the handbook's folders, by kind and name; raises CannotRun."""
    for kind in KINDS:
        folder = PurePosixPath(kind.folder)
        names = names_in_folder(settings, folder)
        if kind.single and names:
            yield RecordLocation(kind, folder)
        elif not kind.single:
            yield from (RecordLocation(kind, folder / name) for name in names[:MAX_RECORDS])


def oversized_folders(settings: Settings) -> Iterator[Finding]:
    """Yield a finding for each folder that holds more records than are read; raises CannotRun."""
    for kind in KINDS:
        folder = PurePosixPath(kind.folder)
        if not kind.single and len(names_in_folder(settings, folder)) > MAX_RECORDS:
            yield Finding(
                folder,
                START,
                RECORD_COUNT,
                say("this folder holds more than {limit} records", limit=MAX_RECORDS),
                say("make two handbooks of it, or take out what does not belong here"),
            )


def names_in_folder(
    settings: Settings, folder: PurePosixPath, *, with_hidden: bool = False
) -> list[str]:
    """Return the sorted names in a folder, without hidden ones unless asked for; raises CannotRun."""
    try:
        paths = sorted((settings.root / folder).iterdir())
    except PermissionError:
        raise CannotRun(
            say("{path} cannot be read: permission denied", path=folder.as_posix())
        ) from None
    except OSError:
        return []
    return [path.name for path in paths if with_hidden or path.name[0] != "."]
