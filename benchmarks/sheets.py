"""How many sheets a class needs for each module: `python benchmarks/sheets.py [STUDENTS] [LANGUAGE]`.

Each worksheet counts as its activity uses it (`copies`), in a class that takes one country's sheets:
the country that needs most. What a pack says before its sheets is read on the student page or shown,
and not copied. Two-sided: what has as many copies stands back to back, cards never.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from math import ceil
from pathlib import Path
from statistics import mean
from tempfile import TemporaryDirectory

from measuring import ROOT, report

from generator.check import check_handbook
from generator.layout.copying import SheetFile, sheet_files
from generator.layout.printed_file import PrintedFile
from generator.layout.printout import PDF_ENDING
from generator.layout.printout_selection import printouts_of
from generator.model.module import Module
from generator.model.self_checks import SelfCheck
from generator.print_pool.run import print_all
from generator.source.settings import read_settings

STUDENTS = int(sys.argv[1]) if len(sys.argv) > 1 else 24
LANGUAGE = sys.argv[2] if len(sys.argv) > 2 else "da"
LATER = frozenset(
    {"energy-and-tourism-cases", "finding-out-what-i-want", "industrial-words", "papers-at-work"}
)
"""Modules that came after the first twelve, for which 165 sheets on one side and 93 on two were counted."""


def is_self_check(file: SheetFile) -> bool:
    return all(isinstance(block, SelfCheck) for block in file.sheet.blocks)


def one_sided(files: list[SheetFile], pages: dict[str, int]) -> int:
    return sum(file.sides(pages[file.part]) * file.copies_for(STUDENTS) for file in files)


def two_sided(files: list[SheetFile], pages: dict[str, int]) -> int:
    cards = [file for file in files if file.is_cards]
    sides: Counter[int] = Counter()
    for file in files:
        if not file.is_cards:
            sides[file.copies_for(STUDENTS)] += pages[file.part]
    return one_sided(cards, pages) + sum(
        ceil(count / 2) * copies for copies, count in sides.items()
    )


def counted(module: Module, pages: dict[str, int]) -> list[int]:
    """Return sheets on one side, on two sides, and of self-checks, on one side."""
    files = list(sheet_files(module))
    checks = [file for file in files if is_self_check(file)]
    needed = [file for file in files if not is_self_check(file)]
    countries = {file.sheet.country for file in needed} - {None} or {None}
    classes = [[f for f in needed if f.sheet.country in (None, code)] for code in countries]
    return [
        max(one_sided(files, pages) for files in classes),
        max(two_sided(files, pages) for files in classes),
        one_sided(checks, pages),
    ]


def modules() -> Iterator[tuple[str, list[int]]]:
    catalogue = check_handbook(
        read_settings(ROOT, {"SITE_URL": "https://example.org/handbook/"})
    ).catalogue
    edition = catalogue.in_language(LANGUAGE)
    entries = [entry for entry in catalogue.entries if isinstance(entry.record, Module)]
    with TemporaryDirectory() as folder:
        chosen = printouts_of(catalogue, [LANGUAGE], entries, (PDF_ENDING,))
        printed = print_all(ROOT, chosen, Path(folder), {})
    pages: dict[str, dict[str, int]] = {}
    for item in printed:
        assert isinstance(item, PrintedFile), item
        pages.setdefault(item.ref, {})[item.part] = item.pages
    for module in edition.records_of(Module):
        yield module.id, counted(module, pages[f"module:{module.id}"])


def main() -> None:
    found = dict(modules())
    rows = [(name, *map(str, numbers)) for name, numbers in sorted(found.items())]
    for title, chosen in (
        ("the first twelve, on average", [found[name] for name in found if name not in LATER]),
        ("all, on average", list(found.values())),
    ):
        averages = (f"{mean(column):.0f}" for column in zip(*chosen, strict=True))
        rows.append((f"**{title}**", *averages))
    report(
        f"Paper: sheets for a class of {STUDENTS}",
        f"python benchmarks/sheets.py {STUDENTS} {LANGUAGE}",
        ("typst",),
        ("module", "on one side", "on two sides", "self-check, on one side"),
        rows,
    )


if __name__ == "__main__":
    main()
