"""The class screen on paper: one step a page, for a projector without a browser."""

from generator.layout.layout_builder import LayoutBuilder
from generator.layout.layout_parts import as_paragraph, bullets
from generator.layout.line import Line
from generator.layout.nodes import Node
from generator.layout.page_nodes import SlideNode
from generator.model.module import Module
from generator.model.shown import ShownActivity, ShowStep, shown_activities


def slides(builder: LayoutBuilder, module: Module) -> list[Node]:
    """Return the goals, each step and the look back, each on a page; none of it is the teacher's."""
    goals = bullets(builder.line(goal.text) for goal in module.goals)
    return [
        _slide(
            1,
            builder.title(module.title),
            [as_paragraph([builder.t("What you will learn")]), *goals],
        ),
        *(
            _step(builder, shown, step)
            for shown in shown_activities(module)
            for step in shown.steps
        ),
        _slide(2, [builder.t("Look back")], builder.prose(module.evaluation.student)),
    ]


def _step(builder: LayoutBuilder, shown: ShownActivity, step: ShowStep) -> SlideNode:
    activity = shown.activity
    minutes = builder.t("{minutes} minutes", minutes=step.minutes) if step.minutes else ""
    beside = [
        builder.pictured("form", activity.form),
        *(builder.name(sheet.title) for sheet in shown.sheets),
    ]
    return _slide(2, builder.title(activity.title), builder.prose(step.text), minutes, beside)


def _slide(
    level: int, title: Line, below: list[Node], minutes: str = "", beside: list[Line] | None = None
) -> SlideNode:
    """Return a page; beside its text stand how long it takes, how the class works, and the sheets."""
    return {
        "kind": "slide",
        "level": level,
        "title": title,
        "nodes": below,
        "minutes": minutes,
        "beside": beside or [],
    }
