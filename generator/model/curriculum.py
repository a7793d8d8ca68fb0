"""A curriculum: a course or subject with its official goals."""

from typing import Annotated

from pydantic import Field

from generator.model.base import CountryId, Item, Name, Reviewed
from generator.model.citation import Citation
from generator.model.text import TeacherLine, TeacherTitle


class CurriculumGoal(Item):
    """One of its goals."""

    number: Name | None = None
    """Its number or place in the curriculum."""
    name: TeacherTitle
    """What it asks for, in our own words."""


class Curriculum(Reviewed):
    """A course or subject that lessons can serve."""

    country: CountryId
    """Where it is taught."""
    school_form: TeacherLine
    """The school or course in which it is taught."""
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]
    """The official pages that it was read from."""
    note: TeacherLine | None = None
    """What a reader should know of these pages, such as that only an older copy could be read."""
    goals: Annotated[tuple[CurriculumGoal, ...], Field(min_length=1)]
    """Its goals."""
