"""The files of a website, each with the function that makes it."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

from generator.catalogue.addresses import REGISTER, address, prefix
from generator.exports.catalogue_json import (
    CATALOGUE_FILE,
    SCHEMA_FILE,
    catalogue_json,
    catalogue_schema,
)
from generator.exports.feed import FEED_FILE, feed
from generator.model.intervention import Intervention
from generator.model.kinds import INTERVENTION
from generator.pages.fonts import WEB_FONTS, web_font
from generator.pages.not_found import not_found
from generator.pages.offline import INDEX, with_file_links
from generator.pages.page_spec import PageSpec
from generator.pages.policy import with_policy
from generator.pages.redirects import redirects
from generator.pages.renderer import picture_path
from generator.pages.search import search_index
from generator.pages.sitemap import sitemap
from generator.register.workbook import register_workbook
from generator.website.website import Website
from generator.wording.wording import wording

NOT_FOUND = "404.html"
SiteFiles = Mapping[str, Callable[[], bytes]]
"""The functions that make files, by the files' paths below the site's folder."""


def page_files(website: Website) -> dict[str, PageSpec]:
    """Return the spec of each page, by the path of its file."""
    return {
        f"{prefix(website.settings, spec.language)}{spec.address}{INDEX}": spec
        for page_specs in website.page_specs.values()
        for spec in page_specs
    }


def other_files(website: Website) -> SiteFiles:
    """Return all files but pages, search indexes, PDFs, and what mkdocs copies."""
    settings = website.settings
    found: dict[str, Callable[[], bytes]] = {}
    for code in settings.codes:
        found.update(_language_files(website, code))
    if settings.site_url:
        page_specs = [spec for page_specs in website.page_specs.values() for spec in page_specs]
        found["sitemap.xml"] = _text(partial(sitemap, settings, page_specs))
    if not website.offline:
        # only a server answers a request for a missing page
        found[NOT_FOUND] = _text(lambda: with_policy(not_found(website.catalogue)))
    found.update({f"fonts/{face}.woff2": partial(web_font, face) for face in WEB_FONTS})
    found.update(_catalogue_files(website))
    found.update(
        {
            picture_path(entry.record, picture.file): partial(
                Path.read_bytes, settings.root / entry.folder / picture.file
            )
            for entry in website.catalogue.entries
            for picture in entry.record.pictures
        }
    )
    return found


def search_files(website: Website, code: str, entries: Iterable[str]) -> dict[str, str]:
    """Return the search index of a language, from its pages' parts of it."""
    folder = f"{prefix(website.settings, code)}search"
    index = search_index(code, entries)
    files = {f"{folder}/search_index.json": index}
    if website.offline:
        # a page that is opened from a folder may read nothing but scripts
        files[f"{folder}/search_index.js"] = f"var __index = {index}"
    return files


def _language_files(website: Website, code: str) -> Iterator[tuple[str, Callable[[], bytes]]]:
    folder = prefix(website.settings, code)
    for there, html in redirects(website.catalogue, code):
        page = with_policy(with_file_links(html) if website.offline else html)
        yield f"{folder}{there}{INDEX}", partial(page.encode)
    edition = website.catalogue.in_language(code)
    for record in edition.records_of(Intervention):
        if record.register_of_places:
            where = f"{folder}{address(INTERVENTION.ref(record.id))}{REGISTER}"
            words = wording(code, website.settings.root)
            yield where, partial(register_workbook, record.register_of_places, words)
    if website.settings.site_url:
        yield f"{folder}{FEED_FILE}", _text(partial(feed, edition))


def _catalogue_files(website: Website) -> dict[str, Callable[[], bytes]]:
    return {
        CATALOGUE_FILE: _text(partial(catalogue_json, website.catalogue, website.downloads)),
        SCHEMA_FILE: _text(catalogue_schema),
    }


def _text(make: Callable[[], str]) -> Callable[[], bytes]:
    return lambda: make().encode()
