"""The imprint of a PDF: on the book's cover, and at the foot of each page."""

import datetime

from generator.catalogue.edition import Edition
from generator.model.kinds import SOURCE
from generator.wording.wording import Wording


def cover_rows(edition: Edition, words: Wording, newest: datetime.date) -> list[str]:
    """Return the lines at the foot of the book's cover; `newest` is the day of the latest review."""
    handbook = edition.handbook
    rows = (
        handbook.publisher,
        f"{words.text('Last read through and found right')}: {words.date(newest)}",
        f"{handbook.licence.name}: {handbook.licence.address}",
        _contact(edition, words),
        edition.settings.site_url,
    )
    return [row for row in rows if row]


def footer(
    edition: Edition, words: Wording, reviewed: datetime.date, sources: tuple[str, ...]
) -> list[str]:
    """Return the rows at the foot of each page; `sources` are the projects that it comes from."""
    language = words.language_name(edition.language)
    read = words.text("read through {date}").format(date=words.date(reviewed))
    origin = ", ".join(edition.title(SOURCE.ref(source)).raw for source in sources)
    rows = (
        (edition.handbook_title, language, read),
        (edition.handbook.licence.name, origin and f"{words.text('Comes from')}: {origin}"),
        (edition.handbook.publisher, _contact(edition, words)),
    )
    return [row for parts in rows if (row := " · ".join(filter(None, parts)))]


def _contact(edition: Edition, words: Wording) -> str:
    return edition.contact and f"{words.text('Write to')}: {edition.contact}"
