"""Live reload that keeps the last good pages and shows the findings in the browser."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError

from generator.wording.wording import Wording

if TYPE_CHECKING:
    from mkdocs.livereload import LiveReloadServer

SCRIPT = "findings.js"
"""Asked for by every page that `serve` shows; empty when nothing is wrong."""
_SHOW = """(function (heading, text) {
  var box = document.createElement("div");
  box.setAttribute("role", "alert");
  box.className = "hb-findings";
  var title = document.createElement("strong");
  title.textContent = heading;
  var list = document.createElement("pre");
  list.textContent = text;
  box.append(title, list);
  document.body.prepend(box);
})(%s, %s);
"""


def remember(config: MkDocsConfig, words: Wording, told: str) -> None:
    """Leave what is wrong where the pages in the browser will ask for it."""
    title = words.text("The last good pages are shown. Findings:")
    site_dir = Path(config.site_dir)
    if site_dir.is_dir():
        script = _SHOW % (json.dumps(title), json.dumps(told))
        (site_dir / SCRIPT).write_text(script, encoding="utf-8")


def forget(config: MkDocsConfig) -> None:
    """Say that nothing is wrong."""
    (Path(config.site_dir) / SCRIPT).write_text("", encoding="utf-8")


def keep_last_good_pages(server: "LiveReloadServer") -> "LiveReloadServer":
    """Make a rebuild that is stopped by the gate count as done, so that browsers reload."""
    build = server.builder

    def guarded() -> None:
        try:
            build()
        except (PluginError, Abort):
            # the gate refused before anything was written; the findings are in SCRIPT
            return

    server.builder = guarded
    return server
