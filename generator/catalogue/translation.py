"""What each field says in a language, judged from the translation file alone."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from generator.model.text import State, Text
from generator.source.po_file import PoEntry


def same_words(text: str) -> str:
    """Return a text as translations are matched: where its lines break says nothing."""
    return " ".join(text.split())


@dataclass
class _Index:
    by_route: dict[str, PoEntry] = field(default_factory=dict)
    by_original: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))


def _index(entries: Iterable[PoEntry]) -> _Index:
    index = _Index()
    for entry in entries:
        if entry.obsolete or not entry.translation:
            continue
        index.by_route.setdefault(entry.context, entry)
        if not entry.fuzzy:
            index.by_original[same_words(entry.original)].add(entry.translation)
    return index


def translator(language: str, entries: Iterable[PoEntry]) -> Callable[[str, Text], Text]:
    """Return a function from a field's route and original to its text in `language`.

    Of the states, the first that fits holds: current, moved, stale, missing. A translation is
    matched by its route or by its whole original, never by likeness.
    """
    index = _index(entries)

    def translate(route: str, original: Text) -> Text:
        words = same_words(original.raw)
        entry = index.by_route.get(route)
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
