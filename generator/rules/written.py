"""What people have written in a record and its translations, with the places where it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from generator.catalogue.entry import Entry
from generator.finding import Message
from generator.model.text import TextSpec
from generator.model.walk import Path, models, text_fields
from generator.rules.rule import Offence
from generator.source.po_file import PoDocument
from generator.text.parse import Parsed, parse


@dataclass(frozen=True, slots=True)
class Written:
    """A text as somebody wrote it, in the record or in a translation file."""

    route: str
    path: Path
    spec: TextSpec
    language: str
    raw: str
    po: tuple[PoDocument, int] | None = None

    @property
    def parsed(self) -> Parsed:
        return parse(self.raw, self.spec.form.value)

    def offence(self, message: Message, hint: Message, line: int = 0, column: int = 0) -> Offence:
        if self.po is not None:
            return Offence(self.path, message, hint, po=self.po)
        return Offence(self.path, message, hint, offset=(line, column))

    def offence_at(self, needle: str, message: Message, hint: Message) -> Offence:
        """Return the offence at the first place where `needle` is written."""
        before, found, _ = self.raw.partition(needle)
        if not found:
            return self.offence(message, hint)
        return self.offence(message, hint, before.count("\n"), len(before) - before.rfind("\n") - 1)


@lru_cache(maxsize=1)
def written_texts(entry: Entry) -> tuple[Written, ...]:
    """Return the record's texts, and their translations that fit a field; each rule asks in turn."""
    return tuple(_written_texts(entry))


def _written_texts(entry: Entry) -> Iterator[Written]:
    specs = {}
    for field in text_fields(entry.record):
        specs[field.route] = field
        yield Written(field.route, field.path, field.spec, entry.record.language, field.text.raw)
    for language, document in entry.po.items():
        for item in document.entries:
            if item.translation and not item.obsolete and item.context in specs:
                field = specs[item.context]
                po = (document, item.line)
                yield Written(field.route, field.path, field.spec, language, item.translation, po)


@lru_cache(maxsize=1)
def untranslated_words(entry: Entry) -> tuple[tuple[Path, str], ...]:
    """Return the words that are not translated, such as names and what is taught, by their fields."""
    return tuple(_untranslated_words(entry))


def _untranslated_words(entry: Entry) -> Iterator[tuple[Path, str]]:
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
