"""Searches many texts at once: nearly no record has a match in any of its texts."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Generic, TypeVar

T = TypeVar("T")


class SearchableTexts(Generic[T]):
    """Things with their words, and all these words one below the other."""

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
        found = pattern.search(self.words)
        while found:
            number = bisect_right(self._ends, found.start())
            yield self.things[number]
            found = pattern.search(self.words, self._ends[number])
