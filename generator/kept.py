"""Keeps what took long to work out from one run to the next, in the user's own cache folder.

It stays out of the handbook's folder, where somebody else's changes could bring it along.
"""

import hashlib
import os
import pickle
import re
import stat
import sys
import time
import zlib
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import BinaryIO

import platformdirs

from generator.plain import opener

PACKAGE = Path(__file__).parent
FOLDER = "HANDBOOK_CACHE"
"""What in the environment names another folder."""
MAX_BYTES = 50_000_000
"""What depends on larger files is worked out each time."""
_OURS = re.compile("[0-9a-f]{16}-")
MAX_SECONDS = 60 * 24 * 3600
"""What has not been written for so long is worked out again."""


def kept(root: Path, name: str) -> dict[str, bytes]:
    """Return what the last run kept for a handbook under a name, by key.

    It is empty where there is nothing, where it is damaged, and where another version wrote it.
    """
    try:
        data = _path(root, name).read_bytes()
    except OSError:
        return {}
    rest = memoryview(data)[_LENGTH:]
    if data[:_LENGTH] != _mark(zlib.crc32(rest)):
        return {}
    values: dict[str, bytes] = pickle.loads(rest)
    return values


def keep(root: Path, name: str, values: dict[str, bytes]) -> None:
    """Keep values for the next run; where that cannot be done, the next run works them out again."""
    path = _path(root, name)
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with fresh.open("wb") as file:
            file.write(bytes(_LENGTH))
            summed = _Summed(file)
            # it may be a hundred megabytes, and is written as it is packed
            pickle.dump(values, summed)
            file.seek(0)
            file.write(_mark(summed.sum))
        fresh.replace(path)
    with suppress(OSError):
        fresh.unlink(missing_ok=True)
        _tidy(path.parent)


def _tidy(folder: Path) -> None:
    """Delete what nobody has come back for: other handbooks' and versions', or half of one."""
    for path in folder.iterdir():
        ours = _OURS.match(path.name)
        if ours and path.stat().st_mtime < time.time() - MAX_SECONDS:
            path.unlink(missing_ok=True)


def made(root: Path, name: str, key: str, make: Callable[[], bytes]) -> bytes:
    """Return what was kept under a name and key; `make` makes it if it is not there."""
    values = kept(root, name)
    if key not in values:
        values[key] = make()
        keep(root, name, values)
    return values[key]


def name_of(kind: str, folder: Path) -> str:
    """Return the name under which is kept what was made in a folder."""
    return f"{kind}-{_short(folder)}"


def file_digest(path: os.PathLike[str]) -> bytes:
    """Return a digest of what stands in a file; empty where it is no file, or too large to read."""
    try:
        with open(path, "rb", buffering=0, opener=opener) as file:
            found = os.fstat(file.fileno())
            # a pipe or a device may go on for ever
            if stat.S_ISREG(found.st_mode) and found.st_size <= MAX_BYTES:
                return hashlib.file_digest(file, "sha256").digest()
    except OSError:
        pass
    return b""


_LENGTH = 36


class _Summed:
    """Writes to a file, and sums up what is written."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.sum = 0

    def write(self, data: bytes) -> int:
        self.sum = zlib.crc32(data, self.sum)
        return self._file.write(data)


def _mark(crc: int) -> bytes:
    """Return what stands before data that this version wrote and nothing has damaged."""
    return version() + crc.to_bytes(4, "big")


def _path(root: Path, name: str) -> Path:
    folder = os.environ.get(FOLDER) or platformdirs.user_cache_path("handbook")
    return Path(folder) / f"{_short(root.resolve())}-{name}"


def _short(folder: Path) -> str:
    return hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]


@cache
def version() -> bytes:
    """Return a digest of everything that works things out: this program, Python and the libraries."""
    digest = hashlib.sha256(sys.version.encode())
    for path in sorted(PACKAGE.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            digest.update(os.fsencode(path.relative_to(PACKAGE)))
            digest.update(path.read_bytes())
    for folder in map(Path, sys.path):
        # each of pip's packages leaves such a folder, named for its version
        for name in sorted(path.name for path in folder.glob("*.dist-info")):
            digest.update(name.encode())
    return digest.digest()
