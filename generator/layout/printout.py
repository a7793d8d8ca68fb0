"""The printouts of a handbook in one language, each with its layout."""

import datetime
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from generator.catalogue.edition import Edition
from generator.layout.book import book
from generator.layout.copying import (
    CLASS_SCREEN,
    EASY_PACK,
    LARGE_PACK,
    STUDENT_PACK,
    TEACHER_GUIDE,
    SheetFile,
    sheet_files,
)
from generator.layout.imprint import cover_rows
from generator.layout.intervention import intervention_guide
from generator.layout.layout import Layout, finished_layout
from generator.layout.layout_builder import LayoutBuilder
from generator.layout.module import student_pack, teacher_guide
from generator.layout.nodes import Node
from generator.layout.placement_form import placement_check
from generator.layout.programme import programme_guide
from generator.layout.sheets import (
    cards_alone,
    sheet_alone,
    template_alone,
    template_anchor,
    worksheet_anchor,
    written_alone,
)
from generator.layout.slides import slides
from generator.layout.story import story_sheet
from generator.layout.typography import (
    CHECK_TYPE,
    EASY_TYPE,
    LARGE_TYPE,
    SLIDES_TYPE,
    STORY_TYPE,
    STUDENT_TYPE,
    TEACHER_TYPE,
    Typography,
)
from generator.model.base import Record, Reviewed
from generator.model.intervention import Intervention
from generator.model.module import Module
from generator.model.placement_form import PlacementForm
from generator.model.programme import Programme
from generator.model.project import SourceProject
from generator.model.story import Story
from generator.model.walk import text_fields
from generator.wording.labels import N_
from generator.wording.wording import Wording, wording

BOOK = ""
"""The reference of the whole handbook, which is no record."""
PDF_ENDING, WORD_ENDING = ".pdf", ".docx"
PRINT_ENDINGS = (PDF_ENDING, WORD_ENDING)


@dataclass(frozen=True, slots=True)
class PrintoutPart:
    """What of a record is printed by itself."""

    id: str
    """`teacher`, `students`, a sheet's or template's id, or empty for the record itself."""
    name: str
    """The name by which a reader chooses it."""
    typography: Typography
    nodes: Callable[[LayoutBuilder, Any], list[Node]]
    """Sets a record of the kind that has this part."""
    endings: tuple[str, ...] = PRINT_ENDINGS
    """The endings of its files' names."""
    easy: bool = False
    """Whether it has the easy versions of texts for students."""
    anchor: str = ""
    """What follows the address of its record, where it has a place of its own on the website."""


PRINTOUT_PARTS: dict[type[Record], tuple[PrintoutPart, ...]] = {
    Module: (
        PrintoutPart(TEACHER_GUIDE, N_("Teacher guide"), TEACHER_TYPE, teacher_guide),
        PrintoutPart(STUDENT_PACK, N_("Student pack"), STUDENT_TYPE, student_pack),
        PrintoutPart(
            LARGE_PACK, N_("Student pack in large print"), LARGE_TYPE, student_pack, (PDF_ENDING,)
        ),
        PrintoutPart(
            EASY_PACK,
            N_("Student pack in easy words"),
            EASY_TYPE,
            student_pack,
            (PDF_ENDING,),
            easy=True,
        ),
        PrintoutPart(
            CLASS_SCREEN, N_("Class screen, one step a page"), SLIDES_TYPE, slides, (PDF_ENDING,)
        ),
    ),
    Intervention: (PrintoutPart("", N_("Intervention"), TEACHER_TYPE, intervention_guide),),
    Programme: (PrintoutPart("", N_("Programme"), TEACHER_TYPE, programme_guide),),
    PlacementForm: (PrintoutPart("", N_("Check before a placement"), CHECK_TYPE, placement_check),),
    Story: (PrintoutPart("", N_("Story and questions"), STORY_TYPE, story_sheet, (PDF_ENDING,)),),
}
"""Pages, sources and the glossary are printed in the book alone."""


@dataclass(frozen=True, slots=True)
class Printout:
    """What is to be printed, as a PDF, a Word file or both."""

    ref: str
    """The record, or BOOK."""
    language: str
    part: str
    """The id of the record's part."""
    files: tuple[str, ...]
    """Where they stand below the folder for PDFs: `sv/module-first-day-teacher.pdf`."""
    name: str
    """The name by which a reader chooses it, in its language."""
    expires: bool
    """Whether it may name a story whose consent ends on a day: such a PDF is not kept."""
    layout: Callable[[], Layout]
    """Returns the layout; called when its turn comes, while others are being set."""

    def with_files(self, files: Container[str]) -> "Printout":
        """Return the printout with those of its files alone."""
        return replace(self, files=tuple(file for file in self.files if file in files))


def printouts(edition: Edition) -> Iterator[Printout]:
    """Yield all that is printed in one language: first the whole book, which takes longest."""
    words = wording(edition.language, edition.settings.root)
    yield book_printout(edition, words)
    for ref in edition.records:
        yield from record_printouts(edition, words, ref)


def record_printouts(edition: Edition, words: Wording, ref: str) -> Iterator[Printout]:
    """Yield the printouts of one record."""
    record = edition.records[ref]
    for part in PRINTOUT_PARTS.get(type(record), ()):
        if not part.easy or any(field.spec.easy for field in text_fields(record)):
            yield _printout(edition, words, ref, replace(part, name=words.text(part.name)))
    if isinstance(record, Intervention):
        for template in record.templates:
            nodes = partial(template_alone, item=template)
            typography = STUDENT_TYPE if template.for_students else TEACHER_TYPE
            anchor = template_anchor(template)
            part = PrintoutPart(template.id, template.title.raw, typography, nodes, anchor=anchor)
            yield _printout(edition, words, ref, part)
    if isinstance(record, Module):
        for file in sheet_files(record):
            for part in _sheet_parts(words, file):
                yield _printout(edition, words, ref, part)


def _sheet_parts(words: Wording, file: SheetFile) -> Iterator[PrintoutPart]:
    """Yield a worksheet's files; one for Word has all that a worksheet says."""
    at = partial(
        PrintoutPart, file.part, typography=STUDENT_TYPE, anchor=worksheet_anchor(file.sheet)
    )
    title = file.sheet.title.raw
    if file.beside_written:
        name = f"{title}: {words.text('cards')}"
        yield at(name, nodes=partial(cards_alone, sheet=file.sheet), endings=(PDF_ENDING,))
    elif file.is_cards:
        yield at(title, nodes=partial(sheet_alone, sheet=file.sheet))
    else:
        yield at(title, nodes=partial(written_alone, sheet=file.sheet), endings=(PDF_ENDING,))
        yield at(title, nodes=partial(sheet_alone, sheet=file.sheet), endings=(WORD_ENDING,))


def _printout(edition: Edition, words: Wording, ref: str, part: PrintoutPart) -> Printout:
    record = edition.records[ref]

    def layout() -> Layout:
        # a builder knows which words it has to explain, so each layout needs its own
        builder = LayoutBuilder(edition, words, record, easy=part.easy)
        nodes = part.nodes(builder, record)
        if record.status == "draft":
            draft = words.text("This is a draft. It is not part of the published handbook.")
            nodes = [{"kind": "notice", "line": [draft]}, *nodes]
        return finished_layout(
            edition,
            words,
            title=f"{record.title.raw} – {part.name}",
            running=record.title.raw,
            label=part.name,
            typography=part.typography,
            reviewed=record.reviewed if isinstance(record, Reviewed) else _newest(edition),
            sources=record.sources if isinstance(record, Reviewed) else (),
            url=f"{page}{part.anchor}" if (page := builder.url(ref)) else "",
            nodes=nodes,
        )

    file = "-".join(filter(None, (ref.replace(":", "-"), part.id)))
    files = tuple(f"{edition.language}/{file}{ending}" for ending in part.endings)
    expires = any(map(edition.last_day, (ref, *edition.neighbours(ref))))
    return Printout(ref, edition.language, part.id, files, part.name, expires, layout)


def book_printout(edition: Edition, words: Wording) -> Printout:
    """Return the whole handbook as one PDF; nobody edits a book of hundreds of pages in Word."""
    name = words.text("The whole handbook")

    def layout() -> Layout:
        newest = _newest(edition)
        return finished_layout(
            edition,
            words,
            title=edition.handbook_title,
            running=edition.handbook_title,
            label=name,
            typography=TEACHER_TYPE,
            reviewed=newest,
            nodes=book(edition, words, cover_rows(edition, words, newest)),
            shift=1,
        )

    files = (f"{edition.language}/handbook{PDF_ENDING}",)
    expires = any(map(edition.last_day, edition.records))
    return Printout(BOOK, edition.language, "", files, name, expires, layout)


def _newest(edition: Edition) -> datetime.date:
    """Return the day of the latest review; a book is as new as its newest part."""
    days = [
        record.reviewed
        for record in edition.records.values()
        if isinstance(record, Reviewed | SourceProject)
    ]
    return max(days, default=datetime.date(2026, 1, 1))
