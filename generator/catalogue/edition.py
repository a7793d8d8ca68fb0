"""The handbook in one language, which notes what it is asked for."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from types import MappingProxyType
from typing import Any, TypeVar

from generator.catalogue.alphabet import alphabetical
from generator.catalogue.consent import last_day
from generator.catalogue.entry import Entry
from generator.catalogue.translation import translator
from generator.model.base import Record
from generator.model.glossary import Glossary, Term
from generator.model.kinds import BY_MODEL, GLOSSARY, STORY, Kind
from generator.model.text import Text
from generator.model.walk import with_texts
from generator.source.settings import Settings

R = TypeVar("R", bound=Record)
GLOSSARY_REF = f"{GLOSSARY.name}:{GLOSSARY.name}"
ALL = "*"
"""All records are asked for."""
NEAR = "~"
"""Stands before a reference whose neighbours are asked for."""
HEAD = "^"
"""Stands before a reference of which the title and summary alone are asked for, or whether it is there."""


class Records(Mapping[str, Record]):
    """Every record in one language, by reference; each is translated when it is first asked for."""

    def __init__(self, language: str, entries: Mapping[str, Entry], asked: set[str]) -> None:
        self._language = language
        self._entries = entries
        self._asked = asked
        self._done: dict[str, Record] = {}

    def noting(self, asked: set[str]) -> "Records":
        """Return the same records, which note in `asked` what they are asked for."""
        other = copy(self)
        other._asked = asked
        return other

    def __getitem__(self, ref: str) -> Record:
        self._asked.add(ref)
        if ref not in self._done:
            self._done[ref] = self._translated(self._entries[ref])
        return self._done[ref]

    def __contains__(self, ref: object) -> bool:
        self._asked.add(f"{HEAD}{ref}")
        return ref in self._entries

    def __iter__(self) -> Iterator[str]:
        self._asked.add(ALL)
        return iter(self._entries)

    def __len__(self) -> int:
        self._asked.add(ALL)
        return len(self._entries)

    def _translated(self, entry: Entry) -> Record:
        if entry.record.language == self._language:
            return entry.record
        po = entry.po.get(self._language)
        return with_texts(entry.record, translator(self._language, po.entries if po else ()))


class Edition:
    """Every record with its texts in one language, as far as they are translated.

    `asked` grows by what is asked for: a reference, its title and summary (`^module:first-day`), its
    neighbours (`~module:first-day`), a kind (`module:`), or ALL. Whoever wants to know what one piece
    of work needed takes a copy by `apart`.
    """

    def __init__(
        self,
        settings: Settings,
        language: str,
        entries: Mapping[str, Entry],
        near: Mapping[str, tuple[str, ...]],
    ) -> None:
        self.settings = settings
        self.language = language
        self.asked: set[str] = set()
        self.records = Records(language, entries, self.asked)
        self._entries = entries
        self._near = near
        # shared with all copies: what is worked out once, and the states of what can be asked for
        self._made: dict[Any, Any] = {}
        self._states: dict[str, str] = {}

    def apart(self) -> "Edition":
        """Return the same edition, to which nobody has come yet."""
        other = copy(self)
        other.asked = set()
        other.records = self.records.noting(other.asked)
        return other

    def state(self, asked: str) -> str:
        """Return a digest of the answer to what can be asked for, without working it out."""
        if asked not in self._states:
            self._states[asked] = self._state(asked)
        return self._states[asked]

    def _state(self, asked: str) -> str:
        if asked.startswith(NEAR):
            return ",".join(self.neighbours(asked.removeprefix(NEAR)))
        if asked.startswith(HEAD):
            target = self._entries.get(asked.removeprefix(HEAD))
            return repr(target.heads[self.language]) if target else ""
        if asked == ALL or asked.endswith(":"):
            kind = asked.removesuffix(ALL)
            parts = (f"{ref} {self.state(ref)}\n" for ref in self._entries if ref.startswith(kind))
            return hashlib.sha256("".join(parts).encode()).hexdigest()
        entry = self._entries.get(asked)
        return entry.digest(self.language) if entry else ""

    def last_day(self, ref: str) -> str:
        """Return the last day on which a record may be shown; empty where there is none."""
        if not ref.startswith(f"{STORY.name}:") or ref not in self._entries:
            return ""
        self.asked.add(ref)
        return last_day(self._entries[ref].record)

    def told(self, refs: Iterable[str]) -> tuple[str, ...]:
        """Return those of the references whose records are told in this language."""
        return tuple(ref for ref in refs if ref in self.records)

    def of(self, model: type[R]) -> tuple[R, ...]:
        """Return the records of one kind, in the alphabetical order of their titles."""
        if model not in self._made:
            refs = self.titles(BY_MODEL[model])
            self._made[model] = tuple(self.records[ref] for ref in refs)
        self.asked.add(f"{BY_MODEL[model].name}:")
        records: tuple[R, ...] = self._made[model]
        return records

    def titles(self, kind: Kind) -> Mapping[str, Text]:
        """Return the titles of one kind's records by reference, in alphabetical order.

        Nothing else of the records is translated for it.
        """
        self.asked.add(f"{kind.name}:")
        if kind not in self._made:
            found = [
                (ref, self._head(ref)[0])
                for ref, entry in self._entries.items()
                if entry.kind is kind
            ]
            found.sort(key=lambda item: alphabetical(item[1].raw, self.language))
            self._made[kind] = dict(found)
        titles: Mapping[str, Text] = self._made[kind]
        return titles

    def head(self, ref: str) -> tuple[Text, Text]:
        """Return a record's title and summary; nothing else of it is translated for it."""
        self.asked.add(HEAD + ref)
        return self._head(ref)

    def _head(self, ref: str) -> tuple[Text, Text]:
        return self._entries[ref].heads[self.language]

    def listed(self, kind: Kind) -> Mapping[str, Record]:
        """Return the records of one kind by reference, in alphabetical order.

        Their titles and summaries alone are in this language: a list of them asks for no more.
        """
        return {ref: self._listed(ref) for ref in self.titles(kind)}

    def _listed(self, ref: str) -> Record:
        title, summary = self._head(ref)
        return self._entries[ref].record.model_copy(update={"title": title, "summary": summary})

    @property
    def terms(self) -> Mapping[str, Term]:
        """The glossary's terms by id, in the language's alphabetical order."""
        self.asked.add(GLOSSARY_REF)
        if Term not in self._made:
            glossary = self.records.get(GLOSSARY_REF)
            terms = glossary.terms if isinstance(glossary, Glossary) else ()
            ordered = sorted(
                terms, key=lambda term: alphabetical(self.word(term.words)[1], self.language)
            )
            self._made[Term] = MappingProxyType({term.id: term for term in ordered})
        found: Mapping[str, Term] = self._made[Term]
        return found

    def word(self, words: Mapping[str, str]) -> tuple[str, str]:
        """Return a language and its word: this language's, or the first that has one."""
        if self.language in words:
            return self.language, words[self.language]
        return next(iter(words.items()), (self.language, ""))

    def neighbours(self, ref: str) -> tuple[str, ...]:
        """Return the records that a record names or that name it, in the kinds' order."""
        self.asked.add(NEAR + ref)
        return tuple(near for near in self._near.get(ref, ()) if near in self._entries)
