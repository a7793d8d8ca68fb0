"""The template and the template's context for each kind of record."""

from collections.abc import Callable
from typing import Any, cast

from markupsafe import Markup, escape

from generator.catalogue.addresses import INDEXES, REGISTER, START_REF
from generator.catalogue.curriculum_goals import served_goals
from generator.figures.calendar import calendar_figure
from generator.figures.ladder import ladder_figure
from generator.figures.lesson_bar import lesson_bar
from generator.figures.section import section_figures
from generator.layout.copying import sheet_files
from generator.model.base import Item, Record
from generator.model.blocks import WordsBlock
from generator.model.curriculum import Curriculum
from generator.model.glossary import Glossary
from generator.model.intervention import Intervention
from generator.model.kinds import MODULE, PAGE, STORY, id_of, is_term, kind_of, ref_of
from generator.model.module import Module
from generator.model.page import Page
from generator.model.placement_form import PlacementForm
from generator.model.programme import Programme
from generator.model.project import SourceProject
from generator.model.schedule import (
    activities_of_version,
    calendar_rows,
    omitted_activities,
    step_codes,
    steps_by_track,
    with_start_times,
)
from generator.model.self_checks import SelfCheck
from generator.model.story import Story
from generator.model.text import Text
from generator.model.walk import models, text_fields
from generator.pages.copier import CLASS_SIZE, copier_rows
from generator.pages.renderer import Renderer
from generator.wording.units import unit_labels, unit_length, unit_names, unit_span

View = tuple[str, dict[str, Any]]
"""A template's name and its context."""


def record_view(record: Record, renderer: Renderer) -> View:
    """Return the view of a record's page; each of its parts has a template of its own."""
    template, context = _VIEWS[type(record)](record, renderer)
    context["neighbours"] = renderer.edition.related(ref_of(record))
    if not renderer.part.name:
        return template, context
    return template.replace(".html", f"_{renderer.part.name}.html"), context


def _module_page(module: Module, renderer: Renderer) -> View:
    return "module.html", {
        **_module(module, renderer),
        "bar": lesson_bar(module, renderer.words),
        "shorter": [
            (
                version,
                list(with_start_times(activities_of_version(module, version))),
                omitted_activities(module, version),
            )
            for version in module.shorter
        ],
        "serves": served_goals(module, renderer.edition),
        "files": list(sheet_files(module)),
        "copier_rows": list(copier_rows(module, renderer.downloads)),
        "students": CLASS_SIZE,
    }


def students_view(module: Module, renderer: Renderer) -> View:
    return "module_students.html", {
        **_module(module, renderer),
        "onward": _onward(module, renderer),
    }


def _onward(module: Module, renderer: Renderer) -> str:
    """Return the module that comes after one: the next of its theme, else the first of the next theme."""
    themes = [theme.id for theme in renderer.edition.handbook.themes]
    listed = renderer.edition.listed(MODULE)
    order = sorted(listed, key=lambda ref: themes.index(cast("Module", listed[ref]).theme))
    after = order[(order.index(MODULE.ref(module.id)) + 1) % len(order)]
    return after if len(order) > 1 else ""


def _module(module: Module, renderer: Renderer) -> dict[str, Any]:
    return {
        "module": module,
        "plan": list(with_start_times(module.activities)),
        "sheets": module.worksheets_by_id,
        "numbers": {activity.id: number for number, activity in enumerate(module.activities, 1)},
        "easy": any(field.spec.easy for field in text_fields(module)),
        "teaches": ", ".join(renderer.language_name(code) for code in module.teaches),
        "self_checks": _has(module, SelfCheck),
        "word_lists": _has(module, WordsBlock),
    }


def _has(record: Record, kind: type[Item]) -> bool:
    """Return whether a sheet of a record has such a block, whose script the page then needs."""
    return any(isinstance(model, kind) for _, model in models(record))


def _intervention(record: Intervention, renderer: Renderer) -> View:
    return "intervention.html", {
        "intervention": record,
        "register": REGISTER,
        "word_lists": _has(record, WordsBlock),
    }


def _programme(record: Programme, renderer: Renderer) -> View:
    days = record.days_per_week

    names = unit_names(renderer.words, record.unit, record.length, record.starts_in)
    labels = unit_labels(renderer.words, record.unit, record.length, record.starts_in)
    return "programme.html", {
        "programme": record,
        "length": unit_length(renderer.words, record.unit, record.length),
        "days_a_week": renderer.words.number(days) if days else "",
        "units": labels,
        "calendar": list(calendar_rows(record)),
        "figure": calendar_figure(record, renderer.words),
        "ladder": ladder_figure(record.ladder, renderer.edition, renderer.words),
        "codes": step_codes(record),
        "tracks": [
            (track, [(unit_span(names, step.first, step.last), step) for step in steps])
            for track, steps in steps_by_track(record)
        ],
    }


def _story(record: Story, renderer: Renderer) -> View:
    places = [
        Markup("{} ({})").format(
            renderer.line(place.text), renderer.label("country", place.country)
        )
        for place in record.places
    ]
    return "story.html", {
        "story": record,
        "places": Markup("; ").join(places),
    }


def _placement_form(record: PlacementForm, renderer: Renderer) -> View:
    return "placement_form.html", {"form": record}


def _curriculum(record: Curriculum, renderer: Renderer) -> View:
    serving: dict[str, list[tuple[str, Text]]] = {goal.id: [] for goal in record.goals}
    for module in renderer.edition.records_of(Module):
        for served in module.serves:
            if served.curriculum == record.id:
                serving[served.goal].append((MODULE.ref(module.id), served.sign))
    return "curriculum.html", {
        "curriculum": record,
        "serving": serving,
    }


def _source(record: SourceProject, renderer: Renderer) -> View:
    return "source.html", {
        "source": record,
        "countries": Markup(", ").join(
            renderer.label("country", country) for country in record.countries
        ),
    }


def _page(record: Page, renderer: Renderer) -> View:
    leads = {
        section.id: _target_title(renderer, section.leads_to)
        for section in record.sections
        if section.leads_to and not _withheld(renderer, section.leads_to)
    }
    figures = {
        section.id: list(section_figures(section, renderer.edition, renderer.words))
        for section in record.sections
    }
    template = "start.html" if PAGE.ref(record.id) == START_REF else "page.html"
    return template, {"page": record, "leads": leads, "figures": figures}


def _withheld(renderer: Renderer, ref: str) -> bool:
    return kind_of(ref) == STORY.name and not renderer.edition.available([ref])


def _target_title(renderer: Renderer, ref: str) -> Markup:
    if ref in INDEXES:
        return escape(renderer.label("kinds", INDEXES[ref].name))
    if is_term(ref):
        return renderer.word(renderer.edition.terms[id_of(ref)])
    return renderer.record_title(ref)


def _glossary(record: Glossary, renderer: Renderer) -> View:
    return "glossary.html", {"glossary": record}


_VIEWS: dict[type[Record], Callable[[Any, Renderer], View]] = {
    Module: _module_page,
    Intervention: _intervention,
    Programme: _programme,
    Story: _story,
    PlacementForm: _placement_form,
    Curriculum: _curriculum,
    SourceProject: _source,
    Page: _page,
    Glossary: _glossary,
}
