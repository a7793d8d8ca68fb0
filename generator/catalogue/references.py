"""The references of a record to other records, each with its place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.finding import KeyPath
from generator.model.base import Links, Record, Reviewed
from generator.model.experience import Experience
from generator.model.intervention import Intervention
from generator.model.kinds import (
    CURRICULUM,
    INTERVENTION,
    MODULE,
    PLACEMENT_FORM,
    PROGRAMME,
    SOURCE,
    STORY,
    Kind,
)
from generator.model.module import Module
from generator.model.page import Page, Phases
from generator.model.programme import Programme
from generator.model.story import Situation, Story
from generator.model.walk import TextField
from generator.text.parse import FormName, parse
from generator.text.plain_text import MAY_LINK, links

LINKS: Mapping[str, Kind] = {
    "modules": MODULE,
    "interventions": INTERVENTION,
    "programmes": PROGRAMME,
    "stories": STORY,
    "placement_forms": PLACEMENT_FORM,
}
"""The fields of a record's links, each with the kind that it names by id."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A record named in a field, or in a text."""

    target: str
    """Such as `module:first-day`."""
    path: KeyPath


def references(record: Record, fields: Iterable[TextField]) -> Iterator[Reference]:
    """Yield every record that is named, in fields first and then in texts."""
    yield from field_references(record)
    for field in fields:
        if not MAY_LINK.search(field.text.raw):
            continue
        for target in link_targets(field.text.raw, field.spec.form.value):
            if is_record(target):
                yield Reference(target, field.path)


def link_targets(raw: str, form: FormName) -> Iterator[str]:
    """Yield where the links of a text lead."""
    return (link.target for link in links(parse(raw, form).blocks))


def is_record(target: str) -> bool:
    """Return whether a link's target names a record, and not an address."""
    return not target.startswith(("https:", "mailto:"))


def field_references(record: Record) -> Iterator[Reference]:
    """Yield every record that is named in a field made for it."""
    if isinstance(record, Reviewed):
        for index, source in enumerate(record.sources):
            yield Reference(SOURCE.ref(source), ("sources", index))
        yield from _linked(record.links)
    match record:
        case Module():
            for index, served in enumerate(record.serves):
                path: KeyPath = ("serves", index, "curriculum")
                yield Reference(CURRICULUM.ref(served.curriculum), path)
        case Intervention():
            yield from _sourced("experience", record.experience)
        case Programme():
            yield from _sourced("experience", record.experience)
            yield from _scheduled(record)
        case Story():
            yield from _sourced("situations", record.situations)
        case Page():
            yield from _sections(record)


def _sections(page: Page) -> Iterator[Reference]:
    for index, section in enumerate(page.sections):
        if section.leads_to:
            yield Reference(section.leads_to, ("sections", index, "leads_to"))
        if section.phases:
            yield from _phased(section.phases, ("sections", index, "phases"))


def _sourced(field: str, items: Iterable[Experience | Situation]) -> Iterator[Reference]:
    for index, item in enumerate(items):
        yield Reference(SOURCE.ref(item.source), (field, index, "source"))


def _scheduled(programme: Programme) -> Iterator[Reference]:
    for number, step in enumerate(programme.calendar):
        for index, ref in enumerate(step.records):
            yield Reference(ref, ("calendar", number, "records", index))
    for number, rung in enumerate(programme.ladder):
        yield Reference(rung.record, ("ladder", number, "record"))


def _phased(phases: Phases, path: KeyPath) -> Iterator[Reference]:
    for phase in type(phases).model_fields:
        for index, ref in enumerate(getattr(phases, phase)):
            yield Reference(ref, (*path, phase, index))


def _linked(links_: Links) -> Iterator[Reference]:
    for name, kind in LINKS.items():
        for index, id_ in enumerate(getattr(links_, name)):
            yield Reference(kind.ref(id_), ("links", name, index))
