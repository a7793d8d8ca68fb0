"""Rules about word lists: articles and examples."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from generator.catalogue.entry import Entry
from generator.finding import KeyPath, Rule, Severity, say
from generator.model.blocks import WordEntry
from generator.model.walk import models
from generator.rule_engine.checked_record import CheckedRecord
from generator.rule_engine.field_fix import FieldFix
from generator.rule_engine.offence import Offence
from generator.rule_engine.rule_check import RecordCheck

_ARTICLES: Mapping[str, tuple[str, ...]] = {
    "da": ("en", "et"),
    "sv": ("en", "ett"),
    "de": ("der", "die", "das"),
    "en": ("a", "an"),
}
"""The articles with which nouns are learned; other languages have no such rule."""
_SHORT, _STEM = 3, 4
_ENDING = 2
"""So many last characters of a word may change in its inflected forms."""
_WORD = re.compile(r"[^\W\d_]+")


def _entries(entry: Entry) -> Iterator[tuple[KeyPath, WordEntry]]:
    for path, model in models(entry.record):
        if isinstance(model, WordEntry):
            yield path, model


def word_article(checked: CheckedRecord) -> Iterator[Offence]:
    for path, item in _entries(checked.entry):
        for language, article in (item.article or {}).items():
            yield from _article(path, item, language, article)


def _article(path: KeyPath, item: WordEntry, language: str, article: str) -> Iterator[Offence]:
    article_path = (*path, "article", language)
    known = _ARTICLES.get(language, (article,))
    first = item.words.get(language, "").split(" ")[0]
    if article not in known:
        meant = article.strip().casefold()
        yield Offence(
            article_path,
            say("`{article}` is no article of this language", article=article),
            say("write one of: {articles}", articles=", ".join(known)),
            fixes=(FieldFix(article_path, meant),) if meant in known else (),
        )
    elif first in known:
        yield Offence(
            (*path, "words", language),
            say("the article stands before the word as well"),
            say("write the word alone"),
            fixes=(FieldFix((*path, "words", language), "", f"{first} "),),
        )


WORD_ARTICLE = RecordCheck(
    Rule(
        "word-article",
        Severity.ERROR,
        "The article of a word that is taught is one of its language's, and stands in `article` alone.",
    ),
    word_article,
)


def word_example(checked: CheckedRecord) -> Iterator[Offence]:
    for path, item in _entries(checked.entry):
        for language, example in (item.example or {}).items():
            word = item.words.get(language)
            if word and not _holds(example, word):
                yield Offence(
                    (*path, "example", language),
                    say("this example has no form of `{word}`", word=word),
                    say("write a sentence in which the word stands"),
                )


def _holds(example: str, word: str) -> bool:
    """Return whether a sentence has some form of a word, or of one of several words.

    Forms change their endings and vowels, and German takes some apart: *aufräumen*, *räumt … auf*.
    """
    parts = [part for part in _WORD.findall(_bare(word)) if len(part) >= _SHORT] or [_bare(word)]
    forms = _WORD.findall(_bare(example))
    return any(_in_common(part, form) >= _stem(part) for part in parts for form in forms)


def _stem(word: str) -> int:
    """Return how many characters in a row a word and its inflected form share at least."""
    return min(len(word), max(len(word) - _ENDING, _SHORT), _STEM)


def _bare(text: str) -> str:
    """Return a text in lower case without diacritics: the vowel may change in a plural."""
    apart = unicodedata.normalize("NFD", text.casefold())
    return "".join(character for character in apart if not unicodedata.combining(character))


def _in_common(first: str, second: str) -> int:
    return SequenceMatcher(None, first, second, autojunk=False).find_longest_match().size


WORD_EXAMPLE = RecordCheck(
    Rule(
        "word-example",
        Severity.WARNING,
        "The example of a word that is taught has the word in it, in whatever form.",
    ),
    word_example,
)

CHECKS = (WORD_ARTICLE, WORD_EXAMPLE)
