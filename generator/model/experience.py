"""Documented experience with a method: who reported it, and how reliably."""

from generator.model.base import Evidence, Id, Item
from generator.model.text import TeacherProse


class Experience(Item):
    """What is known so far, from whom and how surely."""

    source: Id
    """The project that tells it, by id."""
    evidence: Evidence
    """How sure it is."""
    text: TeacherProse
    """What the project planned, did or found; figures only as the source gives them."""
