"""What an office copies of a module: the files of its worksheets, and how many copies a class needs."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.layout.cards import has_cards
from generator.layout.sheets import has_written
from generator.model.copies import Copies, copies_needed
from generator.model.module import Module
from generator.model.worksheet import Worksheet

TEACHER_GUIDE, CLASS_SCREEN = "teacher", "show"
STUDENT_PACK, LARGE_PACK, EASY_PACK = "students", "students-large", "students-easy"
STUDENT_PACKS = (STUDENT_PACK, LARGE_PACK, EASY_PACK)
MODULE_PARTS = (TEACHER_GUIDE, *STUDENT_PACKS, CLASS_SCREEN)
"""The parts of a module that are printed; no file of a worksheet can be called so."""


@dataclass(frozen=True, slots=True)
class SheetFile:
    """A PDF of a worksheet by itself: what is written on, or the cards."""

    sheet: Worksheet
    part: str
    """What follows the module's name in the file's."""
    is_cards: bool
    beside_written: bool = False
    """Whether these are the cards of a sheet that has another file too."""

    @property
    def copies(self) -> Copies:
        """Who gets a copy."""
        return (self.beside_written and self.sheet.card_copies) or self.sheet.copies

    def copies_for(self, students: int) -> int:
        """Return how many copies so many students need."""
        return copies_needed(self.copies, self.sheet.group_of, students)

    def sides(self, pages: int) -> int:
        """Return how many of a file's pages are copied: the back of cards is an empty page."""
        return (pages + 1) // 2 if self.is_cards else pages


def sheet_files(module: Module) -> Iterator[SheetFile]:
    """Yield the files of a module's worksheets."""
    taken = {*MODULE_PARTS, *(sheet.id for sheet in module.worksheets)}
    for sheet in module.worksheets:
        own = f"sheet-{sheet.id}" if sheet.id in MODULE_PARTS else sheet.id
        cut, written = has_cards(sheet.blocks), has_written(sheet)
        yield SheetFile(sheet, own, is_cards=not written)
        if cut and written:
            part = next(name for name in (f"{own}-cards", f"{own}-cut-cards") if name not in taken)
            yield SheetFile(sheet, part, is_cards=True, beside_written=True)
