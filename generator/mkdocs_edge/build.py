"""Builds the site beside the old one and puts it in its place when it is whole."""

import hashlib
import os
import pickle
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

# Material prints a page about its own future at each start; the README says where we stand
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from generator.catalogue.addresses import prefix
from generator.cores import in_processes
from generator.finding import CannotRun, say
from generator.folders import MARKER, link, replace, stamp
from generator.kept import keep, kept
from generator.mkdocs_edge.assets import write_font, write_language_files, write_shared_files
from generator.mkdocs_edge.plugin import SITE, static_i18n
from generator.mkdocs_edge.site import Site
from generator.pages.download import FOLDER
from generator.pages.drawn import Drawn
from generator.pages.fonts import FACES
from generator.pages.offline import INDEX
from generator.pages.templating import COMPILED
from generator.source.settings import FILE, Settings

TEMPLATES = "templates"
SHARED = "shared"
"""The part of a site that is no language."""


def build_site(
    site: Site, site_dir: Path, fresh: Path, pdfs: Path | None, *, strict: bool = False
) -> None:
    """Write the website of a checked handbook to `site_dir`, replacing the site that is there.

    It is made in the empty folder `fresh`, into which the folder `pdfs` is moved. A page that would
    become what it was in the last build is taken from there. Raises CannotRun; what was there stays
    as it is then.
    """
    _build(site, site_dir, fresh, strict=strict)
    if pdfs is not None:
        shutil.move(pdfs, fresh / FOLDER)
    (fresh / MARKER).touch()
    replace(site_dir, fresh)
    _remember(site, site_dir)


def _recall(site: Site, code: str, site_dir: Path, before: Mapping[str, bytes]) -> None:
    """Take as done what the last build made, where it would become the same and is still there."""
    edition = site.catalogue.in_language(code)
    done = site.drawn.setdefault(code, {})
    for plan in site.plans[code]:
        found = before.get(f"{code}/{plan.address}")
        if found:
            drawn, left = pickle.loads(found)
            path = _file(site, code, plan.address, site_dir)
            if drawn.trace.holds(site.key(plan), edition) and stamp(path) == left:
                done[plan.address] = drawn
    # mkdocs copies what all pages share, with the default language; it needs a front page
    if code == site.settings.default or site.waiting(code):
        done.pop("", None)


def _remember(site: Site, site_dir: Path) -> None:
    keep(
        site.settings.root,
        _name(site_dir),
        {
            f"{code}/{address}": pickle.dumps((drawn, stamp(_file(site, code, address, site_dir))))
            for code, pages in site.drawn.items()
            for address, drawn in pages.items()
        },
    )


def _name(site_dir: Path) -> str:
    return f"site-{hashlib.sha256(os.fsencode(site_dir)).hexdigest()[:16]}"


def _file(site: Site, code: str, address: str, site_dir: Path) -> Path:
    return site_dir / prefix(site.settings, code) / address / INDEX


def _build(site: Site, site_dir: Path, fresh: Path, *, strict: bool) -> None:
    """Write every language into `fresh`, each in a process of its own where that is possible."""
    settings = site.settings
    parts = fresh / ".parts"

    before = {} if settings.foreign else kept(settings.root, _name(site_dir))
    compiled = kept(settings.root, TEMPLATES)
    COMPILED.codes.update(compiled)

    def part(code: str) -> tuple[dict[str, Drawn], dict[str, bytes]]:
        if code == SHARED:
            write_shared_files(site, parts / SHARED)
            return {}, {}
        if code in FACES:
            write_font(site, code, parts / SHARED)
            return {}, {}
        _recall(site, code, site_dir, before)
        done = tuple(site.drawn[code])
        default = code == settings.default
        # mkdocs begins by emptying the folder, but for what is hidden
        root = fresh if default else parts / code
        if site.waiting(code):
            with _told_as_ours():
                _build_language(site, code, root, strict=strict)
        folder = root / prefix(settings, code)
        for address in done:
            path = folder / address / INDEX
            path.parent.mkdir(parents=True, exist_ok=True)
            link(_file(site, code, address, site_dir), path)
        write_language_files(site, code, folder)
        return site.drawn[code], COMPILED.codes

    # all parts need these, which are worked out once
    _ = site.plans, site.contents
    # the longest come first, so that no process waits long for another
    names = (*settings.codes, SHARED, *FACES)
    for name, (drawn, codes) in zip(names, in_processes(part, names), strict=True):
        COMPILED.codes.update(codes)
        if name in site.plans:
            site.drawn[name] = drawn
        if name in site.plans and name != settings.default:
            (parts / name / prefix(settings, name)).rename(fresh / name)
    _move_into(fresh, parts / SHARED)
    shutil.rmtree(parts, ignore_errors=True)
    if compiled != COMPILED.codes:
        keep(settings.root, TEMPLATES, COMPILED.codes)


def _move_into(folder: Path, source: Path) -> None:
    for path in sorted(path for path in source.rglob("*") if path.is_file()):
        target = folder / path.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        path.replace(target)


def _build_language(site: Site, code: str, root: Path, *, strict: bool) -> None:
    config = _config(site.settings, root, strict=strict)
    config.extra[SITE] = site
    i18n = static_i18n(config)
    i18n.current_language = code
    # static-i18n builds all the other languages after the first, unless it is at it already
    i18n.building = True
    mkdocs_build.build(config)


def _config(settings: Settings, folder: Path, *, strict: bool) -> MkDocsConfig:
    return load_config(
        config_file=str(settings.root / FILE),
        site_dir=str(folder),
        site_url=settings.site_url,
        repo_url=settings.repo_url or None,
        strict=strict,
    )


def serve_site(settings: Settings) -> None:
    """Show the site, drafts included, with live reload until it is interrupted; raises CannotRun."""
    with _told_as_ours():
        mkdocs_serve.serve(
            config_file=str(settings.root / FILE), repo_url=settings.repo_url or None
        )


@contextmanager
def _told_as_ours() -> Iterator[None]:
    """Turn what stops mkdocs into CannotRun."""
    try:
        yield
    except ConfigurationError as error:
        raise CannotRun(say("{file}: {problem}", file=FILE, problem=str(error))) from None
    except Abort:
        raise CannotRun(say("mkdocs stopped; its messages stand above")) from None
