"""A teaching module: a teacher's part and a student's part with worksheets."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import (
    Id,
    Item,
    LanguageCode,
    Model,
    NamedIn,
    Phase,
    Reviewed,
)
from generator.model.country_notes import CountryNotes
from generator.model.pictogram import Pictogram
from generator.model.scene import Scene
from generator.model.text import (
    EasyProse,
    StudentLine,
    StudentProse,
    StudentTitle,
    TeacherLine,
    TeacherProse,
)
from generator.model.worksheet import Worksheet

ThemeId = Annotated[str, Field(strict=True, min_length=1, max_length=60), NamedIn("themes")]
Level = Literal["A1", "A2", "B1", "B2", "C1", "C2"]
ActivityForm = Literal["whole-class", "groups", "pairs", "alone", "at-a-company"]
Minutes = Annotated[int, Field(strict=True, ge=1, le=600, examples=[60])]
QuestionNumber = Annotated[int, Field(strict=True, ge=1, le=20)]
LessonMinutes = Literal[45, 60, 90]
"""How long a lesson is in most schools."""


class GroupSize(Model):
    """How many students the module works with."""

    min: Annotated[int, Field(strict=True, ge=1, le=200, examples=[6])]
    """The smallest group, in students."""
    max: Annotated[int, Field(strict=True, ge=1, le=200, examples=[24])]
    """The largest group, in students."""


class ForWhom(Model):
    """The class that the module is made for."""

    education: TeacherLine
    """Which schools and courses."""
    group_size: GroupSize
    """How many students."""
    prior: TeacherLine
    """What the students can already do when it starts."""


class ModuleGoal(Item):
    """Something the student can do afterwards."""

    text: StudentLine
    """A sentence that begins the way `I can …` does."""
    activities: tuple[Id, ...] = ()
    """The activities that teach it, by their ids in this module; a shorter version without all of them
    does not show it to the class."""


class Material(Item):
    """A thing that has to be there."""

    text: TeacherLine
    """What, and how many."""
    pictogram: Pictogram | None = None
    """What stands beside it."""


class Adaptations(Model):
    """What other students do instead, so that they learn the same."""

    dyslexia: TeacherProse
    """For students with dyslexia."""
    new_language: TeacherProse
    """For students who are learning the language of the lesson."""
    other_needs: TeacherProse
    """For students who need calm, structure, movement or another way in."""


class ActivityStep(Item):
    """A part of an activity that has a time of its own."""

    text: StudentProse
    """What the students do in it."""
    minutes: Minutes
    """How long it takes, in minutes."""


class Activity(Item):
    """A part of the lesson that can stand at its beginning or end."""

    title: StudentTitle
    """What it is called."""
    minutes: Minutes
    """How long it takes, in minutes."""
    form: ActivityForm
    """How the class works."""
    teacher: TeacherProse
    """What the teacher does and says."""
    student: StudentProse | None = None
    """What the student is told to do, on the student page and in the student pack."""
    easy: EasyProse | None = None
    """The same in the easiest words (A1): shorter, one thought a line."""
    stretch: StudentProse | None = None
    """A harder task on the same subject, for students who finish early."""
    steps: tuple[ActivityStep, ...] = ()
    """What the students do one after the other, each with its minutes; together they are the activity's."""
    materials: tuple[Material, ...] = ()
    """What has to be there."""
    worksheets: tuple[Id, ...] = ()
    """The worksheets used, by their ids in this module."""
    adaptations: Adaptations | None = None
    """What other students do instead."""


class ShorterActivity(Item):
    """An activity that takes less time in a shorter version."""

    id: Id
    """The activity, by its id in this module."""
    minutes: Minutes
    """How long it takes there, in minutes."""


class ShorterVersion(Item):
    """How the module fits a shorter lesson."""

    minutes: LessonMinutes
    """The whole time in minutes: the sum of the activities that stay."""
    without: tuple[Id, ...] = ()
    """The activities that are left out, by their ids in this module."""
    changed: tuple[ShorterActivity, ...] = ()
    """The activities that take less time."""
    without_questions: tuple[QuestionNumber, ...] = ()
    """The closing questions that are about what is left out, by their places in their list, from 1."""
    note: TeacherProse | None = None
    """What is lost by it, and what the students do at home or another day instead."""


class WorkedExample(Model):
    """A company made up to show the method; it is always marked as invented."""

    title: StudentTitle
    """What the example is about."""
    text: StudentProse
    """The example itself."""


class CompanyCase(Model):
    """A method that the teacher fills with a company of the town."""

    method: TeacherProse
    """How the teacher finds the company and makes the case."""
    task: StudentProse
    """What the students do with the case."""
    easy: EasyProse | None = None
    """The task in the easiest words (A1): shorter, one thought a line."""
    example: WorkedExample
    """One worked example, marked as invented."""


class Evaluation(Model):
    """How teacher and students see what was learned."""

    teacher: TeacherProse
    """What the teacher looks for."""
    student: StudentProse
    """What the students ask themselves."""
    easy: EasyProse | None = None
    """The same in the easiest words (A1): shorter, one thought a line."""


class Served(Item):
    """An official goal that the module serves."""

    curriculum: Id
    """The curriculum, by id."""
    goal: Id
    """Its goal, by id."""
    sign: TeacherLine
    """How one sees that a student has come closer to the goal."""
    evidence: StudentLine
    """What a student can keep to show it."""


class Module(Reviewed):
    """A teaching module."""

    scene: Scene | None = None
    """What is drawn at its head."""
    theme: ThemeId
    """What it is about."""
    phase: Annotated[tuple[Phase, ...], Field(min_length=1)]
    """When it is used, seen from the placement."""
    for_whom: ForWhom
    """The class it is made for."""
    level: Level
    """The CEFR level of the student text, or of the language taught."""
    teaches: tuple[LanguageCode, ...] = ()
    """The languages that the module teaches, if it is a language module."""
    minutes: Minutes
    """The whole time in minutes: the sum of the activities."""
    goals: Annotated[tuple[ModuleGoal, ...], Field(min_length=1)]
    """What the student can do afterwards."""
    serves: tuple[Served, ...] = ()
    """The official goals that it serves, in each country."""
    preparation: TeacherProse
    """What the teacher does before the lesson."""
    activities: Annotated[tuple[Activity, ...], Field(min_length=1)]
    """The lesson's parts, in order."""
    shorter: tuple[ShorterVersion, ...] = ()
    """How it fits a shorter lesson, the longest version first."""
    worksheets: tuple[Worksheet, ...] = ()
    """The worksheets, in the order in which they are used."""
    company_case: CompanyCase | None = None
    """A case with a real company of the town."""
    countries: CountryNotes = CountryNotes()
    """What differs in Denmark, Sweden and Germany."""
    evaluation: Evaluation
    """How to see what was learned."""

    @property
    def worksheets_by_id(self) -> dict[str, Worksheet]:
        """Its worksheets, which activities name by their ids."""
        return {sheet.id: sheet for sheet in self.worksheets}
