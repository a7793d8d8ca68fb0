"""A mobility story, read as a learning story."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import (
    CountryId,
    Date,
    Id,
    Item,
    LanguageCode,
    Model,
    Name,
    Reviewed,
    WorkAreaId,
)
from generator.model.spelling import Spelling
from generator.model.text import (
    StudentLine,
    StudentProse,
    TeacherLine,
)

ISSUE_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9-]*/[A-Za-z0-9._-]+#[1-9][0-9]*$"
LONGEST_NAME = 30
FEWEST_DAYS, MOST_DAYS = 1, 1000
LONGEST_CONSENT = 10
"""How many years a consent can hold at most: nobody knows for longer what they agree to."""

Topic = Literal[
    "craft",
    "language",
    "production",
    "quality",
    "customers",
    "relevance",
    "motivation",
    "future",
]


class StoryPlace(Item):
    """A place where the story happens."""

    country: CountryId
    """The country."""
    text: StudentLine
    """What kind of place it is; no company's or school's name."""


class Question(Item):
    """A question for a class to work with."""

    topic: Topic
    """What the question is about."""
    text: StudentLine
    """The question."""


class Situation(Item):
    """A documented situation that a composite story is built from."""

    source: Id
    """The project that documents it, by id."""
    text: TeacherLine
    """The situation, as far as the source tells it."""


class Consent(Model):
    """The record of a signed consent; the form itself stays with the organisation that holds it."""

    held_by: Name
    """The organisation that keeps the signed form; not a person."""
    given: Date
    """The day it was signed."""
    until: Date
    """The last day on which the story may be shown, at most ten years after it was signed."""
    scope: Annotated[tuple[Literal["web", "print", "pictures"], ...], Field(min_length=1)]
    """What may be shown where."""
    languages: Annotated[tuple[LanguageCode, ...], Field(min_length=1)]
    """The languages in which the story may be told."""
    under_18: Annotated[bool, Field(strict=True)]
    """Whether the student was under 18 on that day."""
    guardian: Annotated[bool, Field(strict=True)] = False
    """Whether a guardian has signed as well; needed under 18."""
    withdrawn: Date | None = None
    """The day on which the consent was taken back, if it was."""


class Story(Reviewed):
    """A story."""

    kind: Literal["composite", "lived"]
    """Composite: written from documented situations. Lived: a student's own, with a consent."""
    name: Annotated[
        str,
        Field(strict=True, pattern=r"^\w[\w'-]*$", max_length=LONGEST_NAME, examples=["Mika"]),
        Spelling.GIVEN_NAME,
    ]
    """The given name of the one who tells it: invented in a composite, changed in a lived story."""
    places: Annotated[tuple[StoryPlace, ...], Field(min_length=1)]
    """Where it happens."""
    days: Annotated[int, Field(strict=True, ge=FEWEST_DAYS, le=MOST_DAYS, examples=[10])]
    """How long the placement or trip was, in days."""
    work_area: WorkAreaId
    """The kind of work."""
    telling: StudentProse
    """The story itself, in the student's voice."""
    hard: StudentProse
    """What was hard."""
    used: StudentProse
    """What the student used: knowledge, people, tools, habits."""
    learned: StudentProse
    """What the student learned."""
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]
    """Questions for a class."""
    situations: tuple[Situation, ...] = ()
    """The documented situations that a composite is built from."""
    consent: Consent | None = None
    """The record of the consent; a lived story needs it."""
    told_in: Annotated[
        str | None, Field(strict=True, pattern=ISSUE_PATTERN, max_length=200), Spelling.ISSUE
    ] = None
    """The issue in which the story was told, such as `school/handbook#14`: no other one can change it."""
