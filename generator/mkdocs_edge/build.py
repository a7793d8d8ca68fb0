"""Builds the site beside the old one and puts it in its place when it is whole."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# Material prints a page about its own future at each start; the README says where we stand
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from generator.finding import CannotRun, say
from generator.mkdocs_edge.plugin import SITE
from generator.mkdocs_edge.site import Site
from generator.pages.download import FOLDER
from generator.source.settings import FILE, Settings

MARKER = ".handbook-site"
"""Stands in every folder that a build wrote: only such a one is replaced by the next build."""


def build_site(site: Site, site_dir: Path, pdfs: Path | None, *, strict: bool = False) -> None:
    """Write the website of a checked handbook to `site_dir`, replacing the site that is there.

    The folder `pdfs` is moved into it. Raises CannotRun; what was there stays as it is then.
    """
    fresh = site_dir.with_name(f".{site_dir.name}.new-{os.getpid()}")
    old = site_dir.with_name(f".{site_dir.name}.old-{os.getpid()}")
    try:
        _build(site, fresh, strict=strict)
        if pdfs is not None:
            shutil.move(pdfs, fresh / FOLDER)
        (fresh / MARKER).touch()
        if site_dir.exists():
            site_dir.rename(old)
        try:
            fresh.rename(site_dir)
        except OSError:
            if old.exists():
                old.rename(site_dir)
            raise
        shutil.rmtree(old, ignore_errors=True)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def prepare(site_dir: Path, root: Path) -> None:
    """Make room for a site; raises CannotRun where the folder holds something else than a site."""
    folder, home = site_dir.resolve(), root.resolve()
    if home.is_relative_to(folder):
        raise CannotRun(
            say("{path} holds the handbook itself: name another folder", path=str(site_dir))
        )
    if site_dir.is_dir() and any(site_dir.iterdir()) and not (site_dir / MARKER).exists():
        raise CannotRun(
            say(
                "{path} holds something that no build has written: empty it, or name another folder",
                path=str(site_dir),
            )
        )
    site_dir.parent.mkdir(parents=True, exist_ok=True)


def _build(site: Site, folder: Path, *, strict: bool) -> None:
    with _told_as_ours():
        config = _config(site.settings, folder, strict=strict)
        config.extra[SITE] = site
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
    with _told_as_ours():
        mkdocs_serve.serve(
            config_file=str(settings.root / FILE), repo_url=settings.repo_url or None
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
