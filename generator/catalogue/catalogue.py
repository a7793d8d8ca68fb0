"""The catalogue: every record, by its reference, in each language."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from generator.catalogue.addresses import HANDBOOK_REF
from generator.catalogue.consent import may_be_translated
from generator.catalogue.coverage import Coverage
from generator.catalogue.edition import GLOSSARY_REF, Edition
from generator.catalogue.entry import Entry
from generator.model.glossary import Glossary, Term
from generator.model.handbook import Handbook
from generator.model.kinds import BY_NAME, LISTED, Kind, index_ref, is_term, kind_of, term_ref
from generator.source.settings import Settings


@dataclass(frozen=True)
class Catalogue:
    """All records that could be read."""

    settings: Settings
    entries: tuple[Entry, ...]
    broken: frozenset[str] = frozenset()
    """References of records that are there but could not be read."""
    withheld: frozenset[tuple[str, str]] = frozenset()
    """References with the languages in which no consent lets them be shown."""

    @cached_property
    def by_ref(self) -> Mapping[str, Entry]:
        """Each entry by its reference."""
        return MappingProxyType({entry.ref: entry for entry in self.entries})

    @property
    def handbook(self) -> Handbook | None:
        """The handbook's own record; None where it is not there or cannot be read."""
        entry = self.by_ref.get(HANDBOOK_REF)
        return entry.record if entry and isinstance(entry.record, Handbook) else None

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The glossary's terms, as they are written."""
        entry = self.by_ref.get(GLOSSARY_REF)
        if entry is None or not isinstance(entry.record, Glossary):
            return ()
        return entry.record.terms

    @cached_property
    def known_targets(self) -> frozenset[str]:
        """Everything that a reference may name, unreadable records included."""
        terms = (term_ref(term.id) for term in self.terms)
        indexes = map(index_ref, LISTED)
        return frozenset({*self.by_ref, *self.broken, *terms, *indexes})

    def has(self, target: str) -> bool:
        """Return whether a reference leads somewhere, as far as one can know."""
        glossary_broken = GLOSSARY_REF in self.broken
        return target in self.known_targets or (glossary_broken and is_term(target))

    @cached_property
    def named(self) -> frozenset[str]:
        """The references of all records that another record names."""
        return frozenset(
            reference.target
            for entry in self.entries
            for reference in entry.references
            if reference.target != entry.ref
        )

    def entries_of(self, kind: Kind) -> tuple[Entry, ...]:
        """Return the entries of one kind, by id."""
        return tuple(entry for entry in self.entries if entry.kind is kind)

    def coverage(self, entries: Iterable[Entry], languages: Iterable[str]) -> Iterator[Coverage]:
        """Yield the state of each record in each language that it is available in but not written in."""
        chosen = tuple(entries)
        for language in languages:
            for entry in chosen:
                available = (entry.ref, language) not in self.withheld
                translatable = available and may_be_translated(entry.record, language)
                if translatable and entry.record.language != language:
                    yield entry.coverage[language]

    @cached_property
    def neighbours(self) -> Mapping[str, tuple[str, ...]]:
        """For each reference the records that it names or that name it, in the kinds' order."""
        found: dict[str, set[str]] = {entry.ref: set() for entry in self.entries}
        for entry in self.entries:
            for reference in entry.references:
                if reference.target in found and reference.target != entry.ref:
                    found[entry.ref].add(reference.target)
                    found[reference.target].add(entry.ref)
        order = {name: index for index, name in enumerate(BY_NAME)}
        return MappingProxyType(
            {
                ref: tuple(sorted(targets, key=lambda target: (order[kind_of(target)], target)))
                for ref, targets in found.items()
            }
        )

    @cached_property
    def _editions(self) -> dict[str, Edition]:
        return {}

    def in_language(self, language: str) -> Edition:
        """Return the whole handbook in one language; each record is translated once."""
        if language not in self._editions:
            available = {
                entry.ref: entry
                for entry in self.entries
                if (entry.ref, language) not in self.withheld
            }
            self._editions[language] = Edition(self.settings, language, available, self.neighbours)
        return self._editions[language]
