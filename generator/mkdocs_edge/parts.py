"""A site in parts that can be made side by side: each language, what all share, each face."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.catalogue.addresses import prefix
from generator.cores import in_processes
from generator.folders import link
from generator.kept import keep, kept
from generator.mkdocs_edge.assets import write_font, write_language_files, write_shared_files
from generator.mkdocs_edge.last_pages import key, packed, page_file, recall
from generator.mkdocs_edge.site import Site
from generator.pages.fonts import FACES
from generator.pages.offline import INDEX
from generator.pages.templating import COMPILED, compile_all
from generator.privacy.browser import browser_patterns

TEMPLATES = "templates"
SHARED = "shared"
"""The part of a site that is no language."""
Pages = Callable[[Site, str, Path], None]
"""Writes the pages of a language that are not done yet into a folder."""


@dataclass(frozen=True, slots=True)
class _Made:
    """What a process has to tell of the part that it made."""

    compiled: Mapping[str, bytes] = field(default_factory=dict)
    """The templates that it compiled."""
    pages: Mapping[str, bytes] = field(default_factory=dict)
    """What is to be remembered of the pages that it has drawn."""
    recalled: tuple[str, ...] = ()
    """The addresses of the pages that it has taken from the last build."""


@dataclass(frozen=True, slots=True)
class _Parts:
    site: Site
    site_dir: Path
    """The last site."""
    fresh: Path
    before: Mapping[str, bytes]
    write_pages: Pages

    @property
    def folder(self) -> Path:
        # mkdocs begins by emptying its folder, but for what is hidden
        return self.fresh / ".parts"

    def make(self, name: str) -> _Made:
        if name in self.site.plans:
            recalled = self._make_language(name)
            pages = packed(self.site, name, self.root(name), recalled)
            return _Made(COMPILED.codes, pages, recalled)
        if name == SHARED:
            write_shared_files(self.site, self.folder / SHARED)
        else:
            write_font(self.site, name, self.folder / SHARED)
        return _Made()

    def root(self, code: str) -> Path:
        """Return the folder that holds the folder of a language; the default one has none."""
        return self.fresh if code == self.site.settings.default else self.folder / code

    def _make_language(self, code: str) -> tuple[str, ...]:
        recall(self.site, code, self.site_dir, self.before)
        done = tuple(self.site.drawn[code])
        root = self.root(code)
        # what all pages share is copied with the default language
        if code == self.site.settings.default or self.site.waiting(code):
            self.write_pages(self.site, code, root)
        folder = root / prefix(self.site.settings, code)
        for address in done:
            path = folder / address / INDEX
            path.parent.mkdir(parents=True, exist_ok=True)
            link(page_file(self.site, code, address, self.site_dir), path)
        write_language_files(self.site, code, folder)
        return done


def get_ready(root: Path) -> None:
    """Work out what all languages need; this module, too, takes long to be loaded, with mkdocs."""
    if not kept(root, TEMPLATES):
        compile_all()
    browser_patterns()


def make_parts(
    site: Site, site_dir: Path, fresh: Path, before: Mapping[str, bytes], write_pages: Pages
) -> dict[str, bytes]:
    """Make a whole site in the empty folder `fresh`; what was made `before` is taken from `site_dir`.

    Returns what is to be remembered of its pages.
    """
    settings = site.settings
    parts = _Parts(site, site_dir, fresh, before, write_pages)
    compiled = kept(settings.root, TEMPLATES)
    COMPILED.codes.update(compiled)
    # all parts need these, which are worked out once
    _ = site.plans, site.contents
    # the longest come first, so that no process waits long for another
    names = (*settings.codes, SHARED, *FACES)
    pages: dict[str, bytes] = {}
    for name, made in zip(names, in_processes(parts.make, names), strict=True):
        COMPILED.codes.update(made.compiled)
        pages |= made.pages
        pages |= {found: before[found] for found in (key(name, at) for at in made.recalled)}
    for code in settings.codes:
        if code != settings.default:
            (parts.root(code) / prefix(settings, code)).rename(fresh / code)
    _move_into(fresh, parts.folder / SHARED)
    shutil.rmtree(parts.folder, ignore_errors=True)
    if compiled != COMPILED.codes:
        keep(settings.root, TEMPLATES, COMPILED.codes)
    return pages


def _move_into(folder: Path, source: Path) -> None:
    for path in sorted(path for path in source.rglob("*") if path.is_file()):
        target = folder / path.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        path.replace(target)
