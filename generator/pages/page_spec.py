"""A page of the site, before it is built."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from generator.catalogue.edition import Edition
from generator.pages.download import Download
from generator.pages.page import PAGE_FRAME, SitePage
from generator.pages.parts import OVERVIEW, Part
from generator.pages.renderer import Renderer
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
    part: Part = OVERVIEW
    """Which of the record's pages it is."""
    frame: str = PAGE_FRAME
    for_students: bool = False
    unlisted: bool = False
    """Whether it is left out of the search and of the site's list of its pages."""
    downloads: tuple[Download, ...] = ()
    """The files that the page can offer."""
    data: Any = ()
    """What it is rendered from beside an edition's records; its `repr` identifies it."""

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
