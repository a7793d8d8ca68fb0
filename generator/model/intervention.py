"""An intervention: something a school, a company or a municipality does, documented so that others can."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Item, Model, Phase, Reviewed
from generator.model.blocks import FormBlocks
from generator.model.country_notes import CountryNotes
from generator.model.experience import Experience
from generator.model.readers import ReadBy
from generator.model.register import Register
from generator.model.text import (
    Audience,
    TeacherLine,
    TeacherProse,
    TeacherTitle,
)

InterventionLine = Literal["students", "companies", "system"]
Cost = Literal["low", "middle", "high"]


class Participant(Item):
    """Somebody who takes part."""

    name: TeacherTitle
    """The role, not a person's name."""
    does: TeacherProse
    """What this role does."""


class Takes(Model):
    """What it takes."""

    hours: TeacherLine
    """Working hours, and for how many students or how long."""
    people: TeacherLine
    """Who is needed, and how many."""
    cost: Cost
    """Money beside working hours: low (what a school has), middle (a budget line), high (funding)."""
    preconditions: TeacherProse
    """What must be in place first."""


class InterventionStep(Item):
    """One step of the way."""

    title: TeacherTitle
    """The step in a few words."""
    text: TeacherProse
    """What is done, by whom."""


class Grip(Item):
    """An agreement or a routine that keeps the intervention going when people change."""

    kind: Literal["agreement", "routine"]
    """Whether it is agreed on once or done again and again."""
    title: TeacherTitle
    """The grip in a few words."""
    text: TeacherProse
    """What is agreed on, or what is done when."""


class Sign(Item):
    """Something one can see when it works."""

    text: TeacherLine
    """What is seen, and where."""


class Risk(Item):
    """Something that tends to go wrong."""

    risk: TeacherLine
    """What goes wrong."""
    response: TeacherProse
    """What to do about it."""


class Template(Item):
    """A form or plan to print."""

    title: TeacherTitle
    """What it is called."""
    purpose: TeacherLine
    """Who uses it and when."""
    for_students: Annotated[bool, Field(strict=True)] = False
    """Whether a student fills it in: it is set as large as a worksheet then."""
    phase: Phase | None = None
    """When it is used, where that is not the intervention's first phase."""
    blocks: Annotated[FormBlocks, ReadBy(Audience.TEACHER)]
    """What it is made of, from top to bottom."""


class Intervention(Reviewed):
    """A documented intervention."""

    line: InterventionLine
    """Whom it works with: students, companies, or the system around them."""
    phase: Annotated[tuple[Phase, ...], Field(min_length=1)]
    """When it is used, seen from the placement."""
    purpose: TeacherProse
    """What it is to bring about, and why that is needed."""
    for_whom: TeacherProse
    """Which students, companies or colleagues it is for, and for whom it is not."""
    roles: Annotated[tuple[Participant, ...], Field(min_length=1)]
    """Who does what."""
    takes: Takes
    """What it takes."""
    steps: Annotated[tuple[InterventionStep, ...], Field(min_length=2)]
    """How it is done, in order."""
    grips: Annotated[tuple[Grip, ...], Field(min_length=1)]
    """Agreements and routines."""
    signs: Annotated[tuple[Sign, ...], Field(min_length=1)]
    """Signs that it works."""
    experience: Annotated[tuple[Experience, ...], Field(min_length=1)]
    """Experience so far, each with its source and grade."""
    risks: Annotated[tuple[Risk, ...], Field(min_length=1)]
    """Risks and what to do."""
    countries: CountryNotes = CountryNotes()
    """What differs in Denmark, Sweden and Germany."""
    templates: tuple[Template, ...] = ()
    """Forms and plans to print."""
    register_of_places: Register | None = None
    """A register of places that the page offers as a spreadsheet."""
