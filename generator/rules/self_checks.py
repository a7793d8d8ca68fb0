"""Rules about self-checks: each has a right and a wrong answer."""

from collections import Counter
from collections.abc import Iterator

from generator.finding import KeyPath, Rule, Severity, TextPosition, say
from generator.model.self_checks import GAP, ChoiceBlock, MatchBlock, Sentence
from generator.model.walk import models
from generator.rule_engine.checked_record import CheckedRecord
from generator.rule_engine.field_fix import FieldFix
from generator.rule_engine.offence import Offence
from generator.rule_engine.rule_check import RecordCheck


def self_check_answer(checked: CheckedRecord) -> Iterator[Offence]:
    for path, block in models(checked.record):
        if isinstance(block, ChoiceBlock) and len(block.right) in (0, len(block.options)):
            yield Offence(
                (*path, "options"),
                say("of these answers all or none are right"),
                say(
                    "mark each right answer with `right: true`, and have one at least that is wrong"
                ),
            )
        if isinstance(block, MatchBlock):
            yield from _matches(path, block)


def _matches(path: KeyPath, block: MatchBlock) -> Iterator[Offence]:
    counts = Counter(pair.match.raw for pair in block.pairs)
    for index, pair in enumerate(block.pairs):
        if counts[pair.match.raw] > 1:
            yield Offence(
                (*path, "pairs", index, "match"),
                say("`{match}` belongs to more than one thing", match=pair.match.raw),
                say("let each thing have a match of its own"),
            )


SELF_CHECK_ANSWER = RecordCheck(
    Rule(
        "self-check-answer",
        Severity.ERROR,
        "A self-check can be answered right and wrong: of a choice not all answers are right, and of"
        " what is matched no two are the same.",
    ),
    self_check_answer,
)


def self_check_gap(checked: CheckedRecord) -> Iterator[Offence]:
    for path, sentence in models(checked.record):
        if isinstance(sentence, Sentence) and sentence.text.raw.count(GAP) != 1:
            yield Offence(
                (*path, "text"),
                say("the sentence has not one gap"),
                say("put `{gap}` once where the missing word belongs", gap=GAP),
                fixes=_with_gap((*path, "text"), sentence),
            )


def _with_gap(path: KeyPath, sentence: Sentence) -> tuple[FieldFix, ...]:
    """Return the fix that makes a gap of the answer, where the sentence has it once."""
    raw, answer = sentence.text.raw, sentence.answer.raw
    found = raw.count(answer) == 1 and GAP not in raw
    return (FieldFix(path, GAP, answer, TextPosition(0, raw.index(answer))),) if found else ()


SELF_CHECK_GAP = RecordCheck(
    Rule(
        "self-check-gap",
        Severity.ERROR,
        "A sentence to fill in has one gap, and so have its translations.",
    ),
    self_check_gap,
)

CHECKS = (SELF_CHECK_ANSWER, SELF_CHECK_GAP)
