"""A site in parts that can be made side by side: each language, what all share, each face."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.catalogue.addresses import prefix
from generator.cores import in_processes
from generator.mkdocs_edge.assets import write_font, write_language_files, write_shared_files
from generator.mkdocs_edge.site import Site
from generator.pages.fonts import FACES

SHARED = "shared"
"""The part of a site that is no language."""
Pages = Callable[[Site, str, Path], None]
"""Writes the pages of a language into a folder."""


@dataclass(frozen=True, slots=True)
class _Parts:
    site: Site
    fresh: Path
    write_pages: Pages

    @property
    def folder(self) -> Path:
        # mkdocs begins by emptying its folder, but for what is hidden
        return self.fresh / ".parts"

    def make(self, name: str) -> None:
        if name in self.site.plans:
            self.write_pages(self.site, name, self.root(name))
            folder = self.root(name) / prefix(self.site.settings, name)
            write_language_files(self.site, name, folder)
        elif name == SHARED:
            write_shared_files(self.site, self.folder / SHARED)
        else:
            write_font(self.site, name, self.folder / SHARED)

    def root(self, code: str) -> Path:
        """Return the folder that holds the folder of a language; the default one has none."""
        return self.fresh if code == self.site.settings.default else self.folder / code


def make_parts(site: Site, fresh: Path, write_pages: Pages) -> None:
    """Make a whole site in the empty folder `fresh`."""
    settings = site.settings
    parts = _Parts(site, fresh, write_pages)
    # all parts need these, which are worked out once
    _ = site.plans, site.contents
    # the longest come first, so that no process waits long for another
    for _ in in_processes(parts.make, (*settings.codes, SHARED, *FACES)):
        pass
    for code in settings.codes:
        if code != settings.default:
            (parts.root(code) / prefix(settings, code)).rename(fresh / code)
    _move_into(fresh, parts.folder / SHARED)
    shutil.rmtree(parts.folder, ignore_errors=True)


def _move_into(folder: Path, source: Path) -> None:
    for path in sorted(path for path in source.rglob("*") if path.is_file()):
        target = folder / path.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        path.replace(target)
