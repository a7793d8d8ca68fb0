"""`handbook comment`."""

from pathlib import Path, PurePosixPath

import click

from generator.check import check as run_check
from generator.cli.common import root_option, settings_of
from generator.report.proposal import proposal
from generator.wording.wording import wording


@click.command()
@click.argument("paths", nargs=-1)
@root_option
def comment(paths: tuple[str, ...], root: Path) -> None:
    """Write what is to be said of a proposal that changes PATHS (relative to the root), in Markdown."""
    settings = settings_of(root)
    result = run_check(settings)
    told = proposal(
        result,
        (PurePosixPath(path) for path in paths),
        lambda language: wording(language, settings.root),
    )
    click.echo(told, nl=False)
