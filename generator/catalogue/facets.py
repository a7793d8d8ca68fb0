"""The facets of records: what a list of them can be narrowed down by."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import get_args

from generator.catalogue.edition import Edition
from generator.model.base import Record
from generator.model.intervention import Intervention
from generator.model.kinds import (
    BY_MODEL,
    CURRICULUM,
    INTERVENTION,
    MODULE,
    PROGRAMME,
    STORY,
    Kind,
    id_of,
)
from generator.model.module import Level, Module
from generator.model.programme import Programme
from generator.model.story import Story
from generator.wording.labels import LABELS, N_

FOUND: tuple[Kind, ...] = (MODULE, INTERVENTION, PROGRAMME, STORY)
"""The kinds of records that can be found."""

_MINUTES = {
    "45": N_("Fits 45 minutes"),
    "60": N_("Fits 60 minutes"),
    "90": N_("Fits 90 minutes"),
    "120": N_("Fits 120 minutes"),
    "180": N_("Takes more than 120 minutes"),
}
_GROUPS = {
    "few": N_("Up to 8 students"),
    "some": N_("9 to 16 students"),
    "many": N_("17 students and more"),
}
_GROUP_SIZES = {"few": (1, 8), "some": (9, 16), "many": (17, 200)}
_LEVELS = {level: level for level in get_args(Level)}


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to narrow the list down."""

    name: str
    """The name of its parameter in the page's address."""
    title: str
    labels: dict[str, str]
    """The words for each value, in the order in which they are offered."""
    values: Callable[[Record], Iterable[str]]
    """The values of a record; none where the facet says nothing of its kind."""


def _minutes(record: Record) -> Iterator[str]:
    """Yield the lessons that a module fits, be it in a shorter version."""
    if isinstance(record, Module):
        shortest = min([record.minutes, *(version.minutes for version in record.shorter)])
        *limits, longer = _MINUTES
        yield from (limit for limit in limits if shortest <= int(limit))
        if record.minutes > int(limits[-1]):
            yield longer


def _groups(record: Record) -> Iterator[str]:
    if isinstance(record, Module):
        size = record.for_whom.group_size
        for name, (least, most) in _GROUP_SIZES.items():
            if size.min <= most and size.max >= least:
                yield name


def _countries(record: Record, all_of_them: Iterable[str]) -> Iterable[str]:
    """Return where a record is at home; one that names no country can be used in all of them."""
    match record:
        case Story():
            return [place.country for place in record.places]
        case Module() | Intervention():
            return [country for country, _ in record.countries.named()] or all_of_them
    return all_of_them if isinstance(record, Programme) else ()


def _evidence(record: Record) -> Iterable[str]:
    if isinstance(record, Intervention | Programme):
        return [item.evidence for item in record.experience]
    return ()


FACETS = (
    Facet(
        "kind",
        N_("What"),
        {kind.name: LABELS["kinds"][kind.name] for kind in FOUND},
        lambda record: [BY_MODEL[type(record)].name],
    ),
    Facet("phase", N_("When"), LABELS["phase"], lambda record: getattr(record, "phase", ())),
    Facet("minutes", N_("Time"), _MINUTES, _minutes),
    Facet(
        "form",
        N_("How the class works"),
        LABELS["form"],
        lambda record: (
            [activity.form for activity in record.activities] if isinstance(record, Module) else ()
        ),
    ),
    Facet("group", N_("Group"), _GROUPS, _groups),
    Facet(
        "level",
        N_("Language level"),
        _LEVELS,
        lambda record: [record.level] if isinstance(record, Module) else (),
    ),
    Facet(
        "line",
        N_("With whom"),
        LABELS["line"],
        lambda record: [record.line] if isinstance(record, Intervention) else (),
    ),
    Facet(
        "cost",
        N_("Cost"),
        LABELS["cost"],
        lambda record: [record.takes.cost] if isinstance(record, Intervention) else (),
    ),
    Facet("evidence", N_("How sure it is"), LABELS["evidence"], _evidence),
)


def facets(edition: Edition) -> tuple[Facet, ...]:
    """Return all ways, those of the handbook's own words among them."""
    names = {
        group: {id_: name.raw for id_, name in named.items()}
        for group, named in edition.names.items()
    }
    theme = Facet(
        "theme",
        N_("Theme"),
        names["theme"],
        lambda record: [record.theme] if isinstance(record, Module) else (),
    )
    work = Facet(
        "work",
        N_("Work"),
        names["work_area"],
        lambda record: [record.work_area] if isinstance(record, Story) else (),
    )
    country = Facet(
        "country",
        N_("Country"),
        names["country"],
        lambda record: _countries(record, names["country"]),
    )
    return (*FACETS[:2], theme, *FACETS[2:], work, country)


def curriculum_facet(edition: Edition) -> Facet:
    """Return the facet of the official goals that a module serves."""
    titles = edition.titles(CURRICULUM)
    return Facet(
        "curriculum",
        N_("Curriculum"),
        {id_of(ref): title.raw for ref, title in titles.items()},
        lambda record: (
            [served.curriculum for served in record.serves] if isinstance(record, Module) else ()
        ),
    )
