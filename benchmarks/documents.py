"""Prints whole documents alone, as WeasyPrint is given them: `python benchmarks/documents.py FOLDER`.

Left out are single sheets, class screens, large print and easy words.
"""

import sys
from pathlib import Path

from measuring import ROOT

from generator.check import check_handbook
from generator.cli.print_files import print_checked
from generator.layout.copying import STUDENT_PACK, TEACHER_GUIDE
from generator.layout.printout import PDF_ENDING, Printout
from generator.layout.printout_selection import all_printouts
from generator.model.kinds import MODULE
from generator.source.settings import read_settings


def is_document(printout: Printout) -> bool:
    """Return whether a printout is a record, a template, the book, or a module's guide or pack."""
    of_module = printout.ref.startswith(f"{MODULE.name}:")
    return not of_module or printout.part in (TEACHER_GUIDE, STUDENT_PACK)


def main() -> None:
    catalogue = check_handbook(read_settings(ROOT, {})).published(("print",))
    found = all_printouts(catalogue, catalogue.settings.codes, (PDF_ENDING,))
    print_checked(catalogue, list(filter(is_document, found)), Path(sys.argv[1]), None)


if __name__ == "__main__":
    main()
