"""What all verbs share: options, the language of messages, and how a run ends."""

import datetime
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, TypeVar

import click

from generator.finding import CannotRun, Finding, allow_outputs, say
from generator.output_folder import busy_message
from generator.report.formats import as_text
from generator.report.messages import messages_in
from generator.source.settings import Settings, read_settings
from generator.wording.wording import Wording, user_wording

if TYPE_CHECKING:
    from generator.catalogue.catalogue import Catalogue
    from generator.catalogue.entry import Entry

F = TypeVar("F", bound=Callable[..., Any])

root_option = click.option(
    "--root",
    type=click.Path(path_type=Path),
    default=Path(),
    metavar="DIR",
    help="The handbook's folder (default: this one).",
)
lang_option = click.option(
    "--lang", "languages", multiple=True, metavar="L", help="Only this language (repeat for more)."
)
jobs_option = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="How many processes print (default: as many as there are processors).",
)
today_option = click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DAY",
    help="The day on which consents have to hold, as 2026-11-23 (default: today).",
)
strict_option = click.option("--strict", is_flag=True, help="Take warnings as errors.")


def settings_of(root: Path, today: datetime.datetime | None = None) -> Settings:
    """Return the settings of the handbook in a folder, as seen on a day."""
    settings = read_settings(root.absolute())
    return replace(settings, today=today.date()) if today else settings


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


def report(settings: Settings, findings: Sequence[Finding]) -> None:
    """Write the findings to standard error in the user's language."""
    click.echo(as_text(findings, messages_in(settings)), nl=False, err=True)


def report_and_stop_on_errors(settings: Settings, findings: Sequence[Finding]) -> None:
    """Write the findings to standard error, and end the run if they forbid any output."""
    report(settings, findings)
    if not allow_outputs(findings):
        sys.exit(1)


def report_busy(words: Wording, folder: Path) -> None:
    """Say on standard error that another run is writing the folder."""
    click.echo(words.format_message(busy_message(folder)), err=True)


def print_error(error: CannotRun) -> None:
    """Say in one line on standard error why the run cannot go on."""
    click.echo(f"handbook: {user_wording().format_message(error.message)}", err=True)


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
