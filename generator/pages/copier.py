"""What an office copies for a class, file by file, as the page of the sheets lists it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil

from generator.layout.copying import SheetFile, sheet_files
from generator.layout.printed_file import PDF_TYPE, PrintedFile
from generator.model.module import Module

CLASS_SIZE = 24
"""The class that is counted for, where no script counts for another."""


@dataclass(frozen=True, slots=True)
class CopierRow:
    """A file to copy."""

    file: SheetFile
    download: PrintedFile

    @property
    def sides(self) -> int:
        """How many sides of a copy are printed."""
        return self.file.sides(self.download.pages)

    @property
    def copies(self) -> int:
        """How many copies the class needs."""
        return self.file.copies_for(CLASS_SIZE)

    @property
    def one_sided(self) -> int:
        """How many sheets that takes, printed on one side."""
        return self.copies * self.sides

    @property
    def two_sided(self) -> int:
        """How many sheets that takes, printed on both sides; cards never are."""
        return self.one_sided if self.file.is_cards else self.copies * ceil(self.sides / 2)


def copier_rows(module: Module, downloads: Iterable[PrintedFile]) -> Iterator[CopierRow]:
    """Yield the files of a module's sheets that there are."""
    pdfs = {item.part: item for item in downloads if item.media_type == PDF_TYPE}
    for file in sheet_files(module):
        if file.part in pdfs:
            yield CopierRow(file, pdfs[file.part])
