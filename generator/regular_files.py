"""Reads regular files only: no links, pipes, devices or folders, and with a bound on their size."""

import os
import stat
from contextlib import suppress
from pathlib import Path, PurePosixPath

from generator.finding import CannotRun, Message, say

MAX_BYTES = 1_000_000
"""What a file of text may hold."""


def not_regular_file(path: Path | os.DirEntry[str]) -> tuple[Message, Message] | None:
    """Return why a path is not read: a message and a hint; None for a regular file. Raises OSError."""
    mode = os.lstat(path).st_mode
    if stat.S_ISREG(mode):
        return None
    if stat.S_ISLNK(mode):
        return _LINK
    if stat.S_ISDIR(mode):
        return (
            say("this is a folder, and should be a file"),
            say("take out what is in it, and delete the folder"),
        )
    return say("this is neither a file nor a folder"), say("delete it")


def linked_folder(root: Path, folder: PurePosixPath) -> tuple[Message, Message] | None:
    """Return why a folder below `root` is not read, if a link leads to it."""
    # the last of its parents is the root, which may stand anywhere
    parts = (folder, *folder.parents[:-1])
    return _LINK if any((root / part).is_symlink() for part in parts) else None


class NoRegularFile(Exception):
    """A path is not read; a message and a hint say why."""

    def __init__(self, message: Message, hint: Message) -> None:
        super().__init__(message.pattern)
        self.message = message
        self.hint = hint


def read_first_bytes(path: Path, most: int) -> bytes:
    """Return the first bytes of a regular file: at most one more than `most`.

    Raises NoRegularFile, and OSError.
    """
    refused = not_regular_file(path)
    if refused:
        raise NoRegularFile(*refused)
    with open(path, "rb", opener=_open_without_links) as file:
        return file.read(most + 1)


def _open_without_links(path: str, flags: int) -> int:
    """Open a file for `open`, which neither follows a link there nor waits for a pipe."""
    return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))


def read_regular_file(root: Path, path: PurePosixPath) -> bytes | None:
    """Return the content of a text file below `root`; None where it is no regular file.

    Raises CannotRun where it is too large, and OSError.
    """
    if linked_folder(root, path.parent):
        return None
    with suppress(NoRegularFile, FileNotFoundError, NotADirectoryError):
        data = read_first_bytes(root / path, MAX_BYTES)
        if len(data) > MAX_BYTES:
            raise too_large(path, MAX_BYTES)
        return data
    return None


def too_large(path: PurePosixPath, limit: int) -> CannotRun:
    """Return the exception for a file that is not read to its end."""
    return CannotRun(
        say(
            "{path} is too large: at most {limit} bytes are read",
            path=path.as_posix(),
            limit=limit,
        )
    )


def no_regular_file(path: PurePosixPath) -> CannotRun:
    """Return the exception for what is there and is no file of its own."""
    return CannotRun(
        say("{path} is a link, a folder or a pipe: put a file there", path=path.as_posix())
    )


_LINK = (
    say("this is a link to another place"),
    say("put the files themselves here, not a link to them"),
)
