"""Detects personal data in a text, and returns its place, kind and certainty, never its words."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.model.personal import PersonalKind
from generator.privacy import (
    accounts,
    birth_dates,
    coordinates,
    handles,
    mail,
    numbers,
    plates,
    streets,
    telephones,
)
from generator.privacy.detector import Detector
from generator.privacy.normalized_text import normalize

DETECTORS: tuple[Detector, ...] = (
    *mail.DETECTORS,
    *handles.DETECTORS,
    *birth_dates.DETECTORS,
    *coordinates.DETECTORS,
    *accounts.DETECTORS,
    *numbers.DETECTORS,
    *telephones.DETECTORS,
    *streets.DETECTORS,
    *plates.DETECTORS,
)
"""The detectors by priority: where two matches overlap, the first detector decides the kind."""


def _precondition(detector: Detector) -> tuple[int, re.Pattern[str] | None]:
    return detector.digits, detector.needs


_BY_PRECONDITION = {
    need: tuple(rank for rank, detector in enumerate(DETECTORS) if _precondition(detector) == need)
    for need in dict.fromkeys(map(_precondition, DETECTORS))
}
"""The indexes of the detectors with the same precondition, which is then tested once."""


@dataclass(frozen=True, slots=True)
class Detection:
    """A piece of personal data: its kind, and the offsets of its first character and behind its last."""

    kind: PersonalKind
    start: int
    end: int
    sure: bool = True
    """Whether the match can be nothing else; otherwise a person has to look."""


@lru_cache(maxsize=4096)
def detect_personal_data(text: str) -> tuple[Detection, ...]:
    """Return the matches of all detectors in a text, by offset, without overlaps."""
    return tuple(sorted(_without_overlaps(_found(text)), key=lambda item: item.start))


def _found(text: str) -> Iterator[Detection]:
    normalized = normalize(text)
    begin = 0
    for block in normalized.text.split("\n"):
        for rank in _applicable(block.lower()):
            detector = DETECTORS[rank]
            for start, end in detector.find(block):
                span = normalized.original_span(begin + start, begin + end)
                yield Detection(detector.kind, *span, detector.sure)
        begin += len(block) + 1


def _applicable(small: str) -> list[int]:
    """Return the indexes of the detectors that may have a match in a text in lower case."""
    digits = sum(map(small.count, "0123456789"))
    applicable = (
        ranks
        for (least, words), ranks in _BY_PRECONDITION.items()
        if digits >= least and (words is None or words.search(small))
    )
    return sorted(itertools.chain.from_iterable(applicable))


def _without_overlaps(found: Iterator[Detection]) -> Iterator[Detection]:
    """Yield the matches without those that overlap a surer one, or an earlier detector's."""
    taken: list[Detection] = []
    for item in sorted(found, key=lambda item: not item.sure):
        if all(item.end <= other.start or other.end <= item.start for other in taken):
            taken.append(item)
            yield item


def masked(text: str) -> str:
    """Return a text with an ellipsis for each piece of personal data."""
    for item in reversed(detect_personal_data(text)):
        text = f"{text[: item.start]}…{text[item.end :]}"
    return text
