"""Which files of a PDF folder are kept, printed again or deleted."""

import os
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.catalogue.catalogue import Catalogue
from generator.check import CheckResult
from generator.layout.printout import PRINT_ENDINGS, Printout
from generator.layout.printout_selection import all_printouts
from generator.manifest import (
    Manifest,
    delete_listed,
    occupied,
    read_manifest,
    write_manifest,
)
from generator.model.kinds import STORY


@dataclass(frozen=True, slots=True)
class FolderUpdate:
    """What a run does with the files of a folder."""

    printouts: Sequence[Printout]
    """The printouts to print."""
    deleted: frozenset[str]
    """Files of earlier runs to delete."""
    unchanged: frozenset[str]
    """Files of earlier runs that stay as they are."""
    stories_before: frozenset[str]
    """The stories that the folder may contain from earlier runs."""
    stories: frozenset[str]
    """The stories that the folder may contain after this run."""


def folder_update(
    result: CheckResult,
    wanted: Sequence[Printout],
    folder: Path,
    complete_languages: Collection[str] = (),
    endings: tuple[str, ...] = PRINT_ENDINGS,
) -> FolderUpdate:
    """Return the update of a folder into which `wanted` are printed: in some languages all there is.

    Where a story has left since the last run, every file may name it: each is printed anew or deleted.
    Raises CannotRun where somebody's own file stands in the way.
    """
    before = read_manifest(folder) or Manifest()
    published = result.published(("print",))
    stories = frozenset(_stories(published))
    others = before.files - _files(wanted)
    unchanged: frozenset[str] = frozenset()
    again: list[Printout] = []
    if before.stories <= stories:
        printable = others & _possible(result)
        unchanged = frozenset(
            file
            for file in printable
            if not (_language(file) in complete_languages and file.endswith(endings))
        )
    else:
        every = all_printouts(published, published.settings.codes)
        again = [each for each in (item.with_files(others) for item in every) if each.files]
    to_print = [*wanted, *again]
    _not_in_the_way(folder, _files(to_print) - before.files)
    deleted = others - unchanged - _files(again)
    return FolderUpdate(to_print, deleted, unchanged, before.stories, stories)


def begin_update(update: FolderUpdate, folder: Path) -> None:
    """Take away what goes, and note all that may be there whatever ends this run."""
    files = {*_files(update.printouts), *update.deleted, *update.unchanged}
    write_manifest(folder, files, update.stories_before | update.stories)
    delete_listed(folder, update.deleted)


def finish_update(update: FolderUpdate, folder: Path, printed: Collection[str]) -> None:
    """Take away files of earlier runs that could not be printed now, and note what is there."""
    delete_listed(folder, _files(update.printouts).difference(printed))
    write_manifest(folder, {*printed, *update.unchanged}, update.stories)


def _not_in_the_way(folder: Path, new: Iterable[str]) -> None:
    for file in new:
        if os.path.lexists(folder / file):
            raise occupied(folder / file)


def _language(file: str) -> str:
    return file.partition("/")[0]


def _possible(result: CheckResult) -> frozenset[str]:
    """Return the files that may stand in a folder, those of drafts included."""
    drafts = result.published(("print",), drafts=True)
    return _files(all_printouts(drafts, drafts.settings.codes))


def _files(printouts: Iterable[Printout]) -> frozenset[str]:
    return frozenset(file for printout in printouts for file in printout.files)


def _stories(catalogue: Catalogue) -> Iterable[str]:
    for code in catalogue.settings.codes:
        for ref in catalogue.in_language(code).titles(STORY):
            yield f"{code} {ref}"
