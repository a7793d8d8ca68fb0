"""What the last build was made from and what it made, so that nothing is done twice for the same."""

import hashlib
import os
import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.finding import Finding
from generator.folders import Stamp, stamp
from generator.kept import file_digest, keep, kept, version
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
    digest = hashlib.sha256(repr((version(), settings, options)).encode())
    for place in ("modules", "stories", "content"):
        for path in _files(settings.root / place):
            found = file_digest(path)
            # a link is not as good as what it leads to: the check tells of it
            if settings.foreign or not found or path.is_symlink():
                return ""
            digest.update(f"{path.relative_to(settings.root)!r}\n".encode() + found)
    return digest.hexdigest()


def recall(settings: Settings, site_dir: Path, inputs: str) -> LastBuild | None:
    """Return the last build if it was made from the same and what it made is still there."""
    found = kept(settings.root, _name(site_dir)).get("last")
    last: LastBuild | None = pickle.loads(found) if found and inputs else None
    if last and last.inputs == inputs and last.files == _stamps(site_dir):
        return last
    return None


def remember(
    settings: Settings, site_dir: Path, inputs: str, findings: tuple[Finding, ...], pages: int
) -> None:
    """Keep what a build was made from and what it made."""
    last = LastBuild(inputs, findings, pages, _stamps(site_dir))
    keep(settings.root, _name(site_dir), {"last": pickle.dumps(last)})


def _name(site_dir: Path) -> str:
    return f"build-{hashlib.sha256(os.fsencode(site_dir)).hexdigest()[:16]}"


def _stamps(folder: Path) -> tuple[tuple[str, Stamp | None], ...]:
    return tuple((str(path.relative_to(folder)), stamp(path)) for path in _files(folder))


def _files(folder: Path) -> Iterator[Path]:
    """Yield all files below a folder, in order; a link to a folder counts as a file."""
    for here, folders, names in os.walk(folder):
        folders.sort()
        links = [name for name in folders if Path(here, name).is_symlink()]
        yield from (Path(here, name) for name in sorted(names + links))
