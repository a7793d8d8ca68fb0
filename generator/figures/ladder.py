"""Steps that become longer, such as one day, three days and twelve days abroad."""

from generator.catalogue.edition import Edition
from generator.figures.svg import WIDTH, Drawing, Figure, TextStyle, leading, wrapped
from generator.model.programme import Rung
from generator.wording.wording import Wording

_DAYS = TextStyle(size=17, bold=True)
_TITLE = TextStyle(size=11.5)
_RISE, _GAP = 24, 6


def ladder_figure(rungs: tuple[Rung, ...], edition: Edition, words: Wording) -> Figure | None:
    """Return the steps from left to right, each higher than the one before; untold ones are left out.

    There is no figure where none of them is available.
    """
    rungs = tuple(rung for rung in rungs if rung.record in edition.records)
    if not rungs:
        return None
    width = (WIDTH - _GAP * (len(rungs) - 1)) / len(rungs)
    titles = [edition.title(rung.record) for rung in rungs]
    lines = [wrapped(title.raw, width - 12, _TITLE) for title in titles]
    least = 36 + max(map(len, lines)) * leading(_TITLE)
    bottom = least + _RISE * (len(rungs) - 1) + 2
    drawing = Drawing(bottom + 1)
    descriptions = []
    for number, rung in enumerate(rungs):
        height = least + number * _RISE
        x, top = number * (width + _GAP), bottom - height
        drawing.box(x + 0.5, top, width - 1, height, "tint" if number % 2 else "plain")
        days = words.texts("{count} day", "{count} days", rung.days)
        drawing.words(x + width / 2, top + 22, days, _DAYS)
        drawing.lines(x + width / 2, top + 40, lines[number], _TITLE)
        descriptions.append(f"{days}: {titles[number].raw}")
    return drawing.figure(words.text("Step by step:") + " " + "; ".join(descriptions) + ".", titles)
