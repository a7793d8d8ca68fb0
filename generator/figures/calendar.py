"""A programme's calendar: rows of bars, or a wheel where it follows the year."""

from collections.abc import Iterable

from generator.figures.svg import WIDTH, Drawing, Figure, Type, on_circle, width_of, wrapped
from generator.model.programme import CalendarStep, Programme, Track
from generator.model.schedule import codes, steps_by_track, track_letters
from generator.wording.units import unit_names, unit_span
from generator.wording.wording import Wording

_CODE = Type(size=11, bold=True)
_UNIT = Type(size=9.5, ink="soft")
_TRACK = Type(size=12, bold=True, anchor="start")
_BAR, _ROW = 24, 48
_MONTHS = 12
_MIDDLE, _HEIGHT = (WIDTH / 2, 212.0), 424
_RIM, _HUB = 180.0, 74.0
"""Radii: where the rings of a wheel begin outside and end inside."""
_LEGEND = Type(size=10)


def calendar_figure(programme: Programme, words: Wording) -> Figure:
    """Return the calendar; each step carries its row's letter and its number in the row."""
    names = unit_names(words, programme.unit, programme.length, programme.starts_in)
    rows = list(steps_by_track(programme))
    draw = _wheel if programme.unit == "month" and programme.starts_in else _bars
    return draw(programme, rows, names).figure(_alt(programme, rows, names, words))


def _alt(
    programme: Programme,
    rows: Iterable[tuple[Track, list[CalendarStep]]],
    names: list[str],
    words: Wording,
) -> str:
    letters, code = track_letters(programme), codes(programme)
    told = [
        f"{letters[track.id]}: {track.title.raw}. "
        + "; ".join(
            f"{code[step.id]}, {unit_span(names, step.first, step.last)}: {step.title.raw}"
            for step in steps
        )
        + "."
        for track, steps in rows
    ]
    return " ".join((words.text("The calendar, row by row."), *told))


def _bars(
    programme: Programme, rows: list[tuple[Track, list[CalendarStep]]], names: list[str]
) -> Drawing:
    scale = (WIDTH - 2) / programme.length
    drawing = Drawing(18 + _ROW * len(rows))
    letters, code = track_letters(programme), codes(programme)
    every = next(
        count
        for count in range(1, programme.length + 1)
        if width_of("00", _UNIT) + 3 < count * scale
    )
    for unit in range(1, programme.length + 1, every):
        drawing.words(1 + (unit - 0.5) * scale, 11, str(unit), _UNIT)
    for number, (track, steps) in enumerate(rows):
        top = 18 + number * _ROW
        title = wrapped(f"{letters[track.id]}  {track.title.raw}", WIDTH - 4, _TRACK)[0]
        drawing.words(1, top + 13, title, _TRACK)
        drawing.box(1, top + 18, WIDTH - 2, _BAR, "plain")
        for step in steps:
            x, width = 1 + (step.first - 1) * scale, (step.last - step.first + 1) * scale
            drawing.box(x, top + 18, width, _BAR, "tint")
            drawing.words(x + width / 2, top + 18 + _BAR / 2 + 4, code[step.id], _CODE)
    return drawing


def _wheel(
    programme: Programme, rows: list[tuple[Track, list[CalendarStep]]], names: list[str]
) -> Drawing:
    drawing = Drawing(_HEIGHT)
    letters, code = track_letters(programme), codes(programme)
    ring = (_RIM - _HUB) / len(rows)
    for month, name in enumerate(names):
        x, y = on_circle(*_MIDDLE, _RIM + 14, (month + 0.5) / _MONTHS)
        anchor = "start" if x > _MIDDLE[0] + 30 else "end" if x < _MIDDLE[0] - 30 else "middle"
        drawing.words(x, y + 4, name, Type(size=11, anchor=anchor))
    for number, (_, steps) in enumerate(rows):
        outer = _RIM - number * ring
        drawing.path(_sector(outer - ring, outer, 0, programme.length), "plain")
        for step in steps:
            drawing.path(_sector(outer - ring, outer, step.first - 1, step.last), "tint")
            turn = (step.first - 1 + step.last) / 2 / _MONTHS
            x, y = on_circle(*_MIDDLE, outer - ring / 2, turn)
            drawing.words(x, y + 4, code[step.id], _CODE)
    _hub(drawing, [f"{letters[track.id]}: {track.title.raw}" for track, _ in rows])
    return drawing


def _hub(drawing: Drawing, told: list[str]) -> None:
    """Say in the middle which row each letter is, from the outermost ring inwards."""
    lines = [line for text in told for line in wrapped(text, 1.55 * _HUB, _LEGEND)]
    top = _MIDDLE[1] - len(lines) * 12.5 / 2 + 9
    drawing.lines(_MIDDLE[0], top, lines, _LEGEND)


def _sector(inner: float, outer: float, first: float, last: float) -> str:
    """Return the outline of a part of a ring, from one month to another."""
    large = int((last - first) / _MONTHS > 1 / 2)
    if last - first >= _MONTHS:
        # an arc that ends where it begins is not drawn
        last -= 0.001
    points = [
        on_circle(*_MIDDLE, radius, month / _MONTHS)
        for radius, month in ((outer, first), (outer, last), (inner, last), (inner, first))
    ]
    (a, b, c, d) = (f"{x:.1f} {y:.1f}" for x, y in points)
    return (
        f"M{a}A{outer:.1f} {outer:.1f} 0 {large} 1 {b}L{c}A{inner:.1f} {inner:.1f} 0 {large} 0 {d}Z"
    )
