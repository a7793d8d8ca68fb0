"""What the last build was made from and what it made, so that nothing is done twice for the same."""

import hashlib
import os
import pickle
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.finding import Finding
from generator.folders import Stamp, below, stamp
from generator.kept import file_digest, keep, kept, name_of, version
from generator.source.settings import Settings


@dataclass(frozen=True, slots=True)
class LastBuild:
    """A build that went well."""

    inputs: str
    findings: tuple[Finding, ...]
    pages: int
    files: tuple[tuple[str, Stamp | None], ...]
    """All that it wrote, as it was left."""


def inputs_of(settings: Settings, *options: object) -> str:
    """Return a digest of all that a site is made from: files, settings, the day, the program.

    It is empty where that cannot be told.
    """
    if settings.foreign:
        return ""
    digest = hashlib.sha256(repr((version(), settings, options)).encode())
    with suppress(OSError):
        for place in ("modules", "stories", "content"):
            folder = settings.root / place
            if folder.is_symlink():
                return ""
            digest.update(f"{place} {folder.is_dir()}\n".encode())
            for name, entry in below(folder):
                found = _found(entry)
                if not found:
                    return ""
                digest.update(f"{name!r}\n".encode() + found)
        return digest.hexdigest()
    return ""


def _found(entry: os.DirEntry[str]) -> bytes:
    # what is no file of its own is not read, and is for the check to tell
    if entry.is_symlink():
        return b""
    return b"folder" if entry.is_dir() else file_digest(entry)


def recall(settings: Settings, site_dir: Path, inputs: str) -> LastBuild | None:
    """Return the last build if it was made from the same and what it made is still there."""
    found = kept(settings.root, name_of("build", site_dir)).get("last")
    last: LastBuild | None = pickle.loads(found) if found and inputs else None
    with suppress(OSError):
        if last and last.inputs == inputs and last.files == _stamps(site_dir):
            return last
    return None


def remember(
    settings: Settings, site_dir: Path, inputs: str, findings: tuple[Finding, ...], pages: int
) -> None:
    """Keep what a build was made from and what it made."""
    with suppress(OSError):
        last = LastBuild(inputs, findings, pages, _stamps(site_dir))
        keep(settings.root, name_of("build", site_dir), {"last": pickle.dumps(last)})


def _stamps(folder: Path) -> tuple[tuple[str, Stamp | None], ...]:
    """Return the files below a folder, as they were left; raises OSError."""
    return tuple(
        (name, stamp(entry))
        for name, entry in below(folder)
        if not entry.is_dir(follow_symlinks=False)
    )
