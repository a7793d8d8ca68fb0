"""A module as its class is shown it: activities with one screen, or one for each timed step."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.model.module import Activity, Module, ModuleGoal
from generator.model.schedule import activities_of_version
from generator.model.text import Text
from generator.model.worksheet import Worksheet


@dataclass(frozen=True, slots=True)
class ShowStep:
    """The content of one screen."""

    id: str
    """Its anchor."""
    text: Text | None
    easy: Text | None = None
    """The easy version of the text."""
    minutes: int = 0
    """The minutes of its clock; 0 means that it has none."""
    number: int = 0
    """The place of a timed step in its activity; 0 is what comes before the first."""
    shorter: tuple[tuple[int, int | None], ...] = ()
    """The shorter versions that change it: the minutes of the version, and its own there, or None
    where it is left out."""


@dataclass(frozen=True, slots=True)
class ShownActivity:
    """An activity with its screens: one, or one for each of its timed steps and what comes before."""

    activity: Activity
    steps: tuple[ShowStep, ...]
    sheets: tuple[Worksheet, ...]
    shorter: tuple[tuple[int, int], ...]
    """The shorter versions that change it: the minutes of the version, and its own there, or 0."""


def shown_activities(module: Module) -> Iterator[ShownActivity]:
    """Yield the activities with the content of their screens."""
    sheets = module.worksheets_by_id
    for activity in module.activities:
        yield ShownActivity(
            activity,
            tuple(_with_versions(module, activity)),
            tuple(sheets[name] for name in activity.worksheets),
            tuple(_shorter(module, activity)),
        )


def shown_goals(module: Module) -> Iterator[tuple[ModuleGoal, list[int]]]:
    """Yield the goals with the shorter versions that leave out all that teaches them, by their minutes."""
    for goal in module.goals:
        taught_by = set(goal.activities)
        yield (
            goal,
            [
                version.minutes
                for version in module.shorter
                if taught_by and taught_by <= set(version.without)
            ],
        )


def _steps(activity: Activity) -> Iterator[ShowStep]:
    here = f"activity-{activity.id}"
    if not activity.steps:
        yield ShowStep(here, activity.student, activity.easy, activity.minutes)
        return
    if activity.student:
        yield ShowStep(here, activity.student, activity.easy)
    for number, step in enumerate(activity.steps, 1):
        yield ShowStep(f"{here}-{step.id}", step.text, None, step.minutes, number)


def _with_versions(module: Module, activity: Activity) -> Iterator[ShowStep]:
    """Yield the steps of an activity, each with what becomes of it in shorter versions."""
    versions = {
        version.minutes: {
            step.id: step.minutes
            for there in activities_of_version(module, version)
            if there.id == activity.id
            for step in _steps(there)
        }
        for version in module.shorter
    }
    for step in _steps(activity):
        shorter = ((whole, minutes.get(step.id)) for whole, minutes in versions.items())
        yield replace(step, shorter=tuple(one for one in shorter if one[1] != step.minutes))


def _shorter(module: Module, activity: Activity) -> Iterator[tuple[int, int]]:
    for version in module.shorter:
        minutes = {one.id: one.minutes for one in activities_of_version(module, version)}
        there = minutes.get(activity.id, 0)
        if there != activity.minutes:
            yield version.minutes, there
