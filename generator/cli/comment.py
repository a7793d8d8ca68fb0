"""`handbook comment`."""

from pathlib import Path, PurePosixPath

import click

from generator.check import check_handbook
from generator.cli.options import root_option, settings_of
from generator.report.pull_request_comment import pull_request_comment
from generator.wording.wording import wording


@click.command()
@click.argument("paths", nargs=-1)
@root_option
def comment(paths: tuple[str, ...], root: Path) -> None:
    """Write what is to be said of a proposal that changes PATHS (relative to the root), in Markdown."""
    settings = settings_of(root)
    result = check_handbook(settings)
    comment_text = pull_request_comment(
        result,
        (PurePosixPath(path) for path in paths),
        lambda language: wording(language, settings.root),
    )
    click.echo(comment_text, nl=False)
