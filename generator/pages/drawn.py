"""What is remembered of a page that was drawn."""

from dataclasses import dataclass

from generator.catalogue.trace import Trace


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page that is done."""

    trace: Trace
    search: str
    """Its part of the search index."""
