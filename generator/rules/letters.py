"""The rule about characters that have no glyph in the typeface."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from generator.finding import KeyPath, Message, Rule, Severity, say, text_position
from generator.invisible import strip_invisible
from generator.model.text import Form
from generator.rule_engine.checked_record import CheckedRecord
from generator.rule_engine.field_fix import FieldFix
from generator.rule_engine.offence import Offence
from generator.rule_engine.rule_check import RecordCheck
from generator.suggestions.substitutes import letters_without_glyph, substitute
from generator.typeface import undrawable

_MARKUP = re.compile(r"[\\`*_\[\]<>|#&~+=.)-]")
_MOST_CHARACTERS = 12
"""One message shows at most so many: a text in another alphabet needs no list of all its characters."""


def letters(checked: CheckedRecord) -> Iterator[Offence]:
    for text in checked.texts_matching(undrawable()):
        signs = [*letters_without_glyph(text.raw)]
        if signs:
            may_be_markup = text.spec.form is not Form.PLAIN
            fixes = _fixes(text.path, text.raw, signs, may_be_markup=may_be_markup)
            yield text.offence_from(signs[0].start(), *_said(signs), fixes)
    for path, found in groupby(checked.strings_outside_texts.matching(undrawable()), itemgetter(0)):
        texts = [words for _, words in found]
        signs = [sign for words in texts for sign in letters_without_glyph(words)]
        if signs:
            one = len(texts) == 1
            fixes = _fixes(path, texts[0], signs, may_be_markup=False) if one else ()
            yield Offence(path, *_said(signs), fixes=fixes)


def _said(signs: Sequence[re.Match[str]]) -> tuple[Message, Message]:
    """Return the message and hint for a text's signs, each once: by sight, and by its number."""
    each = list(dict.fromkeys(strip_invisible(sign[0]) for sign in signs))
    more = " …" if len(each) > _MOST_CHARACTERS else ""
    codes = " ".join(
        "+".join(f"U+{ord(character):04X}" for character in sign)
        for sign in each[:_MOST_CHARACTERS]
    )
    shown = " ".join(map(_seen, each[:_MOST_CHARACTERS])) + more
    message = say("this cannot be printed: {signs} ({codes})", signs=shown, codes=codes + more)
    return message, _hint(each)


def _hint(signs: Sequence[str]) -> Message:
    instead = {sign: substitute(sign) for sign in signs}
    if set(instead.values()) == {" "}:
        return say("write an ordinary space instead")
    known = [f"{_seen(sign)} = {_seen(words)}" for sign, words in instead.items() if words]
    listed = ", ".join(known[:_MOST_CHARACTERS]) + (", …" if len(known) > _MOST_CHARACTERS else "")
    if not known:
        return say("say it in words, or take it out")
    if len(known) == len(signs):
        return say("write instead: {substitutes}", substitutes=listed)
    return say(
        "write instead: {substitutes}; say the rest in words, or take it out", substitutes=listed
    )


def _seen(sign: str) -> str:
    """Return a sign as it can be seen in a sentence: a space as a box, an accent on a circle."""
    if sign.isspace():
        return "␣"
    return f"◌{sign}" if unicodedata.combining(sign[0]) else sign


def _fixes(
    path: KeyPath, text: str, signs: Sequence[re.Match[str]], *, may_be_markup: bool
) -> tuple[FieldFix, ...]:
    """Return the fixes with a substitute for each sign that has one, escaped where it may be markup."""
    fixes = []
    for sign in signs:
        instead = substitute(sign[0])
        position = text_position(text, sign.start())
        line = text[sign.start() - position.column : sign.start()]
        if not instead or (instead == " " and not any(map(str.isalpha, line))):
            continue
        if may_be_markup and not _is_within_words(instead, sign):
            instead = _MARKUP.sub(r"\\\g<0>", instead)
        fixes.append(FieldFix(path, instead, sign[0], position))
    return tuple(fixes)


def _is_within_words(instead: str, sign: re.Match[str]) -> bool:
    """Return whether a substitute is a hyphen within a word, which is no markup there."""
    around = sign.string[max(sign.start() - 1, 0) : sign.start()], sign.string[sign.end() :][:1]
    return instead == "-" and all(map(str.isalnum, around))


LETTERS = RecordCheck(
    Rule(
        "letters",
        Severity.ERROR,
        "What is written can be printed: the handbook's typeface has every letter of it.",
    ),
    letters,
)

CHECKS = (LETTERS,)
