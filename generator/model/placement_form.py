"""A placement form: one way in which the law of a country lets somebody be at a workplace."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import CountryId, Item, Model, Name, Reviewed
from generator.model.citation import Citation
from generator.model.text import TeacherLine, TeacherProse

PlacementQuestion = Literal[
    "decides",
    "agreement",
    "pay",
    "insurance-injury",
    "insurance-liability",
    "insurance-way",
    "report-injury",
    "risk-assessment",
    "minors-tasks",
    "minors-hours",
    "register-extract",
    "health-papers",
    "sick-reporting",
    "confidentiality",
    "residence",
    "ending",
    "safeguarding",
    "contact",
]
"""What a school must know of each form before the first day, in this order."""


class NotFound(Model):
    """That no rule was found, said openly."""

    searched: TeacherLine
    """What was searched, and where."""
    ask: TeacherLine
    """Whom a school asks: an office, never a person."""


class Answer(Item):
    """The answer to one of the questions: with its sources, or that none was found."""

    id: PlacementQuestion
    """The question."""
    text: TeacherProse | None = None
    """The answer, in two or three plain sentences."""
    citations: tuple[Citation, ...] = ()
    """What the answer rests on."""
    not_found: NotFound | None = None
    """Instead of an answer: that none was found."""
    note: TeacherLine | None = None
    """What a reader should know of the sources, such as that only an older copy could be read."""


class PlacementForm(Reviewed):
    """One way of being at a workplace, as the law of a country has it."""

    country: CountryId
    """Whose law it is."""
    also_called: tuple[Name, ...] = ()
    """What people call it there."""
    for_whom: TeacherProse
    """Who can have it."""
    answers: Annotated[tuple[Answer, ...], Field(min_length=1)]
    """An answer to each question, in the questions' order."""
