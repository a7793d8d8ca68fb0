"""Rules about every kind of record: ids, addresses, words."""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import chain, count

from generator.catalogue.addresses import RULES_PAGE, STUDENTS, TOOL_ADDRESSES
from generator.catalogue.catalogue import Catalogue
from generator.finding import KeyPath, Message, Rule, Severity, say
from generator.model.base import ID_PATTERN, LONGEST_ID, Item
from generator.model.kinds import LISTED, PAGE
from generator.model.walk import models
from generator.rule_engine.checked_record import CheckedRecord
from generator.rule_engine.field_fix import FieldFix
from generator.rule_engine.offence import Offence
from generator.rule_engine.rule_check import CatalogueCheck, RecordCheck
from generator.suggestions.ids import slug

TAKEN = frozenset(
    {kind.plural for kind in LISTED}
    | {there.rstrip("/") for there in (*TOOL_ADDRESSES, RULES_PAGE, STUDENTS)}
    | {"search", "assets", "fonts", "pdf"}
)
"""Addresses that the site needs for something else than a page record."""


def item_id(checked: CheckedRecord) -> Iterator[Offence]:
    for path, model in models(checked.record):
        for name, value in vars(model).items():
            seen: set[str] = set()
            for index, item in enumerate(value if isinstance(value, tuple) else ()):
                if isinstance(item, Item):
                    if item.id in seen:
                        yield Offence(
                            (*path, name, index, "id"),
                            say("the id `{id}` stands twice in this list", id=item.id),
                            say("give this item another id"),
                            fixes=_another_id(path, name, index, value),
                        )
                    seen.add(item.id)


def _another_id(
    path: KeyPath, name: str, index: int, items: tuple[Item, ...]
) -> Callable[[], tuple[FieldFix, ...]]:
    """Return the function that makes an id new to the list: its title's, or its own with a number."""

    def fixes() -> tuple[FieldFix, ...]:
        taken = {item.id for item in items}
        item = items[index]
        title = slug(str(getattr(item, "title", None) or ""))
        numbered = (f"{item.id}-{number}" for number in count(2))
        ids = chain([title], numbered)
        new = next(new for new in ids if new not in taken and re.fullmatch(ID_PATTERN, new))
        # what has no room for a number is for somebody to name
        return (FieldFix((*path, name, index, "id"), new),) if len(new) <= LONGEST_ID else ()

    return fixes


ITEM_ID = RecordCheck(
    Rule(
        "item-id",
        Severity.ERROR,
        "Each item of a list has an id of its own; translations are found by it.",
    ),
    item_id,
)


def former_id(catalogue: Catalogue, checked: CheckedRecord) -> Iterator[Offence]:
    for index, former in enumerate(checked.record.former_ids):
        ref = checked.entry.kind.ref(former)
        claimants = [
            other
            for other in catalogue.entries_of(checked.entry.kind)
            if other is not checked.entry
            and former in other.record.former_ids
            and other.ref < checked.entry.ref
        ]
        if ref in catalogue.known_targets or claimants:
            yield Offence(
                ("former_ids", index),
                say("`{id}` belongs to another record", id=former),
                say("take it out, or give the other record another id"),
                # of two that are both gone, one was that record
                fixes=() if claimants else (FieldFix(("former_ids", index), None),),
            )


FORMER_ID = CatalogueCheck(
    Rule(
        "former-id",
        Severity.ERROR,
        "A former id leads to one record only, and is not the id of one that is there.",
    ),
    former_id,
)


def address_taken(checked: CheckedRecord) -> Iterator[Offence]:
    if checked.entry.kind is PAGE and checked.record.id in TAKEN | set(checked.codes):
        yield Offence(
            ("id",),
            say("the address `{id}` belongs to a part of the site", id=checked.record.id),
            say("give the page, and its folder, another name"),
        )
    for index, former in enumerate(checked.record.former_ids):
        page = checked.entry.kind is PAGE and former in TAKEN | set(checked.codes)
        if page or checked.entry.kind.single:
            yield Offence(
                ("former_ids", index),
                say("the address `{id}` belongs to a part of the site", id=former),
                say("take the line out"),
                fixes=(FieldFix(("former_ids", index), None),),
            )


ADDRESS_TAKEN = RecordCheck(
    Rule(
        "address-taken",
        Severity.ERROR,
        "Two pages cannot have one address: a page is not called as a list, a language or a folder.",
    ),
    address_taken,
)


def words_missing(checked: CheckedRecord) -> Iterator[Offence]:
    for path, model in models(checked.record):
        for name, missing in _MISSING.items():
            words = vars(model).get(name)
            if not isinstance(words, Mapping):
                continue
            without = [code for code in checked.codes if code not in words]
            if without:
                yield Offence(
                    (*path, name),
                    say(missing.pattern, languages=", ".join(without)),
                    say("add a line such as `{code}: …`", code=without[0]),
                )


_MISSING: Mapping[str, Message] = {
    "words": say("the word is missing in: {languages}"),
    "example": say("the example is missing in: {languages}"),
}
WORDS_MISSING = RecordCheck(
    Rule(
        "words-missing",
        Severity.WARNING,
        "A word that is taught, its example, and a term are there in every language of the handbook.",
        of_drafts=False,
    ),
    words_missing,
)


CHECKS = (ITEM_ID, FORMER_ID, ADDRESS_TAKEN, WORDS_MISSING)
