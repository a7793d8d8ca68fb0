"""`docs/code.md` says what each part of the code is for, and which files a title passes.

The map is made from the packages' own docstrings, in the order of their layers: after a change run
`python tests/test_code_map.py`. The road is what a run shows.
"""

import ast
import os
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from types import FrameType, MappingProxyType
from typing import Any

from conftest import ROOT, small_handbook

from generator.check import check_handbook
from generator.model.base import Record
from generator.pages.frame import frame, slot
from generator.pages.render_page import render_page
from generator.pages.site_page import PAGE_FRAME
from generator.source.settings import read_settings
from generator.website.website import Website

CODE = ROOT / "generator"
MAP = ROOT / "docs/code.md"
TITLE = "Zwölf Boxkämpfer"
SHORTEST = 15
"""How many files a title may pass at most until it is a heading."""
ASIDE = re.compile(
    # what is asked of a record and changes nothing, or serves other languages and other outputs
    r"rules/|rule_engine/|privacy/|text/|model/walk|catalogue/(?:translation|references|coverage)"
    r"|pages/(?:translations|search|linked_data|navigation|frame_parts|jinja_environment)"
    # the road is read as if in one process, from a file that opens
    r"|processes|regular_files"
)
BEYOND = re.compile(r"pages/(?:render_page|frame)|templates/frame_parts")
"""What puts a finished page into its frame."""
HELD_BY_MANY = ("Catalogue", "CheckResult", "Navigation", "Website", "Renderer", "_Loader")
"""What holds all records: whoever gives one of them has not yet chosen a title."""


def made_map() -> str:
    """Return the table of the code's parts, from files up to the command line."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    layers = project["tool"]["importlinter"]["contracts"][0]["layers"]
    rows = [
        f"| `{name}` | {purpose(name)} |"
        for layer in reversed(layers)
        for name in sorted(part.strip() for part in layer.split("|"))
    ]
    return "\n".join(["| part of `generator/` | what it is for |", "|---|---|", *rows]) + "\n"


def purpose(name: str) -> str:
    path = CODE / name / "__init__.py"
    tree = ast.parse((path if path.exists() else CODE / f"{name}.py").read_text("utf-8"))
    return " ".join((ast.get_docstring(tree) or "").split("\n\n")[0].split())


def with_made_map(text: str) -> str:
    table = re.compile(r"^\| part of `generator/`.*?\n(?!\|)", re.MULTILINE | re.DOTALL)
    return table.sub(lambda _: made_map(), text)


def test_the_map_is_made_from_the_code() -> None:
    text = MAP.read_text("utf-8")
    assert text == with_made_map(text)
    assert made_map() in text


def holds(value: Any, depth: int = 3) -> bool:
    """Return whether a value has the title in it, and not all records."""
    if isinstance(value, str | bytes):
        return TITLE in value if isinstance(value, str) else TITLE.encode() in value
    if isinstance(value, Record):
        return holds(value.title)
    if type(value).__name__ in HELD_BY_MANY or not depth:
        return False
    if isinstance(value, dict | MappingProxyType):
        return holds([*value.values()], depth)
    if isinstance(value, list | tuple):
        return any(holds(item, depth - 1) for item in value)
    if is_dataclass(value):
        return any(holds(getattr(value, field.name, None), depth - 1) for field in fields(value))
    return False


def passed(root: Path) -> Iterator[str]:
    """Yield the files with a function that gives on the title, from the record's file to its page."""
    path = root / "modules/first-day/module.yml"
    text = re.sub(r"^title: .*$", f"title: {TITLE}", path.read_text("utf-8"), flags=re.MULTILINE)
    path.write_text(text, "utf-8")
    settings = read_settings(root, {})
    below = f"{CODE}{os.sep}"
    files: dict[str, None] = {}

    def watch(called: FrameType, event: str, given: object) -> None:
        file = called.f_code.co_filename
        if event == "return" and file.startswith(below) and file not in files and holds(given):
            files[file] = None

    bare = frame(f"<html>{slot('content')}</html>", str)
    sys.setprofile(watch)
    try:
        website = Website(check_handbook(settings), drafts=False)
        spec = next(spec for spec in website.page_specs["da"] if spec.record == "module:first-day")
        rendered = render_page(
            spec, website.navigation["da"], {("da", PAGE_FRAME): bare}, offline=False
        )
    finally:
        sys.setprofile(None)
    assert re.search(rf"<h1[^>]*>{TITLE}", rendered.html)
    yield from (Path(file).relative_to(CODE).as_posix() for file in files)


def test_the_road_of_a_title_is_short_and_on_the_map(tmp_path: Path) -> None:
    road = [name for name in passed(small_handbook(tmp_path)) if not ASIDE.search(name)]
    listed = re.findall(r"^\d+\. `([^`]+)`", MAP.read_text("utf-8"), re.MULTILINE)
    assert sorted(listed) == sorted(name for name in road if not BEYOND.search(name))
    assert len(listed) <= SHORTEST
    assert any(BEYOND.search(name) for name in road)


if __name__ == "__main__":
    MAP.write_text(with_made_map(MAP.read_text("utf-8")), "utf-8")
