"""`handbook pdf`."""

import datetime
import sys
from pathlib import Path

import click

from generator.catalogue.entry import Entry
from generator.check import check as run_check
from generator.cli.common import (
    chosen,
    jobs_option,
    lang_option,
    languages_of,
    report_and_stop_on_errors,
    root_option,
    settings_of,
    today_option,
)
from generator.cli.printing import print_checked
from generator.finding import say
from generator.folders import alone, busy
from generator.wording.wording import usual_words


@click.command()
@click.argument("records", nargs=-1)
@root_option
@lang_option
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Where the PDFs are written, a folder for each language (default: pdf/ in the root).",
)
@jobs_option
@today_option
def pdf(
    records: tuple[str, ...],
    root: Path,
    languages: tuple[str, ...],
    out: Path | None,
    jobs: int | None,
    today: datetime.datetime | None,
) -> None:
    """Print RECORDS (references or paths; default: all, and the whole handbook) as PDFs."""
    settings = settings_of(root, today)
    codes = languages_of(settings, languages)
    result = run_check(settings)
    report_and_stop_on_errors(settings, result.findings)
    catalogue = result.published(("print",), drafts=bool(records))
    words = usual_words(settings.root)
    entries: list[Entry] = []
    for entry in chosen(result.catalogue, records) if records else ():
        if entry.ref in catalogue.by_ref:
            entries.append(entry)
        else:
            told = say("{ref} is not printed: no consent lets it be", ref=entry.ref)
            click.echo(words.tell(told), err=True)
    if records and not entries:
        return
    folder = (out or settings.root / "pdf").absolute()
    folder.parent.mkdir(parents=True, exist_ok=True)
    with alone(folder, lambda: click.echo(words.tell(busy(folder)), err=True)):
        printed, whole = print_checked(catalogue, codes, folder, folder, jobs, entries)
    for item in printed:
        click.echo(folder / item.printout.file)
    click.echo(words.texts("{count} PDF", "{count} PDFs", len(printed)), err=True)
    if not whole:
        sys.exit(1)
