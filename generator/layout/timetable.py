"""A module minute by minute on paper: the whole of it, and how it fits shorter lessons."""

from collections.abc import Iterable, Iterator

from generator.figures.lesson_bar import lesson_bar
from generator.layout.layout_builder import LayoutBuilder
from generator.layout.layout_parts import drawing, listed, small
from generator.layout.line import Line
from generator.layout.nodes import Node
from generator.layout.text_nodes import PlanNode
from generator.model.module import Module
from generator.model.schedule import activities_of_version, with_start_times


def timetable(builder: LayoutBuilder, module: Module) -> list[Node]:
    """Return the plan of a module, with the minutes of its shorter versions."""
    return [
        drawing(lesson_bar(module, builder.words)),
        _plan(builder, module),
        *_shorter(builder, module),
    ]


def _plan(builder: LayoutBuilder, module: Module) -> PlanNode:
    """Return a plan minute by minute; a shorter version has a column with its own minutes."""
    sheets = module.worksheets_by_id
    shorter = [
        {activity.id: str(activity.minutes) for activity in activities_of_version(module, version)}
        for version in module.shorter
    ]
    times = [builder.t("In {minutes} minutes", minutes=item.minutes) for item in module.shorter]
    return {
        "kind": "plan",
        "head": [
            [builder.t("Starts at minute")],
            [builder.t("Minutes")],
            [builder.t("Activity")],
            [builder.t("How")],
            [builder.t("Worksheets")],
            *_lines(times),
        ],
        "rows": [
            [
                [str(start)],
                [str(activity.minutes)],
                [f"{number}. ", *builder.title(activity.title)],
                builder.pictured("form", activity.form),
                listed(builder.title(sheets[sheet].title) for sheet in activity.worksheets),
                *_lines(minutes.get(activity.id, "–") for minutes in shorter),
            ]
            for number, (start, activity) in enumerate(with_start_times(module.activities), 1)
        ],
    }


def _lines(texts: Iterable[str]) -> list[Line]:
    return [[text] for text in texts]


def _shorter(builder: LayoutBuilder, module: Module) -> Iterator[Node]:
    """Yield the note on each shorter version: what is lost in it, and what the students do instead."""
    for version in module.shorter:
        if version.note:
            minutes = builder.t("In {minutes} minutes", minutes=version.minutes)
            yield small([{"strong": [minutes]}])
            yield from builder.prose(version.note)
