"""Builds the site beside the old one and puts it in its place when it is whole."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

# Material prints a page about its own future at each start; the README says where we stand
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from generator.finding import CannotRun, Message, say
from generator.mkdocs_edge.parts import make_parts
from generator.mkdocs_edge.plugin import SITE, static_i18n
from generator.mkdocs_edge.site import Site
from generator.outputs import replace
from generator.pages.download import FOLDER
from generator.source.settings import FILE, Settings


def build_site(
    site: Site, site_dir: Path, fresh: Path, pdfs: Path | None, *, strict: bool = False
) -> None:
    """Write the website of a checked handbook to `site_dir`, replacing the site that is there.

    It is made in the empty folder `fresh`, into which the folder `pdfs` is moved. Raises CannotRun;
    what was there stays as it is then.
    """
    write_pages = partial(_build_language, strict=strict)
    make_parts(site, fresh, write_pages)
    if pdfs is not None:
        shutil.move(pdfs, fresh / FOLDER)
    replace(site_dir, fresh)


def _build_language(site: Site, code: str, root: Path, *, strict: bool) -> None:
    with _told_as_ours():
        config = _config(site.settings, root, strict=strict)
        config.extra[SITE] = site
        i18n = static_i18n(config)
        i18n.current_language = code
        # static-i18n builds all the other languages after the first, unless it is at it already
        i18n.building = True
        mkdocs_build.build(config)


def _config(settings: Settings, folder: Path, *, strict: bool) -> MkDocsConfig:
    return load_config(
        config_file=str(settings.root / FILE),
        site_dir=str(folder),
        site_url=settings.site_url,
        repo_url=settings.repo_url or None,
        strict=strict,
    )


def serve_site(settings: Settings) -> None:
    """Show the site, drafts included, with live reload until it is interrupted; raises CannotRun."""
    from mkdocs.commands import serve as mkdocs_serve

    file = str(settings.root / FILE)
    with _told_as_ours():
        try:
            mkdocs_serve.serve(config_file=file, repo_url=settings.repo_url or None)
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise
            raise CannotRun(_in_use(load_config(config_file=file).dev_addr.port)) from None


def _in_use(port: int) -> Message:
    return say(
        "port {port} is in use: another program answers there, perhaps a `handbook serve` in another"
        " window; end that one, or write a line such as `dev_addr: 127.0.0.1:{other}` into {file}",
        port=port,
        other=port + 1,
        file=FILE,
    )


@contextmanager
def _told_as_ours() -> Iterator[None]:
    """Turn what stops mkdocs into CannotRun."""
    try:
        yield
    except ConfigurationError as error:
        raise CannotRun(say("{file}: {problem}", file=FILE, problem=str(error))) from None
    except Abort:
        raise CannotRun(say("mkdocs stopped; its messages stand above")) from None
