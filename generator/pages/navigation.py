"""The navigation of one language: its sections and their pages."""

from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup, escape

from generator.catalogue.addresses import START_REF, address
from generator.catalogue.edition import Edition
from generator.model.kinds import GLOSSARY, LISTED, PAGE, Kind
from generator.model.page import Page
from generator.model.text import Text
from generator.pages.html import link_words
from generator.pages.tools import TOOLS
from generator.wording.labels import LABELS
from generator.wording.wording import Wording

_NEIGHBOURS = 6
"""How many pages before and after its own a page names, of a section that has more than twice as many."""


@dataclass(frozen=True, slots=True)
class NavigationLink:
    """A link around a page's body."""

    title: Markup
    href: str
    current: str = ""
    """`page` if it leads to this page, `true` if to the one that this is a part of; else empty."""
    until: str = ""
    """The last day on which the page may be shown; empty where there is none."""


@dataclass(frozen=True, slots=True)
class NavigationSection:
    """A part of the navigation, with the pages below it where the reader is in it."""

    link: NavigationLink
    inside: bool
    pages: tuple[NavigationLink, ...] = ()
    more: bool = False
    """Whether there are other pages below it."""


NavigationEntry = tuple[Markup, str, str]
"""A page's title, its address, and the last day on which it may be shown."""


@dataclass(frozen=True)
class Navigation:
    """The navigation of one language, made once for all pages."""

    edition: Edition
    words: Wording

    @cached_property
    def sections(self) -> tuple[tuple[Markup, str, tuple[NavigationEntry, ...]], ...]:
        """Each section's title, address and pages: the kinds, the tools, then the single pages."""
        kinds = tuple(self._kind(kind) for kind in LISTED)
        pages = sorted(self.edition.records_of(Page), key=lambda page: page.order)
        single = tuple(
            (self.title(page.title), address(ref), ())
            for page in pages
            if (ref := PAGE.ref(page.id)) != START_REF
        )
        tools = tuple((escape(self.words.text(tool.title)), tool.address, ()) for tool in TOOLS)
        return (*kinds, *tools, *single)

    @cached_property
    def dated(self) -> bool:
        """Whether there is a page that may be shown until a day."""
        return any(until for _, _, pages in self.sections for _, _, until in pages)

    def window(self, section: str, here: str) -> tuple[tuple[NavigationEntry, ...], bool]:
        """Return the pages of a section, or of a long one those around a page; are there more?"""
        pages = self._pages.get(section, ())
        if len(pages) <= 2 * _NEIGHBOURS:
            return pages, False
        at = self._indexes.get(here)
        return (
            ((), False)
            if at is None
            else (pages[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1], True)
        )

    @cached_property
    def _pages(self) -> dict[str, tuple[NavigationEntry, ...]]:
        return {there: pages for _, there, pages in self.sections}

    @cached_property
    def _indexes(self) -> dict[str, int]:
        return {
            there: index
            for pages in self._pages.values()
            for index, (_, there, _) in enumerate(pages)
        }

    def _kind(self, kind: Kind) -> tuple[Markup, str, tuple[NavigationEntry, ...]]:
        title = escape(self.words.text(LABELS["kinds"][kind.name]))
        if kind is GLOSSARY:
            return title, f"{kind.plural}/", ()
        titles = self.edition.titles(kind)
        pages = tuple(
            (self.title(words), address(ref), self.edition.last_day(ref))
            for ref, words in titles.items()
        )
        return title, f"{kind.plural}/", pages

    def title(self, text: Text) -> Markup:
        """Draw a title as a link's words."""
        return link_words(text, self.words.text("older"))
