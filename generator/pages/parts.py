"""The parts of a long record, each a page of its own below the record's."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.catalogue.addresses import FORMS, address, relative
from generator.model.base import Record
from generator.model.intervention import Intervention
from generator.model.kinds import BY_NAME, kind_of, ref_of
from generator.model.module import Module
from generator.model.programme import Programme
from generator.wording.labels import N_


def _always(record: Any) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class PagePart:
    """One of the pages of a record."""

    address: str = ""
    """Below the record's; empty for the one that a reader comes to first."""
    title: str = N_("Overview")
    """The title in English: a key of the catalogues."""
    ids: tuple[str, ...] = ()
    """The places that stand in it; what ends with a hyphen is the beginning of several."""
    has: Callable[[Any], object] = _always
    """Tells whether a record has anything to say in it."""

    @property
    def name(self) -> str:
        """The suffix of its template's name."""
        return self.address.rstrip("/")

    def holds(self, id_: str) -> bool:
        """Return whether an id belongs to this part."""
        return any(id_ == one or (one.endswith("-") and id_.startswith(one)) for one in self.ids)


OVERVIEW = PagePart()
_COUNTRIES = PagePart(
    "countries/",
    N_("Countries"),
    ("countries", "country-"),
    lambda record: record.countries.named(),
)
_PAGE_PARTS: Mapping[type[Record], tuple[PagePart, ...]] = {
    Module: (
        OVERVIEW,
        PagePart(
            "teach/",
            N_("Teach"),
            ("activities", "activity-", "company-case", "company-example", "evaluation"),
        ),
        PagePart(
            "sheets/",
            N_("Worksheets"),
            ("worksheets", "worksheet-", "check-", "copies"),
            lambda module: module.worksheets,
        ),
        _COUNTRIES,
    ),
    Intervention: (
        OVERVIEW,
        PagePart(
            "steps/",
            N_("Step by step"),
            ("roles", "preconditions", "steps", "step-", "grips", "grip-", "risks"),
        ),
        PagePart(
            FORMS,
            N_("Forms"),
            ("template-", "check-"),
            lambda intervention: intervention.templates,
        ),
        _COUNTRIES,
    ),
    Programme: (
        OVERVIEW,
        PagePart("steps/", N_("Step by step"), ("steps", "step-", "track-")),
    ),
}
"""The parts of the kinds that have more than one."""


def parts_of(record: Record) -> tuple[PagePart, ...]:
    """Return the pages that a record has, the overview first."""
    return tuple(part for part in _PAGE_PARTS.get(type(record), (OVERVIEW,)) if part.has(record))


def anchor_address(ref: str, id_: str) -> str:
    """Return the address of an id in a record, in the part to which it belongs."""
    parts = _PAGE_PARTS.get(BY_NAME[kind_of(ref)].model, ())
    part = next((part for part in parts if part.holds(id_)), OVERVIEW)
    return f"{address(ref)}{part.address}#{id_}"


def part_links(record: Record, here: str) -> list[tuple[PagePart, str]]:
    """Return the parts of a record's page, with the links to them from an address."""
    home = address(ref_of(record))
    return [(part, relative(here, f"{home}{part.address}")) for part in parts_of(record)]
