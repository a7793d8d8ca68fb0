"""A detector: a pattern, and the conditions on the words around a match."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.personal import PersonalKind
from generator.privacy.number_checks import NUMBER_CHECKS

WINDOW = 60
"""So many characters before and behind a match are searched for its context."""


@dataclass(frozen=True, slots=True)
class Detector:
    """One spelling of one kind of personal data."""

    kind: PersonalKind
    pattern: re.Pattern[str]
    example: str
    """An invented text that the detector finds."""
    sure: bool = True
    """Whether a match can be nothing else; otherwise a person has to look."""
    near: re.Pattern[str] | None = None
    """A pattern that must match within `WINDOW` characters around the match."""
    before: re.Pattern[str] | None = None
    """A pattern that must end where the match begins."""
    not_before: re.Pattern[str] | None = None
    """A pattern that must not end where the match begins."""
    not_after: re.Pattern[str] | None = None
    """A pattern that must not begin where the match ends."""
    unless: re.Pattern[str] | None = None
    """A pattern that must not match the whole match."""
    digits: int = 1
    """Each match has at least so many digits; a text with fewer is not searched."""
    needs: re.Pattern[str] | None = None
    """A pattern that each match contains in lower case; a text without it is not searched."""
    check: str = ""
    """The name of the check in `number_checks` that the match must pass; empty for none."""

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the spans of matches in a normalized text."""
        for match in self.pattern.finditer(text):
            if self._holds(text, *match.span()):
                yield match.span()

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
        return not self.check or NUMBER_CHECKS[self.check](words)
