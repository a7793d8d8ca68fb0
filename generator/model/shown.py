"""A module as its class is shown it: activities with one screen, or one for each timed step."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.module import Activity, Module
from generator.model.text import Text
from generator.model.worksheet import Worksheet


@dataclass(frozen=True, slots=True)
class ShowStep:
    """The content of one screen."""

    id: str
    """Its anchor."""
    text: Text | None
    minutes: int = 0
    """Of its clock; it has none without them."""
    number: int = 0
    """Of a timed step: its place in the activity; 0 for what comes before the first."""


@dataclass(frozen=True, slots=True)
class ShownActivity:
    """An activity with its screens: one, or one for each of its timed steps and what comes before."""

    activity: Activity
    steps: tuple[ShowStep, ...]
    sheets: tuple[Worksheet, ...]


def shown_activities(module: Module) -> Iterator[ShownActivity]:
    """Yield the activities with the content of their screens."""
    sheets = {sheet.id: sheet for sheet in module.worksheets}
    for activity in module.activities:
        yield ShownActivity(
            activity,
            tuple(_steps(activity)),
            tuple(sheets[name] for name in activity.worksheets),
        )


def _steps(activity: Activity) -> Iterator[ShowStep]:
    here = f"activity-{activity.id}"
    if not activity.steps:
        yield ShowStep(here, activity.student, activity.minutes)
        return
    if activity.student:
        yield ShowStep(here, activity.student)
    for number, step in enumerate(activity.steps, 1):
        yield ShowStep(f"{here}-{step.id}", step.text, step.minutes, number)
