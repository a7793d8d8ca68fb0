"""Suggests known references and words that are close to an unknown one."""

import difflib
from collections.abc import Callable, Iterable

from generator.catalogue.catalogue import Catalogue
from generator.finding import KeyPath, Message, say
from generator.model.base import LONGEST_ID
from generator.rules.field_fix import FieldFix

ALIKE = 0.7
"""From how much two ids have in common, of 1, one of them seems to be the other one misspelt."""


def suggested_reference(catalogue: Catalogue, target: str) -> str:
    """Return the one reference that was meant; empty where there is none, or more than one.

    It has the same id and another kind, or the same kind and nearly the same id.
    """
    kind, _, written = target.rpartition(":")
    named = [other.partition(":") for other in sorted(catalogue.targets)]
    same = [f"{other}:{name}" for other, _, name in named if name == written and other != "index"]
    if not same:
        of_kind = [name for other, _, name in named if other == kind]
        same = [f"{kind}:{name}" for name in close_words(written, of_kind)]
    return same[0] if len(same) == 1 else ""


def close_words(written: str, known: Iterable[str]) -> list[str]:
    """Return the words of which another one is a misspelling."""
    # a longer one is like none, and would be compared with each
    return difflib.get_close_matches(written[:LONGEST_ID], sorted(known), n=2, cutoff=ALIKE)


def fix_to_close_word(
    path: KeyPath, written: str, known: Iterable[str]
) -> Callable[[], tuple[FieldFix, ...]]:
    """Return what finds the one word of a few of which another one is a misspelling."""

    def fixes() -> tuple[FieldFix, ...]:
        close = close_words(written, known)
        return (FieldFix(path, close[0]),) if len(close) == 1 else ()

    return fixes


def nearest_hint(catalogue: Catalogue, target: str) -> Message:
    """Return a hint with the reference that was meant."""
    meant = suggested_reference(catalogue, target)
    if meant:
        return say("did you mean `{word}`?", word=meant)
    return say("write the kind, a colon and the folder's name, such as `module:interview-training`")
