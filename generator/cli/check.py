"""`handbook check`."""

import datetime
import sys
from pathlib import Path

import click

from generator.check import check_handbook
from generator.cli.options import root_option, settings_of, strict_option, today_option
from generator.cli.selection import relative_path
from generator.finding import CannotRun, allow_outputs, say
from generator.report.formats import FORMATS, JSON_VERSION
from generator.report.messages import messages_in


@click.command()
@click.argument("paths", nargs=-1)
@root_option
@click.option(
    "--format",
    "format_",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="`text` for people; `github`: annotations in a workflow's log; `sarif`: SARIF 2.1.0, for code"
    f' scanning; `json`: {{"version": {JSON_VERSION}, "findings": [{{path, line, column, rule, severity,'
    " message, hint, fix}]}, where `fix` is null or {start, end, text}: the text to put from `start` up"
    " to, but not at, `end`, each {line, column}, counted from 1.",
)
@strict_option
@today_option
@click.option(
    "--message-lang",
    metavar="CODE|record",
    help="The language of the messages (default: your own); `record`: each record's own.",
)
def check(
    paths: tuple[str, ...],
    root: Path,
    format_: str,
    strict: bool,
    today: datetime.datetime | None,
    message_lang: str | None,
) -> None:
    """Check every record, and show the findings in PATHS (default: all)."""
    settings = settings_of(root, today)
    messages = messages_in(settings, message_lang)
    wanted = [relative_path(settings, path) for path in paths]
    for path in wanted:
        if not (settings.root / path).exists():
            raise CannotRun(say("there is no {path}", path=path.as_posix()))
    findings = [
        finding
        for finding in check_handbook(settings, strict=strict).findings
        if not wanted or any(finding.path.is_relative_to(path) for path in wanted)
    ]
    click.echo(FORMATS[format_](findings, messages), nl=False)
    if not allow_outputs(findings):
        sys.exit(1)
