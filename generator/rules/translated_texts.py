"""Rules about what a translation says, as far as that can be checked without understanding it."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.catalogue.entry import Entry
from generator.catalogue.translation_guesses import is_translation, same_words
from generator.finding import Rule, Severity, say, text_position
from generator.model.self_checks import GAP
from generator.model.text import Form
from generator.model.walk import TextField, text_fields
from generator.rule_engine.checked_record import CheckedRecord
from generator.rule_engine.field_fix import FieldFix
from generator.rule_engine.location import InTranslation
from generator.rule_engine.offence import Offence
from generator.rule_engine.rule_check import RecordCheck
from generator.source.po_file import PoEntry
from generator.text.language_detection import COMMON, detect_language
from generator.text.parse import parse
from generator.text.tree import Block, Listing, Quote, Table, walk_blocks


class TranslatedText(NamedTuple):
    """A translation of what a field says now."""

    field: TextField
    language: str
    location: InTranslation
    item: PoEntry


def _translated(entry: Entry) -> Iterator[TranslatedText]:
    fields = {field.route: field for field in text_fields(entry.record)}
    for language, document in entry.po.items():
        for item in document.entries:
            field = fields.get(item.context)
            if (
                field is not None
                and not item.fuzzy
                and is_translation(item)
                and same_words(item.original) == same_words(field.text.raw)
            ):
                yield TranslatedText(field, language, InTranslation(document, item.line), item)


def translation_language(checked: CheckedRecord) -> Iterator[Offence]:
    for field, language, location, item in _translated(checked.entry):
        detected = detect_language(item.translation) if language in COMMON else None
        if detected and detected != language and detect_language(item.original) != language:
            yield Offence(
                location,
                say(
                    "the translation of `{route}` seems to be in another language: {language}",
                    route=field.route,
                    language=detected,
                ),
                say("write it in the language of its file: {language}", language=language),
            )


TRANSLATION_LANGUAGE = RecordCheck(
    Rule(
        "translation-language",
        Severity.WARNING,
        "A translation is in the language of its file; Danish, Swedish, German and English are"
        " told apart by their most common words.",
        of_drafts=False,
    ),
    translation_language,
)


def translation_shape(checked: CheckedRecord) -> Iterator[Offence]:
    for field, _, location, item in _translated(checked.entry):
        if "\\n" in item.translation and "\\n" not in item.original:
            yield Offence(
                location,
                say("`\\n` stands in the translation of `{route}` as letters", route=field.route),
                say(
                    "in a translation program begin a new line; in the file itself write one backslash"
                ),
                fixes=_line_ends(field, item.translation),
            )
        elif item.original.count(GAP) != item.translation.count(GAP):
            yield Offence(
                location,
                say(
                    "the translation of `{route}` has not the gap of its original",
                    route=field.route,
                ),
                say("put `{gap}` once where the missing word belongs", gap=GAP),
            )
        elif field.spec.form is Form.PROSE:
            original, translation = _parts(item.original), _parts(item.translation)
            if translation[0] < original[0] or translation[1] < original[1]:
                yield Offence(
                    location,
                    say(
                        "the translation of `{route}` has fewer paragraphs or items than its original",
                        route=field.route,
                    ),
                    say("part it as the original is parted: with empty lines, and a line an item"),
                )


def _line_ends(field: TextField, translation: str) -> tuple[FieldFix, ...]:
    """Return the fixes that put a line's end in place of each `\\n` that is written out."""
    return tuple(
        FieldFix(
            field.path,
            "\n",
            match[0],
            text_position(translation, match.start()),
        )
        for match in re.finditer(r"\\n", translation)
    )


TRANSLATION_SHAPE = RecordCheck(
    Rule(
        "translation-shape",
        Severity.WARNING,
        "A translation has as many paragraphs, list items and gaps to fill in as its original, so that"
        " nothing is left out and a list stays one.",
        of_drafts=False,
    ),
    translation_shape,
)


def _parts(raw: str) -> tuple[int, int]:
    """Return how many paragraphs and how many items and rows a text has."""
    # most texts are one line, which need not be read to know it
    if "\n" not in raw:
        return 1, 0
    blocks = parse(raw, Form.PROSE.value).blocks
    return _paragraphs(blocks), _items(blocks)


def _paragraphs(blocks: Iterable[Block]) -> int:
    return sum(_paragraphs(block.children) if isinstance(block, Quote) else 1 for block in blocks)


def _items(blocks: Iterable[Block]) -> int:
    return sum(
        len(block.items if isinstance(block, Listing) else block.rows)
        for block in walk_blocks(blocks)
        if isinstance(block, Listing | Table)
    )


CHECKS = (TRANSLATION_LANGUAGE, TRANSLATION_SHAPE)
