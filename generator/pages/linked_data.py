"""Linked data of a page: schema.org as JSON-LD, https://schema.org/docs/full.html.

A module follows the AMB, the profile of German-speaking repositories for open educational resources:
https://w3id.org/kim/amb/latest/.
"""

import json
from collections.abc import Iterable
from typing import Any

from markupsafe import Markup

from generator.catalogue.addresses import START_REF, STUDENTS, absolute, address
from generator.catalogue.curriculum_goals import served_goals
from generator.catalogue.edition import Edition
from generator.layout.printed_file import PDF_FOLDER
from generator.model.base import Record
from generator.model.glossary import Glossary
from generator.model.intervention import Intervention
from generator.model.kinds import SOURCE, term_ref
from generator.model.module import Module
from generator.model.programme import Programme
from generator.pages.parts import anchor_address
from generator.pages.site_page import SitePage
from generator.text.parse import without_markup

_SCHEMA_ORG = "https://schema.org"
_AMB = "https://w3id.org/kim/amb/context.jsonld"
_LESSON_PLAN = "https://w3id.org/kim/hcrt/lesson_plan"
_JsonNode = dict[str, Any]


def linked_data(page: SitePage, edition: Edition) -> Markup:
    """Return a page's JSON-LD, safe inside a script element.

    It is empty where the site's address is not known, and for what is no part of the published
    handbook: drafts, and what is a part of another page, as the students' is of their module's.
    """
    if not edition.settings.site_url or page.draft or page.part_title:
        return Markup("")
    node = _node(page, edition)
    # `<` could end the element
    return Markup(json.dumps(node, ensure_ascii=False).replace("<", "\\u003c"))


def _node(page: SitePage, edition: Edition) -> _JsonNode:
    record = edition.records[page.ref] if page.ref else None
    if isinstance(record, Module):
        return _module(page, record, edition)
    here = _absolute(edition, page.address)
    common: _JsonNode = {
        "@context": _SCHEMA_ORG,
        "@id": here,
        "url": here,
        "name": page.title,
        "description": page.description,
        "inLanguage": page.language,
        "isAccessibleForFree": True,
        "license": edition.handbook.licence.address,
    }
    if edition.handbook.publisher:
        common["publisher"] = {"@type": "Organization", "name": edition.handbook.publisher}
    match record:
        case None:
            return {**common, "@type": "CollectionPage" if page.lists else "WebPage"}
        case Glossary():
            return {**common, "@type": "DefinedTermSet", "hasDefinedTerm": _terms(edition)}
        case Intervention():
            return {
                **_article(common, record, page, edition),
                **_how_to(record.steps, page, edition),
            }
        case Programme():
            return {
                **_article(common, record, page, edition),
                **_how_to(record.calendar, page, edition),
            }
    if page.ref == START_REF:
        return {**common, "@type": "WebSite"}
    return _article(common, record, page, edition)


def _article(common: _JsonNode, record: Record, page: SitePage, edition: Edition) -> _JsonNode:
    described = {**common, "@type": "Article", "headline": page.title}
    based_on = _based_on(record, edition)
    return {**described, "isBasedOn": based_on} if based_on else described


def _how_to(steps: Iterable[Any], page: SitePage, edition: Edition) -> _JsonNode:
    return {
        "@type": "HowTo",
        "step": [
            {
                "@type": "HowToStep",
                "name": step.title.raw,
                "text": _plain(step.text.raw),
                "url": _absolute(edition, anchor_address(page.ref, f"step-{step.id}")),
            }
            for step in steps
        ],
    }


def _module(page: SitePage, module: Module, edition: Edition) -> _JsonNode:
    here = _absolute(edition, page.address)
    node: _JsonNode = {
        "@context": [_AMB, _SCHEMA_ORG, {"@language": page.language}],
        "id": here,
        "type": ["LearningResource"],
        "name": page.title,
        "description": page.description,
        "inLanguage": [page.language],
        "isAccessibleForFree": True,
        "license": {"id": edition.handbook.licence.address},
        "learningResourceType": [{"id": _LESSON_PLAN}],
        "timeRequired": f"PT{module.minutes}M",
        "hasPart": [{"id": f"{here}{STUDENTS}", "type": ["LearningResource"], "name": page.title}],
    }
    if edition.handbook.publisher:
        node["publisher"] = [{"type": "Organization", "name": edition.handbook.publisher}]
    based_on = _based_on(module, edition)
    if based_on:
        node["isBasedOn"] = [{"id": item["url"], "name": item["name"]} for item in based_on]
    more = {
        "teaches": _taught(module, edition),
        "keywords": list(page.search_words),
        "encoding": _files(page, edition),
    }
    return node | {name: values for name, values in more.items() if values}


def _taught(module: Module, edition: Edition) -> list[_JsonNode]:
    """Return the goals of curricula that a module serves."""
    return [
        {
            "id": f"{_absolute(edition, address(f'curriculum:{served.curriculum}'))}#goal-{goal.id}",
            "prefLabel": {edition.language: goal.name.raw},
        }
        for _, goals in served_goals(module, edition)
        for served, _, goal in goals
    ]


def _files(page: SitePage, edition: Edition) -> list[_JsonNode]:
    """Return the files that a page offers."""
    return [
        {
            "type": "MediaObject",
            "contentUrl": f"{edition.settings.site_url}{PDF_FOLDER}/{item.file}",
            "encodingFormat": item.media_type,
            "contentSize": str(item.size),
        }
        for item in page.downloads
    ]


def _based_on(record: Record, edition: Edition) -> list[_JsonNode]:
    """Return the projects that a record comes from, each as the page about it."""
    found = []
    for source in getattr(record, "sources", ()):
        ref = SOURCE.ref(source)
        found.append(
            {
                "@type": "CreativeWork",
                "name": edition.title(ref).raw,
                "url": _absolute(edition, address(ref)),
            }
        )
    return found


def _terms(edition: Edition) -> list[_JsonNode]:
    return [
        {
            "@type": "DefinedTerm",
            "name": edition.word(term.words)[1],
            "description": _plain(term.explanation.raw),
            "url": _absolute(edition, address(term_ref(id_))),
        }
        for id_, term in edition.terms.items()
    ]


def _plain(text: str) -> str:
    return without_markup(text, "prose")


def _absolute(edition: Edition, there: str) -> str:
    return absolute(edition.settings, edition.language, there)
