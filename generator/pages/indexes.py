"""The lists of all records of a kind."""

from typing import Any

from generator.model.curriculum import Curriculum
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
from generator.model.placement_form import PlacementForm
from generator.model.programme import Programme
from generator.model.project import SourceProject
from generator.model.scene import Scene
from generator.model.story import Story
from generator.pages.renderer import Renderer
from generator.pages.views import View
from generator.wording.labels import INTRODUCTIONS, LABELS
from generator.wording.units import unit_length

INDEXED: tuple[Kind, ...] = (
    *(MODULE, INTERVENTION, PROGRAMME, STORY, PLACEMENT_FORM, CURRICULUM),
    SOURCE,
)

_Row = tuple[str, Any, list[str]]
Group = tuple[str, str, list[_Row]]


def index_view(kind: Kind, r: Renderer) -> View:
    """Return the list of a kind's records, in groups where there are groups."""
    return "index.html", {
        "kind": kind.name,
        "lead": r.t(INTRODUCTIONS[kind.name]),
        "scenes": _scenes(r) if kind is INTERVENTION else {},
        "groups": [group for group in _groups(kind, r) if group[2]],
    }


def _scenes(r: Renderer) -> dict[str, Scene]:
    return {scene.id: scene for scene in r.edition.handbook.line_scenes}


def _groups(kind: Kind, r: Renderer) -> list[Group]:
    rows = list(r.edition.listed(kind).items())
    if kind is MODULE:
        grouped = [
            ("phase", phase, [row for row in rows if phase in getattr(row[1], "phase", ())])
            for phase in LABELS["phase"]
        ]
    elif kind is INTERVENTION:
        grouped = [
            ("line", line, [row for row in rows if getattr(row[1], "line", "") == line])
            for line in LABELS["line"]
        ]
    elif kind in (PLACEMENT_FORM, CURRICULUM):
        grouped = [
            ("country", country, [row for row in rows if getattr(row[1], "country", "") == country])
            for country in r.edition.names["country"]
        ]
    else:
        return [("", "", [(ref, record, record_meta(record, r)) for ref, record in rows])]
    return [
        (
            r.label(group, value),
            value,
            [(ref, record, record_meta(record, r)) for ref, record in chosen],
        )
        for group, value, chosen in grouped
    ]


def record_meta(record: Any, r: Renderer) -> list[str]:
    """Return what is said of a record in small print."""
    match record:
        case Module():
            return [
                r.t("{minutes} minutes", minutes=record.minutes),
                *(
                    r.t("also in {minutes} minutes", minutes=each.minutes)
                    for each in record.shorter
                ),
                record.level,
                r.pictured("theme", record.theme),
            ]
        case Intervention():
            return [r.pictured("phase", phase) for phase in record.phase]
        case Programme():
            return [unit_length(r.words, record.unit, record.length)]
        case Story():
            countries = dict.fromkeys(place.country for place in record.places)
            return [
                r.label("story", record.kind),
                r.words.texts("{count} day", "{count} days", record.days),
                *(r.label("country", country) for country in countries),
            ]
        case PlacementForm():
            return list(record.also_called[:3])
        case Curriculum():
            return [r.words.texts("{count} goal", "{count} goals", len(record.goals))]
        case SourceProject():
            return [record.years]
    return []
