"""The show: a module as a class sees it, one step a screen, and what its teacher reads beside it."""

from itertools import pairwise

from generator.catalogue.addresses import SHOW
from generator.figures.sheet_outline import sheet_outline
from generator.model.module import Activity, Module
from generator.model.schedule import activities_of_version
from generator.model.shown import shown_activities, shown_goals
from generator.pages.renderer import Renderer
from generator.pages.views import View


def show_view(module: Module, renderer: Renderer) -> View:
    """Return the view that a class is shown; nothing in it is the teacher's."""
    return "module_show.html", {**_shown(module, renderer), "outline": sheet_outline}


def teacher_view(module: Module, renderer: Renderer) -> View:
    """Return the view in the teacher's window, with notes on each step."""
    return "module_show_teacher.html", {
        **_shown(module, renderer),
        "comes_next": _comes_next(module),
    }


def _shown(module: Module, renderer: Renderer) -> dict[str, object]:
    activities = tuple(shown_activities(module))
    return {
        "module": module,
        "activities": activities,
        "goals": list(shown_goals(module)),
        "easy": module.evaluation.easy or any(shown.activity.easy for shown in activities),
        "versions": [version.minutes for version in module.shorter],
        # the same in every language: a teacher may read in another one than the class
        "channel": renderer.asset(f"modules/{module.id}/{SHOW}"),
    }


def _comes_next(module: Module) -> dict[str, list[tuple[int, Activity | None]]]:
    """Return the activities that come after each one, by its id, and after the goals, by an empty one.

    There is one for the whole module (0) and one for each shorter version, by its minutes; None is
    looking back.
    """
    versions = {0: module.activities}
    versions |= {one.minutes: activities_of_version(module, one) for one in module.shorter}
    found: dict[str, list[tuple[int, Activity | None]]] = {}
    for minutes, activities in versions.items():
        for before, after in pairwise((None, *activities, None)):
            found.setdefault(before.id if before else "", []).append((minutes, after))
    return found
