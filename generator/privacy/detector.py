"""A detector: a pattern, and the conditions on the words around a match."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.personal import PersonalKind
from generator.privacy.number_checks import CHECKS

WINDOW = 60
"""How many letters before and behind what is found are looked at."""


@dataclass(frozen=True, slots=True)
class Detector:
    """One spelling of one kind of personal data."""

    kind: PersonalKind
    pattern: re.Pattern[str]
    sure: bool = True
    """Whether it can be nothing else; otherwise a person has to look."""
    near: re.Pattern[str] | None = None
    """What must stand somewhere near it."""
    before: re.Pattern[str] | None = None
    """What must end where it begins."""
    not_before: re.Pattern[str] | None = None
    """What must not end where it begins."""
    not_after: re.Pattern[str] | None = None
    """What must not begin where it ends."""
    unless: re.Pattern[str] | None = None
    """What it must not be as a whole."""
    digits: int = 1
    """How many digits all that it finds has at least: where there are fewer, nothing is searched."""
    needs: re.Pattern[str] | None = None
    """What each match contains, in small letters."""
    check: str = ""
    """The name of a check that its words must pass."""

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the spans of matches in a normalized text."""
        for found in self.pattern.finditer(text):
            if self._holds(text, *found.span()):
                yield found.span()

    def _holds(self, text: str, start: int, end: int) -> bool:
        before = text[max(0, start - WINDOW) : start]
        after = text[end : end + WINDOW]
        if self.before and not self.before.search(before):
            return False
        if self.not_before and self.not_before.search(before):
            return False
        if self.not_after and self.not_after.match(after):
            return False
        if self.near and not (self.near.search(before) or self.near.search(after)):
            return False
        words = text[start:end]
        if self.unless and self.unless.fullmatch(words):
            return False
        return not self.check or CHECKS[self.check](words)
