"""What the rules for one record need of others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.model.base import Record
from generator.model.glossary import Glossary
from generator.model.handbook import Handbook

Avoided = Mapping[str, Mapping[str, str]]
"""The words to avoid, in lower case, each with the glossary's word; by language."""


@dataclass(frozen=True, slots=True)
class RuleContext:
    """The demands of the glossary and of the handbook's own record."""

    avoided: Avoided = field(default_factory=dict)
    """The words that the glossary avoids."""
    handbook: Handbook | None = None
    """The handbook's own record; none where it is not there or cannot be read."""


def rule_context(records: Iterable[Record], codes: Iterable[str]) -> RuleContext:
    """Return the context in which the rules for one record run, from the records that exist once."""
    avoided: Avoided = {}
    handbook = None
    for record in records:
        if isinstance(record, Glossary):
            avoided = {code: _avoided(record, code) for code in codes}
        elif isinstance(record, Handbook):
            handbook = record
    return RuleContext(avoided, handbook)


def _avoided(glossary: Glossary, code: str) -> dict[str, str]:
    return {
        word.lower(): term.words[code]
        for term in glossary.terms
        if code in term.words
        for word in term.avoid.get(code, ())
    }
