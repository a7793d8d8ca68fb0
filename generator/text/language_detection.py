"""Detects which of four languages a text is in, by its most common words."""

import re
from collections import Counter
from collections.abc import Mapping

_FEWEST_WORDS = 8
"""A shorter text is not judged: a title may well be in another language."""
_FEWEST_FOUND = 2
_TIMES_MORE = 4
"""A text is in a language whose words are so many times as frequent as the next one's."""
_WORD = re.compile(r"[^\W\d_]+")
_COMMON = {
    "da": "og jeg ikke hvad hvem hvor hvordan hvis hvorfor af fra et også noget nogen meget være"
    " bliver blev skal kunne skulle ville hun deres jeres sådan nogle mellem uden når må får går"
    " siger sig selv",
    "sv": "och jag inte vad vem hur varför av från ett också något någon mycket vara är att blir"
    " blev ska kunde skulle ville hon deras era sådan några mellan utan när måste får går säger"
    " som själv för där här",
    "de": "und ich nicht was wer wie warum von zum zur ein eine einen einem auch etwas jemand sehr"
    " sein ist sind dass wird wurde soll konnte sollte wollte ihre zwischen ohne wenn muss das mit"
    " für auf bei nach sie sich werden",
    "en": "and not what who how why of from the also something someone very are that which will"
    " would should could their your between without when must with this you they have has been it",
}


def _only_here() -> Mapping[str, frozenset[str]]:
    counts = Counter(word for words in _COMMON.values() for word in set(words.split()))
    return {
        code: frozenset(word for word in words.split() if counts[word] == 1)
        for code, words in _COMMON.items()
    }


COMMON = _only_here()
"""The common words of each language that are common in no other one of the four."""


def lower_words(text: str) -> list[str]:
    """Return the words that begin in lower case, which leaves out names and headings."""
    return [word for word in _WORD.findall(text) if word[0].islower()]


def detect_language(text: str) -> str | None:
    """Return the language that a text is in; None for a short one, and wherever there is a doubt."""
    words = _WORD.findall(text.lower())
    if len(words) < _FEWEST_WORDS:
        return None
    counts = {code: sum(map(common.__contains__, words)) for code, common in COMMON.items()}
    first, second = sorted(counts, key=counts.__getitem__, reverse=True)[:2]
    if counts[first] < _FEWEST_FOUND or counts[first] < _TIMES_MORE * counts[second]:
        return None
    return first
