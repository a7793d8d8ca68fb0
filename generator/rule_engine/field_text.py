"""The texts of a record and its translations, each with its key path and position."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator.catalogue.entry import Entry
from generator.finding import TEXT_START, KeyPath, Message, TextPosition, text_position
from generator.model.base import Record
from generator.model.text import TextSpec
from generator.model.walk import models, text_fields
from generator.rule_engine.field_fix import FieldFix, FieldFixes
from generator.rule_engine.location import InText, InTranslation
from generator.rule_engine.offence import Hint, Offence
from generator.text.parse import Parsed, parse


class FieldText(NamedTuple):
    """A text as somebody wrote it, in the record or in a translation file."""

    route: str
    path: KeyPath
    spec: TextSpec
    language: str
    raw: str
    translation: InTranslation | None = None

    @property
    def parsed(self) -> Parsed:
        return parse(self.raw, self.spec.form.value)

    def offence(
        self,
        message: Message,
        hint: Hint,
        position: TextPosition = TEXT_START,
        fixes: FieldFixes = (),
    ) -> Offence:
        return Offence(self.translation or InText(self.path, position), message, hint, fixes)

    def offence_at(
        self, needle: str, message: Message, hint: Hint, fixes: FieldFixes = ()
    ) -> Offence:
        """Return the offence at the first place where `needle` is written."""
        return self.offence_from(max(self.raw.find(needle), 0), message, hint, fixes)

    def offence_from(
        self, start: int, message: Message, hint: Hint, fixes: FieldFixes = ()
    ) -> Offence:
        """Return the offence at the character with the offset `start` in the text."""
        return self.offence(message, hint, text_position(self.raw, start), fixes)

    def fix_at(self, start: int, words: str, text: str) -> FieldFix:
        """Return the fix that puts `text` in place of the words at the offset `start`."""
        return FieldFix(self.path, text, words, text_position(self.raw, start))


def field_texts(entry: Entry) -> Iterator[FieldText]:
    """Yield the record's texts, and the translations of its fields."""
    fields = {}
    language = entry.record.language
    for field in text_fields(entry.record):
        fields[field.route] = field
        yield FieldText(field.route, field.path, field.spec, language, field.text.raw)
    for language, document in entry.po.items():
        for item in document.entries:
            if item.translation and not item.obsolete and item.context in fields:
                field = fields[item.context]
                yield FieldText(
                    field.route,
                    field.path,
                    field.spec,
                    language,
                    item.translation,
                    InTranslation(document, item.line),
                )


def strings_outside_texts(record: Record) -> Iterator[tuple[KeyPath, str]]:
    """Yield the strings that are not translated, such as names and vocabulary, with their paths."""
    for path, model in models(record):
        for name, value in vars(model).items():
            for string in _strings(value):
                yield (*path, name), string


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from _strings(item)
