"""Entries that look like a translation and are none, such as copies of the original."""

import re

from generator.source.po_file import PoEntry
from generator.text.language_detection import COMMON, lower_words

_TO_DO = re.compile(r"\b(?:TODO|FIXME|TBD|XXX)\b|\?\?\?")
_LETTER = re.compile(r"[^\W_]")
_ALIKE = frozenset({"da", "sv", "nb", "nn", "no"})
"""Languages in which short sentences may be letter for letter the same."""
_NEARLY_ONE = frozenset({"da", "nb", "no"})
"""Languages in which long ones may be, too."""


def same_words(text: str) -> str:
    """Return a text as translations are matched: where its lines break says nothing."""
    return " ".join(text.split())


def is_guess(entry: PoEntry) -> bool:
    """Return whether gettext took the translation from another field, for somebody to look at."""
    return entry.fuzzy and bool(entry.previous_context) and entry.previous_context != entry.context


def is_translation(entry: PoEntry) -> bool:
    """Return whether an entry's words are meant as a translation of its field."""
    words, original = entry.translation, entry.original
    if not words or entry.obsolete or is_guess(entry):
        return False
    if _TO_DO.search(words) and not _TO_DO.search(original):
        return False
    return bool(_LETTER.search(words)) or not _LETTER.search(original)


def is_copy(entry: PoEntry, written_in: str, language: str) -> bool:
    """Return whether a translation repeats its original, where that has words of its own language.

    Names, numbers and single words that are the same everywhere are no copies.
    """
    if {written_in, language} <= _NEARLY_ONE:
        return False
    words, original = entry.translation.lstrip(), entry.original.lstrip()
    # nearly all begin with another letter, which is known sooner than the rest
    if words[:1].casefold() != original[:1].casefold():
        return False
    if same_words(words).casefold() != same_words(original).casefold():
        return False
    own_words = lower_words(original)
    enough = 5 if {written_in, language} <= _ALIKE else 2
    return len(own_words) >= enough or not COMMON.get(written_in, frozenset()).isdisjoint(own_words)
