"""Hints that name what is known."""

import difflib

from generator.catalogue.catalogue import Catalogue
from generator.finding import Message, say
from generator.model.base import LONGEST_ID


def nearest(catalogue: Catalogue, target: str) -> Message:
    """Return a hint with the reference that was probably meant."""
    kind = f"{target.partition(':')[0]}:"
    targets = sorted(catalogue.targets)
    same = [other for other in targets if other.startswith(kind)]
    # a longer one is like none, and would be compared with each
    meant = target[: 2 * LONGEST_ID]
    close = difflib.get_close_matches(meant, same or targets, n=1, cutoff=0.6)
    if close:
        return say("did you mean `{word}`?", word=close[0])
    return say("write the kind, a colon and the folder's name, such as `module:interview-training`")
