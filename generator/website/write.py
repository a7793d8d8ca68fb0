"""Writes a website: from a checked handbook and its frames to files."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.pages.page_spec import PageSpec
from generator.pages.render_page import Frames, render_page
from generator.processes import map_in_processes
from generator.website.files import SiteFiles, other_files, page_files, search_files
from generator.website.website import Website

_FILES_PER_TASK = 16
"""How many files a process makes before it takes others: pages share what is translated for them."""


def write_website(website: Website, frames: Frames, folder: Path) -> None:
    """Write all files of a website but those that mkdocs copies."""
    pages, others = page_files(website), other_files(website)
    # all processes need it, and it is worked out once
    _ = website.navigation
    work = _Work(website, frames, pages, others, folder)
    files = (*others, *pages)
    done = dict(zip(files, map_in_processes(work.do, files, chunk=_FILES_PER_TASK), strict=True))
    for code in website.settings.codes:
        entries = (done[path] for path, spec in pages.items() if spec.language == code)
        for path, index in search_files(website, code, entries).items():
            _write(folder / path, index.encode())


@dataclass(frozen=True, slots=True)
class _Work:
    website: Website
    frames: Frames
    pages: Mapping[str, PageSpec]
    others: SiteFiles
    folder: Path

    def do(self, path: str) -> str:
        """Write a file; return a page's part of the search index."""
        if path in self.others:
            _write(self.folder / path, self.others[path]())
            return ""
        spec = self.pages[path]
        navigation = self.website.navigation[spec.language]
        rendered = render_page(spec, navigation, self.frames, offline=self.website.offline)
        _write(self.folder / path, rendered.html.encode())
        return rendered.search


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
