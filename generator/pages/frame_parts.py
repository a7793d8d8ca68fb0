"""The parts of a frame that belong to one page: breadcrumbs, other languages, neighbouring pages."""

from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup, escape

from generator.catalogue.addresses import absolute, prefix, relative
from generator.catalogue.edition import Edition
from generator.pages.linked_data import linked_data
from generator.pages.navigation import Navigation, NavigationLink, NavigationSection
from generator.pages.parts import parts_of
from generator.pages.site_page import Heading, SitePage
from generator.wording.wording import Wording


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in another language, or in this one."""

    language: str
    name: str
    href: str
    absolute: str
    """Its whole address; empty where the site's own is not known."""
    current: bool


@dataclass(frozen=True)
class FrameParts:
    """What one page says around its body."""

    navigation: Navigation
    page: SitePage

    @property
    def edition(self) -> Edition:
        return self.navigation.edition

    @property
    def words(self) -> Wording:
        return self.navigation.words

    def t(self, words: str) -> str:
        """Return an interface word."""
        return self.words.text(words)

    def to(self, there: str) -> str:
        """Return the link to an address below the language's root."""
        return relative(self.page.address, there)

    def asset(self, path: str) -> str:
        """Return the link to a file below the site's root."""
        return relative(prefix(self.edition.settings, self.page.language) + self.page.address, path)

    @cached_property
    def sections(self) -> tuple[NavigationSection, ...]:
        """The navigation, opened where the reader is."""
        shown, more = self.navigation.window(self.page.section, self.page.home)
        below = tuple(
            NavigationLink(name, self.to(at), self._current(at), until) for name, at, until in shown
        )
        return tuple(
            NavigationSection(
                NavigationLink(title, self.to(there), self._current(there)),
                (inside := self.page.section == there),
                below if inside else (),
                inside and more,
            )
            for title, there, _ in self.navigation.sections
        )

    def _current(self, there: str) -> str:
        if there != self.page.home:
            return ""
        return "true" if self.page.part_title else "page"

    @cached_property
    def breadcrumbs(self) -> tuple[NavigationLink, ...]:
        """The way to this page from the front page; the page itself is left out."""
        if not self.page.address:
            return ()
        found = [NavigationLink(escape(self.t("Start")), self.to(""))]
        found += [
            section.link for section in self.sections if section.inside and not section.link.current
        ]
        if self.page.part_title:
            title = self.edition.title(self.page.ref)
            found.append(NavigationLink(self.navigation.title(title), self.to(self.page.home)))
        return tuple(found)

    @property
    def outline(self) -> list[tuple[Heading, list[Heading]]]:
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
                    absolute(settings, language.code, self.page.address),
                    language.code == self.page.language,
                )
            )
        return tuple(found)

    @cached_property
    def previous_and_next(self) -> tuple[NavigationLink | None, NavigationLink | None]:
        """The pages before and after this one in its section, or in its record."""
        if self.page.part_title:
            pages = self._record_pages
        else:
            pages = next((section.pages for section in self.sections if section.inside), ())
        at = next((index for index, link in enumerate(pages) if link.current), None)
        if at is None:
            return None, None
        return (
            pages[at - 1] if at else None,
            pages[at + 1] if at + 1 < len(pages) else None,
        )

    @property
    def _record_pages(self) -> tuple[NavigationLink, ...]:
        """The pages of this page's record."""
        found = []
        for part in parts_of(self.edition.records[self.page.ref]):
            there = f"{self.page.home}{part.address}"
            current = "page" if there == self.page.address else ""
            found.append(NavigationLink(escape(self.t(part.title)), self.to(there), current))
        return tuple(found)

    @cached_property
    def linked_data(self) -> Markup:
        """What the page is, for machines; empty without a site address."""
        return linked_data(self.page, self.edition)

    @property
    def file_url(self) -> str:
        """Where the page's file can be seen and edited; empty without a repository."""
        repository = self.edition.settings.repo_url
        if not repository or not self.page.file:
            return ""
        return f"{repository}/blob/HEAD/{self.page.file}"
