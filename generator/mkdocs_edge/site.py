"""What one build shares between the languages: the checked handbook and its pages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from generator.catalogue.catalogue import Catalogue
from generator.check import CheckResult
from generator.check import check as run_check
from generator.pages.download import Download
from generator.pages.frame import Contents, Frame
from generator.pages.offline import file_of
from generator.pages.search import search_entries
from generator.pages.site import Plan, site_plans
from generator.rules.all import RULES
from generator.source.settings import Settings, read_settings
from generator.wording.wording import wording


@dataclass(frozen=True)
class Site:
    """A handbook that passed the gate, on its way to being a website."""

    result: CheckResult
    drafts: bool
    offline: bool = False
    """Whether it is to be opened from a folder, without a server."""
    downloads: tuple[Download, ...] = ()
    """The PDFs that the pages offer; mkdocs alone makes none."""
    searched: dict[str, dict[str, str]] = field(default_factory=dict)
    """By language and address the pages' parts of the search index, as far as they are done."""

    @property
    def settings(self) -> Settings:
        return self.result.catalogue.settings

    @cached_property
    def catalogue(self) -> Catalogue:
        return self.result.published(("web",), drafts=self.drafts)

    @cached_property
    def plans(self) -> Mapping[str, tuple[Plan, ...]]:
        """All pages, by language."""
        return {
            code: tuple(site_plans(self.catalogue, code, RULES, self.downloads))
            for code in self.settings.codes
        }

    @cached_property
    def contents(self) -> Mapping[str, Contents]:
        """The navigation, by language."""
        return {
            code: Contents(self.catalogue.in_language(code), wording(code, self.settings.root))
            for code in self.settings.codes
        }

    def remember(self, plan: Plan, frame: Frame) -> None:
        """Note what the search says of a page that is done."""
        found = search_entries(frame.page, file_of if self.offline else str)
        self.searched.setdefault(plan.language, {})[plan.address] = found


def load_site(root: Path, *, drafts: bool, strict: bool) -> Site:
    """Return the checked handbook; raises CannotRun."""
    # a catalogue may have been edited since the last rebuild of `serve`
    wording.cache_clear()
    return Site(run_check(read_settings(root), strict=strict), drafts)
