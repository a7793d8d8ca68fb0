"""Readability: sentences, and LIX (Björnsson, 1968)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

WORD = re.compile(r"[^\W\d_]++(?:[-'’:][^\W\d_]++)*+")
_PASSAGE_END = "\0"
"""Stands in no text, and ends a sentence."""
# a set of letters comes first, because that is found fastest
_SENTENCE_END = re.compile(r"[\0.!?…:](?:(?<=\0)|[”’“»\")]*\s+(?=[^\W\d_a-zæøåäöü]|[”„‘»\"(\d]))")
LONG_WORD = 6
"""A word of more letters than this is a long one."""


def sentences(passages: Iterable[str]) -> Iterator[str]:
    """Yield the sentences of paragraphs, list items and table cells, each of which ends one."""
    text = _PASSAGE_END.join(passages)
    start = 0
    for end in (*(found.end() for found in _SENTENCE_END.finditer(text)), len(text)):
        if WORD.search(text, start, end):
            yield text[start:end].rstrip(_PASSAGE_END).strip()
        start = end


@dataclass(frozen=True, slots=True)
class ReadabilityCounts:
    """The counts from which readability is computed."""

    words: int
    long_words: int
    sentences: int
    longest: int
    """How many words the longest sentence has."""

    @property
    def lix(self) -> float:
        """Words in a sentence plus per cent of long words; 0 where there are no words."""
        if not self.sentences:
            return 0.0
        return self.words / self.sentences + 100 * self.long_words / self.words


def readability_counts(passages: Iterable[str]) -> ReadabilityCounts:
    """Return the counts of passages: those of one text, or of many at once."""
    split = _SENTENCE_END.split(_PASSAGE_END.join(passages))
    words = [found for found in map(WORD.findall, split) if found]
    lengths = list(map(len, words))
    long_words = sum(map(LONG_WORD.__lt__, map(len, chain.from_iterable(words))))
    return ReadabilityCounts(sum(lengths), long_words, len(words), max(lengths, default=0))
