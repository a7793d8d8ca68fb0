"""Folders and files that are written as a whole, so that nobody ever sees half of one."""

import ctypes
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.finding import CannotRun, Message, say

MARKER = ".handbook-site"
"""Stands in every folder that a build wrote: only such a one is replaced by the next build."""
BESIDE = ".new-"
OLD = ".old"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def prepare(site_dir: Path, root: Path) -> None:
    """Make room for a site; raises CannotRun where the folder holds something else than a site."""
    folder, home = site_dir.resolve(), root.resolve()
    if home.is_relative_to(folder):
        raise CannotRun(
            say("{path} holds the handbook itself: name another folder", path=str(site_dir))
        )
    if site_dir.is_dir() and any(site_dir.iterdir()) and not (site_dir / MARKER).exists():
        raise CannotRun(
            say(
                "{path} holds something that no build has written: empty it, or name another folder",
                path=str(site_dir),
            )
        )
    site_dir.parent.mkdir(parents=True, exist_ok=True)


def busy(folder: Path) -> Message:
    """Return what is told of a folder that somebody else is writing."""
    return say("another build is replacing {path}: waiting for it", path=str(folder))


@contextmanager
def alone(site_dir: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Let no other build replace a site meanwhile; `waiting` is called if another is at it.

    Where the system has no such locks each goes ahead, and none writes into another's work.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    lock = os.open(site_dir.parent, os.O_RDONLY)
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(lock, fcntl.LOCK_EX)
        except OSError:
            # not every shared disk knows locks
            yield
            return
        _tidy(site_dir)
        yield
    finally:
        os.close(lock)


def _tidy(site_dir: Path) -> None:
    """Delete what builds that were killed have left; nobody else is building."""
    ours = re.compile(rf"{re.escape(f'.{site_dir.name}{BESIDE}')}\d+({re.escape(OLD)})?")
    for left in site_dir.parent.iterdir():
        found = ours.fullmatch(left.name)
        if found and found[1] and not site_dir.exists():
            # killed between the two steps of a change of places
            left.rename(site_dir)
        elif found:
            shutil.rmtree(left, ignore_errors=True)


@contextmanager
def beside(site_dir: Path) -> Iterator[Path]:
    """Yield an empty folder on the same disk as a site; it is deleted afterwards.

    The next build deletes those of builds that were killed.
    """
    fresh = site_dir.with_name(f".{site_dir.name}{BESIDE}{os.getpid()}")
    fresh.mkdir()
    try:
        yield fresh
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def replace(folder: Path, fresh: Path) -> None:
    """Put `fresh` in a folder's place, in one step where the system can; the old one is deleted."""
    if not folder.exists():
        fresh.rename(folder)
    elif _exchanged(folder, fresh):
        shutil.rmtree(fresh, ignore_errors=True)
    else:
        old = fresh.with_name(f"{fresh.name}{OLD}")
        folder.rename(old)
        try:
            fresh.rename(folder)
        except OSError:
            old.rename(folder)
            raise
        shutil.rmtree(old, ignore_errors=True)


def _exchanged(one: Path, other: Path) -> bool:
    """Let two folders change names at once; tell whether the system could."""
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    names = os.fsencode(one), os.fsencode(other)
    return not rename(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE)


Stamp = tuple[int, int]
"""A file's size, and when it was changed last, in nanoseconds."""


def stamp(path: Path | os.DirEntry[str]) -> Stamp | None:
    """Return what tells whether a file is still as it was left; None where there is none."""
    with suppress(OSError):
        told = path.stat()
        return told.st_size, told.st_mtime_ns
    return None


def write_whole(path: Path, data: bytes) -> None:
    """Write a file in one step; raises OSError with its name, and leaves what was there."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        fresh.write_bytes(data)
        fresh.replace(path)
    except OSError as error:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise OSError(error.errno, error.strerror, str(path)) from None


def link(source: Path, target: Path) -> None:
    """Let a file stand in a second place; it is copied where a disk cannot do that."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
