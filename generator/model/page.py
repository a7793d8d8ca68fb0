"""A page of the handbook that belongs to no kind of record: start, how to use, about."""

from typing import Annotated

from pydantic import Field

from generator.model.base import Item, Record, Ref
from generator.model.text import TeacherProse, TeacherTitle


class Section(Item):
    """A part of a page."""

    heading: TeacherTitle
    """The section's heading."""
    text: TeacherProse
    """The section's text."""
    leads_to: Ref | None = None
    """Where the section leads, such as `index:modules`; shown as a button."""


class Page(Record):
    """A page."""

    order: Annotated[int, Field(strict=True, ge=0, le=100)]
    """Its place in the navigation, counted from 0; the page `start` is the site's front page."""
    sections: Annotated[tuple[Section, ...], Field(min_length=1)]
    """The page's parts, in order."""
