"""Where records should be: every folder below a kind's folder."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.finding import CannotRun, say
from generator.model.kinds import KINDS, Kind
from generator.source.settings import ASSETS, Settings

FOLDERS = tuple(sorted({kind.folder.split("/")[0] for kind in KINDS} | {ASSETS.split("/")[0]}))
"""The folders below the root in which a handbook is written."""
MAX_RECORDS = 5_000
"""A handbook has at most so many records of one kind."""


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


def names_in_folder(settings: Settings, folder: PurePosixPath) -> list[str]:
    """Return the sorted names in a folder without hidden ones; raises CannotRun."""
    try:
        paths = sorted((settings.root / folder).iterdir())
    except PermissionError:
        raise CannotRun(
            say("{path} cannot be read: permission denied", path=folder.as_posix())
        ) from None
    except OSError:
        return []
    return [path.name for path in paths if path.name[0] != "."]
