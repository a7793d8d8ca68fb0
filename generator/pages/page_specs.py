"""Every page of the site in one language."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from generator.catalogue.addresses import RULES_PAGE, START_REF, TRANSLATIONS, address
from generator.catalogue.catalogue import Catalogue
from generator.catalogue.entry import Entry
from generator.finding import Rule
from generator.layout.printed_file import PrintedFile
from generator.model.kinds import HANDBOOK, MODULE, PAGE
from generator.pages.classroom_pages import CLASSROOM_PAGES
from generator.pages.indexes import INDEXED
from generator.pages.page_spec import (
    PageSpec,
    classroom_page,
    index_page,
    record_page,
    rules_page,
    tool_page,
    translations_page,
)
from generator.pages.parts import parts_of
from generator.pages.renderer import Renderer
from generator.pages.site_page import SitePage
from generator.pages.tools import TOOLS
from generator.pages.translations import translations_tables


def site_page_specs(
    catalogue: Catalogue, language: str, rules: tuple[Rule, ...], downloads: Iterable[PrintedFile]
) -> Iterator[PageSpec]:
    """Yield the pages of all records, indexes, tools and rules in one language."""
    settings = catalogue.settings
    offered = tuple(download for download in downloads if download.language == language)
    # the whole handbook, which is no record, is offered where one starts
    by_record: defaultdict[str, tuple[PrintedFile, ...]] = defaultdict(tuple)
    for download in offered:
        by_record[download.ref or START_REF] += (download,)
    for entry in catalogue.entries:
        languages = tuple(
            code for code in settings.codes if (entry.ref, code) not in catalogue.withheld
        )
        if entry.kind is not HANDBOOK and language in languages:
            yield from _record_page_specs(entry, language, languages, by_record[entry.ref])

    def single(
        there: str, build: Callable[[PageSpec, Renderer], SitePage], **fields: Any
    ) -> PageSpec:
        return PageSpec(language, there, there, settings.codes, build, **fields)

    for kind in INDEXED:
        yield single(f"{kind.plural}/", partial(index_page, kind=kind))
    for tool in TOOLS:
        yield single(tool.address, partial(tool_page, tool=tool), downloads=tool.offers(offered))
    yield single(RULES_PAGE, partial(rules_page, rules=rules))
    tables = translations_tables(catalogue, language)
    yield single(TRANSLATIONS, partial(translations_page, tables=tables))


def _record_page_specs(
    entry: Entry, language: str, languages: tuple[str, ...], downloads: tuple[PrintedFile, ...]
) -> Iterator[PageSpec]:
    here = address(entry.ref)
    section = here if entry.kind is PAGE else f"{entry.kind.plural}/"
    draw = partial(record_page, file=entry.file_in(language).as_posix())
    for part in parts_of(entry.record):
        there = f"{here}{part.address}"
        yield PageSpec(
            language, there, section, languages, draw, entry.ref, part, downloads=downloads
        )
    for page in CLASSROOM_PAGES if entry.kind is MODULE else ():
        yield PageSpec(
            *(language, f"{here}{page.address}", section, languages),
            partial(classroom_page, part=page),
            entry.ref,
            frame=page.frame,
            for_students=page.for_students,
            unlisted=page.unlisted,
            downloads=tuple(item for item in downloads if item.part in page.offers),
        )
