"""What becomes of a folder of PDFs when some of them are printed anew."""

import os
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.catalogue.catalogue import Catalogue
from generator.check import CheckResult
from generator.cli.printing import all_printouts
from generator.layout.printout import Printout
from generator.manifest import Manifest, in_the_way, manifest
from generator.model.kinds import STORY


@dataclass(frozen=True, slots=True)
class Renewal:
    """What a run does with the PDFs in a folder."""

    waiting: Sequence[Printout]
    """What it prints."""
    gone: frozenset[str]
    """What earlier runs wrote, and this one deletes."""
    left: frozenset[str]
    """What earlier runs wrote, and stays as it is."""
    before: frozenset[str]
    """The stories that earlier runs could tell there."""
    stories: frozenset[str]
    """The stories that may be told there when this one is done."""


def renewal(
    result: CheckResult, wanted: Sequence[Printout], folder: Path, whole: Collection[str] = ()
) -> Renewal:
    """Return what to do with a folder into which `wanted` are printed, in some languages as a `whole`.

    Where a story has left since the last run, every PDF may name it: each is printed anew or deleted.
    Raises CannotRun where somebody's own file stands in the way.
    """
    before = manifest(folder) or Manifest()
    published = result.published(("print",))
    stories = frozenset(_stories(published))
    files = {printout.file for printout in wanted}
    others = before.files - files
    everything = {item.file: item for item in all_printouts(published, published.settings.codes)}
    if before.stories <= stories:
        drafts = result.published(("print",), drafts=True)
        possible = {item.file for item in all_printouts(drafts, drafts.settings.codes)}
        left = {file for file in others & possible if file.partition("/")[0] not in whole}
        again = []
    else:
        left = set()
        again = [everything[file] for file in sorted(others & everything.keys())]
    waiting = [*wanted, *again]
    for printout in waiting:
        if printout.file not in before.files and os.path.lexists(folder / printout.file):
            raise in_the_way(folder / printout.file)
    gone = others - left - {printout.file for printout in again}
    return Renewal(waiting, frozenset(gone), frozenset(left), before.stories, stories)


def _stories(catalogue: Catalogue) -> Iterable[str]:
    for code in catalogue.settings.codes:
        for ref in catalogue.in_language(code).titles(STORY):
            yield f"{code} {ref}"
