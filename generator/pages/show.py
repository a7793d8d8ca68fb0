"""The show: a module as a class sees it, one step a screen, and what its teacher reads beside it."""

from generator.catalogue.addresses import SHOW
from generator.figures.sheet_outline import sheet_outline
from generator.model.module import Module
from generator.model.shown import shown_activities
from generator.pages.renderer import Renderer
from generator.pages.views import View


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
        "easy": module.evaluation.easy or any(shown.activity.easy for shown in activities),
        # the goals come before them, looking back after them
        "count": 2 + sum(len(shown.steps) for shown in activities),
        # the same in every language: a teacher may read in another one than the class
        "channel": r.asset(f"modules/{module.id}/{SHOW}"),
    }
