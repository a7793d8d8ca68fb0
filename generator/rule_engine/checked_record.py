"""A record as its rules see it, with its texts parsed once for all of them."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from generator.catalogue.entry import Entry
from generator.finding import KeyPath
from generator.model.base import Record
from generator.rule_engine.field_text import FieldText, field_texts, strings_outside_texts
from generator.rule_engine.image_infos import NamedImage, image_infos
from generator.rule_engine.personal_data_matches import PersonalDataMatch, personal_data_matches
from generator.rule_engine.reader_counts import CountsOfReaders, counts_by_readers
from generator.rule_engine.rule_context import RuleContext
from generator.rule_engine.text_search import SearchableTexts
from generator.text.parse import Parsed


class CheckedRecord:
    """Everything that a rule for one record may ask: no other record, and not what day it is."""

    def __init__(
        self, entry: Entry, root: Path, codes: tuple[str, ...], context: RuleContext
    ) -> None:
        self.entry = entry
        self.root = root
        self.codes = codes
        """The handbook's languages."""
        self.context = context
        """What the records that exist once demand of all others."""

    @property
    def record(self) -> Record:
        return self.entry.record

    @cached_property
    def texts(self) -> tuple[FieldText, ...]:
        """The record's texts, and the translations of its fields."""
        return tuple(field_texts(self.entry))

    @cached_property
    def parsed_texts(self) -> tuple[tuple[FieldText, Parsed], ...]:
        """Each of the record's texts with its tree."""
        return tuple((text, text.parsed) for text in self.texts)

    @cached_property
    def faulty_texts(self) -> tuple[FieldText, ...]:
        """The texts with markup that does not belong in a field."""
        return tuple(text for text, tree in self.parsed_texts if tree.problems)

    @cached_property
    def texts_by_language(self) -> Mapping[str, SearchableTexts[FieldText]]:
        """The record's texts by language, in their order, to be searched at once."""
        groups = {
            language: tuple(texts)
            for language, texts in groupby(self.texts, attrgetter("language"))
        }
        return {
            language: SearchableTexts(texts, (text.raw for text in texts))
            for language, texts in groups.items()
        }

    def texts_matching(self, pattern: re.Pattern[str]) -> Iterator[FieldText]:
        """Yield the record's texts in which a pattern has a match."""
        for texts in self.texts_by_language.values():
            yield from texts.matching(pattern)

    @cached_property
    def strings_outside_texts(self) -> SearchableTexts[tuple[KeyPath, str]]:
        """The strings that are not translated, such as names and vocabulary, with their paths."""
        strings = tuple(strings_outside_texts(self.record))
        return SearchableTexts(strings, (string for _, string in strings))

    @cached_property
    def counts_by_readers(self) -> tuple[CountsOfReaders, ...]:
        """The record's texts for each of its readers in each language, with their counts."""
        return counts_by_readers(self.parsed_texts)

    @cached_property
    def personal_data_matches(self) -> tuple[PersonalDataMatch, ...]:
        """The matches of all detectors in the record's files."""
        return tuple(personal_data_matches(self.entry, self.texts, self.strings_outside_texts))

    @cached_property
    def image_infos(self) -> tuple[NamedImage, ...]:
        """The picture files beside the record."""
        return tuple(image_infos(self.entry, self.root))
