"""Draws shapes and words as SVG 1.1, measured in the handbook's own typeface.

How a shape looks is said twice: by attributes, which print goes by, and by a class, which the site's
style sheet goes by, so that a figure follows the reader's colours. Nothing is said by colour alone.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from fontTools.ttLib import TTFont
from markupsafe import Markup, escape

from generator.model.text import Text
from generator.typeface import BOLD, FAMILY, REGULAR, face_path

WIDTH = 360
"""The width of every figure in its own units: about the pixels that a phone has for it."""
_LOOKS = {
    "plain": 'fill="#ffffff" stroke="#4a5b60"',
    "tint": 'fill="#d5e2e0" stroke="#4a5b60"',
    "strong": 'fill="#0b4f5c" stroke="#0b4f5c"',
    "line": 'fill="none" stroke="#4a5b60"',
}
"""How shapes look in print; `hb-figure--NAME` says it for the site."""
_INKS = {"ink": "#1d2b2f", "soft": "#4a5b60", "light": "#ffffff"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A finished drawing."""

    svg: Markup
    height: float
    """Its height, in the figure's units."""
    alt: str
    """What the figure shows, in words."""
    languages: frozenset[str]
    """The language of its words."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How words are set."""

    size: float = 12
    bold: bool = False
    ink: str = "ink"
    anchor: str = "middle"
    """`start`, `middle` or `end`."""


class Drawing:
    """Collects shapes and words; a point is in units from the top left.

    What looks alike stands together, so that the look is said once: shapes in the order in which
    their looks first came, and all words above them.
    """

    def __init__(self, height: float) -> None:
        self.height = height
        self._shapes: dict[str, list[str]] = {}
        self._words: dict[TextStyle, list[str]] = {}

    def box(self, x: float, y: float, width: float, height: float, look: str = "plain") -> None:
        left, top, wide, high = map(_round, (x, y, width, height))
        self._shape(f'<rect x="{left}" y="{top}" width="{wide}" height="{high}"/>', look)

    def path(self, commands: str, look: str = "line") -> None:
        self._shape(f'<path d="{commands}"/>', look)

    def disc(self, x: float, y: float, radius: float, look: str) -> None:
        self._shape(f'<circle cx="{_round(x)}" cy="{_round(y)}" r="{_round(radius)}"/>', look)

    def line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        self.path(f"M{_round(x1)} {_round(y1)}L{_round(x2)} {_round(y2)}")

    def words(self, x: float, y: float, text: str, set_in: TextStyle) -> None:
        """Set one line with its baseline at `y`."""
        line = f'<text x="{_round(x)}" y="{_round(y)}">{escape(text)}</text>'
        self._words.setdefault(set_in, []).append(line)

    def lines(self, x: float, y: float, rows: Iterable[str], set_in: TextStyle) -> None:
        """Set lines below each other; the first one's baseline is at `y`."""
        for number, row in enumerate(rows):
            self.words(x, y + number * leading(set_in), row, set_in)

    def figure(self, alt: str, texts: Iterable[Text]) -> Figure:
        """Return the figure with what it shows in words, and the texts that it is made of."""
        languages = frozenset(text.language for text in texts)
        # one label has one language: said where it is one
        language = Markup(' lang="{}"').format(*languages) if len(languages) == 1 else ""
        height = _round(self.height)
        shapes = (
            f'<g {_LOOKS[look]} class="hb-figure--{look}">{"".join(drawn)}</g>'
            for look, drawn in self._shapes.items()
        )
        words = (
            f"<g {_set(type_)}>{''.join(elements)}</g>" for type_, elements in self._words.items()
        )
        svg = (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}"'
            f' width="{WIDTH}" height="{height}" role="img"{language} aria-label="{escape(alt)}"'
            f' font-family="{FAMILY}">{"".join(shapes)}{"".join(words)}</svg>'
        )
        return Figure(Markup(svg), self.height, alt, languages)

    def _shape(self, drawn: str, look: str) -> None:
        self._shapes.setdefault(look, []).append(drawn)


def _set(type_: TextStyle) -> str:
    weight = ' font-weight="700"' if type_.bold else ""
    return (
        f'font-size="{_round(type_.size)}"{weight} fill="{_INKS[type_.ink]}"'
        f' text-anchor="{type_.anchor}" class="hb-figure--{type_.ink}"'
    )


def width_of(text: str, set_in: TextStyle) -> float:
    """Return how wide a line is."""
    widths, em = _face(BOLD if set_in.bold else REGULAR)
    return sum(widths.get(ord(letter), em // 2) for letter in text) * set_in.size / em


def wrapped(text: str, width: float, set_in: TextStyle) -> list[str]:
    """Return a text in lines of at most `width`; a longer word is cut."""
    rows: list[str] = []
    row = ""
    for word in text.split():
        longer = f"{row} {word}".strip()
        if width_of(longer, set_in) <= width:
            row = longer
            continue
        *cut, last = _cut(word, width, set_in)
        rows += [*([row] if row else []), *cut]
        row = last
    return [*rows, row] if row else rows


def _cut(word: str, width: float, set_in: TextStyle) -> list[str]:
    """Return a word in parts that fit, all but the last with a hyphen."""
    if width_of(word, set_in) <= width:
        return [word]
    fits = (at for at in range(len(word), 0, -1) if width_of(f"{word[:at]}-", set_in) <= width)
    at = next(fits, 1)
    return [f"{word[:at]}-", *_cut(word[at:], width, set_in)]


def leading(set_in: TextStyle) -> float:
    """Return the distance from one line's baseline to the next."""
    return set_in.size * 1.25


def on_circle(x: float, y: float, radius: float, turn: float) -> tuple[float, float]:
    """Return the point of a circle after a part of a turn, clockwise from the top."""
    angle = 2 * math.pi * turn
    return x + radius * math.sin(angle), y - radius * math.cos(angle)


@cache
def _face(face: str) -> tuple[dict[int, int], int]:
    font = TTFont(face_path(face), lazy=True)
    advances = font["hmtx"].metrics
    widths = {code: advances[name][0] for code, name in font.getBestCmap().items()}
    return widths, font["head"].unitsPerEm


def _round(number: float) -> str:
    return f"{number:.1f}".rstrip("0").rstrip(".")
