"""The cache of printed PDFs: the key is a digest of all input of one PDF.

They lie in the user's own cache folder: another handbook's changes could bring files along in its own.
"""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

import platformdirs

from generator.file_system import write_atomically

_FOLDER_VARIABLE = "HANDBOOK_CACHE"
"""What in the environment names another folder."""
_MOST_BYTES = 1_000_000_000
"""The largest size of the cache; the whole handbook in four languages takes thirty million."""
_SUM = 32
"""How many bytes at the end of a file tell whether the rest is whole."""


class Cache:
    """The cached PDFs in a folder; where nothing can be written, nothing is cached."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, key: str) -> bytes | None:
        """Return the PDF that is cached under a key, if it is there and whole."""
        path = self._path(key)
        with suppress(OSError):
            data = path.read_bytes()
            if data[-_SUM:] == hashlib.sha256(data[:-_SUM]).digest():
                # the oldest are deleted first
                os.utime(path)
                return data[:-_SUM]
        return None

    def __setitem__(self, key: str, pdf: bytes) -> None:
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            write_atomically(self._path(key), pdf + hashlib.sha256(pdf).digest())

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.pdf"

    def tidy(self, most_bytes: int = _MOST_BYTES) -> None:
        """Delete the least recently used PDFs until the cache is within its bound."""
        with suppress(OSError):
            found = [(path.stat(), path) for path in self._folder.iterdir() if path.is_file()]
            for stat, path in sorted(found, key=lambda item: item[0].st_mtime, reverse=True):
                most_bytes -= stat.st_size
                if most_bytes < 0:
                    path.unlink(missing_ok=True)


def user_cache() -> Cache:
    """Return the cache in the user's own folder."""
    folder = os.environ.get(_FOLDER_VARIABLE) or platformdirs.user_cache_path("handbook")
    return Cache(Path(folder) / "pdf")
