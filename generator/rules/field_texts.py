"""The texts of a record and its translations, each with its key path and place."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from generator.catalogue.entry import Entry
from generator.finding import KeyPath, Message
from generator.model.text import TextSpec
from generator.model.walk import models, text_fields
from generator.rules.field_fix import FieldFix, FieldFixes
from generator.rules.rule import Hint, Offence
from generator.rules.text_search import SearchableTexts
from generator.source.po_file import PoDocument
from generator.text.parse import Parsed, parse


class FieldText(NamedTuple):
    """A text as somebody wrote it, in the record or in a translation file."""

    route: str
    path: KeyPath
    spec: TextSpec
    language: str
    raw: str
    po: tuple[PoDocument, int] | None = None

    @property
    def parsed(self) -> Parsed:
        return parse(self.raw, self.spec.form.value)

    def offence(
        self,
        message: Message,
        hint: Hint,
        line: int = 0,
        column: int = 0,
        fixes: FieldFixes = (),
    ) -> Offence:
        offset = (line, column) if self.po is None else None
        return Offence(self.path, message, hint, offset, self.po, fixes)

    def offence_at(
        self, needle: str, message: Message, hint: Hint, fixes: FieldFixes = ()
    ) -> Offence:
        """Return the offence at the first place where `needle` is written."""
        return self.offence_from(max(self.raw.find(needle), 0), message, hint, fixes)

    def offence_from(
        self, start: int, message: Message, hint: Hint, fixes: FieldFixes = ()
    ) -> Offence:
        """Return the offence at the letter of the text with the number `start`, counted from 0."""
        return self.offence(message, hint, *self.at(start), fixes)

    def at(self, start: int) -> tuple[int, int]:
        """Return the line and column, counted from 0, of the letter with the number `start`."""
        line = self.raw.count("\n", 0, start)
        return line, start - self.raw.rfind("\n", 0, start) - 1

    def fix_at(self, start: int, words: str, text: str) -> FieldFix:
        """Return the change that puts a text in place of the words that begin at a letter."""
        return FieldFix(self.path, text, words, self.at(start))


@lru_cache(maxsize=1)
def field_texts(entry: Entry) -> tuple[FieldText, ...]:
    """Return the record's texts, and the translations of its fields; cached, since each rule needs them."""
    return tuple(_field_texts(entry))


def _field_texts(entry: Entry) -> Iterator[FieldText]:
    specs = {}
    language = entry.record.language
    for field in text_fields(entry.record):
        specs[field.route] = field
        yield FieldText(field.route, field.path, field.spec, language, field.text.raw)
    for language, document in entry.po.items():
        for item in document.entries:
            if item.translation and not item.obsolete and item.context in specs:
                field = specs[item.context]
                po = (document, item.line)
                yield FieldText(field.route, field.path, field.spec, language, item.translation, po)


@lru_cache(maxsize=1)
def searchable_texts(entry: Entry) -> Mapping[str, SearchableTexts[FieldText]]:
    """Return the record's texts by language, in their order, to be searched at once."""
    parted = groupby(field_texts(entry), attrgetter("language"))
    groups = {language: tuple(texts) for language, texts in parted}
    return {
        language: SearchableTexts(texts, (text.raw for text in texts))
        for language, texts in groups.items()
    }


def texts_matching(entry: Entry, pattern: re.Pattern[str]) -> Iterator[FieldText]:
    """Yield the record's texts in which a pattern finds something."""
    for texts in searchable_texts(entry).values():
        yield from texts.matching(pattern)


@lru_cache(maxsize=1)
def parsed_texts(entry: Entry) -> tuple[tuple[FieldText, Parsed], ...]:
    """Return each of the record's texts with its tree."""
    return tuple((text, text.parsed) for text in field_texts(entry))


@lru_cache(maxsize=1)
def faulty_texts(entry: Entry) -> tuple[FieldText, ...]:
    """Return the record's texts that hold what does not belong in a field."""
    return tuple(text for text, tree in parsed_texts(entry) if tree.problems)


@lru_cache(maxsize=1)
def strings_outside_texts(entry: Entry) -> SearchableTexts[tuple[KeyPath, str]]:
    """Return the words that are not translated, such as names and what is taught, by their fields."""
    found = tuple(_strings_outside_texts(entry))
    return SearchableTexts(found, (words for _, words in found))


def _strings_outside_texts(entry: Entry) -> Iterator[tuple[KeyPath, str]]:
    for path, model in models(entry.record):
        for name, value in vars(model).items():
            for words in _words(value):
                yield (*path, name), words


def _words(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _words(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from _words(item)
