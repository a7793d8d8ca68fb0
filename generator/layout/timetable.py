"""A module minute by minute on paper: the whole of it, and how it fits shorter lessons."""

from collections.abc import Iterable, Iterator

from generator.figures.lesson_bar import lesson_bar
from generator.layout.layout_parts import drawing, heading, listed, small
from generator.layout.page_breaks import together
from generator.layout.setter import Setter
from generator.layout.text_data import Node
from generator.model.module import Activity, Module
from generator.model.schedule import left_out, shortened, timed


def timetable(s: Setter, module: Module) -> list[Node]:
    """Return the plan of a module and those of its shorter versions."""
    plan = [drawing(lesson_bar(module, s.words)), _plan(s, module, module.activities)]
    return [*together(plan), *_shorter(s, module)]


def _plan(s: Setter, module: Module, activities: Iterable[Activity]) -> Node:
    """Return a plan minute by minute; activities keep the numbers of the whole module."""
    titles = {sheet.id: sheet.title for sheet in module.worksheets}
    numbers = {activity.id: number for number, activity in enumerate(module.activities, 1)}
    return {
        "kind": "plan",
        "head": [
            [s.t("Starts at minute")],
            [s.t("Minutes")],
            [s.t("Activity")],
            [s.t("How")],
            [s.t("Worksheets")],
        ],
        "rows": [
            [
                [str(start)],
                [str(activity.minutes)],
                [f"{numbers[activity.id]}. ", *s.title(activity.title)],
                s.pictured("form", activity.form),
                # set anew each time: a footnote is written where a title stands first
                listed(s.title(titles[sheet]) for sheet in activity.worksheets),
            ]
            for start, activity in timed(activities)
        ],
    }


def _shorter(s: Setter, module: Module) -> Iterator[Node]:
    """Yield how the module fits shorter lessons: each version's plan, and what it costs."""
    for version in module.shorter:
        minutes = s.t("The {minutes}-minute version", minutes=version.minutes)
        plan = _plan(s, module, shortened(module, version))
        yield from together([heading(3, [minutes]), plan])
        out = listed(s.title(activity.title) for activity in left_out(module, version))
        if out:
            yield small([s.t("Left out"), ": ", *out])
        yield from s.prose(version.note)
