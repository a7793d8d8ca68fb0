"""A sheet that students work on: what it is made of, and who gets a copy."""

from typing import Annotated

from pydantic import Field

from generator.model.base import (
    CountryId,
    Item,
)
from generator.model.blocks import FILLED_IN, SheetBlocks
from generator.model.copies import Copies, GroupOf
from generator.model.readers import ReadBy
from generator.model.text import (
    Audience,
    EasyProse,
    StudentProse,
    StudentTitle,
    TeacherProse,
)


class Worksheet(Item):
    """A sheet that the student works on."""

    title: StudentTitle
    """What it is called."""
    copies: Copies = "student"
    """Who gets a copy, as its activity uses it: each student, pair or group, or the class."""
    card_copies: Copies | None = None
    """Who gets a set of its cards, where it also has something to read or to write on."""
    group_of: GroupOf = 4
    """How many students make a group that shares it."""
    country: CountryId | None = None
    """The country whose classes alone need it."""
    intro: StudentProse | None = None
    """What to do with the sheet."""
    easy: EasyProse | None = None
    """The same in the easiest words (A1): shorter, one thought a line."""
    blocks: Annotated[SheetBlocks, ReadBy(Audience.STUDENT)]
    """What the sheet is made of, from top to bottom."""
    key: TeacherProse
    """Answers, or what a good answer has in it; for the teacher alone."""
    own: Annotated[bool, Field(strict=True)] = False
    """Whether students keep it to themselves, as where they write of worries or of people they know."""

    @property
    def filled_in(self) -> bool:
        """Whether there is something to write or to tick."""
        return any(block.kind in FILLED_IN for block in self.blocks)
