"""The whole catalogue as one file for other programs, with a schema that describes it."""

import json
from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from generator.catalogue.addresses import address, prefix
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.entry import Entry
from generator.catalogue.facets import Facet, facets
from generator.layout.printed_file import PDF_FOLDER, PDF_TYPE, WORD_TYPE, PrintedFile
from generator.model.base import Reviewed
from generator.model.kinds import GLOSSARY, HANDBOOK, PAGE
from generator.model.module import Module
from generator.model.schedule import activities_of_version
from generator.text.parse import without_markup

CATALOGUE_FILE = "catalogue.json"
SCHEMA_FILE = "catalogue.schema.json"


class JsonModel(BaseModel):
    """The base of the file's models."""

    model_config = ConfigDict(extra="forbid", use_attribute_docstrings=True)


class Pdf(JsonModel):
    """A PDF."""

    file: str
    """Its address below `base`."""
    part: str
    """`teacher`, `students`, a template's id, or empty for the record itself."""
    pages: int
    """How many pages it has."""
    bytes: int
    """How large it is."""


class WordFile(JsonModel):
    """A Word file."""

    file: str
    """Its address below `base`."""
    part: str
    """As a PDF's, or a worksheet's id."""
    bytes: int
    """How large it is."""


class RecordTranslation(JsonModel):
    """A record in one language."""

    title: str
    """Its title."""
    summary: str
    """What it is and what it is good for, without any marks."""
    address: str
    """Its page's address below `base`."""
    pdfs: list[Pdf]
    """Its PDFs."""
    word: list[WordFile]
    """Its Word files."""


class ServedEntry(JsonModel):
    """An official goal."""

    curriculum: str
    """Its curriculum, by id."""
    goal: str
    """Its id in the curriculum."""


class ActivityEntry(JsonModel):
    """An activity of a module."""

    id: str
    """Its id in the module."""
    minutes: int
    """How long it takes."""


class ShorterEntry(JsonModel):
    """How a module fits a shorter lesson."""

    minutes: int
    """The whole time in minutes."""
    activities: list[ActivityEntry]
    """The activities that stay, in order, with the minutes they have there."""


class RecordEntry(JsonModel):
    """A record."""

    ref: str
    """Its kind and id, such as `module:interview-training`; it stays the same."""
    kind: str
    """`module`, `intervention`, `programme`, `story`, `placement-form`, `curriculum` or `source`."""
    id: str
    """Its id, unique in its kind."""
    written_in: str
    """The language in which it was written first."""
    reviewed: str | None
    """The day when somebody last read it through, as 2026-11-23."""
    minutes: int | None
    """How long a module takes; null for other kinds."""
    shorter: list[ShorterEntry]
    """How a module fits shorter lessons."""
    sources: list[str]
    """The ids of the projects that it comes from."""
    serves: list[ServedEntry]
    """The official goals that a module serves."""
    facets: dict[str, list[str]]
    """What it can be found by, such as `phase` or `cost`; empty lists are left out."""
    languages: dict[str, RecordTranslation]
    """The record in each language in which it is told."""


class TermEntry(JsonModel):
    """A term of the glossary."""

    id: str
    """Its id."""
    countries: list[str]
    """The countries whose system has it; empty for all."""
    words: dict[str, str]
    """Its word in each language."""


class CatalogueFile(JsonModel):
    """Everything that a handbook holds, with where to read it."""

    schema_: str = Field(alias="$schema")
    """This file's schema, beside it."""
    base: str
    """The site's address; empty where the build did not know it."""
    licence: str
    """Where the licence of all texts can be read."""
    titles: dict[str, str]
    """The handbook's title in each language."""
    records: list[RecordEntry]
    """All published records but single pages, by kind and id."""
    terms: list[TermEntry]
    """The glossary."""


_Files = dict[tuple[str, str], list[PrintedFile]]
"""What is offered of a record in a language."""


def catalogue_json(catalogue: Catalogue, downloads: Iterable[PrintedFile]) -> str:
    """Return a published catalogue as JSON."""
    files: _Files = {}
    for item in downloads:
        files.setdefault((item.ref, item.language), []).append(item)
    settings = catalogue.settings
    edition = catalogue.in_language(settings.default)
    ways = facets(edition)
    file = CatalogueFile(
        **{"$schema": SCHEMA_FILE},
        base=settings.site_url,
        licence=edition.handbook.licence.address,
        titles={code: catalogue.in_language(code).handbook_title for code in settings.codes},
        records=[
            _record(catalogue, entry, files, ways)
            for entry in catalogue.entries
            if entry.kind not in (PAGE, GLOSSARY, HANDBOOK)
        ],
        terms=[
            TermEntry(id=term.id, countries=list(term.countries), words=dict(term.words))
            for term in catalogue.terms
        ],
    )
    return file.model_dump_json(indent=1, by_alias=True) + "\n"


def catalogue_schema() -> str:
    """Return the JSON Schema of `catalogue.json`."""
    schema: dict[str, Any] = CatalogueFile.model_json_schema(by_alias=True)
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _record(
    catalogue: Catalogue,
    entry: Entry,
    files: _Files,
    ways: tuple[Facet, ...],
) -> RecordEntry:
    record = entry.record
    found = {facet.name: list(dict.fromkeys(facet.values(record))) for facet in ways}
    return RecordEntry(
        ref=entry.ref,
        kind=entry.kind.name,
        id=record.id,
        written_in=record.language,
        reviewed=record.reviewed.isoformat() if hasattr(record, "reviewed") else None,
        minutes=record.minutes if isinstance(record, Module) else None,
        shorter=_shorter(record) if isinstance(record, Module) else [],
        sources=list(record.sources) if isinstance(record, Reviewed) else [],
        serves=[
            ServedEntry(curriculum=served.curriculum, goal=served.goal)
            for served in (record.serves if isinstance(record, Module) else ())
        ],
        facets={name: values for name, values in found.items() if values and name != "kind"},
        languages={
            code: _translation(catalogue, entry.ref, code, files.get((entry.ref, code), []))
            for code in catalogue.settings.codes
            if entry.ref in catalogue.in_language(code).records
        },
    )


def _shorter(module: Module) -> list[ShorterEntry]:
    return [
        ShorterEntry(
            minutes=version.minutes,
            activities=[
                ActivityEntry(id=activity.id, minutes=activity.minutes)
                for activity in activities_of_version(module, version)
            ],
        )
        for version in module.shorter
    ]


def _translation(
    catalogue: Catalogue, ref: str, code: str, files: list[PrintedFile]
) -> RecordTranslation:
    title, summary = catalogue.in_language(code).title_and_summary(ref)
    return RecordTranslation(
        title=title.raw,
        summary=without_markup(summary.raw, "inline"),
        address=prefix(catalogue.settings, code) + address(ref),
        pdfs=[
            Pdf(file=f"{PDF_FOLDER}/{item.file}", part=item.part, pages=item.pages, bytes=item.size)
            for item in files
            if item.media_type == PDF_TYPE
        ],
        word=[
            WordFile(file=f"{PDF_FOLDER}/{item.file}", part=item.part, bytes=item.size)
            for item in files
            if item.media_type == WORD_TYPE
        ],
    )
