"""Builds the site beside the old one and puts it in its place when it is whole."""

import os
import shutil
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
from generator.source.settings import FILE, Settings


def build_site(site: Site, site_dir: Path, *, strict: bool = False) -> None:
    """Write the website of a checked handbook to `site_dir`, replacing what is there.

    Raises CannotRun; the old site stays as it is then.
    """
    site_dir.parent.mkdir(parents=True, exist_ok=True)
    fresh = site_dir.with_name(f".{site_dir.name}.new-{os.getpid()}")
    old = site_dir.with_name(f".{site_dir.name}.old-{os.getpid()}")
    try:
        _build(site, fresh, strict=strict)
        if site_dir.exists():
            site_dir.rename(old)
        fresh.rename(site_dir)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)


def _build(site: Site, folder: Path, *, strict: bool) -> None:
    try:
        config = _config(site.settings, folder, strict=strict)
        config.extra[SITE] = site
        mkdocs_build.build(config)
    except ConfigurationError as error:
        raise CannotRun(say("{file}: {problem}", file=FILE, problem=str(error))) from None
    except Abort:
        raise CannotRun(say("mkdocs stopped; its messages stand above")) from None


def _config(settings: Settings, folder: Path, *, strict: bool) -> MkDocsConfig:
    return load_config(
        config_file=str(settings.root / FILE),
        site_dir=str(folder),
        site_url=settings.site_url,
        repo_url=settings.repo_url or None,
        strict=strict,
    )


def serve_site(settings: Settings) -> None:
    """Show the site with live reload until it is interrupted."""
    mkdocs_serve.serve(config_file=str(settings.root / FILE), repo_url=settings.repo_url or None)
