"""What the last build was made from and what it made, so that nothing is done twice for the same."""

import hashlib
import os
import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.finding import Finding
from generator.folders import Stamp, stamp
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
    for place in ("modules", "stories", "content"):
        for path in _below(settings.root / place):
            # what is no file of its own is not read, and is for the check to tell
            found = b"" if path.is_symlink() else b"folder" if path.is_dir() else file_digest(path)
            if not found:
                return ""
            digest.update(f"{path.relative_to(settings.root)!r}\n".encode() + found)
    return digest.hexdigest()


def recall(settings: Settings, site_dir: Path, inputs: str) -> LastBuild | None:
    """Return the last build if it was made from the same and what it made is still there."""
    found = kept(settings.root, name_of("build", site_dir)).get("last")
    last: LastBuild | None = pickle.loads(found) if found and inputs else None
    if last and last.inputs == inputs and last.files == _stamps(site_dir):
        return last
    return None


def remember(
    settings: Settings, site_dir: Path, inputs: str, findings: tuple[Finding, ...], pages: int
) -> None:
    """Keep what a build was made from and what it made."""
    last = LastBuild(inputs, findings, pages, _stamps(site_dir))
    keep(settings.root, name_of("build", site_dir), {"last": pickle.dumps(last)})


def _stamps(folder: Path) -> tuple[tuple[str, Stamp | None], ...]:
    files = (path for path in _below(folder) if path.is_symlink() or not path.is_dir())
    return tuple((str(path.relative_to(folder)), stamp(path)) for path in files)


def _below(folder: Path) -> Iterator[Path]:
    """Yield a folder and everything below it, in order; nothing where there is none.

    Links are not followed.
    """
    if os.path.lexists(folder):
        yield folder
    for here, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(here, name) for name in sorted(names + folders))
