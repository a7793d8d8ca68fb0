"""Tasks whose answer is looked at at once: on the page by the student, on paper with the key."""

from collections.abc import Sequence
from typing import Annotated, Literal, TypeVar
from zlib import crc32

from pydantic import Field

from generator.model.base import Item
from generator.model.text import HolderLine, HolderProse, HolderTitle

GAP = "___"
"""What stands in a sentence where a word is missing."""
I = TypeVar("I", bound=Item)  # noqa: E741


class SelfCheck(Item):
    """What every such task has."""

    prompt: HolderLine
    """What to do, or the question."""
    why: HolderProse
    """Why the right answer is right; read after answering."""


class Option(Item):
    """An answer to choose."""

    text: HolderLine
    """The answer."""
    right: Annotated[bool, Field(strict=True)] = False
    """Whether it is right."""


class ChoiceBlock(SelfCheck):
    """A question with answers to choose from, of which one or several are right."""

    kind: Literal["choice"]
    """Always `choice`."""
    options: Annotated[tuple[Option, ...], Field(min_length=2, max_length=8)]
    """The answers; at least one is right, and at least one is wrong."""

    @property
    def right(self) -> tuple[Option, ...]:
        return tuple(option for option in self.options if option.right)


class Pair(Item):
    """Two things that belong together."""

    text: HolderLine
    """The first, which stays where it is."""
    match: HolderTitle
    """What belongs to it, which has to be found."""


class MatchBlock(SelfCheck):
    """Things to match with what belongs to them."""

    kind: Literal["match"]
    """Always `match`."""
    pairs: Annotated[tuple[Pair, ...], Field(min_length=3, max_length=8)]
    """The pairs; readers see the second ones in another order."""


class OrderStep(Item):
    """One of the things to put in order."""

    text: HolderLine
    """What it is."""


class OrderBlock(SelfCheck):
    """Things to put in order."""

    kind: Literal["order"]
    """Always `order`."""
    steps: Annotated[tuple[OrderStep, ...], Field(min_length=3, max_length=8)]
    """The things in the right order; readers see them in another."""


class Alternative(Item):
    """Another word that is right as well."""

    text: HolderTitle
    """The word."""


class Sentence(Item):
    """A sentence in which a word is missing."""

    text: HolderLine
    """The sentence, with `___` once where the word is missing."""
    answer: HolderTitle
    """The missing word."""
    also: tuple[Alternative, ...] = ()
    """Other words that are right as well."""


class GapBlock(SelfCheck):
    """Sentences in which a word has to be filled in."""

    kind: Literal["gap"]
    """Always `gap`."""
    sentences: Annotated[tuple[Sentence, ...], Field(min_length=1, max_length=10)]
    """The sentences."""


def shuffled(items: Sequence[I]) -> tuple[I, ...]:
    """Return items in an order that does not give the answer away, the same in each language and run."""
    found = tuple(sorted(items, key=lambda item: crc32(item.id.encode())))
    return found if found != tuple(items) else (*found[1:], found[0])
