"""Who works with whom: people in boxes, numbered lines between them, and what each line means."""

from generator.figures.svg import WIDTH, Drawing, Figure, TextStyle, leading, on_circle, wrapped
from generator.model.page import Partners
from generator.wording.wording import Wording

_NAME = TextStyle(size=12, bold=True)
_MIDDLE_NAME = TextStyle(size=12, bold=True, ink="light")
_NUMBER = TextStyle(size=11, bold=True)
_MEANING = TextStyle(size=11.5, anchor="start")
_BOX = 108
_HEIGHT = 320
"""The height of the part with the boxes; what the lines mean stands below it."""
_MIDDLE = (WIDTH / 2, _HEIGHT / 2)
_ACROSS, _DOWN = 125.0, 132.0
"""How far the others stand from the one in the middle."""
_DISC = 10

Point = tuple[float, float]


def partners_figure(partners: Partners, words: Wording) -> Figure:
    """Return the figure; the first of the people stands in the middle."""
    names = {person.id: person.name.raw for person in partners.people}
    descriptions = [
        f"{names[tie.one]} – {names[tie.other]}: {tie.text.raw}" for tie in partners.ties
    ]
    meanings = [wrapped(text, WIDTH - 34, _MEANING) for text in descriptions]
    rows = sum(len(lines) for lines in meanings)
    drawing = Drawing(_HEIGHT + 14 + rows * leading(_MEANING) + 6 * len(meanings))
    _graph(drawing, partners)
    y = _HEIGHT + 20.0
    for number, lines in enumerate(meanings, 1):
        drawing.disc(_DISC + 1, y - 4, _DISC - 1, "plain")
        drawing.words(_DISC + 1, y, str(number), _NUMBER)
        drawing.lines(30, y, lines, _MEANING)
        y += len(lines) * leading(_MEANING) + 6
    return drawing.figure(
        f"{words.text('Who works with whom:')} {'; '.join(descriptions)}.",
        [*(person.name for person in partners.people), *(tie.text for tie in partners.ties)],
    )


def _graph(drawing: Drawing, partners: Partners) -> None:
    first, *others = partners.people
    points = {first.id: _MIDDLE}
    for number, person in enumerate(others):
        x, y = on_circle(0, 0, 1, number / len(others))
        points[person.id] = (_MIDDLE[0] + x * _ACROSS, _MIDDLE[1] + y * _DOWN)
    for tie in partners.ties:
        drawing.line(*points[tie.one], *points[tie.other])
    for number, tie in enumerate(partners.ties, 1):
        (x1, y1), (x2, y2) = points[tie.one], points[tie.other]
        drawing.disc((x1 + x2) / 2, (y1 + y2) / 2, _DISC, "plain")
        drawing.words((x1 + x2) / 2, (y1 + y2) / 2 + 4, str(number), _NUMBER)
    for person in partners.people:
        _person(drawing, points[person.id], person.name.raw, middle=person is first)


def _person(drawing: Drawing, point: Point, name: str, *, middle: bool) -> None:
    rows = wrapped(name, _BOX - (34 if middle else 12), _NAME)
    height = 16 + len(rows) * leading(_NAME)
    x, y = point
    # the one in the middle is narrower, so that the lines to both sides can be seen
    width = _BOX - 20 if middle else _BOX
    drawing.box(x - width / 2, y - height / 2, width, height, "strong" if middle else "tint")
    set_in = _MIDDLE_NAME if middle else _NAME
    drawing.lines(x, y - height / 2 + 8 + 0.85 * _NAME.size, rows, set_in)
