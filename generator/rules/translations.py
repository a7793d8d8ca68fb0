"""Rules over how far a record is translated: one warning for each file, not one for each field."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.entry import Entry
from generator.catalogue.translation import translator
from generator.finding import Rule, Severity, say
from generator.model.text import State
from generator.model.walk import text_fields
from generator.rules.rule import Check, Offence


@lru_cache(maxsize=1)
def _states(entry: Entry) -> Mapping[str, tuple[tuple[str, State], ...]]:
    """Return each field's route and state, by language."""
    fields = tuple(text_fields(entry.record))
    states = {}
    for language, document in entry.po.items():
        translate = translator(language, document.entries)
        states[language] = tuple(
            (field.route, translate(field.route, field.text).state) for field in fields
        )
    return states


def _fields_in(entry: Entry, state: State) -> Iterator[tuple[str, int, str]]:
    for language, fields in _states(entry).items():
        routes = [route for route, found in fields if found is state]
        if routes:
            yield language, len(routes), routes[0]


def _missing(catalogue: Catalogue, entry: Entry) -> Iterator[Offence]:
    for language in catalogue.settings.codes:
        if language != entry.record.language and f"{language}.po" not in entry.files:
            yield Offence(
                ("id",),
                say("the record is not translated into: {language}", language=language),
                say(
                    "run `handbook translations update` and fill in `{language}.po`",
                    language=language,
                ),
            )
    for language, count, route in _fields_in(entry, State.MISSING):
        yield Offence(
            (),
            say("fields not translated: {count}; the first is `{route}`", count=count, route=route),
            say(
                "run `handbook translations update` and fill in `{language}.po`", language=language
            ),
            po=(entry.po[language], 1),
        )


TRANSLATION_MISSING = Check(
    Rule(
        "translation-missing",
        Severity.WARNING,
        "Each record can be read in every language of the handbook; a missing field is shown in"
        " the original's language, and says so.",
        of_drafts=False,
    ),
    _missing,
)


def _stale(catalogue: Catalogue, entry: Entry) -> Iterator[Offence]:
    for language, count, route in _fields_in(entry, State.STALE):
        document = entry.po[language]
        line = next((item.line for item in document.entries if item.context == route), 1)
        yield Offence(
            (),
            say(
                "translations out of date: {count}; the first is `{route}`",
                count=count,
                route=route,
            ),
            say("run `handbook translations update`, mend them and take the mark fuzzy away"),
            po=(document, line),
        )


TRANSLATION_STALE = Check(
    Rule(
        "translation-stale",
        Severity.WARNING,
        "A translation says what its original says now; one that does not is shown with a mark.",
        of_drafts=False,
    ),
    _stale,
)

CHECKS = (TRANSLATION_MISSING, TRANSLATION_STALE)
