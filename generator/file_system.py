"""File operations: file stamps, atomic writes, links and walks."""

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from operator import attrgetter
from pathlib import Path, PurePosixPath

from generator.regular_files import linked_folder, no_regular_file

Stamp = tuple[int, int]
"""A file's size, and when it was changed last, in nanoseconds."""


def stamp(path: Path | os.DirEntry[str]) -> Stamp | None:
    """Return the size and time of change of a file, to tell an edit by; None where there is no file."""
    with suppress(OSError):
        status = path.stat()
        return status.st_size, status.st_mtime_ns
    return None


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file in one step; raises OSError with its name, and leaves what was there."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        fresh.write_bytes(data)
        fresh.replace(path)
    except OSError as error:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise OSError(error.errno, error.strerror, str(path)) from None


def create_file(root: Path, path: PurePosixPath, data: bytes) -> None:
    """Write a file that is not there yet, with its folder; where that fails nothing is left.

    Raises CannotRun where something stands there or a link leads there, and OSError.
    """
    file = root / path
    if linked_folder(root, path.parent) or os.path.lexists(file):
        raise no_regular_file(path)
    there = file.parent.exists()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(file, data)
    except BaseException:
        if not there:
            with suppress(OSError):
                file.parent.rmdir()
        raise


def link_or_copy(source: Path, target: Path) -> None:
    """Let a file stand in a second place; it is copied where a disk cannot do that."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def walk_files(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield everything below a folder with its path from there, in order; nothing where there is none.

    Links are not followed. Raises OSError.
    """
    # not by calling itself: folders may lie in each other without end
    waiting = _entries(folder)
    while waiting:
        entry = waiting.pop()
        yield entry.path[len(str(folder)) + 1 :], entry
        if entry.is_dir(follow_symlinks=False):
            waiting += _entries(entry.path)


def _entries(folder: Path | str) -> list[os.DirEntry[str]]:
    """Return the entries of a folder, in reverse order."""
    with suppress(FileNotFoundError, NotADirectoryError), os.scandir(folder) as found:
        return sorted(found, key=attrgetter("name"), reverse=True)
    return []
