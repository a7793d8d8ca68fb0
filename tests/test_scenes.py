"""Scenes: each module, line and programme has one, nothing leaves it, and it is told in each language."""

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any, get_args
from xml.etree import ElementTree

import pytest
from conftest import LANGUAGES, ROOT, checked_handbook
from playwright.sync_api import Browser

from generator.catalogue.catalogue import Catalogue
from generator.figures.scene import scene_figure
from generator.figures.scene_people import WIDTHS, person
from generator.figures.scene_places import HEIGHT
from generator.figures.scene_shapes import GREYS
from generator.figures.scene_things import THINGS
from generator.figures.svg import WIDTH
from generator.model.intervention import InterventionLine
from generator.model.module import Module
from generator.model.programme import Programme
from generator.model.scene import Scene, ScenePerson, ScenePlace, SceneThing
from generator.model.text import State

CSS = (ROOT / "generator/engine/theme/assets/stylesheets/handbook.css").read_text(encoding="utf-8")


def choices(model: type[Any], field: str) -> tuple[Any, ...]:
    return get_args(model.model_fields[field].annotation)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return checked_handbook(ROOT).catalogue


@pytest.fixture(params=LANGUAGES)
def scenes(request: pytest.FixtureRequest, catalogue: Catalogue) -> dict[str, Scene]:
    """Every scene of the handbook in one language."""
    edition = catalogue.in_language(request.param)
    records = [*edition.records_of(Module), *edition.records_of(Programme)]
    assert [record.id for record in records if record.scene is None] == []
    found = {record.id: record.scene for record in records if record.scene}
    lines = {scene.id: scene for scene in edition.handbook.line_scenes}
    assert set(lines) == set(get_args(InterventionLine))
    return found | lines


def test_each_is_told_in_the_language_and_not_as_another_is(scenes: dict[str, Scene]) -> None:
    assert {scene.alt.state for scene in scenes.values()} <= {State.CURRENT, State.ORIGINAL}
    told = [scene.alt.raw for scene in scenes.values()]
    assert len(told) == len(set(told))
    drawn = [str(scene_figure(scene).svg).split(">", 1)[1] for scene in scenes.values()]
    assert len(drawn) == len(set(drawn))


def test_all_that_can_be_chosen_is_drawn_and_has_its_colours() -> None:
    assert set(THINGS) == set(choices(SceneThing, "thing"))
    assert all(thing.draw("star") != thing.draw(None) for thing in THINGS.values())
    assert set(WIDTHS) < set(choices(ScenePerson, "pose"))
    for scene in every_scene():
        root = ElementTree.fromstring(scene_figure(scene).svg)
        looks = {
            name
            for shape in root.iter()
            for name in shape.get("class", "").split()
            if name.startswith("hb-scene--")
        }
        assert {name for name in looks if f".{name} " not in CSS} == set()
    assert {look for look in GREYS if f".hb-scene--{look} " not in CSS} == set()


def every_scene() -> Iterator[Scene]:
    """Yield scenes that have each place, thing, posture and dress."""
    rows: list[dict[str, Any]] = [
        {"kind": "thing", "thing": name, "shows": "star"} for name in THINGS
    ]
    poses, dresses = choices(ScenePerson, "pose"), ("cap", "helmet", "chef-hat", "backpack", None)
    for number, (pose, faces) in enumerate(product(poses, ("left", "right"))):
        wears = dresses[number % len(dresses)]
        holds = ("paper", "phone", "suitcase", "tools", None)[number % 5]
        rows.append(
            {
                "kind": "person",
                "pose": pose,
                "faces": faces,
                "wears": wears,
                "holds": holds,
                "says": "pot",
            }
        )
    for place, row in product(get_args(ScenePlace), rows):
        yield Scene.model_validate({"place": place, "row": [row], "alt": "Ord"})


def test_people_differ_and_look_where_they_should() -> None:
    right, left = (
        ScenePerson(kind="person", pose="standing", faces=way) for way in ("right", "left")
    )
    assert len({person(right, number) for number in range(4)}) == 4
    assert "scale(-1 1)" in person(left, 0) and "scale(-1 1)" not in person(right, 0)
    assert len({person(right, 0, turn) for turn in range(3)}) == 3


def test_who_phones_has_a_phone_and_no_hat_covers_the_eyes() -> None:
    def drawn(**more: str) -> str:
        return person(ScenePerson.model_validate({"kind": "person", **more}), 0)

    phone = 'class="hb-scene--mid"'
    assert phone in drawn(pose="phoning") and phone not in drawn(pose="pointing")
    eyes, top = -83 - 1.3, re.compile(r'd="M-1[023] ?(-\d+)[av]')
    for hat, height in (("helmet", 4), ("cap", 4), ("chef-hat", 0)):
        brim = int(top.findall(drawn(pose="standing", wears=hat))[-1]) + height
        assert brim < eyes, hat


@pytest.mark.browser
def test_nothing_leaves_its_scene(browser: Browser, scenes: dict[str, Scene]) -> None:
    page = browser.new_page()
    page.set_content("".join(str(scene_figure(scene).svg) for scene in scenes.values()))
    boxes = page.eval_on_selector_all(
        "svg",
        "all => all.map(svg => { const {x, y, width, height} = svg.getBBox();"
        " return [x, y, x + width, y + height]; })",
    )
    page.close()
    outside = [
        (name, box)
        for name, box in zip(scenes, boxes, strict=True)
        if box[0] < 0 or box[1] < 0 or box[2] > WIDTH + 0.01 or box[3] > HEIGHT + 0.01
    ]
    assert len(boxes) == len(scenes) and outside == []


def test_one_is_read_out_on_its_page_and_none_beside_a_title(site: Path) -> None:
    own = {path.parent.name: path.read_text("utf-8") for path in site.glob("modules/*/index.html")}
    for name, html in own.items():
        found = re.findall(r'<svg [^>]*class="hb-scene"[^>]*>', html)
        assert len(found) == 1 and 'role="img"' in found[0] and 'aria-label="' in found[0], name
    listed = (site / "modules/index.html").read_text("utf-8")
    beside = re.findall(r'<svg [^>]*class="hb-scene"[^>]*>', listed)
    assert len(beside) >= len(own) and all('aria-hidden="true"' in svg for svg in beside)
