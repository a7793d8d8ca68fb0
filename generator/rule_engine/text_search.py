"""Searches many texts at once, because most records have no match in any of their texts."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Generic, TypeVar

T = TypeVar("T")


class SearchableTexts(Generic[T]):
    """Items with a text each, and all these texts joined into one."""

    def __init__(self, things: Sequence[T], words: Iterable[str]) -> None:
        each = tuple(words)
        self.things = things
        self.words = "\n".join(each)
        self._ends = list(accumulate(len(one) + 1 for one in each))

    @cached_property
    def _small(self) -> str:
        return self.words.casefold()

    def holds(self, needles: Iterable[str]) -> bool:
        """Return whether any of some case-folded words, or parts of them, occurs."""
        return any(map(self._small.__contains__, needles))

    def matching(self, pattern: re.Pattern[str]) -> Iterator[T]:
        """Yield, in order, each thing in whose words a pattern finds something.

        What a pattern finds may run on into the next one's words: look at each by itself then.
        """
        match = pattern.search(self.words)
        while match:
            number = bisect_right(self._ends, match.start())
            yield self.things[number]
            match = pattern.search(self.words, self._ends[number])
