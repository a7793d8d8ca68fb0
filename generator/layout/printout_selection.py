"""Which printouts are asked for: all in some languages, or those of some records."""

from collections.abc import Iterable

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.entry import Entry
from generator.layout.printout import PRINT_ENDINGS, Printout, printouts, record_printouts
from generator.wording.wording import wording


def all_printouts(
    catalogue: Catalogue, codes: Iterable[str], endings: tuple[str, ...] = PRINT_ENDINGS
) -> list[Printout]:
    """Return everything that is printed in some languages, in files with some endings."""
    found = (each for code in codes for each in printouts(catalogue.in_language(code)))
    return _ending(found, endings)


def printouts_of(
    catalogue: Catalogue,
    codes: Iterable[str],
    entries: Iterable[Entry],
    endings: tuple[str, ...] = PRINT_ENDINGS,
) -> list[Printout]:
    """Return the printouts of some records."""
    chosen = tuple(entries)
    found = (
        each
        for code in codes
        for entry in chosen
        if entry.ref in catalogue.in_language(code).records
        for each in record_printouts(
            catalogue.in_language(code), wording(code, catalogue.settings.root), entry.ref
        )
    )
    return _ending(found, endings)


def _ending(found: Iterable[Printout], endings: tuple[str, ...]) -> list[Printout]:
    chosen = (
        each.with_files([file for file in each.files if file.endswith(endings)]) for each in found
    )
    return [each for each in chosen if each.files]
