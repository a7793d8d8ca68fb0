"""Translates each field of a record, and gives the translation's state, from the PO file alone."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from generator.catalogue.translation_guesses import is_copy, is_translation, same_words
from generator.model.text import State, Text
from generator.source.po_file import PoEntry


class _Index:
    def __init__(self, entries: Iterable[PoEntry]) -> None:
        self._entries = list(filter(is_translation, entries))
        self.by_route: dict[str, PoEntry] = {}
        for entry in self._entries:
            self.by_route.setdefault(entry.context, entry)

    @cached_property
    def by_original(self) -> Mapping[str, dict[str, PoEntry]]:
        """The translations of each original; used only where a field has none of its own."""
        found: dict[str, dict[str, PoEntry]] = defaultdict(dict)
        for entry in self._entries:
            if not entry.fuzzy:
                found[same_words(entry.original)].setdefault(entry.translation, entry)
        return found


Translate = Callable[[str, Text], Text]
"""Returns a field's text in a language, from its route and its original."""


def translator(language: str, entries: Iterable[PoEntry]) -> Translate:
    """Return a function from a field's route and original to its text in `language`.

    Of the states, the first that fits holds: current, moved, stale, missing. A translation is
    matched by its route or by its whole original, never by likeness; what was never translated, such
    as a copy of the original, is missing.
    """
    index = _Index(entries)

    def translate(route: str, original: Text) -> Text:
        entry = index.by_route.get(route)
        if entry and is_copy(entry, original.language, language):
            entry = None
        # nearly all are letter for letter the same, which is known sooner than the rest
        if entry and not entry.fuzzy and entry.original == original.raw:
            return Text(entry.translation, language, State.CURRENT)
        words = same_words(original.raw)
        if entry and not entry.fuzzy and same_words(entry.original) == words:
            return Text(entry.translation, language, State.CURRENT)
        elsewhere = index.by_original.get(words, {}).values()
        moved = [item for item in elsewhere if not is_copy(item, original.language, language)]
        if len(moved) == 1:
            return Text(moved[0].translation, language, State.MOVED)
        if entry:
            before = first_original(entry, words)
            return Text(
                entry.translation, language, State.STALE, original.raw, before, original.language
            )
        return Text(original.raw, original.language, State.MISSING, original.raw)

    return translate


def first_original(entry: PoEntry, words: str) -> str:
    """Return the original that the entry's translation was made from; empty where nobody knows."""
    if entry.fuzzy and entry.previous:
        return entry.previous
    return "" if same_words(entry.original) == words else entry.original
