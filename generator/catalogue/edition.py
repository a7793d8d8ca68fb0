"""The handbook in one language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from generator.catalogue.alphabet import alphabetical
from generator.catalogue.references import references
from generator.model.base import Record
from generator.model.glossary import Glossary, Term
from generator.model.kinds import BY_MODEL, BY_NAME, GLOSSARY
from generator.source.settings import Settings

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Edition:
    """Every record with its texts in one language, as far as they are translated."""

    settings: Settings
    language: str
    records: Mapping[str, Record]
    """By reference."""
    withheld: frozenset[tuple[str, str]] = frozenset()
    """References with the languages in which a consent does not let them be told."""

    def languages_of(self, record: Record) -> tuple[str, ...]:
        """Return the languages in which a record is told."""
        ref = f"{BY_MODEL[type(record)].name}:{record.id}"
        return tuple(code for code in self.settings.codes if (ref, code) not in self.withheld)

    def told(self, refs: Iterable[str]) -> tuple[str, ...]:
        """Return those of the references whose records are told in this language."""
        return tuple(ref for ref in refs if ref in self.records)

    def of(self, model: type[R]) -> tuple[R, ...]:
        """Return the records of one kind, in the alphabetical order of their titles."""
        found = (record for record in self.records.values() if isinstance(record, model))
        return tuple(
            sorted(found, key=lambda record: alphabetical(record.title.raw, self.language))
        )

    @cached_property
    def terms(self) -> Mapping[str, Term]:
        """The glossary's terms by id, in the language's alphabetical order."""
        glossary = self.records.get(f"{GLOSSARY.name}:{GLOSSARY.name}")
        terms = glossary.terms if isinstance(glossary, Glossary) else ()
        ordered = sorted(
            terms, key=lambda term: alphabetical(self.word(term.words)[1], self.language)
        )
        return MappingProxyType({term.id: term for term in ordered})

    def word(self, words: Mapping[str, str]) -> tuple[str, str]:
        """Return a language and its word: this language's, or the first that has one."""
        if self.language in words:
            return self.language, words[self.language]
        return next(iter(words.items()), (self.language, ""))

    @cached_property
    def neighbours(self) -> Mapping[str, tuple[str, ...]]:
        """For each reference the records that it names or that name it, in the kinds' order."""
        found: dict[str, dict[str, None]] = {ref: {} for ref in self.records}
        for ref, record in self.records.items():
            for reference in references(record):
                if reference.target in found and reference.target != ref:
                    found[ref][reference.target] = None
                    found[reference.target][ref] = None
        order = {name: place for place, name in enumerate(BY_NAME)}
        return MappingProxyType(
            {
                ref: tuple(
                    sorted(targets, key=lambda target: (order[target.split(":")[0]], target))
                )
                for ref, targets in found.items()
            }
        )
