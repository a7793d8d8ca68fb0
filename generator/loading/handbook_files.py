"""The files and folders of a handbook, listed once for the rules about them."""

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.file_system import walk_files
from generator.finding import CannotRun, Message, say
from generator.loading.record_locations import FOLDERS
from generator.regular_files import not_regular_file
from generator.source.settings import Settings


@dataclass(frozen=True, slots=True)
class HandbookFile:
    """A file or folder of a handbook, or what is neither."""

    path: PurePosixPath
    """Relative to the handbook's root."""
    is_folder: bool
    """Whether it is a folder, or a link to one."""
    refused: tuple[Message, Message] | None
    """For a link or a pipe: why it is not read, and a hint."""

    @property
    def is_hidden(self) -> bool:
        """Whether its name begins with a full stop, or that of a folder around it."""
        return any(part.startswith(".") for part in self.path.parts)


@dataclass(frozen=True, slots=True)
class HandbookFiles:
    """The folders in which a handbook is written, and everything in them."""

    root: Path
    files: tuple[HandbookFile, ...]
    """A folder stands before what lies in it; nothing behind a link is listed."""


def handbook_files(settings: Settings) -> HandbookFiles:
    """List the files of a handbook; raises CannotRun where one may not be looked at, and OSError."""
    try:
        return HandbookFiles(settings.root, tuple(_files(settings.root)))
    except PermissionError as error:
        path = os.path.relpath(error.filename, settings.root)
        raise CannotRun(say("{path} cannot be read: permission denied", path=path)) from None


def _files(root: Path) -> Iterator[HandbookFile]:
    for top in FOLDERS:
        with suppress(FileNotFoundError):
            folder = _file(PurePosixPath(top), root / top)
            yield folder
            if folder.refused:
                continue
        for name, entry in walk_files(root / top):
            # another program may delete it meanwhile
            with suppress(FileNotFoundError):
                yield _file(PurePosixPath(top, name), entry)


def _file(path: PurePosixPath, found: Path | os.DirEntry[str]) -> HandbookFile:
    is_link = found.is_symlink()
    # a link may lead round in a circle, which a DirEntry does not expect
    is_folder = Path(found).is_dir() if is_link else found.is_dir()
    refused = not_regular_file(found) if is_link or not is_folder else None
    return HandbookFile(path, is_folder, refused)
