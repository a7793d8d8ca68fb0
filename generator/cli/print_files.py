"""Prints files with a progress bar, and turns failures into findings, for every verb that prints."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from generator.cache import user_cache
from generator.catalogue.catalogue import Catalogue
from generator.cli.reporting import report
from generator.finding import Finding
from generator.layout.printed_file import PrintedFile
from generator.layout.printout import Printout
from generator.print.typst_compiler import TypstCompiler, copy_faces
from generator.print_pool.print_failures import failures
from generator.print_pool.run import FailedFile, print_all
from generator.wording.wording import user_wording


def print_checked(
    catalogue: Catalogue,
    waiting: Sequence[Printout],
    folder: Path,
    jobs: int | None,
) -> tuple[list[PrintedFile], bool]:
    """Print what is waiting below `folder`; tell what was made, and whether nothing failed.

    What failed is reported on standard error.
    """
    label = user_wording(catalogue.settings.root).text("Printing")
    cache = user_cache()
    count = sum(len(printout.files) for printout in waiting)
    with click.progressbar(length=count, label=label, file=sys.stderr) as bar:
        results = print_all(
            catalogue.settings.root,
            waiting,
            folder,
            cache,
            jobs=jobs,
            on_done=lambda: bar.update(1),
        )
    cache.tidy()
    failed = [item for item in results if isinstance(item, FailedFile)]
    if failed:
        report(catalogue.settings, _findings(catalogue, failed))
    return [item for item in results if isinstance(item, PrintedFile)], not failed


def _findings(catalogue: Catalogue, failed: Iterable[FailedFile]) -> list[Finding]:
    with TemporaryDirectory() as faces:
        copy_faces(Path(faces))
        return failures(TypstCompiler(catalogue.settings.root, Path(faces)), catalogue, failed)
