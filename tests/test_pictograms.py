"""Pictograms: all are there, each stands with its words, and none is read out."""

import re
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree

import pytest
from conftest import ROOT, checked_handbook

from generator.model.base import Phase
from generator.model.intervention import InterventionLine
from generator.model.module import ActivityForm
from generator.model.pictogram import Pictogram
from generator.pictograms import PICTOGRAMS, icon_folder, print_svg

WORDS = {"form": ActivityForm, "phase": Phase, "line": InterventionLine, "thing": Pictogram}
NAMES = [(group, name) for group, named in PICTOGRAMS.items() for name in named]


@pytest.mark.parametrize(("group", "name"), NAMES)
def test_each_is_one_shape_in_the_colour_around_it(group: str, name: str) -> None:
    svg = ElementTree.fromstring(print_svg(group, name))
    assert len(svg) and {shape.tag for shape in svg} == {"{http://www.w3.org/2000/svg}path"}
    assert {key for shape in svg for key in shape.attrib} == {"d"}


def test_the_source_names_its_licence() -> None:
    licence = (icon_folder() / "LICENSE").read_text(encoding="utf-8")
    assert "Apache 2.0" in licence and "Pictogrammers" in licence


def test_each_choice_has_one() -> None:
    assert {group: set(named) for group, named in PICTOGRAMS.items()} == {
        group: set(get_args(words)) for group, words in WORDS.items()
    }


def test_the_handbook_pictures_each_theme_and_kind_of_work() -> None:
    own = checked_handbook(ROOT).catalogue.in_language("da").handbook
    for items in (own.themes, own.work_areas):
        assert [item.id for item in items if not item.pictogram] == []
        chosen = [item.pictogram for item in items]
        assert len(chosen) == len(set(chosen))


def test_each_stands_with_its_words_and_is_not_read_out(site: Path) -> None:
    seen = 0
    for path in site.rglob("*.html"):
        for svg, after in re.findall(
            r'(<svg class="hb-pictogram"[^>]*>).*?</svg>(.{0,60})', path.read_text(), re.DOTALL
        ):
            assert 'aria-hidden="true"' in svg
            assert re.match(r"(?:<span[^>]*>|<i>|\s)*[\w“„”(]", after), (path, after)
            seen += 1
    assert seen > 500
