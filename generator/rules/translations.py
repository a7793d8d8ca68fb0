"""Rules about missing and stale translations: one warning for each file, not one for each field."""

from collections.abc import Iterator

from generator.catalogue.consent import may_be_translated
from generator.catalogue.entry import Entry
from generator.catalogue.translation import translator
from generator.finding import Rule, Severity, say
from generator.model.text import State
from generator.model.walk import text_fields
from generator.rule_engine.checked_record import CheckedRecord
from generator.rule_engine.offence import Offence
from generator.rule_engine.rule_check import RecordCheck


def _first(entry: Entry, language: str, state: State) -> str:
    """Return the route of the first field in a state."""
    translate = translator(language, entry.po[language].entries)
    return next(
        field.route
        for field in text_fields(entry.record)
        if translate(field.route, field.text).state is state
    )


def translation_missing(checked: CheckedRecord) -> Iterator[Offence]:
    for language in checked.codes:
        asked = language != checked.record.language and may_be_translated(checked.record, language)
        if asked and f"{language}.po" not in checked.entry.files:
            yield Offence(
                ("id",),
                say("the record is not translated into: {language}", language=language),
                say(
                    "run `handbook translations update` and fill in `{language}.po`",
                    language=language,
                ),
            )
    for language, document in checked.entry.po.items():
        count = checked.entry.coverage[language].missing
        if count and may_be_translated(checked.record, language):
            route = _first(checked.entry, language, State.MISSING)
            yield Offence(
                (),
                say(
                    "fields not translated: {count}; the first is `{route}`",
                    count=count,
                    route=route,
                ),
                say(
                    "run `handbook translations update` and fill in `{language}.po`",
                    language=language,
                ),
                po=(document, 1),
            )


TRANSLATION_MISSING = RecordCheck(
    Rule(
        "translation-missing",
        Severity.WARNING,
        "Each record can be read in every language of the handbook; a missing field is shown in"
        " the original's language, and says so.",
        of_drafts=False,
    ),
    translation_missing,
)


def translation_stale(checked: CheckedRecord) -> Iterator[Offence]:
    for language, document in checked.entry.po.items():
        count = checked.entry.coverage[language].stale
        if count:
            route = _first(checked.entry, language, State.STALE)
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


TRANSLATION_STALE = RecordCheck(
    Rule(
        "translation-stale",
        Severity.WARNING,
        "A translation says what its original says now; one that does not is shown with a mark.",
        of_drafts=False,
    ),
    translation_stale,
)

CHECKS = (TRANSLATION_MISSING, TRANSLATION_STALE)
