"""Locks, fills and replaces the folders that runs write; files that no run has written are preserved."""

import ctypes
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.file_system import link_or_copy, walk_files
from generator.finding import CannotRun, Message, say
from generator.manifest import (
    MANIFEST,
    list_new_files,
    occupied,
    read_manifest,
    unlisted_files,
    write_manifest,
)

_TEMPORARY = ".handbook-"
_OLD = ".old"
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def check_site_folder(site_dir: Path, root: Path) -> None:
    """Make room for a site; raises CannotRun where the folder holds something else than a site."""
    folder, home = site_dir.resolve(), root.resolve()
    if home.is_relative_to(folder):
        raise CannotRun(
            say("{path} holds the handbook itself: name another folder", path=str(site_dir))
        )
    if site_dir.is_dir() and any(site_dir.iterdir()) and read_manifest(site_dir) is None:
        raise CannotRun(
            say(
                "{path} holds something that no build has written: empty it, or name another folder",
                path=str(site_dir),
            )
        )
    site_dir.parent.mkdir(parents=True, exist_ok=True)


def busy_message(folder: Path) -> Message:
    """Return the message about a folder that another run is writing."""
    return say("another run is writing {path}: waiting for it", path=str(folder))


@contextmanager
def lock_folder(folder: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Let no other run write a folder meanwhile; `waiting` is called if another is at it.

    Where the system has no such locks each goes ahead, and none writes into another's work.
    """
    new = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    lock = _locked(folder, waiting)
    try:
        if lock is not None:
            _delete_leftovers(folder)
        yield
    finally:
        if lock is not None:
            os.close(lock)
        if new:
            with suppress(OSError):
                # it goes only if nothing came into it
                folder.rmdir()


def _locked(folder: Path, waiting: Callable[[], None]) -> int | None:
    """Return the lock of a folder, which closes with it; None where there are no locks."""
    try:
        import fcntl
    except ImportError:
        return None
    while True:
        folder.mkdir(parents=True, exist_ok=True)
        lock = os.open(folder, os.O_RDONLY)
        try:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                waiting()
                fcntl.flock(lock, fcntl.LOCK_EX)
            # whoever was waited for may have put another folder in this one's place
            if os.path.samestat(os.fstat(lock), folder.stat()):
                return lock
        except FileNotFoundError:
            pass
        except OSError:
            # not every shared disk knows locks
            os.close(lock)
            return None
        except BaseException:
            os.close(lock)
            raise
        os.close(lock)


def _delete_leftovers(site_dir: Path) -> None:
    """Delete what builds that were killed have left; nobody else is building."""
    ours = re.compile(rf"{re.escape(f'.{site_dir.name}{_TEMPORARY}')}\d+({re.escape(_OLD)})?")
    for left in site_dir.parent.iterdir():
        found = ours.fullmatch(left.name)
        if not found or not left.is_dir() or left.is_symlink():
            continue
        if found[1] and not any(site_dir.iterdir()):
            # killed between the two steps of a change of places
            left.rename(site_dir)
        elif read_manifest(left) is not None:
            _delete(left)
        elif all(name.startswith(f".{MANIFEST}.") for name, _ in walk_files(left)):
            # killed before it had written its list
            _delete(left)


def _delete(folder: Path) -> None:
    """Delete a folder of ours, its list last: what is left of it if this is killed is known by it."""
    with suppress(OSError):
        for entry in folder.iterdir():
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry, ignore_errors=True)
            elif entry.name != MANIFEST:
                entry.unlink()
    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def temporary_sibling(site_dir: Path) -> Iterator[Path]:
    """Yield a folder without files on the same disk as a site; it is deleted afterwards.

    The next build deletes those of builds that were killed.
    """
    fresh = site_dir.with_name(f".{site_dir.name}{_TEMPORARY}{os.getpid()}")
    fresh.mkdir()
    try:
        write_manifest(fresh, ())
        yield fresh
    finally:
        _delete(fresh)


def replace_folder(folder: Path, fresh: Path) -> None:
    """Put `fresh` in a folder's place, in one step where the system can; the old one is deleted.

    What no run has written is taken along. Raises CannotRun where that stands in the way.
    """
    list_new_files(fresh, {})
    _carry_over(folder, fresh)
    if not folder.exists():
        fresh.rename(folder)
    elif _exchanged(folder, fresh):
        _delete(fresh)
    else:
        old = fresh.with_name(f"{fresh.name}{_OLD}")
        folder.rename(old)
        try:
            fresh.rename(folder)
        except OSError:
            old.rename(folder)
            raise
        _delete(old)


def _carry_over(folder: Path, fresh: Path) -> None:
    """Let what no run has written stand in `fresh` as well; raises CannotRun where it cannot."""
    for name in unlisted_files(folder):
        path, target = folder / name, fresh / name
        try:
            if path.is_dir() and not path.is_symlink():
                target.mkdir(parents=True, exist_ok=True)
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError):
            raise occupied(path) from None
        if os.path.lexists(target):
            raise occupied(path)
        if path.is_symlink():
            target.symlink_to(path.readlink())
        else:
            link_or_copy(path, target)


def _exchanged(one: Path, other: Path) -> bool:
    """Let two folders change names at once; tell whether the system could."""
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    names = os.fsencode(one), os.fsencode(other)
    return not rename(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE)
