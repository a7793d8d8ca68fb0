"""The mkdocs plugin: it calls functions, and keeps no state between hooks but mkdocs' command."""

from pathlib import Path
from typing import Any, Literal, cast

from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator.check import check_handbook
from generator.engine.frames import (
    KEY,
    FrameBuild,
    add_files,
    add_homepage,
    collect_frame,
    source,
    template_context,
)
from generator.engine.templates import share_templates
from generator.finding import CannotRun, file_error_message
from generator.loading.record_locations import FOLDERS
from generator.manifest import delete_written, list_new_files
from generator.pages.policy import with_policy
from generator.report.formats import as_text
from generator.report.messages import messages_in
from generator.source.settings import read_settings
from generator.website.website import Website
from generator.website.write import write_website
from generator.wording.wording import user_wording

_THEME = Path(__file__).parent / "theme"


class HandbookConfig(Config):
    """The plugin has no options: whether drafts are shown is for the command to say."""


class HandbookPlugin(BasePlugin[HandbookConfig]):
    """Frames for every command; for mkdocs' own commands also the gate before them and the pages after."""

    serving = False
    """Whether the pages are shown to nobody but their author."""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        # mkdocs keeps a plugin that has this hook from one rebuild to the next: all else is worked out anew
        self.serving = command == "serve"

    # before Material's search, which asks the theme's templates for words of its own
    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        # whoever writes such a key into `mkdocs.yml` does not come past the gate by it
        if not isinstance(config.extra.get(KEY), FrameBuild):
            config.extra[KEY] = _checked(config, for_author=self.serving)
        if str(_THEME) not in config.theme.dirs:
            # a handbook's own templates go before ours, and ours before Material's
            config.theme.dirs.insert(1 if config.theme.custom_dir else 0, str(_THEME))
            # these are written once for all languages, when the last one is done
            config.theme.static_templates -= {"404.html", "sitemap.xml"}
            share_templates(config.theme)
            root = _root(config)
            config.watch.extend(str(root / name) for name in FOLDERS if (root / name).is_dir())
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        frame_build = _frame_build(config)
        if frame_build.left is None:
            # mkdocs empties the folder as well, unless it is a dirty build
            frame_build.left = delete_written(Path(config.site_dir))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        add_files(files, _frame_build(config).settings.codes, config)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        add_homepage(nav, files, _frame_build(config).settings, config)
        return nav

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str:
        return source(page)

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        # mkdocs types the context as closed, but hands whatever is in it to the templates
        cast("dict[str, Any]", context).update(template_context(_frame_build(config), page, config))
        return context

    # after all others, whose changes belong to the frame; mkdocs writes no page of which nothing is left
    @event_priority(-200)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        collect_frame(_frame_build(config), page, output)
        return ""

    @event_priority(-200)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        frame_build, folder = _frame_build(config), Path(config.site_dir)
        # static-i18n leaves its unfilled template here
        (folder / "sitemap.xml").unlink(missing_ok=True)
        frame_build.languages_done += 1
        if frame_build.website and frame_build.languages_done == len(frame_build.settings.codes):
            write_website(frame_build.website, frame_build.frames, folder)
            list_new_files(folder, frame_build.left or {})


def _checked(config: MkDocsConfig, *, for_author: bool) -> FrameBuild:
    """Return the handbook if it may be published; raises PluginError with all findings otherwise.

    `serve` shows drafts as well.
    """
    root = _root(config)
    words = user_wording(root)
    try:
        settings = read_settings(root)
        result = check_handbook(settings, strict=bool(config.strict))
    except CannotRun as error:
        raise PluginError(words.format_message(error.message)) from None
    except OSError as error:
        raise PluginError(words.format_message(file_error_message(error))) from None
    if not result.passed:
        report = as_text(result.findings, messages_in(settings))
        raise PluginError(f"{words.text('the handbook has errors')}\n{report}")
    website = Website(result, drafts=for_author)
    # mkdocs puts a script of its own into each page that it serves
    return FrameBuild(website.settings, False, website, str if for_author else with_policy)


def _root(config: MkDocsConfig) -> Path:
    return Path(str(config.config_file_path)).parent.absolute()


def _frame_build(config: MkDocsConfig) -> FrameBuild:
    frame_build: FrameBuild = config.extra[KEY]
    return frame_build
