"""Printing with a progress bar and with findings for what fails, for every verb that prints."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.entry import Entry
from generator.cli.common import told_in
from generator.finding import CannotRun, Finding, say
from generator.print.failure import failures
from generator.print.press import Printed, Unprinted, print_all
from generator.print.printout import Printout, printouts, record_printouts
from generator.print.typesetting import Typesetter, copy_faces
from generator.report.formats import FORMATS
from generator.wording.wording import usual_words, wording


def print_checked(
    catalogue: Catalogue,
    codes: Sequence[str],
    folder: Path,
    last: Path,
    jobs: int | None,
    entries: Iterable[Entry] = (),
) -> tuple[list[Printed], bool]:
    """Print `entries`, or everything, below `folder`; tell what was made, and whether nothing failed.

    What did not change is taken from `last`. What failed is told on standard error.
    """
    waiting = list(_printouts(catalogue, codes, tuple(entries)))
    if not waiting:
        raise CannotRun(
            say("nothing to print: pages, sources and the glossary are in the book alone")
        )
    label = usual_words(catalogue.settings.root).text("Printing")
    with click.progressbar(length=len(waiting), label=label, file=sys.stderr) as bar:
        made = print_all(
            catalogue.settings, waiting, folder, last, jobs=jobs, each=lambda: bar.update(1)
        )
    failed = [item for item in made if isinstance(item, Unprinted)]
    if failed:
        words = told_in(catalogue.settings, None)
        click.echo(FORMATS["text"](_findings(catalogue, failed), words), nl=False, err=True)
    return [item for item in made if isinstance(item, Printed)], not failed


def _printouts(
    catalogue: Catalogue, codes: Sequence[str], entries: tuple[Entry, ...]
) -> Iterable[Printout]:
    for code in codes:
        edition = catalogue.in_language(code)
        if not entries:
            yield from printouts(edition)
        words = wording(code, catalogue.settings.root)
        for entry in entries:
            if entry.ref not in edition.records:
                continue
            yield from record_printouts(edition, words, entry.ref)


def _findings(catalogue: Catalogue, failed: Iterable[Unprinted]) -> list[Finding]:
    with TemporaryDirectory() as faces:
        copy_faces(Path(faces))
        return failures(Typesetter(catalogue.settings.root, Path(faces)), catalogue, failed)
