"""A source: one of the projects that the handbook is built from."""

from typing import Annotated

from pydantic import Field

from generator.model.base import CountryId, Date, Item, Name, Record
from generator.model.text import TeacherLine, TeacherProse

Year = Annotated[int, Field(strict=True, ge=1990, le=2100)]


class Fact(Item):
    """Something that the project's own texts say."""

    text: TeacherLine
    """The fact, with its figure if it has one."""


class SourceProject(Record):
    """A project that the handbook is built from."""

    name: Name
    """The project's own name, not translated."""
    owner: Name
    """The organisation that ran or runs it, under its own name."""
    partners: tuple[Name, ...] = ()
    """The other organisations, under their own names."""
    first_year: Year
    """The year in which it began."""
    last_year: Year | None = None
    """The year in which it ended or is to end; left out where it is open."""
    countries: Annotated[tuple[CountryId, ...], Field(min_length=1)]
    """Where it was carried out."""
    did: TeacherProse
    """What it set out to do, and did."""
    facts: Annotated[tuple[Fact, ...], Field(min_length=1)]
    """What its own texts say, in figures where there are any."""
    limits: TeacherProse
    """What its texts do not tell, and what has changed since."""
    reviewed: Date
    """The day when somebody last read the whole record and found it right."""

    @property
    def years(self) -> str:
        """The years in which it ran; without an end where that is open."""
        return f"{self.first_year}–{self.last_year or ''}"
