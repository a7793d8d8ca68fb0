"""Draws shapes and words as SVG 1.1, measured in the handbook's own typeface.

How a shape looks is said twice: by attributes, which print goes by, and by a class, which the site's
style sheet goes by, so that a figure follows the reader's colours. Nothing is told by colour alone.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from fontTools.ttLib import TTFont
from markupsafe import Markup

from generator.model.text import Text
from generator.typeface import BOLD, FAMILY, REGULAR, face_path

WIDTH = 360
"""Of every figure, in its own units: about the pixels that a phone has for it."""
LOOKS = {
    "plain": Markup('fill="#ffffff" stroke="#4a5b60"'),
    "tint": Markup('fill="#d5e2e0" stroke="#4a5b60"'),
    "strong": Markup('fill="#0b4f5c" stroke="#0b4f5c"'),
    "line": Markup('fill="none" stroke="#4a5b60"'),
}
"""How shapes look in print; `hb-figure--NAME` says it for the site."""
INKS = {"ink": "#1d2b2f", "soft": "#4a5b60", "light": "#ffffff"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A finished drawing."""

    svg: Markup
    height: float
    """In units; each is as wide as the others."""
    alt: str
    """What the figure shows, in words."""
    languages: frozenset[str]
    """Of its words."""


@dataclass(frozen=True, slots=True)
class Type:
    """How words are set."""

    size: float = 12
    bold: bool = False
    ink: str = "ink"
    anchor: str = "middle"
    """`start`, `middle` or `end`."""


class Drawing:
    """Collects shapes; a point is in units from the top left."""

    def __init__(self, height: float) -> None:
        self.height = height
        self._parts: list[Markup] = []

    def box(self, x: float, y: float, width: float, height: float, look: str = "plain") -> None:
        self._shape(
            Markup('<rect x="{}" y="{}" width="{}" height="{}"').format(
                *map(_round, (x, y, width, height))
            ),
            look,
        )

    def path(self, commands: str, look: str = "line") -> None:
        self._shape(Markup('<path d="{}"').format(commands), look)

    def disc(self, x: float, y: float, radius: float, look: str) -> None:
        self._shape(
            Markup('<circle cx="{}" cy="{}" r="{}"').format(*map(_round, (x, y, radius))), look
        )

    def line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        self.path(f"M{_round(x1)} {_round(y1)}L{_round(x2)} {_round(y2)}")

    def words(self, x: float, y: float, text: str, set_in: Type) -> None:
        """Set one line with its baseline at `y`."""
        self._parts.append(
            Markup(
                '<text x="{}" y="{}" font-family="{}" font-size="{}" font-weight="{}" fill="{}"'
                ' text-anchor="{}" class="hb-figure--{}">{}</text>'
            ).format(
                _round(x),
                _round(y),
                FAMILY,
                _round(set_in.size),
                700 if set_in.bold else 400,
                INKS[set_in.ink],
                set_in.anchor,
                set_in.ink,
                text,
            )
        )

    def lines(self, x: float, y: float, rows: Iterable[str], set_in: Type) -> None:
        """Set lines below each other; the first one's baseline is at `y`."""
        for number, row in enumerate(rows):
            self.words(x, y + number * leading(set_in), row, set_in)

    def figure(self, alt: str, texts: Iterable[Text]) -> Figure:
        """Return the figure with what it shows in words, and the texts that it is made of."""
        languages = frozenset(text.language for text in texts)
        # one label has one language: said where it is one
        language = Markup(' lang="{}"').format(*languages) if len(languages) == 1 else ""
        svg = Markup(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}" width="{}" height="{}"'
            ' role="img"{} aria-label="{}">{}</svg>'
        ).format(
            WIDTH,
            _round(self.height),
            WIDTH,
            _round(self.height),
            language,
            alt,
            Markup("").join(self._parts),
        )
        return Figure(svg, self.height, alt, languages)

    def _shape(self, begun: Markup, look: str) -> None:
        self._parts.append(Markup('{} {} class="hb-figure--{}"/>').format(begun, LOOKS[look], look))


def width_of(text: str, set_in: Type) -> float:
    """Return how wide a line is."""
    widths, em = _face(BOLD if set_in.bold else REGULAR)
    return sum(widths.get(ord(letter), em // 2) for letter in text) * set_in.size / em


def wrapped(text: str, width: float, set_in: Type) -> list[str]:
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


def _cut(word: str, width: float, set_in: Type) -> list[str]:
    """Return a word in parts that fit, all but the last with a hyphen."""
    if width_of(word, set_in) <= width:
        return [word]
    fits = (at for at in range(len(word), 0, -1) if width_of(f"{word[:at]}-", set_in) <= width)
    at = next(fits, 1)
    return [f"{word[:at]}-", *_cut(word[at:], width, set_in)]


def leading(set_in: Type) -> float:
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
