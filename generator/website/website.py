"""A checked handbook with its page specs and navigation."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.catalogue.catalogue import Catalogue
from generator.check import CheckResult
from generator.layout.printed_file import PrintedFile
from generator.pages.navigation import Navigation
from generator.pages.page_spec import PageSpec
from generator.pages.page_specs import site_page_specs
from generator.rules.registry import RULES
from generator.source.settings import Settings
from generator.wording.wording import wording


@dataclass(frozen=True)
class Website:
    """A handbook that passed the gate, and how it is to be shown."""

    result: CheckResult
    drafts: bool
    offline: bool = False
    """Whether it is to be opened from a folder, without a server."""
    downloads: tuple[PrintedFile, ...] = ()
    """The PDFs and Word files that the pages offer; mkdocs alone makes none."""

    @property
    def settings(self) -> Settings:
        return self.result.catalogue.settings

    @cached_property
    def catalogue(self) -> Catalogue:
        return self.result.published(("web",), drafts=self.drafts)

    @cached_property
    def page_specs(self) -> Mapping[str, tuple[PageSpec, ...]]:
        """All pages, by language."""
        return {
            code: tuple(site_page_specs(self.catalogue, code, RULES, self.downloads))
            for code in self.settings.codes
        }

    @cached_property
    def navigation(self) -> Mapping[str, Navigation]:
        """The navigation, by language."""
        return {
            code: Navigation(self.catalogue.in_language(code), wording(code, self.settings.root))
            for code in self.settings.codes
        }
