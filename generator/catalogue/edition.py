"""The handbook in one language."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import groupby
from types import MappingProxyType
from typing import TypeVar, cast

from generator.catalogue.addresses import HANDBOOK_REF
from generator.catalogue.alphabetical_order import alphabetical
from generator.catalogue.consent import last_day
from generator.catalogue.entry import Entry
from generator.catalogue.translation import translator
from generator.model.base import Record
from generator.model.glossary import Glossary, Term
from generator.model.handbook import Handbook, Pictured
from generator.model.kinds import BY_MODEL, GLOSSARY, STORY, Kind, kind_of
from generator.model.text import Text
from generator.model.walk import with_texts
from generator.source.settings import Settings

R = TypeVar("R", bound=Record)
_RELATED = ("module", "intervention", "programme", "story", "placement-form", "curriculum")
"""The kinds of records that belong with others; sources and pages are named in their own places."""
GLOSSARY_REF = GLOSSARY.ref(GLOSSARY.name)


class Records(Mapping[str, Record]):
    """Every record in one language, by reference; each is translated on first access."""

    def __init__(self, language: str, entries: Mapping[str, Entry]) -> None:
        self._language = language
        self._entries = entries
        self._done: dict[str, Record] = {}

    def __getitem__(self, ref: str) -> Record:
        if ref not in self._done:
            self._done[ref] = self._translated(self._entries[ref])
        return self._done[ref]

    def __contains__(self, ref: object) -> bool:
        return ref in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def _translated(self, entry: Entry) -> Record:
        if entry.record.language == self._language:
            return entry.record
        po = entry.po.get(self._language)
        return with_texts(entry.record, translator(self._language, po.entries if po else ()))


class Edition:
    """Every record with its texts in one language, as far as they are translated."""

    def __init__(
        self,
        settings: Settings,
        language: str,
        entries: Mapping[str, Entry],
        neighbours: Mapping[str, tuple[str, ...]],
    ) -> None:
        self.settings = settings
        self.language = language
        self.records = Records(language, entries)
        self._entries = entries
        self._neighbours = neighbours
        self._by_model: dict[type[Record], tuple[Record, ...]] = {}
        self._titles: dict[Kind, Mapping[str, Text]] = {}

    def last_day(self, ref: str) -> str:
        """Return the last day on which a record may be shown; empty where there is none."""
        if not ref.startswith(f"{STORY.name}:") or ref not in self._entries:
            return ""
        return last_day(self._entries[ref].record)

    def available(self, refs: Iterable[str]) -> tuple[str, ...]:
        """Return those of the references whose records are available in this language."""
        return tuple(ref for ref in refs if ref in self.records)

    def records_of(self, model: type[R]) -> tuple[R, ...]:
        """Return the records of one kind, in the alphabetical order of their titles."""
        if model not in self._by_model:
            refs = self.titles(BY_MODEL[model])
            self._by_model[model] = tuple(self.records[ref] for ref in refs)
        return cast("tuple[R, ...]", self._by_model[model])

    def titles(self, kind: Kind) -> Mapping[str, Text]:
        """Return the titles of one kind's records by reference, in alphabetical order.

        Nothing else of the records is translated for it.
        """
        if kind not in self._titles:
            refs = (ref for ref, entry in self._entries.items() if entry.kind is kind)
            titles = [(ref, self.title(ref)) for ref in refs]
            titles.sort(key=lambda item: alphabetical(item[1].raw, self.language))
            self._titles[kind] = dict(titles)
        return self._titles[kind]

    def title(self, ref: str) -> Text:
        """Return a record's title; nothing else of it is translated for it."""
        return self.title_and_summary(ref)[0]

    def title_and_summary(self, ref: str) -> tuple[Text, Text]:
        """Return a record's title and summary; nothing else of it is translated for it."""
        return self._entries[ref].titles_and_summaries[self.language]

    def listed(self, kind: Kind) -> Mapping[str, Record]:
        """Return the records of one kind by reference, in alphabetical order.

        Their titles and summaries alone are in this language: a list of them asks for no more.
        """
        return {ref: self._listed(ref) for ref in self.titles(kind)}

    def _listed(self, ref: str) -> Record:
        title, summary = self.title_and_summary(ref)
        return self._entries[ref].record.model_copy(update={"title": title, "summary": summary})

    @property
    def handbook(self) -> Handbook:
        """The handbook's own record; the gate lets none through without it."""
        return cast("Handbook", self.records[HANDBOOK_REF])

    @property
    def handbook_title(self) -> str:
        """The handbook's name."""
        return self.handbook.title.raw

    @cached_property
    def names(self) -> Mapping[str, Mapping[str, Text]]:
        """What the handbook's own record calls its countries, themes and kinds of work, by their ids."""
        named = {
            "country": self.handbook.countries,
            "theme": self.handbook.themes,
            "work_area": self.handbook.work_areas,
        }
        return {group: {item.id: item.name for item in items} for group, items in named.items()}

    def pictured(self, group: str, value: str) -> tuple[str, str] | None:
        """Return the pictogram of one of the choices as its group and name, if it has one.

        Themes and kinds of work have theirs from the handbook's own record, by their ids.
        """
        own: Mapping[str, tuple[Pictured, ...]] = {
            "theme": self.handbook.themes,
            "work_area": self.handbook.work_areas,
        }
        if group not in own:
            return group, value
        name = next((item.pictogram for item in own[group] if item.id == value), None)
        return ("thing", name) if name else None

    @property
    def contact(self) -> str:
        """Where readers can write: the publisher's address, else the repository's issues; or empty."""
        repository = self.settings.repo_url
        return self.handbook.contact or (f"{repository}/issues" if repository else "")

    @cached_property
    def terms(self) -> Mapping[str, Term]:
        """The glossary's terms by id, in the language's alphabetical order."""
        glossary = self.records.get(GLOSSARY_REF)
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

    def neighbours(self, ref: str) -> tuple[str, ...]:
        """Return the records that a record names or that name it, in the kinds' order."""
        return tuple(other for other in self._neighbours.get(ref, ()) if other in self._entries)

    def related(self, ref: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the neighbours that a record's page names as belonging with it, by their kinds."""
        kinds = groupby(self.neighbours(ref), kind_of)
        return tuple((kind, tuple(refs)) for kind, refs in kinds if kind in _RELATED)
