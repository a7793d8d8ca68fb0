"""Frames: what mkdocs draws around pages is the handbook's to change, and no page can change it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import FULL, run
from edits import edit
from hypothesis import given
from hypothesis import strategies as st
from test_build import SITE, differing, tree

from generator.pages.frame import FRAME_DEPTH, frame, slot

UP = "../" * FRAME_DEPTH
TEXTS = st.lists(st.one_of(st.text(), st.sampled_from([slot("a"), slot("b"), "\0", UP]))).map(
    "".join
)


@given(one=TEXTS, other=TEXTS)
def test_no_text_can_stand_for_another_part_of_its_page(one: str, other: str) -> None:
    drawn = frame(f"<x>{slot('a')}<y>{slot('b')}<z>{slot('a')}", str)
    page = drawn.page("modules/first-day/", {"a": one, "b": other}.__getitem__)
    assert page == f"<x>{one}<y>{other}<z>{one}"


@pytest.mark.parametrize(
    ("address", "to_language", "to_site"),
    [
        ("", ".", ".."),
        ("find/", "..", "../.."),
        ("modules/first-day/students/", "../../..", "../../../.."),
    ],
)
def test_links_lead_to_the_same_roots_from_every_depth(
    address: str, to_language: str, to_site: str
) -> None:
    drawn = frame(
        f'<a href="{UP[:-1]}"><a href="{UP}x/"><a href="../{UP}y.css"><a href="../z">', str
    )
    assert drawn.page(address, str) == (
        f'<a href="{to_language}"><a href="{to_language}/x/"><a href="{to_site}/y.css"><a href="../z">'
    )


def built_by(engine: str, root: Path, folder: Path) -> dict[str, str]:
    """Build a handbook as a user of mkdocs does, and return its files."""
    ran = subprocess.run(
        [sys.executable, "-m", engine, "build", "-q", "-d", folder],
        cwd=root,
        env={**os.environ, **SITE},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return tree(folder)


@pytest.mark.parametrize("engine", ["mkdocs", *(["properdocs"] if FULL else [])])
def test_every_engine_writes_the_same_site(engine: str, handbook: Path, tmp_path: Path) -> None:
    assert run("build", "--root", handbook, "--no-pdf", **SITE).returncode == 0
    assert not differing(tree(handbook / "site"), built_by(engine, handbook, tmp_path / "other"))


HOOK = """
def on_page_context(context, page, config, nav):
    context["language"] = context["language"].upper()

def on_post_page(output, page, config):
    return output.replace("</body>", '<p id="hook"></p></body>')
"""
MAIN = """{% extends "base.html" %}{% block announce %}Announced by {{ own.name }}{% endblock %}"""


def test_what_mkdocs_yml_says_of_the_theme_holds_on_every_page(handbook: Path) -> None:
    settings = handbook / "mkdocs.yml"
    edit(
        settings,
        "plugins:\n",
        "extra_javascript: [own/own.js]\nextra_css: [own/own.css]\nplugins:\n",
    )
    edit(settings, "  font: false\n", "  font: false\n  custom_dir: theme\n")
    text = settings.read_text("utf-8").replace("primary: custom", "primary: teal")
    settings.write_text(f"{text}hooks: [hook.py]\n", "utf-8")
    (handbook / "hook.py").write_text(HOOK, "utf-8")
    for path, words in (
        ("theme/main.html", MAIN),
        ("content/assets/own/own.css", "p {}"),
        ("content/assets/own/own.js", "1"),
    ):
        (handbook / path).parent.mkdir(exist_ok=True)
        (handbook / path).write_text(words, "utf-8")
    built = run("build", "--root", handbook, "--no-pdf")
    assert built.returncode == 0, built.stderr
    site = handbook / "site"
    for path in site.rglob("index.html"):
        page = path.read_text("utf-8")
        assert '<p id="hook"></p></body>' in page
        for own in re.findall(r'(?:href|src)="([^"]*own/own\.(?:css|js))"', page):
            assert (path.parent / own).resolve().is_relative_to(site), path
        assert len(re.findall(r'="[^"]*own/own\.(?:css|js)"', page)) == 2, path
        assert page.index("stylesheets/handbook.css") < page.index("own/own.css")
        if "hb-bare--" in page:
            assert re.search('<html lang="[A-Z][A-Z]">', page)
        else:
            assert 'data-md-color-primary="teal"' in page
            assert "Announced by" in page
    assert "Announced by Den lilla handboken" in (site / "sv/find/index.html").read_text("utf-8")
