"""The whole handbook as one book: cover, contents, its parts, glossary and sources."""

from collections.abc import Iterator

from generator.catalogue.edition import GLOSSARY_REF, Edition
from generator.figures.section import section_figures
from generator.layout.intervention import intervention_guide
from generator.layout.layout_builder import LayoutBuilder
from generator.layout.layout_parts import (
    as_paragraph,
    bullets,
    drawing,
    facts,
    heading,
    listed,
    opening,
    pairs,
    section,
    small,
)
from generator.layout.line import Line
from generator.layout.module import teacher_guide
from generator.layout.nodes import Node
from generator.layout.placement_form import placement_chapter
from generator.layout.programme import programme_guide
from generator.layout.story import story_chapter
from generator.layout.text_data import without_notes
from generator.model.base import Record
from generator.model.curriculum import Curriculum
from generator.model.glossary import Glossary
from generator.model.intervention import Intervention
from generator.model.kinds import (
    CURRICULUM,
    GLOSSARY,
    INTERVENTION,
    MODULE,
    PAGE,
    PLACEMENT_FORM,
    PROGRAMME,
    SOURCE,
    STORY,
    term_ref,
)
from generator.model.module import Module
from generator.model.page import Page
from generator.model.placement_form import PlacementForm
from generator.model.programme import Programme
from generator.model.project import SourceProject
from generator.model.story import Story
from generator.wording.labels import INTRODUCTIONS, LABELS
from generator.wording.wording import Wording


def book(edition: Edition, words: Wording, ending: list[str]) -> list[Node]:
    """Return the whole handbook in one language; `ending` is at the foot of the cover."""
    lead = " ".join(edition.handbook.summary.raw.split())
    nodes: list[Node] = [
        {"kind": "cover", "title": edition.handbook_title, "lead": lead, "rows": ending},
        {"kind": "contents", "title": words.text("Contents")},
    ]
    nodes += _part(words.text("About this handbook"), "part:pages", "", _pages(edition, words))
    for kind, records in (
        (MODULE, _modules(edition, words)),
        (INTERVENTION, _interventions(edition, words)),
        (PROGRAMME, _programmes(edition, words)),
        (STORY, _stories(edition, words)),
        (PLACEMENT_FORM, _placement_forms(edition, words)),
        (CURRICULUM, _curricula(edition, words)),
        (SOURCE, _sources(edition, words)),
    ):
        title = words.text(LABELS["kinds"][kind.name])
        nodes += _part(title, f"part:{kind.plural}", words.text(INTRODUCTIONS[kind.name]), records)
    title = words.text(LABELS["kinds"][GLOSSARY.name])
    return nodes + _part(title, GLOSSARY_REF, "", _glossary(edition, words))


def _part(title: str, ref: str, lead: str, nodes: Iterator[Node]) -> list[Node]:
    """Return a part with a page that lists its records; nothing where there are none."""
    below = list(nodes)
    if not below:
        return []
    rows: list[tuple[Line, list[Node]]] = [
        (
            [{"part": node["ref"], "line": node["line"]}],
            [as_paragraph(without_notes(node["lead"]))],
        )
        for node in below
        if node["kind"] == "opening"
    ]
    return [{"kind": "part", "title": title, "ref": ref, "lead": lead}, *pairs(rows), *below]


def _layout_builder(edition: Edition, words: Wording, record: Record) -> LayoutBuilder:
    return LayoutBuilder(edition, words, record, in_book=True)


def _pages(edition: Edition, words: Wording) -> Iterator[Node]:
    pages = (page for page in edition.records_of(Page) if page.in_book)
    for page in sorted(pages, key=lambda page: page.order):
        builder = _layout_builder(edition, words, page)
        yield opening(builder, builder.label("kind", PAGE.name))
        for part in page.sections:
            yield heading(2, builder.title(part.heading))
            yield from builder.prose(part.text)
            yield from map(drawing, section_figures(part, edition, words))


def _modules(edition: Edition, words: Wording) -> Iterator[Node]:
    phases = tuple(LABELS["phase"])
    for module in sorted(edition.records_of(Module), key=lambda item: phases.index(item.phase[0])):
        yield from teacher_guide(_layout_builder(edition, words, module), module)


def _interventions(edition: Edition, words: Wording) -> Iterator[Node]:
    lines = tuple(LABELS["line"])
    for record in sorted(edition.records_of(Intervention), key=lambda item: lines.index(item.line)):
        yield from intervention_guide(_layout_builder(edition, words, record), record)


def _programmes(edition: Edition, words: Wording) -> Iterator[Node]:
    for record in edition.records_of(Programme):
        yield from programme_guide(_layout_builder(edition, words, record), record)


def _stories(edition: Edition, words: Wording) -> Iterator[Node]:
    for record in edition.records_of(Story):
        yield from story_chapter(_layout_builder(edition, words, record), record)


def _placement_forms(edition: Edition, words: Wording) -> Iterator[Node]:
    for record in sorted(edition.records_of(PlacementForm), key=lambda item: item.country):
        yield from placement_chapter(_layout_builder(edition, words, record), record)


def _curricula(edition: Edition, words: Wording) -> Iterator[Node]:
    for record in sorted(edition.records_of(Curriculum), key=lambda item: item.country):
        builder = _layout_builder(edition, words, record)
        country = builder.label("country", record.country)
        yield opening(builder, f"{builder.label('kind', CURRICULUM.name)} · {country}")
        yield facts([(builder.t("Where it is taught"), builder.line(record.school_form))])
        yield from section(
            builder.t("Goals"), bullets(builder.title(goal.name) for goal in record.goals)
        )


def _sources(edition: Edition, words: Wording) -> Iterator[Node]:
    for record in edition.records_of(SourceProject):
        builder = _layout_builder(edition, words, record)
        yield opening(builder, builder.label("kind", SOURCE.name))
        yield facts(
            [
                (builder.t("The project's own name"), [record.name]),
                (builder.t("Run by"), [record.owner]),
                (builder.t("Years"), [record.years]),
                (
                    builder.t("Countries"),
                    listed([builder.label("country", code)] for code in record.countries),
                ),
            ]
        )
        yield from section(builder.t("What it set out to do, and did"), builder.prose(record.did))
        statements = bullets(builder.line(fact.text) for fact in record.facts)
        yield from section(builder.t("What its own texts say"), statements)
        yield from section(builder.t("What they do not say"), builder.prose(record.limits))
        yield from section(builder.t("Partners"), bullets([partner] for partner in record.partners))


def _glossary(edition: Edition, words: Wording) -> Iterator[Node]:
    for glossary in edition.records_of(Glossary):
        builder = _layout_builder(edition, words, glossary)
        yield small(builder.line(glossary.summary))
        for name, term in edition.terms.items():
            countries = ", ".join(builder.label("country", country) for country in term.countries)
            others: Line = listed(
                [f"{builder.language_name(code)}: ", {"language": code, "line": [word]}]
                for code, word in term.words.items()
                if code != edition.language
            )
            yield {
                "kind": "term",
                "ref": term_ref(name),
                "line": [*builder.word(term), f" ({countries})" if countries else ""],
                "blocks": [as_paragraph(builder.line(term.explanation))],
            }
            yield small(others)
