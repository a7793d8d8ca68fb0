"""The known reference that was meant in place of an unknown one."""

from collections.abc import Iterable

from generator.finding import Message, say
from generator.suggestions.close_words import close_words


def suggested_reference(targets: Iterable[str], target: str) -> str:
    """Return the one reference that was meant; empty where there is none, or more than one.

    It has the same id and another kind, or the same kind and nearly the same id.
    """
    kind, _, written = target.rpartition(":")
    split = [other.partition(":") for other in sorted(targets)]
    same = [f"{other}:{name}" for other, _, name in split if name == written and other != "index"]
    if not same:
        of_kind = [name for other, _, name in split if other == kind]
        same = [f"{kind}:{name}" for name in close_words(written, of_kind)]
    return same[0] if len(same) == 1 else ""


def nearest_hint(targets: Iterable[str], target: str) -> Message:
    """Return a hint with the reference that was meant."""
    suggested = suggested_reference(targets, target)
    if suggested:
        return say("did you mean `{word}`?", word=suggested)
    return say("write the kind, a colon and the folder's name, such as `module:interview-training`")
