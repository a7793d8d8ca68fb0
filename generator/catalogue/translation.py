"""What each field says in a language, judged from the translation file alone."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from generator.model.text import State, Text
from generator.source.po_file import PoEntry


def same_words(text: str) -> str:
    """Return a text as translations are matched: where its lines break says nothing."""
    return " ".join(text.split())


class _Index:
    def __init__(self, entries: Iterable[PoEntry]) -> None:
        self._entries = [entry for entry in entries if entry.translation and not entry.obsolete]
        self.by_route: dict[str, PoEntry] = {}
        for entry in self._entries:
            self.by_route.setdefault(entry.context, entry)

    @cached_property
    def by_original(self) -> Mapping[str, set[str]]:
        """The translations of each original; asked for only where a field has none of its own."""
        found: dict[str, set[str]] = defaultdict(set)
        for entry in self._entries:
            if not entry.fuzzy:
                found[same_words(entry.original)].add(entry.translation)
        return found


Translate = Callable[[str, Text], Text]
"""Returns a field's text in a language, from its route and its original."""


def translator(language: str, entries: Iterable[PoEntry]) -> Translate:
    """Return a function from a field's route and original to its text in `language`.

    Of the states, the first that fits holds: current, moved, stale, missing. A translation is
    matched by its route or by its whole original, never by likeness.
    """
    index = _Index(entries)

    def translate(route: str, original: Text) -> Text:
        entry = index.by_route.get(route)
        # nearly all are letter for letter the same, which is known sooner than the rest
        if entry and not entry.fuzzy and entry.original == original.raw:
            return Text(entry.translation, language, State.CURRENT)
        words = same_words(original.raw)
        if entry and not entry.fuzzy and same_words(entry.original) == words:
            return Text(entry.translation, language, State.CURRENT)
        elsewhere = index.by_original.get(words, set())
        if len(elsewhere) == 1:
            return Text(next(iter(elsewhere)), language, State.MOVED)
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
