"""The mkdocs plugin: it hands over to functions and keeps nothing between hooks but mkdocs' command."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator.catalogue.addresses import prefix
from generator.finding import CannotRun
from generator.manifest import clear, note_all
from generator.mkdocs_edge import serving
from generator.mkdocs_edge.assets import (
    search_worker,
    style_sheet,
    watched,
    write_font,
    write_language_files,
    write_shared_files,
)
from generator.mkdocs_edge.pages import PlannedPage, add_files, add_pages, drop_shared
from generator.mkdocs_edge.shell import Shells
from generator.mkdocs_edge.site import Site, load_site
from generator.mkdocs_edge.templates import theme_environment
from generator.pages.fonts import FACES
from generator.pages.offline import with_file_links
from generator.pages.policy import with_policy
from generator.pages.site import Plan
from generator.pages.templating import environment
from generator.report.formats import as_text
from generator.wording.wording import usual_words

if TYPE_CHECKING:
    # loads a web server, which a build does not need
    from mkdocs.livereload import LiveReloadServer

THEME = Path(__file__).parent / "theme"
SITE = "handbook"
"""The key below `extra` that carries the checked handbook through one build of all languages."""
LEFT = "handbook: left"
"""The key below `extra` for what stood in the site's folder before mkdocs began, by none of our runs."""


class HandbookConfig(Config):
    """The plugin has no options: whether drafts are shown is for the command to say."""


class HandbookPlugin(BasePlugin[HandbookConfig]):
    """Gate, pages and site-wide files, for `mkdocs build` and `mkdocs serve` alike."""

    serving = False
    """Whether the pages are shown to nobody but their author."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        # mkdocs keeps a plugin that has this hook from one rebuild to the next: all else is worked out anew
        self.serving = command == "serve"

    # before Material's search, which asks the theme's templates for words of its own
    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        # whoever writes such a key into `mkdocs.yml` does not come past the gate by it
        if not isinstance(config.extra.get(SITE), Site):
            config.extra[SITE] = checked_site(config, for_author=self.serving)
        if str(THEME) not in config.theme.dirs:
            config.theme.dirs.insert(0, str(THEME))
            config.theme.get_env = partial(theme_environment, config.theme)  # type: ignore[method-assign]
            # these are written once for all languages, when the last one is done
            config.theme.static_templates -= {"404.html", "sitemap.xml"}
            config.watch.extend(watched(_root(config)))
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        if not static_i18n(config).building:
            # mkdocs empties the folder as well, unless it is told to be dirty
            config.extra[LEFT] = clear(Path(config.site_dir))

    @event_priority(0)
    def _add_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        add_files(files, _plans(config), config)
        return files

    @event_priority(-110)
    def _add_pages(self, files: Files, *, config: MkDocsConfig) -> Files:
        add_pages(files, _plans(config), config)
        if not static_i18n(config).is_default_language_build:
            drop_shared(files)
        return files

    on_files = CombinedEvent(_add_files, _add_pages)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        finish = str if self.serving else with_policy
        env.filters["whole"] = Shells(finish, _site(config).settings.foreign).whole
        # whether a template has changed is of use to those alone who edit one
        env.auto_reload = environment().auto_reload = self.serving
        return env

    # after Material's search, which would look for what it may leave out in each body
    @event_priority(-100)
    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        if isinstance(page, PlannedPage):
            site = _site(config)
            page.draw(site.contents[page.plan.language])
            # mkdocs types the context as closed, but hands whatever is in it to the templates
            own: dict[str, Any] = cast("dict[str, Any]", context)
            own["frame"] = page.frame
            own["search_worker"] = search_worker(config)
            own["style_sheet"] = style_sheet(config)
            own["offline"] = site.offline
            own["findings_script"] = serving.SCRIPT if self.serving else ""
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        if isinstance(page, PlannedPage) and page.frame:
            _site(config).remember(page.plan, page.frame)
            page.forget()
        return with_file_links(output) if _site(config).offline else output

    @event_priority(-200)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        # static-i18n leaves its unfilled template here
        Path(config.site_dir, "sitemap.xml").unlink(missing_ok=True)
        if not static_i18n(config).building:
            site, folder = _site(config), Path(config.site_dir)
            for code in site.settings.codes:
                write_language_files(site, code, folder / prefix(site.settings, code))
            write_shared_files(site, folder)
            for face in FACES:
                write_font(site, face, folder)
            if self.serving:
                serving.forget(config)
            note_all(folder, config.extra[LEFT])

    def on_serve(
        self, server: "LiveReloadServer", *, config: MkDocsConfig, builder: Any
    ) -> "LiveReloadServer":
        return serving.keep_last_good_pages(server)


def checked_site(config: MkDocsConfig, *, for_author: bool) -> Site:
    """Return the handbook if it may be published; raises PluginError with all findings otherwise.

    `serve` shows drafts as well.
    """
    root = _root(config)
    words = usual_words(root)
    try:
        site = load_site(root, drafts=for_author, strict=bool(config.strict))
    except CannotRun as error:
        told = words.tell(error.message)
        if for_author:
            serving.remember(config, words, told)
        raise PluginError(told) from None
    if not site.result.passed:
        told = as_text(site.result.findings, lambda finding: words)
        if for_author:
            serving.remember(config, words, told)
        raise PluginError(f"{words.text('the handbook has errors')}\n{told}")
    return site


def _root(config: MkDocsConfig) -> Path:
    return Path(str(config.config_file_path)).parent.absolute()


def _site(config: MkDocsConfig) -> Site:
    site: Site = config.extra[SITE]
    return site


def static_i18n(config: MkDocsConfig) -> Any:
    """Return static-i18n, which knows the language that is being built."""
    return config.plugins["i18n"]


def _plans(config: MkDocsConfig) -> tuple[Plan, ...]:
    return _site(config).plans[static_i18n(config).current_language]
