"""The options that several verbs have, and the settings that they lead to."""

import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.source.settings import Settings, read_settings

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
