"""Hints that name what is known."""

import difflib

from generator.catalogue.catalogue import Catalogue
from generator.finding import Message, say


def nearest(catalogue: Catalogue, target: str) -> Message:
    """Return a hint with the reference that was probably meant."""
    close = difflib.get_close_matches(target, sorted(catalogue.targets), n=1, cutoff=0.6)
    if close:
        return say("did you mean `{word}`?", word=close[0])
    return say("write the kind, a colon and the folder's name, such as `module:interview-training`")
