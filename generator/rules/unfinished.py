"""What a draft still lacks."""

from collections.abc import Iterator

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.entry import Entry
from generator.finding import Rule, Severity, say
from generator.model.placeholder import MARK, asked
from generator.rules.rule import Check, Offence
from generator.rules.written import texts_having, untranslated_words


def _places(catalogue: Catalogue, entry: Entry) -> Iterator[Offence]:
    message = say("this is still to be written")
    for text in texts_having(entry, MARK):
        about = asked(text.raw)
        if about:
            yield text.offence(message, say("what belongs here: {about}", about=about))
    for path, words in untranslated_words(entry).having(MARK):
        about = asked(words)
        if about:
            yield Offence(path, message, say("what belongs here: {about}", about=about))


PLACEHOLDER = Check(
    Rule(
        "placeholder",
        Severity.ERROR,
        "A new record has marked places to fill in; it is published when none is left.",
        in_drafts=Severity.WARNING,
    ),
    _places,
)

CHECKS = (PLACEHOLDER,)
