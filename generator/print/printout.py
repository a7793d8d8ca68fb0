"""What is printed: every PDF of a handbook in one language, each as the data of its layout."""

import datetime
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from urllib.parse import urlsplit

import segno

from generator.catalogue.edition import Edition
from generator.model.base import Reviewed
from generator.model.intervention import Intervention
from generator.model.kinds import STORY
from generator.model.module import Module
from generator.model.placement_form import PlacementForm
from generator.model.programme import Programme
from generator.model.project import SourceProject
from generator.model.story import Story
from generator.print.book import book
from generator.print.cells import in_cells, numbered
from generator.print.intervention import intervention_guide, template_alone
from generator.print.module import student_pack, teacher_guide
from generator.print.placement_form import placement_check
from generator.print.programme import programme_guide
from generator.print.setter import Setter
from generator.print.story import story_sheet
from generator.print.text_data import Node
from generator.typeface import FAMILY
from generator.wording.wording import Wording, wording

BOOK = ""
"""The reference of the whole handbook, which is no record."""
CHECK_SIZE = 9.0
TEACHER_SIZE = 10.0
STUDENT_SIZE = 13.0
STORY_SIZE = 11.5
"""Sizes of type, in points."""


@dataclass(frozen=True, slots=True)
class Printout:
    """One PDF to be made."""

    ref: str
    """The record, or BOOK."""
    language: str
    part: str
    """`teacher`, `students`, a template's id, or empty for the record itself."""
    file: str
    """Where it stands below the folder for PDFs: `sv/module-first-day-teacher.pdf`."""
    name: str
    """What it is, in its language: what a reader chooses it by."""
    passing: tuple[str, ...]
    """What stands in a layout that tells a story which may be told until a day; that is not kept."""
    layout: Callable[[], str]
    """Returns the layout as JSON; made when its turn comes, while other PDFs are being set."""


def printouts(edition: Edition) -> Iterator[Printout]:
    """Yield every PDF of a handbook in one language: first the whole book, which takes longest."""
    words = wording(edition.language, edition.settings.root)
    yield book_printout(edition, words)
    for ref in edition.records:
        yield from record_printouts(edition, words, ref)


def record_printouts(edition: Edition, words: Wording, ref: str) -> Iterator[Printout]:
    """Yield the PDFs of one record; pages, sources and the glossary are printed in the book alone."""
    record = edition.records[ref]

    def made(part: str, name: str, size: float, nodes: Callable[[Setter], list[Node]]) -> Printout:
        return _printout(edition, words, ref, part, name, size, nodes)

    match record:
        case Module():
            yield made(
                "teacher",
                words.text("Teacher guide"),
                TEACHER_SIZE,
                lambda setter: teacher_guide(setter, record),
            )
            yield made(
                "students",
                words.text("Student pack"),
                STUDENT_SIZE,
                lambda setter: student_pack(setter, record),
            )
        case Intervention():
            yield made(
                "",
                words.text("Intervention"),
                TEACHER_SIZE,
                lambda setter: intervention_guide(setter, record),
            )
            for template in record.templates:
                yield made(
                    template.id,
                    template.title.raw,
                    TEACHER_SIZE,
                    partial(template_alone, template=template),
                )
        case Programme():
            yield made(
                "",
                words.text("Programme"),
                TEACHER_SIZE,
                lambda setter: programme_guide(setter, record),
            )
        case PlacementForm():
            yield made(
                "",
                words.text("Check before a placement"),
                CHECK_SIZE,
                lambda setter: placement_check(setter, record),
            )
        case Story():
            yield made(
                "",
                words.text("Story and questions"),
                STORY_SIZE,
                lambda setter: story_sheet(setter, record),
            )


def _printout(
    edition: Edition,
    words: Wording,
    ref: str,
    part: str,
    name: str,
    size: float,
    nodes: Callable[[Setter], list[Node]],
) -> Printout:
    record = edition.records[ref]

    def layout() -> str:
        # a setter knows which footnotes it has written, so each layout needs its own
        setter = Setter(edition, words, record)
        reviewed = record.reviewed if isinstance(record, Reviewed) else _newest(edition)
        draft = words.text("This is a draft. It is not part of the published handbook.")
        notice: list[Node] = [{"kind": "notice", "line": [draft]}]
        return _data(
            edition,
            words,
            title=f"{record.title.raw} – {name}",
            running=record.title.raw,
            label=name,
            size=size,
            reviewed=reviewed,
            sources=record.sources if isinstance(record, Reviewed) else (),
            url=setter.url(ref),
            nodes=[*(notice if record.status == "draft" else ()), *nodes(setter)],
        )

    file = "-".join(filter(None, (ref.replace(":", "-"), part)))
    path = f"{edition.language}/{file}.pdf"
    return Printout(ref, edition.language, part, path, name, _passing(edition), layout)


def book_printout(edition: Edition, words: Wording) -> Printout:
    """Return the whole handbook as one PDF."""
    name = words.text("The whole handbook")

    def layout() -> str:
        title = edition.settings.title_in(edition.language)
        newest = _newest(edition)
        told = [
            f"{words.text('Last read through and found right')}: {words.date(newest)}",
            edition.settings.licence,
            edition.settings.site_url,
        ]
        return _data(
            edition,
            words,
            title=title,
            running=title,
            label=name,
            size=TEACHER_SIZE,
            reviewed=newest,
            sources=(),
            url="",
            nodes=book(edition, words, title, [row for row in told if row]),
            shift=1,
        )

    path = f"{edition.language}/handbook.pdf"
    return Printout(BOOK, edition.language, "", path, name, _passing(edition), layout)


def _passing(edition: Edition) -> tuple[str, ...]:
    """Return the titles, as layouts have them, of the stories that may be told until a day."""
    titles = edition.titles(STORY).items()
    told = [title.raw for ref, title in titles if edition.last_day(ref)]
    return tuple(
        json.dumps(words, ensure_ascii=False)[1:-1]
        for title in told
        for words in {title, " ".join(title.split())}
    )


def _newest(edition: Edition) -> datetime.date:
    """Return the day of the latest review; a book is as new as its newest part."""
    days = [
        record.reviewed
        for record in edition.records.values()
        if isinstance(record, Reviewed | SourceProject)
    ]
    return max(days, default=datetime.date(2026, 1, 1))


def _data(
    edition: Edition,
    words: Wording,
    *,
    title: str,
    running: str,
    label: str,
    size: float,
    reviewed: datetime.date,
    sources: tuple[str, ...],
    url: str,
    nodes: list[Node],
    shift: int = 0,
) -> str:
    settings = edition.settings
    language = str(words.locale.languages.get(edition.language, edition.language))
    read = words.text("read through {date}").format(date=words.date(reviewed))
    origin = ", ".join(edition.head(f"source:{source}")[0].raw for source in sources)
    footer = [f"{settings.title_in(edition.language)} · {language} · {read}"]
    footer.append(
        " · ".join(
            filter(None, (settings.licence, origin and f"{words.text('Comes from')}: {origin}"))
        )
    )
    data = {
        "title": title,
        "author": settings.title_in(edition.language),
        "running": running,
        "label": label,
        "language": edition.language,
        "family": FAMILY,
        "size": size,
        "date": [reviewed.year, reviewed.month, reviewed.day],
        "page": words.text("Page {page} of {pages}"),
        "footer": [row for row in footer if row],
        "qr": _qr(words, url) if url else None,
        "shift": shift,
        "nodes": numbered(in_cells(nodes)),
    }
    return json.dumps(data, ensure_ascii=False)


def _qr(words: Wording, url: str) -> dict[str, str]:
    drawn = BytesIO()
    segno.make(url, error="m", micro=False).save(drawn, kind="svg", border=0, xmldecl=False)
    parts = urlsplit(url)
    readable = f"{parts.netloc}{parts.path}"
    return {
        "url": url,
        "readable": readable,
        "alt": words.text("QR code that leads to {address}").format(address=readable),
        "svg": drawn.getvalue().decode(),
    }
