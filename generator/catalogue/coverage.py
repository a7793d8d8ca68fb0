"""How far each record is translated."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.edition import Edition
from generator.catalogue.entry import Entry
from generator.model.text import State
from generator.model.walk import text_fields


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


def coverage(
    catalogue: Catalogue, entries: Iterable[Entry], languages: Iterable[str]
) -> Iterator[Coverage]:
    """Yield the state of each record in each language that it is not written in."""
    chosen = tuple(entries)
    for language in languages:
        edition = catalogue.in_language(language)
        for entry in chosen:
            if entry.record.language != language and entry.ref in edition.records:
                yield record_coverage(edition, entry)


def record_coverage(edition: Edition, entry: Entry) -> Coverage:
    """Return the state of one record in an edition's language."""
    states: Counter[State] = Counter()
    words = 0
    for field in text_fields(edition.records[entry.ref]):
        states[field.text.state] += 1
        if field.text.state in (State.STALE, State.MISSING):
            words += len(field.text.original.split())
    return Coverage(
        entry.ref,
        edition.language,
        states[State.CURRENT],
        states[State.MOVED],
        states[State.STALE],
        states[State.MISSING],
        words,
    )
