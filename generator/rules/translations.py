"""Rules about translations that are missing or stale, or that fit no field.

What is missing or stale is one warning for each file, not one for each field.
"""

from collections.abc import Iterator

from generator.catalogue.consent import may_be_translated
from generator.catalogue.entry import Entry
from generator.catalogue.translation import translator
from generator.finding import Rule, Severity, say
from generator.model.text import State
from generator.model.walk import text_fields
from generator.rule_engine.checked_record import CheckedRecord
from generator.rule_engine.field_fix import FieldFix
from generator.rule_engine.location import InTranslation
from generator.rule_engine.offence import Offence
from generator.rule_engine.rule_check import RecordCheck
from generator.source.po_file import PoDocument, PoEntry


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
                InTranslation(document, 1),
                say(
                    "fields not translated: {count}; the first is `{route}`",
                    count=count,
                    route=route,
                ),
                say(
                    "run `handbook translations update` and fill in `{language}.po`",
                    language=language,
                ),
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
                InTranslation(document, line),
                say(
                    "translations out of date: {count}; the first is `{route}`",
                    count=count,
                    route=route,
                ),
                say("run `handbook translations update`, mend them and take the mark fuzzy away"),
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


def po_unused(checked: CheckedRecord) -> Iterator[Offence]:
    routes = {text.route for text in checked.texts}
    for document in checked.entry.po.values():
        for item in document.entries:
            if not item.obsolete and item.translation and item.context not in routes:
                yield Offence(
                    InTranslation(document, item.line),
                    say("no field is called `{route}`", route=item.context),
                    say("run `handbook translations update`: it keeps the text as obsolete"),
                    fixes=(FieldFix((), None),),
                )


PO_UNUSED = RecordCheck(
    Rule(
        "po-unused",
        Severity.WARNING,
        "A translation belongs to a field; one that fits none is a text that nobody sees.",
    ),
    po_unused,
)


def po_double(checked: CheckedRecord) -> Iterator[Offence]:
    for document in checked.entry.po.values():
        seen: dict[str, PoEntry] = {}
        for item in document.entries:
            if item.obsolete:
                continue
            if item.context in seen:
                yield Offence(
                    InTranslation(document, item.line),
                    say(
                        "the field `{route}` is translated twice; first in line {line}",
                        route=item.context,
                        line=seen[item.context].line,
                    ),
                    say("keep the better one of the two entries"),
                    fixes=_only_one(checked, document, seen[item.context], item),
                )
            seen.setdefault(item.context, item)


def _only_one(
    checked: CheckedRecord, document: PoDocument, first: PoEntry, second: PoEntry
) -> tuple[FieldFix, ...]:
    """Return the fix that leaves one translation: the second says no more, or is another field's."""
    same = (first.original, first.translation) == (second.original, second.translation)
    if not second.translation or (same and (second.fuzzy or not first.fuzzy)):
        return (FieldFix((), None),)
    taken = {item.context for item in document.entries if not item.obsolete}
    own = [text for text in checked.texts if not text.translation]
    if any(text.route == second.context and text.raw == second.original for text in own):
        return ()
    routes = [text.route for text in own if text.raw == second.original and text.route not in taken]
    return (FieldFix((), routes[0], context=True),) if len(routes) == 1 else ()


PO_DOUBLE = RecordCheck(
    Rule("po-double", Severity.ERROR, "A field has one translation in each language."),
    po_double,
)

CHECKS = (TRANSLATION_MISSING, TRANSLATION_STALE, PO_UNUSED, PO_DOUBLE)
