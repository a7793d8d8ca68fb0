"""A programme: interventions and modules put on a calendar."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Item, Reviewed, UsedRef
from generator.model.experience import Experience
from generator.model.scene import Scene
from generator.model.text import TeacherProse, TeacherTitle

Unit = Literal["day", "week", "month"]
UnitNumber = Annotated[int, Field(strict=True, ge=1, le=60, examples=[1])]


class Track(Item):
    """A row of the calendar that runs beside others, such as placement and theory."""

    title: TeacherTitle
    """What the row is called."""
    days_per_week: Annotated[int, Field(strict=True, ge=1, le=7)] | None = None
    """How many days a week it takes, if that is fixed; all rows together have at most 7."""


class CalendarStep(Item):
    """Something that happens in one row of the calendar."""

    track: str
    """The row's id."""
    first: UnitNumber
    """The first day, week or month, counted from 1."""
    last: UnitNumber
    """The last one; the same as the first for a single one."""
    title: TeacherTitle
    """What happens, in a few words."""
    text: TeacherProse
    """What is done, by whom."""
    records: tuple[UsedRef, ...] = ()
    """The modules, interventions and stories used, such as `module:workplace-codes`."""


class Rung(Item):
    """One step of a row of steps that become longer."""

    days: Annotated[int, Field(strict=True, ge=1, le=365, examples=[3])]
    """How many days it takes."""
    record: UsedRef
    """What is done, such as `intervention:inspiration-visit`."""


class Variant(Item):
    """Another way to build the programme."""

    title: TeacherTitle
    """The variant in a few words."""
    text: TeacherProse
    """What is different, and for whom."""


class Programme(Reviewed):
    """A programme."""

    scene: Scene | None = None
    """What is drawn at its head."""
    for_whom: TeacherProse
    """Whom it is for."""
    reason: TeacherProse
    """Why it is built the way it is."""
    unit: Unit
    """What the calendar counts."""
    length: UnitNumber
    """How many days, weeks or months the calendar has."""
    starts_in: Annotated[int, Field(strict=True, ge=1, le=12)] | None = None
    """The calendar month (1 to 12) of its first month, if it is an annual wheel."""
    tracks: Annotated[tuple[Track, ...], Field(min_length=1)]
    """The rows of the calendar."""
    calendar: Annotated[tuple[CalendarStep, ...], Field(min_length=1)]
    """What happens when; steps of one row do not overlap."""
    ladder: tuple[Rung, ...] = ()
    """The programme as steps that become longer, for a figure; left out where there are none."""
    follow_up: TeacherProse
    """How one sees on the way and afterwards whether it works."""
    experience: tuple[Experience, ...] = ()
    """Experience so far, each with its source and grade."""
    variants: tuple[Variant, ...] = ()
    """Other ways to build it."""

    @property
    def days_per_week(self) -> int:
        """How many days a week its rows take together, as far as that is fixed."""
        return sum(track.days_per_week or 0 for track in self.tracks)
