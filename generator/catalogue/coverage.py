"""How many fields of a record are translated into a language."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalogue.translation import Translate
from generator.model.text import State
from generator.model.walk import TextField


@dataclass(frozen=True, slots=True)
class Coverage:
    """One record in one language; all numbers count fields, `words` the original's words to translate."""

    record: str
    language: str
    current: int
    moved: int
    stale: int
    missing: int
    words: int


def record_coverage(
    ref: str, language: str, fields: Iterable[TextField], translate: Translate
) -> Coverage:
    """Return the coverage of one record, from its text fields and a translator."""
    states: Counter[State] = Counter()
    words = 0
    for field in fields:
        text = translate(field.route, field.text)
        states[text.state] += 1
        if text.state in (State.STALE, State.MISSING):
            words += len(text.original.split())
    return Coverage(
        ref,
        language,
        states[State.CURRENT],
        states[State.MOVED],
        states[State.STALE],
        states[State.MISSING],
        words,
    )
