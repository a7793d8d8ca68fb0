"""A lesson as a bar: its activities one after the other, each as long as its minutes."""

from generator.figures.svg import WIDTH, Drawing, Figure, TextStyle, width_of
from generator.model.module import Module
from generator.model.schedule import with_start_times
from generator.wording.wording import Wording

_TOP, _HEIGHT = 4, 34
_NUMBER = TextStyle(size=12, bold=True)
_MINUTE = TextStyle(size=10, ink="soft")


def lesson_bar(module: Module, words: Wording) -> Figure:
    """Return the bar; its numbers are the activities', in order."""
    scale = (WIDTH - 2) / module.minutes
    drawing = Drawing(_TOP + _HEIGHT + 18)
    descriptions, free_from = [], 0.0
    for number, (start, activity) in enumerate(with_start_times(module.activities), 1):
        x, width = 1 + start * scale, activity.minutes * scale
        drawing.box(x, _TOP, width, _HEIGHT, "tint" if number % 2 else "plain")
        drawing.words(x + width / 2, _TOP + _HEIGHT / 2 + 4.5, str(number), _NUMBER)
        free_from = _minute(drawing, start, x, free_from)
        minutes = words.text("{minutes} minutes").format(minutes=activity.minutes)
        descriptions.append(f"{number}. {activity.title.raw}, {minutes}")
    _minute(drawing, module.minutes, WIDTH - 1, free_from)
    return drawing.figure(
        words.text("The lesson in order:") + " " + "; ".join(descriptions) + ".",
        (activity.title for activity in module.activities),
    )


def _minute(drawing: Drawing, minute: int, x: float, free_from: float) -> float:
    """Set a minute below its place in the bar, if there is room, and return where room begins."""
    width = width_of(str(minute), _MINUTE)
    at = min(max(x, width / 2), WIDTH - width / 2)
    if at - width / 2 < free_from:
        return free_from
    drawing.words(at, _TOP + _HEIGHT + 13, str(minute), _MINUTE)
    return at + width / 2 + 4
