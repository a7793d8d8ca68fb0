"""A handbook in memory: edited files are read again, then all rules across records are applied."""

import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from threading import Condition

from generator.check import apply_rules
from generator.finding import CannotRun, Finding, Message, file_error_message
from generator.loading.handbook_files import handbook_files
from generator.loading.record_locations import FOLDERS, record_locations
from generator.pages.page_spec import PageSpec
from generator.pages.render_page import Frames, RenderedPage, render_page
from generator.record_checks import NO_RECORDS, check_records
from generator.source.settings import Settings, read_settings
from generator.website.files import SiteFiles, other_files, page_files, search_files
from generator.website.website import Website
from generator.wording.wording import INTERFACE_FOLDER

Problems = Sequence[Finding] | Message
"""What keeps an edit from being shown; an empty sequence where nothing does."""


@dataclass(frozen=True)
class PreviewSite:
    """The last good pages."""

    website: Website
    frames: Frames
    copied: Path
    """Where mkdocs copied the theme's files to when it drew the frames."""

    @cached_property
    def pages(self) -> dict[str, PageSpec]:
        """The pages by the paths of their files."""
        return page_files(self.website)

    @cached_property
    def files(self) -> SiteFiles:
        """What is neither a page nor a search index, nor copied by mkdocs."""
        return other_files(self.website)

    @cached_property
    def searches(self) -> dict[str, str]:
        """The languages, by the paths of their search indexes."""
        codes = self.website.settings.codes
        return {path: code for code in codes for path in search_files(self.website, code, ())}

    def file(self, path: str) -> bytes | None:
        """Make a file; None where there is none."""
        if path in self.pages:
            return self._rendered(self.pages[path]).html.encode()
        if path in self.searches:
            page_specs = self.website.page_specs[self.searches[path]]
            entries = [self._rendered(spec).search for spec in page_specs]
            return search_files(self.website, self.searches[path], entries)[path].encode()
        return self.files[path]() if path in self.files else None

    def _rendered(self, spec: PageSpec) -> RenderedPage:
        return render_page(spec, self.website.navigation[spec.language], self.frames, offline=False)


class Preview:
    """What browsers are shown, and the problems by now; `revision` grows with each edit that is shown."""

    def __init__(
        self, settings: Settings, render_frames: Callable[[Settings], tuple[Frames, Path]]
    ) -> None:
        """Read a handbook, and render its frames, with the files that mkdocs copies; raises CannotRun."""
        self._render_frames = render_frames
        self._settings = settings
        self._examined = NO_RECORDS
        self._frames: tuple[Frames, Path] | None = None
        self._changed = Condition()
        self.revision = time.time_ns()
        self.shown: PreviewSite | None = None
        self.findings: Sequence[Finding] = ()
        self.problems: Problems = ()
        self._read()

    def edited(self, paths: Collection[PurePosixPath]) -> None:
        """Read again what was edited; `paths` are relative to the handbook's root."""
        try:
            if any(_is_of_frames(path) for path in paths):
                self._frames = None
            if not self._frames:
                self._settings = read_settings(self._settings.root)
                self._examined = NO_RECORDS
            self._examined = self._examined.without(paths)
            self._read()
        except CannotRun as error:
            self.problems = error.message
        except OSError as error:
            self.problems = file_error_message(error)
        with self._changed:
            self._changed.notify_all()

    @property
    def state(self) -> tuple[int, Problems]:
        """The revision that is shown, and the problems of later edits."""
        return self.revision, self.problems

    def wait(self, known: tuple[int, Problems], seconds: float) -> tuple[int, Problems]:
        """Wait until the state is another than the known one, but no longer; return the state."""
        with self._changed:
            self._changed.wait_for(lambda: self.state != known, seconds)
        return self.state

    def _read(self) -> None:
        self._examined = check_records(
            self._settings, record_locations(self._settings), self._examined
        )
        result = apply_rules(self._settings, handbook_files(self._settings), self._examined)
        self.findings = result.findings
        if result.passed:
            self._frames = self._frames or self._render_frames(self._settings)
            self.shown = PreviewSite(Website(result, drafts=True), *self._frames)
            self.revision += 1
        self.problems = () if result.passed else result.findings


def _is_of_frames(path: PurePosixPath) -> bool:
    """Return whether frames depend on it: `mkdocs.yml`, hooks, templates, interface catalogues."""
    if path.parts[0] in FOLDERS:
        return path.is_relative_to(INTERFACE_FOLDER)
    return path.suffix in (".yml", ".py", ".html")
