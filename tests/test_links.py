"""Every link of the built site leads somewhere, in every language and under a sub-path."""

import os
import subprocess
import sys
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from conftest import FULL, LANGUAGES, ROOT, SUB_PATH, checked_handbook

from generator.catalogue.addresses import address, prefix

BASE = f"http://site.example{SUB_PATH}"


class Links(HTMLParser):
    """Gathers a page's links and the ids that links can lead to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src") and value:
                self.links.append(value)
            elif name == "id" and value:
                self.ids.append(value)
            elif name == "popovertarget" and value:
                self.links.append(f"#{value}")


@cache
def page(path: Path) -> Links:
    return Links(path.read_text("utf-8"))


def dead_links(site: Path) -> list[str]:
    dead = []
    for path in sorted(site.rglob("*.html")):
        here = f"{BASE}{path.relative_to(site).as_posix()}".removesuffix("index.html")
        for link in page(path).links:
            parts = urlsplit(urljoin(here, link))
            if parts.netloc != "site.example":
                continue
            if not parts.path.startswith(SUB_PATH):
                dead.append(f"{here}: {link} leaves the sub-path")
                continue
            target = site / unquote(parts.path.removeprefix(SUB_PATH))
            if parts.path.endswith("/"):
                target /= "index.html"
            if not target.is_file():
                dead.append(f"{here}: {link}")
            elif "=" in parts.fragment:
                # what a tool is to begin with, such as a module for the planner
                assert page(target).links, link
            elif parts.fragment and unquote(parts.fragment) not in page(target).ids:
                dead.append(f"{here}: {link} has no such place")
    return dead


def test_no_dead_links(site: Path) -> None:
    assert dead_links(site) == []


def test_ids_stand_once(site: Path) -> None:
    for path in site.rglob("*.html"):
        ids = page(path).ids
        assert sorted(set(ids)) == sorted(ids), path


def test_every_record_has_its_page_in_every_language(site: Path) -> None:
    catalogue = checked_handbook(ROOT).published(("web",))
    assert len(catalogue.entries) > 10
    for code in LANGUAGES:
        told = catalogue.in_language(code).records
        for entry in catalogue.entries:
            assert (
                entry.ref not in told
                or (
                    site / prefix(catalogue.settings, code) / address(entry.ref) / "index.html"
                ).is_file()
            )


if FULL:

    def test_mkdocs_itself_builds_strictly(tmp_path: Path) -> None:
        built = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(tmp_path / "site")],
            cwd=ROOT,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": BASE},
            capture_output=True,
            text=True,
            check=False,
        )
        assert built.returncode == 0, built.stderr
        assert "WARNING" not in built.stderr
        assert dead_links(tmp_path / "site") == []
