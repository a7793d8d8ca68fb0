"""Readability: sentences, and LIX (Björnsson, 1968)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

WORD = re.compile(r"[^\W\d_]++(?:[-'’:][^\W\d_]++)*+")
_PASSAGE_END = "\0"
"""This character is in no text, and ends a sentence."""
# the set of characters comes first, because `re` searches for it fastest
_SENTENCE_END = re.compile(r"[\0.!?…:](?:(?<=\0)|[”’“»\")]*\s+(?=[^\W\d_a-zæøåäöü]|[”„‘»\"(\d]))")
_LONG_WORD = 6
"""LIX counts a word of more characters than this as a long one."""


def sentences(passages: Iterable[str]) -> Iterator[str]:
    """Yield the sentences of paragraphs, list items and table cells, each of which ends one."""
    text = _PASSAGE_END.join(passages)
    start = 0
    for end in (*(match.end() for match in _SENTENCE_END.finditer(text)), len(text)):
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
    """The number of words in the longest sentence."""

    @property
    def lix(self) -> float:
        """The words per sentence plus the percentage of long words; 0 where there are no words."""
        if not self.sentences:
            return 0.0
        return self.words / self.sentences + 100 * self.long_words / self.words


def readability_counts(passages: Iterable[str]) -> ReadabilityCounts:
    """Return the counts of passages: those of one text, or of many at once."""
    split = _SENTENCE_END.split(_PASSAGE_END.join(passages))
    words = [sentence for sentence in map(WORD.findall, split) if sentence]
    lengths = list(map(len, words))
    long_words = sum(map(_LONG_WORD.__lt__, map(len, chain.from_iterable(words))))
    return ReadabilityCounts(sum(lengths), long_words, len(words), max(lengths, default=0))
