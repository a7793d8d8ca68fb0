"""Rules about wording: readability, long sentences, and words that the glossary avoids."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from generator.finding import Message, Rule, Severity, say
from generator.model.glossary import Glossary
from generator.model.text import Audience
from generator.rule_engine.checked_record import CheckedRecord
from generator.rule_engine.field_text import FieldText
from generator.rule_engine.offence import Offence
from generator.rule_engine.rule_check import RecordCheck
from generator.text.plain_text import passages
from generator.text.readability import WORD, ReadabilityCounts, readability_counts, sentences

_ENOUGH_WORDS = 100
"""LIX says nothing about a text of fewer words."""
_LONGEST_SENTENCE = 30
"""A sentence for students has at most so many words."""


def _sentences(text: FieldText) -> Iterator[tuple[str, ReadabilityCounts]]:
    for sentence in sentences(passages(text.parsed.blocks)):
        yield sentence, readability_counts((sentence,))


def _as_written(text: FieldText, sentence: str) -> str:
    """Return how a sentence begins in the file, where it may run over a line's end."""
    beginning = r"\W+".join(re.escape(word) for word in WORD.findall(sentence)[:5])
    match = re.search(beginning, text.raw)
    return match[0] if match else sentence


def readability(checked: CheckedRecord) -> Iterator[Offence]:
    handbook = checked.context.handbook
    limits = {item.id: item for item in handbook.reading_limits} if handbook else {}
    for language, spec, texts, whole in checked.counts_by_readers:
        limit = limits[language].highest(spec) if language in limits else None
        if limit is not None and whole.words >= _ENOUGH_WORDS and whole.lix > limit:
            text, sentence, _ = max(
                ((text, *item) for text in texts for item in _sentences(text)),
                key=lambda item: item[2].words * item[2].lix,
            )
            pattern = (_EASY_TOO_HARD if spec.easy else _TOO_HARD[spec.audience]).pattern
            yield text.offence_at(
                _as_written(text, sentence),
                say(pattern, language=language, lix=f"{whole.lix:.0f}", limit=limit),
                say(
                    "use shorter sentences and shorter words; this one is the hardest: {sentence}",
                    sentence=sentence[:200],
                ),
            )


_TOO_HARD: Mapping[Audience, Message] = {
    Audience.STUDENT: say(
        "what students read is too hard in the language `{language}`: LIX {lix}, at most {limit}"
    ),
    Audience.TEACHER: say(
        "what teachers read is too hard in the language `{language}`: LIX {lix}, at most {limit}"
    ),
}

_EASY_TOO_HARD = say(
    "the easy texts are too hard in the language `{language}`: LIX {lix}, at most {limit}"
)

READABILITY = RecordCheck(
    Rule(
        "readability",
        Severity.WARNING,
        "A record's texts can be read by those they are for: LIX at most what the handbook's own"
        " record says for students, for teachers and for the easy version of students' texts in each"
        " language, told from at least 100 words.",
        of_drafts=False,
    ),
    readability,
)


def long_sentence(checked: CheckedRecord) -> Iterator[Offence]:
    for _, spec, texts, whole in checked.counts_by_readers:
        if spec.audience is Audience.STUDENT and whole.longest > _LONGEST_SENTENCE:
            for text in texts:
                yield from _long_sentences_of(text)


def _long_sentences_of(text: FieldText) -> Iterator[Offence]:
    for sentence, counts in _sentences(text):
        if counts.words > _LONGEST_SENTENCE:
            yield text.offence_at(
                _as_written(text, sentence),
                say("this sentence has {count} words", count=counts.words),
                say("make two or three of it: students read at most 30 words in one breath"),
            )


LONG_SENTENCE = RecordCheck(
    Rule(
        "long-sentence",
        Severity.WARNING,
        "No sentence that students read has more than 30 words.",
        of_drafts=False,
    ),
    long_sentence,
)


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for any of the words, with an inflectional ending of up to three characters."""
    either = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"\b({either})\w{{0,3}}\b", re.IGNORECASE)


def avoided_word(checked: CheckedRecord) -> Iterator[Offence]:
    if isinstance(checked.record, Glossary):
        return
    for language, texts in checked.texts_by_language.items():
        instead = checked.context.avoided.get(language, {})
        if texts.holds(word.casefold() for word in instead):
            for text in texts.things:
                yield from _avoided_words_in(text, instead)


def _avoided_words_in(text: FieldText, instead: Mapping[str, str]) -> Iterator[Offence]:
    for match in _pattern(tuple(instead)).finditer(text.raw):
        meant = _preferred_word(match[1], instead)
        if match[0][0].isupper():
            meant = meant[0].upper() + meant[1:]
        # the ending of the other word is unknown, so a person has to write it
        bent = match[0] != match[1]
        yield text.offence_from(
            match.start(),
            say("the glossary asks to avoid the word `{word}`", word=match[0]),
            say("write `{word}`, or what is meant in other words", word=meant),
            () if bent else (text.fix_at(match.start(), match[0], meant),),
        )


def _preferred_word(written: str, instead: Mapping[str, str]) -> str:
    """Return the glossary's word for an avoided one, whatever capitals it is written with."""
    # `casefold` would not do: `ſ` matches `s` in a pattern, and is not folded to it
    wrong = (word for word in instead if re.fullmatch(re.escape(word), written, re.IGNORECASE))
    return instead[next(wrong)]


AVOIDED_WORD = RecordCheck(
    Rule(
        "avoided-word",
        Severity.WARNING,
        "Texts use the glossary's words, so that one thing has one name throughout the handbook.",
        of_drafts=False,
    ),
    avoided_word,
)

CHECKS = (READABILITY, LONG_SENTENCE, AVOIDED_WORD)
