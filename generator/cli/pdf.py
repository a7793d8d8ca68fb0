"""`handbook pdf`."""

import datetime
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import click

from generator.catalogue.entry import Entry
from generator.check import CheckResult, check_handbook
from generator.cli.options import jobs_option, lang_option, root_option, settings_of, today_option
from generator.cli.print_files import print_checked
from generator.cli.reporting import report_and_stop_on_errors, report_busy
from generator.cli.selection import languages_of, selected_entries
from generator.finding import CannotRun, say
from generator.layout.printout import PDF_ENDING, PRINT_ENDINGS
from generator.layout.printout_selection import all_printouts, printouts_of
from generator.output_folder import lock_folder
from generator.print_pool.pdf_folder import (
    FolderUpdate,
    begin_update,
    finish_update,
    folder_update,
)
from generator.wording.wording import Wording, user_wording


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
@click.option("--word", is_flag=True, help="Make Word files as well, beside the PDFs.")
@jobs_option
@today_option
def pdf(
    records: tuple[str, ...],
    root: Path,
    languages: tuple[str, ...],
    out: Path | None,
    word: bool,
    jobs: int | None,
    today: datetime.datetime | None,
) -> None:
    """Print RECORDS (references or paths; default: all, and the complete handbook) as PDFs.

    A file that an earlier run wrote there goes where what it says may no longer be printed.
    """
    settings = settings_of(root, today)
    codes = languages_of(settings, languages)
    result = check_handbook(settings)
    report_and_stop_on_errors(settings, result.findings)
    words = user_wording(settings.root)
    entries = selected_entries(result.catalogue, records) if records else ()
    folder = (out or settings.root / "pdf").resolve()
    with lock_folder(folder, partial(report_busy, words, folder)):
        plan = _plan(result, codes, entries, folder, PRINT_ENDINGS if word else (PDF_ENDING,))
        begin_update(plan, folder)
        printed, complete = print_checked(result.catalogue, plan.printouts, folder, jobs)
        finish_update(plan, folder, {item.file for item in printed})
    for item in printed:
        click.echo(folder / item.file)
    _report_counts(words, len(printed), len(plan.deleted))
    if not complete:
        sys.exit(1)


def _report_counts(words: Wording, printed: int, deleted: int) -> None:
    click.echo(words.texts("{count} file", "{count} files", printed), err=True)
    if deleted:
        gone = words.texts(
            "{count} file of an earlier run is deleted: it may no longer be printed",
            "{count} files of earlier runs are deleted: they may no longer be printed",
            deleted,
        )
        click.echo(gone, err=True)


def _plan(
    result: CheckResult,
    codes: Sequence[str],
    entries: Sequence[Entry],
    folder: Path,
    endings: tuple[str, ...],
) -> FolderUpdate:
    """Return the update of a folder; raises CannotRun, and tells what is not printed."""
    words = user_wording(result.catalogue.settings.root)
    catalogue = result.published(("print",), drafts=frozenset(entry.ref for entry in entries))
    for entry in entries:
        if entry.ref not in catalogue.by_ref:
            message = say("{ref} is not printed: no consent lets it be", ref=entry.ref)
            click.echo(words.format_message(message), err=True)
    allowed = [entry for entry in entries if entry.ref in catalogue.by_ref]
    if not entries:
        return folder_update(
            result, all_printouts(catalogue, codes, endings), folder, codes, endings
        )
    wanted = printouts_of(catalogue, codes, allowed, endings)
    if allowed and not wanted:
        raise CannotRun(
            say("nothing to print: pages, sources and the glossary are in the book alone")
        )
    return folder_update(result, wanted, folder)
