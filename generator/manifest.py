"""The manifest of a folder: the files that runs have written; no other file is replaced or deleted."""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.file_system import Stamp, stamp, walk_files, write_atomically
from generator.finding import CannotRun, say

MANIFEST = ".handbook-files"
"""Stands in every folder that a run has written."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What runs have written into a folder."""

    files: frozenset[str] = frozenset()
    """Relative to the folder, with slashes."""
    stories: frozenset[str] = frozenset()
    """The stories that these files may tell: `da story:rain`."""


def read_manifest(folder: Path) -> Manifest | None:
    """Return the manifest of a folder; None where no run has written one that can be read."""
    try:
        found = json.loads((folder / MANIFEST).read_text("utf-8"))
        return Manifest(frozenset(map(str, found["files"])), frozenset(map(str, found["stories"])))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_manifest(folder: Path, files: Iterable[str], stories: Iterable[str] = ()) -> None:
    """Write down what has been written into a folder, or will be."""
    found = {"files": sorted(files), "stories": sorted(stories)}
    data = json.dumps(found, ensure_ascii=False, indent=0)
    write_atomically(folder / MANIFEST, data.encode("utf-8", "surrogateescape"))


def unlisted_files(folder: Path) -> list[str]:
    """Return the files and folders in a folder that no run has written."""
    listed = read_manifest(folder) or Manifest()
    ours = {MANIFEST, *listed.files}
    for name in listed.files:
        ours.update(map(str, Path(name).parents))
    return [name for name, _ in walk_files(folder) if name not in ours]


def occupied(path: Path) -> CannotRun:
    """Return the exception for a run that would have to write over somebody's own file."""
    return CannotRun(
        say(
            "{path} was written by no run: move it away, or name another folder",
            path=str(path),
        )
    )


def delete_listed(folder: Path, names: Iterable[str]) -> None:
    """Delete files that runs have written, and the folders that hold nothing then."""
    home = folder.resolve()
    for name in names:
        path = folder / name
        # a list that somebody has written by hand may lead anywhere
        if name == MANIFEST or not path.parent.resolve().is_relative_to(home):
            continue
        with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
            path.unlink()
        with suppress(OSError):
            for parent in path.parents:
                if parent == folder:
                    break
                parent.rmdir()


def delete_written(folder: Path) -> Mapping[str, Stamp | None]:
    """Delete what runs have written into a folder, and return what is left, as it is."""
    delete_listed(folder, (read_manifest(folder) or Manifest()).files)
    return _stamps(folder)


def list_new_files(folder: Path, left: Mapping[str, Stamp | None]) -> None:
    """Write down all that has come into a folder since that was `left` in it."""
    write_manifest(
        folder, (name for name, found in _stamps(folder).items() if left.get(name) != found)
    )


def _stamps(folder: Path) -> dict[str, Stamp | None]:
    return {
        name: stamp(entry)
        for name, entry in walk_files(folder)
        if name != MANIFEST and not entry.is_dir(follow_symlinks=False)
    }
