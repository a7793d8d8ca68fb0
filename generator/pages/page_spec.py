"""A page of the site before it is built, and how each sort of page is built."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from generator.catalogue.addresses import address
from generator.catalogue.edition import Edition
from generator.finding import Rule
from generator.layout.printed_file import PrintedFile
from generator.model.base import Record, Reviewed
from generator.model.kinds import Kind
from generator.model.module import Module
from generator.model.text import Text
from generator.pages.classroom_pages import ClassroomPage
from generator.pages.headings import headings
from generator.pages.indexes import index_view
from generator.pages.jinja_environment import environment
from generator.pages.parts import OVERVIEW, PagePart
from generator.pages.renderer import Renderer
from generator.pages.site_page import PAGE_FRAME, SitePage
from generator.pages.tools import Tool
from generator.pages.translations import CoverageTable
from generator.pages.views import View, record_view
from generator.text.parse import without_markup
from generator.wording.labels import INTRODUCTIONS
from generator.wording.wording import wording


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page that is built when it is needed."""

    language: str
    address: str
    """Below the language's root; empty for the front page."""
    section: str
    """The part of the navigation that it belongs to."""
    languages: tuple[str, ...]
    """The languages that have this page; a consent may leave some out."""
    build: Callable[["PageSpec", Renderer], SitePage]
    record: str = ""
    """The reference of the record that it shows."""
    part: PagePart = OVERVIEW
    """Which of the record's pages it is."""
    frame: str = PAGE_FRAME
    for_students: bool = False
    unlisted: bool = False
    """Whether it is left out of the search and of the site's list of its pages."""
    downloads: tuple[PrintedFile, ...] = ()
    """The files that the page can offer."""

    def render(self, edition: Edition) -> SitePage:
        """Return the page, rendered from its language's edition."""
        return self.build(
            self,
            Renderer(
                edition,
                wording(self.language, edition.settings.root),
                self.address,
                edition.records[self.record] if self.record else None,
                self.downloads,
                part=self.part,
                for_students=self.for_students,
            ),
        )


def record_page(spec: PageSpec, renderer: Renderer, *, file: str) -> SitePage:
    record = renderer.edition.records[spec.record]
    return _page(
        spec,
        renderer,
        record_view(record, renderer),
        title=_title(record, renderer),
        description=Text(_plain(record), record.summary.language),
        file=file,
    )


def classroom_page(spec: PageSpec, renderer: Renderer, *, part: ClassroomPage) -> SitePage:
    module = cast("Module", renderer.edition.records[spec.record])
    name = renderer.t(part.name)
    return _page(
        spec,
        renderer,
        part.view(module, renderer),
        title=module.title,
        description=_own(renderer, name),
        part_title=name,
    )


def index_page(spec: PageSpec, renderer: Renderer, *, kind: Kind) -> SitePage:
    return _page(
        spec,
        renderer,
        index_view(kind, renderer),
        title=_own(renderer, renderer.label("kinds", kind.name)),
        description=_own(renderer, renderer.t(INTRODUCTIONS[kind.name])),
        lists=True,
    )


def tool_page(spec: PageSpec, renderer: Renderer, *, tool: Tool) -> SitePage:
    return _page(
        spec,
        renderer,
        tool.view(renderer),
        title=_own(renderer, renderer.t(tool.title)),
        description=_own(renderer, renderer.t(tool.about)),
    )


def rules_page(spec: PageSpec, renderer: Renderer, *, rules: tuple[Rule, ...]) -> SitePage:
    return _page(
        spec,
        renderer,
        ("rules.html", {"rules": rules}),
        title=_own(renderer, renderer.t("What the check asks for")),
        description=_own(
            renderer, renderer.t("Each message of the check names one of these rules.")
        ),
    )


def translations_page(
    spec: PageSpec, renderer: Renderer, *, tables: list[CoverageTable]
) -> SitePage:
    return _page(
        spec,
        renderer,
        ("translations.html", {"languages": tables}),
        title=_own(renderer, renderer.t("How far the translations are")),
        description=_own(
            renderer, renderer.t("What is translated, and what is waiting for a translator.")
        ),
    )


def _page(
    spec: PageSpec,
    renderer: Renderer,
    view: View,
    *,
    title: Text,
    description: Text,
    part_title: str = "",
    file: str = "",
    lists: bool = False,
) -> SitePage:
    """Render a view, and collect what its frame needs."""
    template, data = view
    body = (
        environment()
        .get_template(template)
        .render(r=renderer, title=title, about=description, **data)
    )
    return SitePage(
        language=spec.language,
        languages=spec.languages,
        address=spec.address,
        title=title.raw,
        title_language=title.language,
        description=description.raw,
        description_language=description.language,
        body=body,
        headings=headings(body),
        section=spec.section,
        for_students=spec.for_students,
        unlisted=spec.unlisted,
        borrowed=renderer.borrowed,
        draft=renderer.record is not None and renderer.record.status == "draft",
        ref=spec.record,
        home=address(spec.record) if spec.record else spec.address,
        part_title=part_title or (renderer.t(spec.part.title) if spec.part is not OVERVIEW else ""),
        lists=lists,
        downloads=renderer.downloads,
        until=renderer.edition.last_day(spec.record),
        search_words=_search_words(renderer),
        file=file,
    )


def _search_words(renderer: Renderer) -> tuple[str, ...]:
    if not isinstance(renderer.record, Reviewed) or renderer.part is not OVERVIEW:
        return ()
    return renderer.record.search_words.get(renderer.edition.language, ())


def _own(renderer: Renderer, words: str) -> Text:
    """Return interface words as a text in the page's language."""
    return Text(words, renderer.edition.language)


def _title(record: Record, renderer: Renderer) -> Text:
    """Return a record's title, or that of one of its parts."""
    if renderer.part is OVERVIEW:
        return record.title
    return Text(f"{record.title.raw}: {renderer.t(renderer.part.title)}", record.title.language)


def _plain(record: Record) -> str:
    return without_markup(record.summary.raw, "inline")
