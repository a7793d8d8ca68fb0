"""The glossary: one concept, its word in every language, and an explanation."""

from typing import Annotated

from pydantic import Field

from generator.model.base import CountryId, Item, Record, WordByLanguage, WordLists
from generator.model.text import StudentLine


class Term(Item):
    """One concept."""

    words: WordByLanguage
    """Its word in every language, as it stands in the middle of a sentence; data, not translated."""
    countries: tuple[CountryId, ...] = ()
    """The countries whose system has it, if not all."""
    explanation: StudentLine
    """What it is, in one to three short sentences."""
    avoid: WordLists = Field(default_factory=dict, validate_default=True)
    """Words that no text of the handbook uses for it, for each language; data, not translated.

    A word that is right for something else belongs under `see`."""
    see: tuple[str, ...] = ()
    """Terms that are easily mixed up with it, by id."""


class Glossary(Record):
    """All terms."""

    terms: Annotated[tuple[Term, ...], Field(min_length=1)]
    """The terms; readers see them in their language's order."""
