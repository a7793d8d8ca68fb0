"""`handbook pictures clean`."""

import sys
from pathlib import Path

import click

from generator.check import check_handbook
from generator.cli.options import root_option, settings_of
from generator.cli.selection import selected_entries
from generator.finding import Message, say
from generator.privacy.image_metadata import (
    PICTURE_ENDINGS,
    AnimatedImage,
    NotAnImage,
    strip_metadata,
)
from generator.wording.wording import user_wording


def _animated_message(file: str) -> Message:
    return say("the picture `{file}` moves and would not any more: save one still of it", file=file)


@click.group()
def pictures() -> None:
    """Work on the pictures beside the records."""


@pictures.command("clean")
@click.argument("records", nargs=-1)
@root_option
def clean_pictures(records: tuple[str, ...], root: Path) -> None:
    """Take out of the pictures of RECORDS (default: all) whatever is not the picture itself.

    Place, time, camera, author and small copies go; a picture that is too large is made smaller.
    """
    settings = settings_of(root)
    words = user_wording(settings.root)
    failed = False
    for entry in selected_entries(check_handbook(settings).catalogue, records):
        for name in sorted(entry.files):
            if name.lower().endswith(PICTURE_ENDINGS):
                path = entry.folder / name
                try:
                    strip_metadata(settings.root / path)
                    click.echo(path.as_posix())
                except AnimatedImage:
                    failed = True
                    click.echo(words.format_message(_animated_message(path.as_posix())), err=True)
                except NotAnImage:
                    failed = True
                    message = say("the picture `{file}` cannot be read", file=path.as_posix())
                    click.echo(words.format_message(message), err=True)
    if failed:
        sys.exit(1)
