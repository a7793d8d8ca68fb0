"""`handbook translations`."""

import dataclasses
import json
import sys
from pathlib import Path

import click

from generator.catalogue.coverage import Coverage
from generator.check import check_handbook
from generator.cli.options import lang_option, root_option, settings_of
from generator.cli.reporting import report, report_and_stop_on_errors
from generator.cli.selection import languages_of, selected_entries
from generator.source.read_file import Unreadable
from generator.suggestions.syntax import with_syntax_advice
from generator.translations.update import update_po_files


@click.group()
def translations() -> None:
    """See how far the translations are, and refresh their files."""


@translations.command()
@click.argument("records", nargs=-1)
@root_option
@lang_option
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    help="`json`: [{record, language, current, moved, stale, missing, words}], fields counted by their"
    " state, and the words to translate.",
)
def status(records: tuple[str, ...], root: Path, languages: tuple[str, ...], format_: str) -> None:
    """Show the state of RECORDS (references or paths; default: all) in each language."""
    settings = settings_of(root)
    catalogue = check_handbook(settings).catalogue
    rows = list(
        catalogue.coverage(selected_entries(catalogue, records), languages_of(settings, languages))
    )
    if format_ == "json":
        click.echo(json.dumps([dataclasses.asdict(row) for row in rows], indent=2))
    else:
        click.echo(_table(rows), nl=False)


@translations.command()
@click.argument("records", nargs=-1)
@root_option
@lang_option
def update(records: tuple[str, ...], root: Path, languages: tuple[str, ...]) -> None:
    """Refresh the PO files of RECORDS (references or paths; default: all)."""
    settings = settings_of(root)
    result = check_handbook(settings)
    if not records:
        report_and_stop_on_errors(settings, result.findings)
    entries = selected_entries(result.catalogue, records)
    try:
        written = update_po_files(result.catalogue, entries, languages_of(settings, languages))
    except Unreadable as error:
        report(settings, [with_syntax_advice(item, settings.root) for item in error.findings])
        sys.exit(1)
    for path in written:
        click.echo(path.relative_to(settings.root))


def _table(rows: list[Coverage]) -> str:
    names = [field.name for field in dataclasses.fields(Coverage)]
    cells = [names, *([str(getattr(row, name)) for name in names] for row in rows)]
    widths = [max(len(row[index]) for row in cells) for index in range(len(names))]
    return "".join(
        "  ".join(
            cell.ljust(width) if index < 2 else cell.rjust(width)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        + "\n"
        for row in cells
    )
