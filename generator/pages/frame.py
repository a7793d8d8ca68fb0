"""What stands around a page's body: navigation, breadcrumbs, the other languages."""

from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup, escape

from generator.catalogue.addresses import START, address, prefix, relative
from generator.catalogue.edition import Edition
from generator.model.kinds import GLOSSARY, KINDS, PAGE, Kind
from generator.model.page import Page
from generator.model.text import State, Text
from generator.pages.linked_data import linked_data
from generator.pages.page import Heading, SitePage
from generator.pages.tools import TOOLS
from generator.wording.labels import LABELS
from generator.wording.wording import Wording

NEAR = 6
"""How many pages before and after its own a page names, of a section that has more than twice as many."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link in the frame."""

    title: Markup
    href: str
    current: bool = False
    until: str = ""
    """The last day on which the page may be shown; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the navigation, with the pages below it where the reader is in it."""

    link: Link
    inside: bool
    pages: tuple[Link, ...] = ()
    more: bool = False
    """Whether there are other pages below it."""


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in another language, or in this one."""

    language: str
    name: str
    href: str
    absolute: str
    """With the site's address; empty where that is not known."""
    current: bool


Entry = tuple[Markup, str, str]
"""A page's title, its address, and the last day on which it may be shown."""


@dataclass(frozen=True)
class Contents:
    """The navigation of one language, made once and drawn on every page."""

    edition: Edition
    words: Wording

    @cached_property
    def sections(self) -> tuple[tuple[Markup, str, tuple[Entry, ...]], ...]:
        """Each section's title, address and pages: the kinds, the tools, then the single pages."""
        kinds = tuple(self._kind(kind) for kind in KINDS if kind is not PAGE)
        pages = sorted(self.edition.of(Page), key=lambda page: page.order)
        single = tuple(
            (self._title(page.title), address(ref), ())
            for page in pages
            if (ref := f"page:{page.id}") != START
        )
        tools = tuple((escape(self.words.text(tool.title)), tool.address, ()) for tool in TOOLS)
        return (*kinds, *tools, *single)

    @cached_property
    def dated(self) -> bool:
        """Whether there is a page that may be shown until a day."""
        return any(until for _, _, pages in self.sections for _, _, until in pages)

    def near(self, section: str, here: str) -> tuple[tuple[Entry, ...], bool]:
        """Return the pages of a section, or of a long one those around a page; are there more?"""
        pages = self._pages.get(section, ())
        if len(pages) <= 2 * NEAR:
            return pages, False
        at = self._places.get(here)
        return ((), False) if at is None else (pages[max(0, at - NEAR) : at + NEAR + 1], True)

    @cached_property
    def _pages(self) -> dict[str, tuple[Entry, ...]]:
        return {there: pages for _, there, pages in self.sections}

    @cached_property
    def _places(self) -> dict[str, int]:
        return {
            there: place
            for pages in self._pages.values()
            for place, (_, there, _) in enumerate(pages)
        }

    def _kind(self, kind: Kind) -> tuple[Markup, str, tuple[Entry, ...]]:
        title = escape(self.words.text(LABELS["kinds"][kind.name]))
        if kind is GLOSSARY:
            return title, f"{kind.plural}/", ()
        titles = self.edition.titles(kind)
        pages = tuple(
            (self._title(words), address(ref), self.edition.last_day(ref))
            for ref, words in titles.items()
        )
        return title, f"{kind.plural}/", pages

    def _title(self, text: Text) -> Markup:
        if text.state is State.MISSING:
            return Markup('<span lang="{}">{}</span>').format(text.language, text.raw)
        if text.state is State.STALE:
            mark = Markup('{} <span class="hb-mark">{}</span>')
            return mark.format(text.raw, self.words.text("older"))
        return escape(text.raw)


@dataclass(frozen=True)
class Frame:
    """What the theme's templates ask for, for one page."""

    contents: Contents
    page: SitePage

    @property
    def edition(self) -> Edition:
        return self.contents.edition

    @property
    def words(self) -> Wording:
        return self.contents.words

    def t(self, words: str) -> str:
        """Return an interface word."""
        return self.words.text(words)

    def to(self, there: str) -> str:
        """Return the link to an address below the language's root."""
        return relative(self.page.address, there)

    @cached_property
    def root(self) -> str:
        """The link to the root of the page's language, without a slash at its end."""
        return self.to("").rstrip("/")

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The navigation, opened where the reader is."""
        near, more = self.contents.near(self.page.section, self.page.address)
        below = tuple(
            Link(name, self.to(at), at == self.page.address, until) for name, at, until in near
        )
        return tuple(
            Section(
                Link(title, self.to(there), self.page.address == there),
                (inside := self.page.section == there),
                below if inside else (),
                inside and more,
            )
            for title, there, _ in self.contents.sections
        )

    @cached_property
    def crumbs(self) -> tuple[Link, ...]:
        """The way to this page from the front page; the page itself is left out."""
        if not self.page.address:
            return ()
        found = [Link(escape(self.t("Start")), self.to(""))]
        found += [
            section.link for section in self.sections if section.inside and not section.link.current
        ]
        return tuple(found)

    @property
    def parts(self) -> list[tuple[Heading, list[Heading]]]:
        """The headings of the page, each with those below it."""
        found: list[tuple[Heading, list[Heading]]] = []
        for heading in self.page.headings:
            if found and heading.level > found[-1][0].level:
                found[-1][1].append(heading)
            else:
                found.append((heading, []))
        return found

    @cached_property
    def alternates(self) -> tuple[Alternate, ...]:
        """This page in every language that has it."""
        settings = self.edition.settings
        here = prefix(settings, self.page.language) + self.page.address
        found = []
        for language in settings.languages:
            if language.code not in self.page.languages:
                continue
            there = prefix(settings, language.code) + self.page.address
            found.append(
                Alternate(
                    language.code,
                    language.name,
                    relative(here, there),
                    f"{settings.site_url}{there}" if settings.site_url else "",
                    language.code == self.page.language,
                )
            )
        return tuple(found)

    @cached_property
    def around(self) -> tuple[Link | None, Link | None]:
        """The pages before and after this one in its section."""
        pages = next((section.pages for section in self.sections if section.inside), ())
        at = next((index for index, link in enumerate(pages) if link.current), None)
        if at is None:
            return None, None
        return (
            pages[at - 1] if at else None,
            pages[at + 1] if at + 1 < len(pages) else None,
        )

    @cached_property
    def linked_data(self) -> Markup:
        """What the page is, for machines; empty without a site address."""
        return linked_data(self.page, self.edition)

    @cached_property
    def edit_url(self) -> str:
        """Where the record's file can be seen and edited; empty without a repository."""
        repository = self.edition.settings.repo_url
        if not repository or not self.page.source:
            return ""
        return f"{repository}/blob/HEAD/{self.page.source}"
