"""How hard a text is to read: Björnsson's LIX, 1968, and its sentences."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

WORD = re.compile(r"[^\W\d_]+(?:[-'’:][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"(?<=[.!?…:])[”’“»\")]*\s+(?=[^\W\d_a-zæøåäöü]|[”„‘»\"(\d])")
LONG_WORD = 6
"""A word of more letters than this is a long one."""


def sentences(passages: Iterable[str]) -> Iterator[str]:
    """Yield the sentences of paragraphs, list items and table cells, each of which ends one."""
    for passage in passages:
        for sentence in _SENTENCE_END.split(passage):
            if WORD.search(sentence):
                yield sentence.strip()


@dataclass(frozen=True, slots=True)
class Reading:
    """The counts that a text's readability is told from."""

    words: int = 0
    long_words: int = 0
    sentences: int = 0

    def __add__(self, other: "Reading") -> "Reading":
        return Reading(
            self.words + other.words,
            self.long_words + other.long_words,
            self.sentences + other.sentences,
        )

    @property
    def lix(self) -> float:
        """Words in a sentence plus per cent of long words; 0 where there are no words."""
        if not self.sentences:
            return 0.0
        return self.words / self.sentences + 100 * self.long_words / self.words


def reading(passages: Sequence[str]) -> Reading:
    """Return the counts of a text's passages."""
    words = [word for passage in passages for word in WORD.findall(passage)]
    long_words = [word for word in words if len(word) > LONG_WORD]
    return Reading(len(words), len(long_words), sum(1 for _ in sentences(passages)))
