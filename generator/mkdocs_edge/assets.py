"""The files that the site has once: pictures, search, sitemap, the page for what is not there."""

import shutil
from functools import cache
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from generator.exports.feed import FILE as FEED
from generator.exports.feed import feed
from generator.mkdocs_edge.site import Site
from generator.pages.fonts import web_font
from generator.pages.not_found import not_found
from generator.pages.offline import INDEX, with_file_links
from generator.pages.policy import with_policy
from generator.pages.redirects import redirects
from generator.pages.renderer import picture_path
from generator.pages.search import search_index
from generator.pages.sitemap import sitemap

PACKAGE = Path(__file__).parent.parent


def write_language_files(site: Site, code: str, folder: Path) -> None:
    """Write into a language's folder what it has once."""
    entries = site.searched[code]
    index = search_index(code, (entries[plan.address] for plan in site.plans[code]))
    _write(folder / "search/search_index.json", index)
    if site.offline:
        # a page that is opened from a folder may read nothing but scripts
        _write(folder / "search/search_index.js", f"var __index = {index}")
    for address, html in redirects(site.catalogue, code):
        _write(folder / address / INDEX, finished(html, offline=site.offline))
    atom = feed(site.catalogue.in_language(code))
    if atom:
        _write(folder / FEED, atom)


def write_shared_files(site: Site, site_dir: Path) -> None:
    """Write into the site's folder what all languages share."""
    # no language needs it, and its models take as long to be built as a record takes to be checked
    from generator.exports.catalogue_json import FILE as CATALOGUE
    from generator.exports.catalogue_json import SCHEMA_FILE, catalogue_json, catalogue_schema

    settings = site.settings
    _write(site_dir / CATALOGUE, catalogue_json(site.catalogue, site.downloads))
    _write(site_dir / SCHEMA_FILE, catalogue_schema())
    text = sitemap(settings, (plan for plans in site.plans.values() for plan in plans))
    if text:
        _write(site_dir / "sitemap.xml", text)
    if not site.offline:
        # only a server can be asked for what is not there
        _write(site_dir / "404.html", finished(not_found(settings), offline=False))
    for entry in site.catalogue.entries:
        for picture in entry.record.pictures:
            target = site_dir / picture_path(entry.record, picture.file)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(settings.root / entry.folder / picture.file, target)


def write_font(site: Site, face: str, site_dir: Path) -> None:
    """Write one of the typeface's faces into the site's folder."""
    path = site_dir / "fonts" / f"{face}.woff2"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(web_font(face))


def finished(html: str, *, offline: bool) -> str:
    """Return a page without the theme as it is written."""
    return with_policy(with_file_links(html) if offline else html)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def search_worker(config: MkDocsConfig) -> str:
    """Return the path of Material's search worker."""
    return _of_material("assets/javascripts/workers/search.*.min.js", tuple(config.theme.dirs))


def style_sheet(config: MkDocsConfig) -> str:
    """Return the path of Material's style sheet."""
    return _of_material("assets/stylesheets/main.*.min.css", tuple(config.theme.dirs))


@cache
def _of_material(pattern: str, folders: tuple[str, ...]) -> str:
    """Return the path of one of Material's files, whose names change with each release."""
    for folder in map(Path, folders):
        for path in sorted(folder.glob(pattern)):
            return path.relative_to(folder).as_posix()
    raise PluginError(f"the Material theme has no {pattern}")


def watched(root: Path) -> list[str]:
    """Return the folders whose changes `serve` follows: records, translations, pictures, templates."""
    folders = [root / name for name in ("modules", "stories", "content")]
    folders += [PACKAGE / "pages/templates", PACKAGE / "mkdocs_edge/theme"]
    return [str(folder) for folder in folders if folder.is_dir()]
