"""A page of the handbook that belongs to no kind of record: start, how to use, about."""

from typing import Annotated

from pydantic import Field

from generator.model.base import Id, Item, Model, Record, Ref, UsedRef
from generator.model.text import TeacherProse, TeacherTitle


class Phases(Model):
    """What is used before, during and after a placement, for a figure."""

    before: Annotated[tuple[UsedRef, ...], Field(min_length=1)]
    """Modules and interventions used before it."""
    during: Annotated[tuple[UsedRef, ...], Field(min_length=1)]
    """Those used during it."""
    after: Annotated[tuple[UsedRef, ...], Field(min_length=1)]
    """Those used after it."""


class Person(Item):
    """Somebody in a figure."""

    name: TeacherTitle
    """The role, not a person's name."""


class Tie(Item):
    """What two of them do together."""

    one: Id
    """The id of one."""
    other: Id
    """The id of the other."""
    text: TeacherTitle
    """What they do together, in a few words."""


class Partners(Model):
    """Who works with whom, for a figure."""

    people: Annotated[tuple[Person, ...], Field(min_length=3, max_length=7)]
    """Who; the first stands in the middle."""
    ties: Annotated[tuple[Tie, ...], Field(min_length=2, max_length=12)]
    """Who does what with whom."""


class Section(Item):
    """A part of a page."""

    heading: TeacherTitle
    """The section's heading."""
    text: TeacherProse
    """The section's text."""
    phases: Phases | None = None
    """A figure of what is used when."""
    partners: Partners | None = None
    """A figure of who works with whom."""
    leads_to: Ref | None = None
    """Where the section leads, such as `index:modules`; shown as a button."""


class Page(Record):
    """A page."""

    order: Annotated[int, Field(strict=True, ge=0, le=100)]
    """Its place in the navigation, counted from 0; the page `start` is the site's front page."""
    in_book: Annotated[bool, Field(strict=True)] = True
    """Whether the printed book has it as well; what only readers of the website need is not in it."""
    sections: Annotated[tuple[Section, ...], Field(min_length=1)]
    """The page's parts, in order."""
