"""A programme's calendar: rows of bars, or a wheel where it follows the year."""

import math

from generator.figures.svg import WIDTH, Drawing, Figure, TextStyle, leading, on_circle, wrapped
from generator.model.programme import CalendarStep, Programme, Track
from generator.model.schedule import step_codes, steps_by_track, track_letters
from generator.wording.units import unit_labels, unit_names, unit_span
from generator.wording.wording import Wording

_Rows = list[tuple[Track, list[CalendarStep]]]

_CODE = TextStyle(size=11, bold=True)
_UNIT = TextStyle(size=10.5, ink="soft")
_TRACK = TextStyle(size=12, bold=True, anchor="start")
_BAND = 15
"""How many units find room side by side; a longer calendar goes on below, as lines of text do."""
_BAR, _TITLE = 22, 20
_MONTHS = 12
_MIDDLE = (WIDTH / 2, 166.0)
_RIM, _HUB = 143.0, 34.0
"""Radii: where the rings of a wheel begin outside and end inside."""
_LEGEND = TextStyle(size=11.5, anchor="start")


def calendar_figure(programme: Programme, words: Wording) -> Figure:
    """Return the calendar; each step carries its row's letter and its number in the row."""
    rows = list(steps_by_track(programme))
    around = programme.unit == "month" and programme.starts_in
    drawing = _wheel(programme, rows, words) if around else _bars(programme, rows)
    titles = [track.title for track, _ in rows] + [step.title for step in programme.calendar]
    return drawing.figure(_alt(programme, rows, words), titles)


def _alt(programme: Programme, rows: _Rows, words: Wording) -> str:
    names = unit_names(words, programme.unit, programme.length, programme.starts_in)
    letters, code = track_letters(programme), step_codes(programme)
    descriptions = [
        f"{letters[track.id]}: {track.title.raw}. "
        + "; ".join(
            f"{code[step.id]}, {unit_span(names, step.first, step.last)}: {step.title.raw}"
            for step in steps
        )
        + "."
        for track, steps in rows
    ]
    return " ".join((words.text("The calendar, row by row."), *descriptions))


def _bars(programme: Programme, rows: _Rows) -> Drawing:
    long = math.ceil(programme.length / math.ceil(programme.length / _BAND))
    unit = (WIDTH - 2) / long
    bands = range(1, programme.length + 1, long)
    drawing = Drawing(len(bands) * (20 + len(rows) * (_TITLE + _BAR)))
    letters, code = track_letters(programme), step_codes(programme)
    top = 0
    for first in bands:
        last = min(first + long - 1, programme.length)
        for number in range(first, last + 1):
            drawing.words(1 + (number - first + 0.5) * unit, top + 11, str(number), _UNIT)
        top += 14
        for track, steps in rows:
            title = wrapped(f"{letters[track.id]}  {track.title.raw}", WIDTH - 4, _TRACK)[0]
            drawing.words(1, top + 14, title, _TRACK)
            top += _TITLE
            drawing.box(1, top, (last - first + 1) * unit, _BAR, "plain")
            for step in steps:
                begins, ends = max(step.first, first), min(step.last, last)
                if begins <= ends:
                    x, width = 1 + (begins - first) * unit, (ends - begins + 1) * unit
                    drawing.box(x, top, width, _BAR, "tint")
                    drawing.words(x + width / 2, top + _BAR / 2 + 4, code[step.id], _CODE)
            top += _BAR
        top += 6
    return drawing


def _wheel(programme: Programme, rows: _Rows, words: Wording) -> Drawing:
    letters, code = track_letters(programme), step_codes(programme)
    legend = [
        line
        for track, _ in rows
        for line in wrapped(f"{letters[track.id]}  {track.title.raw}", WIDTH - 2, _LEGEND)
    ]
    drawing = Drawing(2 * _MIDDLE[1] + 12 + len(legend) * leading(_LEGEND))
    ring = (_RIM - _HUB) / len(rows)
    labels = unit_labels(words, programme.unit, programme.length, programme.starts_in)
    for number, label in enumerate(labels):
        x, y = on_circle(*_MIDDLE, _RIM + 10, (number + 0.5) / _MONTHS)
        anchor = "start" if x > _MIDDLE[0] + 30 else "end" if x < _MIDDLE[0] - 30 else "middle"
        drawing.words(x, y + 4, label, TextStyle(size=11, anchor=anchor))
    for number, (_, steps) in enumerate(rows):
        outer = _RIM - number * ring
        drawing.path(_sector(outer - ring, outer, 0, programme.length), "plain")
        for step in steps:
            drawing.path(_sector(outer - ring, outer, step.first - 1, step.last), "tint")
            turn = (step.first - 1 + step.last) / 2 / _MONTHS
            x, y = on_circle(*_MIDDLE, outer - ring / 2, turn)
            drawing.words(x, y + 4, code[step.id], _CODE)
    # the rows by their letters, from the outermost ring inwards
    drawing.lines(1, 2 * _MIDDLE[1] + 14, legend, _LEGEND)
    return drawing


def _sector(inner: float, outer: float, first: float, last: float) -> str:
    """Return the outline of a part of a ring, from one month to another."""
    large = int((last - first) / _MONTHS > 1 / 2)
    if last - first >= _MONTHS:
        # an arc that ends where it begins is not drawn
        last -= 0.02
    points = [
        on_circle(*_MIDDLE, radius, month / _MONTHS)
        for radius, month in ((outer, first), (outer, last), (inner, last), (inner, first))
    ]
    (a, b, c, d) = (f"{x:.1f} {y:.1f}" for x, y in points)
    return (
        f"M{a}A{outer:.1f} {outer:.1f} 0 {large} 1 {b}L{c}A{inner:.1f} {inner:.1f} 0 {large} 0 {d}Z"
    )
