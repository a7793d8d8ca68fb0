"""What verbs say on standard error: findings, and why a run cannot go on."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator.finding import CannotRun, Finding, allow_outputs
from generator.output_folder import busy_message
from generator.report.formats import as_text
from generator.report.messages import messages_in
from generator.source.settings import Settings
from generator.wording.wording import Wording, user_wording


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
