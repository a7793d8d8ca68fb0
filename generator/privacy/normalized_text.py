"""Normalizes a text for the detectors: digits, letters, dashes and spaces in one spelling each."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from generator.invisible import strip_invisible

DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d"
DOTS = "\u00b7\u2022\u2027\u2219\u22c5\u30fb"
APOSTROPHES = "\u2018\u2019\u201b\u2032\u00b4\u0060"
DOUBLES = "\u201c\u201d\u2033\u201e"
CASES = {"\u0130": "I", "\u0131": "i"}
"""Letters whose capitals are others' in Turkish; a search without regard to case knows only ours."""
ONE_FOR_ONE = {
    **dict.fromkeys(DASHES, "-"),
    **dict.fromkeys(DOTS, "."),
    **dict.fromkeys(APOSTROPHES, "'"),
    **dict.fromkeys(DOUBLES, '"'),
    **CASES,
}
BLOCK = re.compile(r"\n(?=[ \t]*(?:\n|[-*+|>][ \t]|\d{1,2}[.)][ \t]))")
"""The end of a paragraph or item; any other line end is shown as a space."""
_USUAL = re.compile(r"[ -~æøåäöüßéÆØÅÄÖÜÉ–…»«“”„’\n]*")
"""What a text nearly always consists of, each of whose letters is read as one."""
_TRANSLATION = str.maketrans(ONE_FOR_ONE)


@dataclass(frozen=True, slots=True)
class NormalizedText:
    """The normalized words, and the place of each of their letters in the original."""

    text: str
    places: tuple[int, ...] | None
    """None where no place differs."""

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where the letters from `start` up to `end` stand in what was written."""
        if self.places is None:
            return start, end
        return self.places[start], self.places[end - 1] + 1


def normalize(text: str) -> NormalizedText:
    """Return a text as it is searched: as NFKC spells it, on one line, with single spaces."""
    if "  " not in text and _USUAL.fullmatch(text):
        return NormalizedText(_joined(text).translate(_TRANSLATION), None)
    letters: list[str] = []
    places: list[int] = []
    for place, cluster in _clusters(_joined(text)):
        for letter in _read(cluster):
            if letter != " " or not letters or letters[-1] not in " \n":
                letters.append(letter)
                places.append(place)
    return NormalizedText("".join(letters), tuple(places))


def normalized_words(text: str) -> str:
    """Return what was found, or somebody says was found, without the signs around it."""
    return normalize(text).text.strip(" .,;:")


def _joined(text: str) -> str:
    if "\n" not in text:
        return text
    ends = {found.start() for found in BLOCK.finditer(text)}
    return "".join(
        " " if letter == "\n" and place not in ends else letter for place, letter in enumerate(text)
    )


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Yield each letter with the accents that follow it, and its place."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not unicodedata.combining(text[place]):
            yield start, text[start:place]
            start = place


def _read(cluster: str) -> str:
    if cluster == "\n":
        return cluster
    if cluster in ONE_FOR_ONE:
        return ONE_FOR_ONE[cluster]
    read = []
    for letter in unicodedata.normalize("NFKC", cluster):
        digit = unicodedata.decimal(letter, None)
        if digit is not None:
            read.append(str(digit))
        elif letter.isspace():
            read.append(" ")
        else:
            read.append(ONE_FOR_ONE.get(letter, letter))
    # a joiner is a part of how some words are spelt, but of no number and no address
    return strip_invisible("".join(read)).replace("\u200c", "").replace("\u200d", "")
