"""Every page of the site in one language."""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from generator.catalogue.addresses import START, STUDENTS, address
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.edition import Edition
from generator.catalogue.entry import Entry
from generator.finding import Rule
from generator.model.base import Record, Reviewed
from generator.model.kinds import BY_MODEL, MODULE, PAGE, Kind
from generator.model.module import Module
from generator.model.text import Text
from generator.pages.download import Download
from generator.pages.indexes import INDEXED, index_view
from generator.pages.page import Heading, SitePage
from generator.pages.renderer import Renderer
from generator.pages.templating import environment
from generator.pages.tools import TOOLS, Tool
from generator.pages.translations import translations_view
from generator.pages.views import VIEWS, View, students_view
from generator.text.parse import parse
from generator.text.plain import plain_text
from generator.wording.labels import LEADS
from generator.wording.wording import Wording, wording

RULES_ADDRESS = "rules/"
TRANSLATIONS_ADDRESS = "translations/"
_HEADING = re.compile(r'<h([23])[^>]* id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_BUTTON = re.compile(
    r"<button.*?</button>|<a class=\"hb-anchor\".*?</a>|<span class=\"hb-(?:kind|meta)\">.*?</span>",
    re.DOTALL,
)
_TAG = re.compile(r"<[^>]+>")


def site_pages(
    catalogue: Catalogue,
    language: str,
    rules: tuple[Rule, ...],
    downloads: Iterable[Download],
) -> Iterator[SitePage]:
    """Yield the pages of all records, indexes and rules in one language."""
    edition = catalogue.in_language(language)
    words = wording(language, catalogue.settings.root)
    offered: dict[str, tuple[Download, ...]] = {}
    for download in downloads:
        if download.language == language:
            # the whole handbook is offered where one starts
            ref = download.ref or START
            offered[ref] = (*offered.get(ref, ()), download)
    for entry in catalogue.entries:
        if entry.ref not in edition.records:
            continue
        yield _record_page(edition, words, entry, offered.get(entry.ref, ()))
        record = edition.records[entry.ref]
        if isinstance(record, Module):
            yield _students_page(edition, words, record, offered.get(entry.ref, ()))
    for kind in INDEXED:
        yield _index_page(edition, words, kind)
    for tool in TOOLS:
        yield _tool_page(edition, words, tool)
    yield _rules_page(edition, words, rules)
    yield _translations_page(edition, words, catalogue)


def _record_page(
    edition: Edition, words: Wording, entry: Entry, downloads: tuple[Download, ...]
) -> SitePage:
    record = edition.records[entry.ref]
    here = address(entry.ref)
    r = Renderer(edition, words, here, record, downloads)
    return _page(
        r,
        VIEWS[type(record)](record, r),
        title=record.title,
        description=Text(_plain(record), record.summary.language),
        section=here if entry.kind is PAGE else f"{entry.kind.plural}/",
        source=entry.document.path.as_posix(),
    )


def _students_page(
    edition: Edition, words: Wording, module: Module, downloads: tuple[Download, ...]
) -> SitePage:
    here = f"{address(f'module:{module.id}')}{STUDENTS}"
    pack = tuple(download for download in downloads if download.part == "students")
    r = Renderer(edition, words, here, module, pack, for_students=True)
    return _page(
        r,
        students_view(module, r),
        title=module.title,
        description=Text(words.text("For students"), words.language),
        section=f"{MODULE.plural}/",
    )


def _index_page(edition: Edition, words: Wording, kind: Kind) -> SitePage:
    r = Renderer(edition, words, f"{kind.plural}/")
    return _page(
        r,
        index_view(kind, r),
        title=_own(r, r.label("kinds", kind.name)),
        description=_own(r, r.t(LEADS[kind.name])),
        lists=True,
    )


def _tool_page(edition: Edition, words: Wording, tool: Tool) -> SitePage:
    r = Renderer(edition, words, tool.address)
    return _page(
        r,
        tool.view(r),
        title=_own(r, r.t(tool.title)),
        description=_own(r, r.t(tool.about)),
    )


def _rules_page(edition: Edition, words: Wording, rules: tuple[Rule, ...]) -> SitePage:
    r = Renderer(edition, words, RULES_ADDRESS)
    return _page(
        r,
        ("rules.html", {"rules": rules}),
        title=_own(r, r.t("What the check asks for")),
        description=_own(r, r.t("Each message of the check names one of these rules.")),
    )


def _translations_page(edition: Edition, words: Wording, catalogue: Catalogue) -> SitePage:
    r = Renderer(edition, words, TRANSLATIONS_ADDRESS)
    return _page(
        r,
        translations_view(catalogue, r.edition),
        title=_own(r, r.t("How far the translations are")),
        description=_own(r, r.t("What is translated, and what is waiting for a translator.")),
    )


def _page(
    r: Renderer,
    view: View,
    *,
    title: Text,
    description: Text,
    section: str = "",
    source: str = "",
    lists: bool = False,
) -> SitePage:
    """Draw a view, and gather what the frame around it asks for."""
    template, context = view
    body = (
        environment().get_template(template).render(r=r, title=title, about=description, **context)
    )
    return SitePage(
        language=r.edition.language,
        languages=r.edition.languages_of(r.record) if r.record else r.edition.settings.codes,
        address=r.address,
        title=title.raw,
        title_language=title.language,
        description=description.raw,
        description_language=description.language,
        body=body,
        headings=headings(body),
        section=section or r.address,
        for_students=r.for_students,
        borrowed=r.borrowed,
        draft=r.record is not None and r.record.status == "draft",
        ref=f"{BY_MODEL[type(r.record)].name}:{r.record.id}" if r.record else "",
        lists=lists,
        downloads=r.downloads,
        search_words=_search_words(r),
        source=source,
    )


def _search_words(r: Renderer) -> tuple[str, ...]:
    if not isinstance(r.record, Reviewed):
        return ()
    return r.record.search_words.get(r.edition.language, ())


def _own(r: Renderer, words: str) -> Text:
    """Return interface words as a text in the page's language."""
    return Text(words, r.edition.language)


def _plain(record: Record) -> str:
    return plain_text(parse(record.summary.raw, "inline").blocks)


def headings(body: str) -> tuple[Heading, ...]:
    """Return the headings of the second and third level that a body has ids for."""
    return tuple(
        Heading(id_, unescape(_TAG.sub("", _BUTTON.sub("", inner))).strip(), int(level))
        for level, id_, inner in _HEADING.findall(body)
    )
