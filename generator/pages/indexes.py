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


def index_view(kind: Kind, renderer: Renderer) -> View:
    """Return the list of a kind's records, in groups where there are groups."""
    return "index.html", {
        "kind": kind.name,
        "lead": renderer.t(INTRODUCTIONS[kind.name]),
        "scenes": _scenes(renderer) if kind is INTERVENTION else {},
        "groups": [group for group in _groups(kind, renderer) if group[2]],
    }


def _scenes(renderer: Renderer) -> dict[str, Scene]:
    return {scene.id: scene for scene in renderer.edition.handbook.line_scenes}


def _groups(kind: Kind, renderer: Renderer) -> list[Group]:
    rows = list(renderer.edition.listed(kind).items())
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
            for country in renderer.edition.names["country"]
        ]
    else:
        return [("", "", [(ref, record, record_meta(record, renderer)) for ref, record in rows])]
    return [
        (
            renderer.label(group, value),
            value,
            [(ref, record, record_meta(record, renderer)) for ref, record in chosen],
        )
        for group, value, chosen in grouped
    ]


def record_meta(record: Any, renderer: Renderer) -> list[str]:
    """Return the facts about a record in small print."""
    match record:
        case Module():
            return [
                renderer.t("{minutes} minutes", minutes=record.minutes),
                *(
                    renderer.t("also in {minutes} minutes", minutes=each.minutes)
                    for each in record.shorter
                ),
                record.level,
                renderer.pictured("theme", record.theme),
            ]
        case Intervention():
            return [renderer.pictured("phase", phase) for phase in record.phase]
        case Programme():
            return [unit_length(renderer.words, record.unit, record.length)]
        case Story():
            countries = dict.fromkeys(place.country for place in record.places)
            return [
                renderer.label("story", record.kind),
                renderer.words.texts("{count} day", "{count} days", record.days),
                *(renderer.label("country", country) for country in countries),
            ]
        case PlacementForm():
            return list(record.also_called[:3])
        case Curriculum():
            return [renderer.words.texts("{count} goal", "{count} goals", len(record.goals))]
        case SourceProject():
            return [record.years]
    return []
