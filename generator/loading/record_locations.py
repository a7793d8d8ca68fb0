"""Where records should be: every folder below a kind's folder."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

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


def folders_below(
    settings: Settings, top: PurePosixPath, *, with_hidden: bool = False
) -> Iterator[tuple[PurePosixPath, list[str]]]:
    """Yield a folder and every folder below it, each with the names in it; raises CannotRun.

    Links are not followed, nor is a folder entered whose name is taken out of the list.
    """
    # a loop, because folders may be nested deeper than Python's recursion limit
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        names = names_in_folder(settings, folder, with_hidden=with_hidden)
        yield folder, names
        paths = (folder / name for name in names)
        waiting += (path for path in paths if _is_folder(settings.root / path))


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()
