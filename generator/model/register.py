"""A register of places: what a coordinator chooses from in the spreadsheet that a page offers."""

from typing import Annotated

from pydantic import Field

from generator.model.base import Item, Model
from generator.model.text import TeacherTitle

MOST_CHOICES = 12
"""The yearly figures have to fit on a page, and small groups would be hidden anyway."""


class Choice(Item):
    """Something to choose from a list of the spreadsheet."""

    name: TeacherTitle
    """What it is called."""


Choices = Annotated[tuple[Choice, ...], Field(min_length=2, max_length=MOST_CHOICES)]


class Register(Model):
    """The lists of a register of places; a translation names what its own readers have."""

    school_forms: Choices
    """The school forms that ask for places."""
    areas: Choices
    """The areas of work; few and wide, so that no number is small."""
