"""What of the handbook the user has chosen: languages, records, files."""

from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from generator.finding import CannotRun, say
from generator.source.settings import Settings

if TYPE_CHECKING:
    from generator.catalogue.catalogue import Catalogue
    from generator.catalogue.entry import Entry


def languages_of(settings: Settings, chosen_codes: tuple[str, ...]) -> tuple[str, ...]:
    """Return the languages that the user chose, or all; raises CannotRun for an unknown one."""
    for code in chosen_codes:
        if code not in settings.codes:
            raise CannotRun(
                say(
                    "the handbook has no language `{code}`; it has: {codes}",
                    code=code,
                    codes=", ".join(settings.codes),
                )
            )
    return chosen_codes or settings.codes


def selected_entries(catalogue: "Catalogue", names: Sequence[str]) -> "tuple[Entry, ...]":
    """Return the entries named by reference or path, or all; raises CannotRun for an unknown one."""
    if not names:
        return catalogue.entries
    found: dict[str, Entry] = {}
    for name in names:
        path = relative_path(catalogue.settings, name)
        matches = [
            entry
            for entry in catalogue.entries
            if entry.ref == name
            or entry.document.path.is_relative_to(path)
            or (entry.folder == path.parent and path.suffix == ".po")
        ]
        if not matches and name in catalogue.broken:
            raise CannotRun(say("`{name}` cannot be read: see `handbook check`", name=name))
        if not matches:
            raise CannotRun(say("there is no record `{name}`", name=name))
        found.update({entry.ref: entry for entry in matches})
    return tuple(found.values())


def relative_path(settings: Settings, name: str) -> PurePosixPath:
    """Return a path that the user typed, relative to the handbook's root.

    Raises CannotRun for a path that is there but not in the handbook.
    """
    root = settings.root.resolve()
    for path in (Path(name).absolute(), settings.root / name):
        resolved = path.resolve()
        if resolved.is_relative_to(root) and path.exists():
            return PurePosixPath(resolved.relative_to(root).as_posix())
    if Path(name).exists():
        raise CannotRun(say("{path} is not in the handbook", path=name))
    return PurePosixPath(name)
