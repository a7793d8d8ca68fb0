"""Finds Material's own files, whose names change with each release."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError


def search_worker(config: MkDocsConfig) -> str:
    """Return the path of Material's search worker."""
    return _path(config, "assets/javascripts/workers/search.*.min.js")


def style_sheet(config: MkDocsConfig) -> str:
    """Return the path of Material's style sheet."""
    return _path(config, "assets/stylesheets/main.*.min.css")


def _path(config: MkDocsConfig, pattern: str) -> str:
    for folder in map(Path, config.theme.dirs):
        for path in sorted(folder.glob(pattern)):
            return path.relative_to(folder).as_posix()
    raise PluginError(f"the Material theme has no {pattern}")
