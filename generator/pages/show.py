"""The show: a module as a class sees it, one step a screen, and what its teacher reads beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalogue.addresses import SHOW
from generator.figures.sheet_outline import sheet_outline
from generator.model.module import Activity, Module
from generator.model.text import Text
from generator.model.worksheet import Worksheet
from generator.pages.renderer import Renderer
from generator.pages.views import View


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


def show_view(module: Module, r: Renderer) -> View:
    """Return what a class is shown; none of it is the teacher's."""
    return "module_show.html", {**_shown(module, r), "outline": sheet_outline}


def teacher_view(module: Module, r: Renderer) -> View:
    """Return what the teacher's window says of each step."""
    return "module_show_teacher.html", _shown(module, r)


def _shown(module: Module, r: Renderer) -> dict[str, object]:
    activities = tuple(shown_activities(module))
    return {
        "module": module,
        "activities": activities,
        # the goals come before them, looking back after them
        "count": 2 + sum(len(shown.steps) for shown in activities),
        # the same in every language: a teacher may read in another one than the class
        "channel": r.asset(f"modules/{module.id}/{SHOW}"),
    }
