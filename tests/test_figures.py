"""Figures: what they show, that it fits, that their label says the same, on the page and in print."""

import re
from collections.abc import Iterable
from html import escape
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from conftest import LANGUAGES, ROOT, checked_handbook, run, small_handbook
from pdf_structure import elements
from pypdf import PdfReader

from generator.catalogue.edition import Edition
from generator.figures.calendar import calendar_figure
from generator.figures.ladder import ladder_figure
from generator.figures.lesson_bar import lesson_bar
from generator.figures.section import section_figures
from generator.figures.svg import WIDTH, Figure, TextStyle, width_of, wrapped
from generator.model.kinds import BY_NAME
from generator.model.module import Module
from generator.model.page import Page
from generator.model.programme import Programme
from generator.model.schedule import step_codes
from generator.wording.wording import wording

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module", params=LANGUAGES)
def edition(request: pytest.FixtureRequest) -> Edition:
    return checked_handbook(ROOT).catalogue.in_language(request.param)


def figures(edition: Edition) -> dict[str, Figure]:
    words = wording(edition.language)
    found = {f"module:{item.id}": lesson_bar(item, words) for item in edition.records_of(Module)}
    for item in edition.records_of(Programme):
        found[f"programme:{item.id}"] = calendar_figure(item, words)
        if item.ladder:
            found[f"ladder:{item.id}"] = ladder_figure(item.ladder, edition, words)
    for page in edition.records_of(Page):
        for section in page.sections:
            for number, figure in enumerate(section_figures(section, edition, words)):
                found[f"{page.id}:{section.id}:{number}"] = figure
    return found


def drawn(figure: Figure) -> ElementTree.Element:
    """Return the drawing with each group's look said by all that stands in it."""
    root = ElementTree.fromstring(figure.svg)
    for group in root:
        for shape in group:
            shape.attrib = {**group.attrib, **shape.attrib}
    return root


def texts(figure: Figure) -> list[ElementTree.Element]:
    return list(drawn(figure).iter(f"{SVG}text"))


def sections(names: Iterable[str]) -> list[str]:
    """Return the names of the figures that stand in a page's sections."""
    return [name for name in names if name.count(":") == 2]


def test_every_kind_of_figure_is_in_the_handbook(edition: Edition) -> None:
    names = figures(edition)
    assert len([name for name in names if name.startswith("module:")]) >= 12
    assert len([name for name in names if name.startswith("programme:")]) >= 5
    assert {name.partition(":")[0] for name in names} > {"ladder", "module", "programme"}
    assert len(sections(names)) >= 2
    wheels = [name for name, figure in names.items() if "A143.0 143.0" in figure.svg]
    assert len(wheels) >= 2


def test_no_word_leaves_its_figure(edition: Edition) -> None:
    outside = []
    for name, figure in figures(edition).items():
        root = drawn(figure)
        assert root.get("viewBox") == f"0 0 {WIDTH} {root.get('height')}"
        for text in root.iter(f"{SVG}text"):
            set_in = TextStyle(float(text.get("font-size", "0")), text.get("font-weight") == "700")
            width = width_of(text.text or "", set_in)
            start = (
                float(text.get("x", "0"))
                - width * {"start": 0, "middle": 0.5, "end": 1}[text.get("text-anchor", "start")]
            )
            below = float(text.get("y", "0"))
            if start < -1 or start + width > WIDTH + 1 or not 0 < below <= figure.height:
                outside.append((name, text.text))
    assert outside == []


def test_a_code_fits_its_cell(edition: Edition) -> None:
    seen = 0
    for programme in edition.records_of(Programme):
        figure = calendar_figure(programme, wording(edition.language))
        cells = [
            [float(box.get(key, "0")) for key in ("x", "y", "width", "height")]
            for box in drawn(figure).iter(f"{SVG}rect")
            if box.get("class") == "hb-figure--tint"
        ]
        for text in texts(figure):
            x, y = float(text.get("x", "0")), float(text.get("y", "0"))
            room = [w for left, top, w, h in cells if left <= x <= left + w and top <= y <= top + h]
            size = float(text.get("font-size", "0"))
            if room and text.get("text-anchor") == "middle":
                seen += 1
                assert width_of(text.text or "", TextStyle(size, bold=True)) + 2 <= min(room), (
                    text.text
                )
    assert seen > 40


def test_no_word_stands_on_another(edition: Edition) -> None:
    clashes = []
    for name, figure in figures(edition).items():
        boxes = []
        for text in texts(figure):
            size = float(text.get("font-size", "0"))
            width = width_of(text.text or "", TextStyle(size, text.get("font-weight") == "700"))
            shift = {"start": 0, "middle": 0.5, "end": 1}[text.get("text-anchor", "start")]
            x = float(text.get("x", "0")) - width * shift
            y = float(text.get("y", "0"))
            boxes.append((x, y - 0.7 * size, x + width, y, text.text))
        boxes.sort()
        for number, (left, top, right, bottom, words) in enumerate(boxes):
            for left2, top2, _, bottom2, words2 in boxes[number + 1 :]:
                if left2 >= right - 0.5:
                    break
                if left2 >= left and top2 < bottom - 0.5 and bottom2 > top + 0.5:
                    clashes.append((name, words, words2))
    assert clashes == []


def test_the_label_says_what_the_figure_shows(edition: Edition) -> None:
    found = figures(edition)
    for module in edition.records_of(Module):
        alt = found[f"module:{module.id}"].alt
        offsets = [alt.index(activity.title.raw) for activity in module.activities]
        assert all(one < other for one, other in pairwise(offsets))
        assert all(str(activity.minutes) in alt for activity in module.activities)
    for programme in edition.records_of(Programme):
        figure = found[f"programme:{programme.id}"]
        shown = {text.text for text in texts(figure)}
        for step in programme.calendar:
            code = step_codes(programme)[step.id]
            assert code in shown
            assert step.title.raw in figure.alt
            assert f"{code}, " in figure.alt
        assert all(track.title.raw in figure.alt for track in programme.tracks)
    for name in (*sections(found), *(name for name in found if name.startswith("ladder:"))):
        words = " ".join(text.text or "" for text in texts(found[name]))
        for part in re.findall(r"[^\W\d_]{4,}", found[name].alt):
            assert part in words.replace("- ", "") or part in found[name].alt.split(":")[0]


def test_a_bar_is_as_long_as_its_minutes(edition: Edition) -> None:
    for module in edition.records_of(Module):
        svg = ElementTree.fromstring(lesson_bar(module, wording(edition.language)).svg)
        boxes = sorted(svg.iter(f"{SVG}rect"), key=lambda box: float(box.get("x", "0")))
        widths = [float(box.get("width", "0")) for box in boxes]
        wanted = [activity.minutes for activity in module.activities]
        assert len(widths) == len(wanted)
        for width, minutes in zip(widths, wanted, strict=True):
            assert width == pytest.approx((WIDTH - 2) * minutes / module.minutes, abs=0.06)


@pytest.mark.parametrize(
    ("text", "width", "rows"),
    [
        ("", 50, []),
        ("a b", 50, ["a b"]),
        ("one two three", 30, ["one", "two", "three"]),
        ("Donaudampfschifffahrt", 60, 3),
    ],
)
def test_lines_are_as_wide_as_they_may_be(text: str, width: float, rows: list | int) -> None:
    set_in = TextStyle(12)
    found = wrapped(text, width, set_in)
    assert all(width_of(row, set_in) <= width for row in found)
    assert found == rows if isinstance(rows, list) else len(found) == rows
    assert "".join(found).replace("-", "").replace(" ", "") == text.replace(" ", "")


def test_a_figure_stands_on_the_page_and_in_print(tmp_path: Path) -> None:
    root = small_handbook(tmp_path)
    path = root / "modules/first-day/module.yml"
    hostile = '<script>window.ran=1</script> & "x"'
    text = path.read_text("utf-8")
    title = re.search(r"    title: (.+)\n    minutes", text)
    assert title is not None
    path.write_text(
        text.replace(f"    title: {title[1]}\n", f"    title: '{hostile}'\n", 1), "utf-8"
    )
    built = run("build", "--root", root)
    assert built.returncode == 0, built.stderr
    html = (root / "site/modules/first-day/index.html").read_text("utf-8")
    svg = re.search(r'(?<=<figure class="hb-figure">)<svg.*?</svg>', html, re.DOTALL)
    assert svg is not None
    label = ElementTree.fromstring(svg[0]).get("aria-label", "")
    assert hostile in label
    assert "style=" not in svg[0]
    pdf = root / "site/pdf/da/module-first-day-teacher.pdf"
    assert hostile in " ".join(str(node.get("/Alt", "")) for node in elements(PdfReader(pdf)))


def test_what_a_figure_shows_of_the_handbook_is_linked_below_it(site: Path) -> None:
    edition = checked_handbook(ROOT).catalogue.in_language("en")
    shown = [
        (page.id, section.phases)
        for page in edition.records_of(Page)
        for section in page.sections
        if section.phases
    ]
    assert shown
    for page_id, phases in shown:
        html = (site / "en" / page_id / "index.html").read_text("utf-8")
        for ref in (*phases.before, *phases.during, *phases.after):
            kind, record = ref.split(":")
            title = escape(edition.title(ref).raw)
            assert f'<a href="../{BY_NAME[kind].plural}/{record}/">{title}</a>' in html
