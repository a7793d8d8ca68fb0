"""Normalizes a text for the detectors: digits, letters, dashes and spaces in one spelling each."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from generator.invisible import strip_invisible

_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\ufe58\ufe63\uff0d"
_DOTS = "\u00b7\u2022\u2027\u2219\u22c5\u30fb"
_APOSTROPHES = "\u2018\u2019\u201b\u2032\u00b4\u0060"
_DOUBLES = "\u201c\u201d\u2033\u201e"
_CASES = {"\u0130": "I", "\u0131": "i"}
"""The Turkish letters whose upper case is another one than in a search that ignores case."""
ONE_FOR_ONE = {
    **dict.fromkeys(_DASHES, "-"),
    **dict.fromkeys(_DOTS, "."),
    **dict.fromkeys(_APOSTROPHES, "'"),
    **dict.fromkeys(_DOUBLES, '"'),
    **_CASES,
}
BLOCK = re.compile(r"\n(?=[ \t]*(?:\n|[-*+|>][ \t]|\d{1,2}[.)][ \t]))")
"""The end of a paragraph or item; any other line end is shown as a space."""
_USUAL = re.compile(r"[ -~æøåäöüßéÆØÅÄÖÜÉ–…»«“”„’\n]*")
"""Nearly all texts consist of these characters, each of which is normalized to one character."""
_TRANSLATION = str.maketrans(ONE_FOR_ONE)


@dataclass(frozen=True, slots=True)
class NormalizedText:
    """The normalized text, and the offset of each of its characters in the original."""

    text: str
    offsets: tuple[int, ...] | None
    """None where no offset differs."""

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets in the original of the characters from `start` up to `end`."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1


def normalize(text: str) -> NormalizedText:
    """Return a text as it is searched: as NFKC spells it, on one line, with single spaces."""
    if "  " not in text and _USUAL.fullmatch(text):
        return NormalizedText(_on_one_line(text).translate(_TRANSLATION), None)
    characters: list[str] = []
    offsets: list[int] = []
    for offset, cluster in _clusters(_on_one_line(text)):
        for character in _read(cluster):
            if character != " " or not characters or characters[-1] not in " \n":
                characters.append(character)
                offsets.append(offset)
    return NormalizedText("".join(characters), tuple(offsets))


def normalized_words(text: str) -> str:
    """Return the words of a match, or those that somebody answers, without the signs around them."""
    return normalize(text).text.strip(" .,;:")


def _on_one_line(text: str) -> str:
    if "\n" not in text:
        return text
    ends = {match.start() for match in BLOCK.finditer(text)}
    return "".join(
        " " if character == "\n" and offset not in ends else character
        for offset, character in enumerate(text)
    )


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    """Yield each character with the combining accents that follow it, and its offset."""
    start = 0
    for offset in range(1, len(text) + 1):
        if offset == len(text) or not unicodedata.combining(text[offset]):
            yield start, text[start:offset]
            start = offset


def _read(cluster: str) -> str:
    if cluster == "\n":
        return cluster
    if cluster in ONE_FOR_ONE:
        return ONE_FOR_ONE[cluster]
    read = []
    for character in unicodedata.normalize("NFKC", cluster):
        digit = unicodedata.decimal(character, None)
        if digit is not None:
            read.append(str(digit))
        elif character.isspace():
            read.append(" ")
        else:
            read.append(ONE_FOR_ONE.get(character, character))
    # a joiner is a part of how some words are spelt, but of no number and no address
    return strip_invisible("".join(read)).replace("\u200c", "").replace("\u200d", "")
