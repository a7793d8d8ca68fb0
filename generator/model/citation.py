"""A citation: the official page or law that an answer is based on."""

import datetime
from typing import Annotated

from pydantic import Field

from generator.model.base import Date, Model, Name
from generator.model.spelling import Spelling

_AS_OF_PATTERN = r"^(undated|\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)$"

_CURRENT_FOR = datetime.timedelta(days=365)
"""How long after a source was read what rests on it is taken as right."""


class Citation(Model):
    """A passage of a law or of an official page; it is named, never copied."""

    title: Name
    """The law's or the page's own name, in its own language."""
    number: Name | None = None
    """The law's number and date, or the office whose page it is."""
    section: Name
    """The section, paragraph or heading that decides."""
    url: Annotated[
        str,
        Field(strict=True, pattern=r"^https://[a-z0-9.-]+/\S*$", max_length=600),
        Spelling.WEB_ADDRESS,
    ]
    """Where it stands, on an official page."""
    as_of: Annotated[
        str,
        Field(strict=True, pattern=_AS_OF_PATTERN, examples=["2024-05-24"]),
        Spelling.PARTIAL_DATE,
    ]
    """The law's or the page's own date, a year or month at least; `undated` where it has none."""
    read: Date
    """The day when it was read."""

    def of_the_same(self, other: "Citation") -> bool:
        """Return whether both are passages of one law or page, in the same form and read on one day."""
        return all(
            getattr(self, field) == getattr(other, field)
            for field in ("title", "number", "as_of", "read")
        )

    def read_long_ago(self, today: datetime.date) -> bool:
        """Return whether it was read so long ago that somebody has to look again."""
        return today - self.read > _CURRENT_FOR
