"""The page on which a teacher puts activities into lessons; the plan stays in her browser."""

from typing import Any, get_args

from generator.model.module import Activity, LessonMinutes, Module, ShorterVersion
from generator.model.schedule import activities_of_version
from generator.pages.renderer import Renderer
from generator.pages.views import View

_LESSONS = get_args(LessonMinutes)
"""How long a lesson can be, in minutes."""
_WEEK = range(1, 6)
"""Monday to Friday, as ISO 8601 counts them."""


def planner_view(renderer: Renderer) -> View:
    """Return every module's activities, and the words of the script that plans with them."""
    weekdays = renderer.words.locale.days["stand-alone"]["wide"]
    return "planner.html", {
        "lessons": _LESSONS,
        "weekdays": [(day, weekdays[day - 1]) for day in _WEEK],
        "modules": [
            (module, _activities(module), [_version(module, each) for each in module.shorter])
            for module in renderer.edition.records_of(Module)
        ],
        "data": {
            "locale": str(renderer.words.locale).replace("_", "-"),
            "name": renderer.edition.handbook_title,
            "words": _script_texts(renderer),
        },
    }


def _version(module: Module, version: ShorterVersion) -> tuple[int, str]:
    """Return a shorter version's minutes, and its activities as the script names them."""
    changed = {activity.id: f".{activity.minutes}" for activity in version.changed}
    stay = (activity.id for activity in activities_of_version(module, version))
    return version.minutes, " ".join(f"{id_}{changed.get(id_, '')}" for id_ in stay)


def _activities(module: Module) -> list[tuple[Activity, list[Any]]]:
    sheets = module.worksheets_by_id
    return [
        (activity, [sheets[id_] for id_ in activity.worksheets]) for activity in module.activities
    ]


def _script_texts(renderer: Renderer) -> dict[str, str]:
    """Return the texts of the script; it fills in the placeholders."""
    return {
        "lesson": renderer.t("Lesson {number}"),
        "week": renderer.t("week {number}"),
        "minutes": renderer.t("{minutes} minutes"),
        "left": renderer.t("{minutes} minutes left"),
        "goes_on": renderer.t("goes on in the next lesson"),
        "went_on": renderer.t("goes on"),
        "prepare": renderer.t("To prepare"),
        "earlier": renderer.t("Move “{title}” up"),
        "later": renderer.t("Move “{title}” down"),
        "out": renderer.t("Take “{title}” out"),
        "total": renderer.t("{minutes} minutes in {lessons} lessons"),
        "added": renderer.t("“{title}” is in the plan."),
        "taken": renderer.t("“{title}” is out of the plan."),
        "moved": renderer.t("“{title}” is now number {number}."),
        "copied": renderer.t("The link is copied."),
        "gone": renderer.t(
            "Some activities of this plan are no longer in the handbook; they were left out."
        ),
        "when": renderer.t(
            "Choose a first day and a time, and you can put the lessons into your calendar."
        ),
    }
