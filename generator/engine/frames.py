"""Has mkdocs, Material and static-i18n render the frames: one for each language and template."""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

# Material prints a page about its own future at each start; the README says where we stand
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from jinja2 import TemplateError
from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.catalogue.addresses import prefix
from generator.engine.material import search_worker, style_sheet
from generator.file_system import Stamp
from generator.finding import CannotRun, say
from generator.pages.frame import FRAME_DEPTH, Frame, frame, slot
from generator.pages.policy import with_policy
from generator.pages.render_page import FRAME_NAMES
from generator.source.settings import SETTINGS_FILE, Settings
from generator.website.website import Website
from generator.wording.wording import wording

KEY = "handbook"
"""The key below `extra` that carries the frames through one build of all languages."""
_SWITCH = re.compile(r'(<input class="md-toggle"[^<>]*?) autocomplete="off"')
"""Material's switches have an attribute that HTML does not let them have."""
_INDENT = re.compile(r"(?<!\s)\s*?\n\s*")


@dataclass
class FrameBuild:
    """The frames of one build, as far as mkdocs has come with them."""

    settings: Settings
    offline: bool = False
    website: Website | None = None
    """The website that is written when all frames are rendered; None where the caller writes it."""
    finish: Callable[[str], str] = with_policy
    left: Mapping[str, Stamp | None] | None = None
    """The files in the site's folder before mkdocs began that no run has written."""
    frames: dict[tuple[str, str], Frame] = field(default_factory=dict)
    languages_done: int = 0


class _Slots:
    """A slot for each part that is a page's own."""

    def __getattr__(self, name: str) -> str:
        return slot(name)


def render_frames(
    settings: Settings, folder: Path, *, offline: bool, strict: bool
) -> dict[tuple[str, str], Frame]:
    """Return the frames, and let mkdocs copy its files into an empty folder; raises CannotRun."""
    with mkdocs_errors():
        config = load_config(
            config_file=str(settings.root / SETTINGS_FILE),
            site_dir=str(folder),
            site_url=settings.site_url,
            repo_url=settings.repo_url or None,
            strict=strict,
        )
        frame_build = config.extra[KEY] = FrameBuild(settings, offline)
        mkdocs_build.build(config)
    return frame_build.frames


@contextmanager
def mkdocs_errors() -> Iterator[None]:
    """Turn what stops mkdocs into CannotRun."""
    try:
        yield
    except ConfigurationError as error:
        raise CannotRun(say("{file}: {problem}", file=SETTINGS_FILE, problem=str(error))) from None
    except TemplateError as error:
        # a template of the handbook's own
        raise CannotRun(say("{file}: {problem}", file="theme", problem=str(error))) from None
    except Abort:
        raise CannotRun(say("mkdocs stopped; its messages stand above")) from None


def add_files(files: Files, codes: tuple[str, ...], config: MkDocsConfig) -> None:
    """Put the frames in the place of all documents; static-i18n chooses those of its language."""
    # the check has a finding for a Markdown file there: nothing reads it
    for stray in files.documentation_pages(inclusion=lambda level: True):
        files.remove(stray)
    for code in codes:
        for name in FRAME_NAMES:
            path = f"{'frame/' * (FRAME_DEPTH - 1)}{name}.{code}.md"
            # static-i18n leaves out what does not seem to lie below docs_dir
            file = File(path, config.docs_dir, config.site_dir, use_directory_urls=True)
            file.inclusion = InclusionLevel.NOT_IN_NAV
            files.append(file)


def name_and_language(page: Page) -> tuple[str, str]:
    """Return which frame a page is."""
    name, code, _ = PurePosixPath(page.file.src_uri).name.rsplit(".", 2)
    return name, code


def source(page: Page) -> str:
    """Return the Markdown of a frame; the link past the menus leads to its first heading."""
    name, _ = name_and_language(page)
    return f"---\ntemplate: {name}.html\nsearch: {{exclude: true}}\n---\n# content\n"


def add_homepage(nav: Navigation, files: Files, settings: Settings, config: MkDocsConfig) -> None:
    """Add the front page of a language to the navigation; it is not rendered here."""
    code = next(page.src_uri.rsplit(".", 2)[1] for page in files.documentation_pages())
    uri = f"{prefix(settings, code)}index.md"
    file = File(uri, config.docs_dir, config.site_dir, use_directory_urls=True)
    nav.homepage = Page(None, file, config)


def template_context(frame_build: FrameBuild, page: Page, config: MkDocsConfig) -> dict[str, Any]:
    """Return the variables of the theme's templates beside those of mkdocs."""
    _, code = name_and_language(page)
    return {
        "own": _Slots(),
        "language": code,
        "root": "/".join([".."] * FRAME_DEPTH),
        "t": wording(code, frame_build.settings.root).text,
        "settings": frame_build.settings,
        "offline": frame_build.offline,
        "search_worker": search_worker(config),
        "style_sheet": style_sheet(config),
    }


def collect_frame(frame_build: FrameBuild, page: Page, html: str) -> None:
    """Collect a rendered template as a frame."""
    name, code = name_and_language(page)
    tidied = _INDENT.sub("\n", _SWITCH.sub(r"\1", html))
    frame_build.frames[code, name] = frame(tidied, frame_build.finish)
