"""What a draft still lacks."""

import re
from collections.abc import Iterator

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.entry import Entry
from generator.finding import Message, Rule, Severity, say
from generator.model.placeholder import MARK
from generator.rules.rule import Check, Offence
from generator.rules.written import texts_having, untranslated_words


def _places(catalogue: Catalogue, entry: Entry) -> Iterator[Offence]:
    message = say("this is still to be written")
    for text in texts_having(entry, MARK):
        for mark in MARK.finditer(text.raw):
            yield text.offence_from(mark.start(), message, _about(mark))
    for path, words in untranslated_words(entry).having(MARK):
        for mark in MARK.finditer(words):
            yield Offence(path, message, _about(mark))


def _about(mark: re.Match[str]) -> Message:
    return say("what belongs here: {about}", about=mark[1])


PLACEHOLDER = Check(
    Rule(
        "placeholder",
        Severity.ERROR,
        "A new record has marked places to fill in; it is published when none is left, not even within"
        " a text or a translation.",
        in_drafts=Severity.WARNING,
    ),
    _places,
)

CHECKS = (PLACEHOLDER,)
