"""What is used before, during and after a placement, side by side."""

from itertools import chain
from typing import get_args

from generator.catalogue.edition import Edition
from generator.figures.svg import WIDTH, Drawing, Figure, TextStyle, leading, wrapped
from generator.model.base import Phase
from generator.model.page import Phases
from generator.wording.labels import LABELS
from generator.wording.wording import Wording

_HEAD = TextStyle(size=12, bold=True, ink="light")
_ITEM = TextStyle(size=11.5, anchor="start")
_GAP, _POINT = 6, 10


def phases_figure(phases: Phases, edition: Edition, words: Wording) -> Figure:
    """Return three columns below three arrows."""
    width = (WIDTH - 2 * _GAP) / 3
    columns = [
        (words.text(LABELS["phase"][phase]), edition.available(getattr(phases, phase)))
        for phase in get_args(Phase)
    ]
    heads = [wrapped(name, width - 2 * _POINT - 4, _HEAD) for name, _ in columns]
    head = 14 + max(map(len, heads)) * leading(_HEAD)
    titles = [[edition.title(ref) for ref in refs] for _, refs in columns]
    items = [[wrapped(title.raw, width - 12, _ITEM) for title in column] for column in titles]
    tall = max(sum(len(rows) * leading(_ITEM) + 8 for rows in column) for column in items)
    drawing = Drawing(head + tall + 14)
    for number, column in enumerate(items):
        x = number * (width + _GAP)
        drawing.path(_arrow(x, width, head), "strong")
        middle = x + (width + _POINT) / 2
        top = head / 2 - (len(heads[number]) - 1) * leading(_HEAD) / 2 + 4.5
        drawing.lines(middle, top, heads[number], _HEAD)
        y = head + 20.0
        for rows in column:
            drawing.lines(x + 7, y, rows, _ITEM)
            y += len(rows) * leading(_ITEM) + 8
        drawing.box(x + 0.5, head + 4, width - 1, tall + 8, "line")
    descriptions = [
        f"{name}: {', '.join(title.raw for title in column)}."
        for (name, _), column in zip(columns, titles, strict=True)
    ]
    return drawing.figure(" ".join(descriptions), chain.from_iterable(titles))


def _arrow(x: float, width: float, height: float) -> str:
    right = x + width
    return (
        f"M{x:.1f} 0H{right - _POINT:.1f}L{right:.1f} {height / 2:.1f}L{right - _POINT:.1f}"
        f" {height:.1f}H{x:.1f}L{x + _POINT:.1f} {height / 2:.1f}Z"
    )
