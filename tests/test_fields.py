"""PDFs that are filled in on a screen: each place to write or tick is a field that has a name."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import page as validator
import pytest
from conftest import FULL, LANGUAGES, small_handbook
from edits import edit
from pdf_structure import elements
from PIL import Image, ImageChops
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject
from pypdfium2 import PdfDocument
from test_self_checks import SHEET

from generator.check import check_handbook
from generator.layout.layout import Layout
from generator.layout.printout import PDF_ENDING
from generator.layout.printout_selection import all_printouts
from generator.print.typst_compiler import TypstCompiler, copy_faces
from generator.source.settings import read_settings

FIELDS = {
    "names_name": "Navn",
    "names_date": "Dato",
    "names_write_1": "Hvem møder du?",
    "names_write_1_2": "Hvem møder du?",
    "names_bring_1": "Gode sko",
    "names_times_1_2": "Tid, Mandag",
    "names_times_1_3": "Færdig, Mandag",
    "names_times_2_1": "Dag 1",
    "names_times_2_2": "Tid 1",
    "names_times_2_3": "Færdig 1",
    "names_times_3_1": "Dag 2",
    "names_times_3_2": "Tid 2",
    "names_times_3_3": "Færdig 2",
    "check_name": "Navn",
    "check_date": "Dato",
    "check_late_1": "Jeg venter og siger undskyld bagefter.",
    "check_late_2": "Jeg ringer med det samme.",
    "check_bring_1": "Sikkerhedssko",
    "check_bring_2": "Hunden",
    "check_bring_3": "Madpakke",
    "check_tools_1": "Søm",
    "check_tools_2": "Skrue",
    "check_tools_3": "Bræt",
    "check_words_1": "Jeg … klokken syv.",
}
"""The places of the student pack below, with the words that a screen reader says."""
MIXED = {"Jeg står op.", "Jeg tager bussen.", "Jeg siger goddag."}
TICKS = re.compile(r"names_bring|names_times_\d_3|check_late|check_bring")
SCALE = 4
"""Pixels to a point."""
TYPED = "Öffnet, spørger, lägger: på Ærø, für jeden Tag"
"""Letters of four languages, as high and as low as letters are."""
Layouts = dict[str, Layout]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small handbook with a place to write or tick of each kind."""
    below = small_handbook(tmp_path_factory.mktemp("fields"))
    module = below / "modules/first-day/module.yml"
    edit(module, 'prompt: "Hvem møder du?", count: 3', 'prompt: "Hvem møder du?", count: 40')
    tick = "          - {id: time, heading: Tid}\n"
    edit(module, tick, f"{tick}          - {{id: done, heading: Færdig, tick: true}}\n")
    edit(module, "company_case:\n", f"{SHEET}company_case:\n")
    edit(
        module,
        "    student: Skriv, hvornår du skal møde.\n    worksheets: [names]\n",
        "    student: Skriv, hvornår du skal møde.\n    worksheets: [names, check]\n",
    )
    return below


@pytest.fixture(scope="module")
def layouts(root: Path) -> Layouts:
    """What the small handbook prints, by its file."""
    printed = all_printouts(
        check_handbook(read_settings(root, {})).catalogue, LANGUAGES, (PDF_ENDING,)
    )
    return {item.files[0]: item.layout() for item in printed}


@pytest.fixture(scope="module")
def typst(root: Path, tmp_path_factory: pytest.TempPathFactory) -> TypstCompiler:
    faces = tmp_path_factory.mktemp("faces")
    copy_faces(faces)
    return TypstCompiler(root, faces)


@pytest.fixture(scope="module")
def pack(layouts: Layouts, typst: TypstCompiler) -> bytes:
    """A student pack with a place of each kind."""
    return typst.pdf(layouts["da/module-first-day-students.pdf"])


def widgets(reader: PdfReader) -> Iterator[tuple[Any, Any]]:
    """Yield each field with its page."""
    for page in reader.pages:
        for annotation in page.get("/Annots", ()):
            if annotation.get_object()["/Subtype"] == "/Widget":
                yield page, annotation


def faults(reader: PdfReader) -> Iterator[str]:
    """Yield the faults that keep somebody from finding, naming or filling in a field."""
    root = reader.trailer["/Root"]
    listed = {field.idnum for field in root["/AcroForm"]["/Fields"]}
    numbers = root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    parents = dict(zip(numbers[::2], (item.get_object() for item in numbers[1::2]), strict=True))
    forms = [node for node in elements(reader) if node["/S"] == "/Form"]
    tagged = [kid for node in forms for kid in objects(node)]
    found = list(widgets(reader))
    names = Counter(widget.get_object().get("/T") for _, widget in found)
    yield from (f"{name} stands {n} times" for name, n in names.items() if n > 1)
    if len(forms) != len(found):
        yield f"{len(forms)} Form elements, {len(found)} fields"
    for page, reference in found:
        widget = reference.get_object()
        name = widget.get("/T")
        element = parents.get(widget.get("/StructParent"), {})
        if page.get("/Tabs") != "/S":
            yield f"{name}: tab order"
        if not name:
            yield "no id"
        if not widget.get("/TU"):
            yield f"{name}: no words"
        if "/N" not in widget.get("/AP", {}):
            yield f"{name}: no appearance"
        if reference.idnum not in listed:
            yield f"{name}: not in the form"
        if tagged.count(reference.idnum) != 1:
            yield f"{name}: not in the structure"
        if element.get("/S") != "/Form" or objects(element) != [reference.idnum]:
            yield f"{name}: no element of its own"


def objects(node: Any) -> list[int]:
    """Return the numbers of the annotations in an element; one that has anything else has none."""
    kids = [kid.get_object() for kid in node.get("/K", ())]
    alone = all(isinstance(kid, dict) and "/Obj" in kid for kid in kids)
    return [kid.raw_get("/Obj").idnum for kid in kids] if alone else []


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_place_is_a_field_that_a_screen_reader_names(
    code: str, layouts: Layouts, typst: TypstCompiler, tmp_path: Path
) -> None:
    pdf = tmp_path / "pack.pdf"
    pdf.write_bytes(typst.pdf(layouts[f"{code}/module-first-day-students.pdf"]))
    reader = PdfReader(pdf)
    assert list(faults(reader)) == []
    report = validator.validate_pdf(pdf, profile=validator.ValidationProfile.PDF_UA_1)
    assert [failure.message for failure in report.failures] == []
    found = {(field := item.get_object())["/T"]: field for _, item in widgets(reader)}
    ordered = {found.pop(f"check_morning_{number}")["/TU"] for number in (1, 2, 3)}
    assert ordered == MIXED
    assert found.keys() == FIELDS.keys()
    if code == "da":
        assert {name: field["/TU"] for name, field in found.items()} == FIELDS
    for name, field in found.items():
        assert field["/FT"] == ("/Btn" if TICKS.match(name) else "/Tx"), name


def test_what_nobody_fills_in_has_no_fields(layouts: Layouts, typst: TypstCompiler) -> None:
    fillable = {
        file
        for file, layout in layouts.items()
        if file.startswith("da/")
        and "/AcroForm" in PdfReader(BytesIO(typst.pdf(layout))).trailer["/Root"]
    }
    names = ["intervention-mentor", "intervention-mentor-form"]
    parts = ("students", "students-large", "names", "check")
    names += [f"module-first-day-{part}" for part in parts]
    assert fillable == {f"da/{name}.pdf" for name in names}


def test_large_print_can_be_filled_in(layouts: Layouts, typst: TypstCompiler) -> None:
    large = typst.pdf(layouts["da/module-first-day-students-large.pdf"])
    assert list(faults(PdfReader(BytesIO(large)))) == []
    assert cut_off(large, TYPED) == (set(), set())


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_real_forms_can_be_filled_in(code: str, pdfs: Path) -> None:
    for kind in ("module-*-students", "placement-form-*", "intervention-*"):
        for path in sorted((pdfs / code).glob(f"{kind}.pdf"))[: None if FULL else 2]:
            reader = PdfReader(path)
            fillable = "/AcroForm" in reader.trailer["/Root"]
            assert fillable or kind == "intervention-*", path
            assert not fillable or list(faults(reader)) == [], path


def test_lines_that_run_on_are_a_field_on_each_page(pack: bytes) -> None:
    found = [(page, item.get_object()) for page, item in widgets(PdfReader(BytesIO(pack)))]
    first, second = (page for page, field in found if field["/T"].startswith("names_write_"))
    assert first != second


def take(key: str) -> Callable[[Any, Any, Any], object]:
    return lambda page, widget, form: widget.pop(key)


BROKEN: dict[str, Callable[[Any, Any, Any], object]] = {
    "words": take("/TU"),
    "id": take("/T"),
    "appearance": take("/AP"),
    "parent": take("/StructParent"),
    "tab order": lambda page, widget, form: page.pop("/Tabs"),
    "element": lambda page, widget, form: form.update({NameObject("/S"): NameObject("/Link")}),
    "reference": lambda page, widget, form: form.pop("/K"),
    "form": lambda page, widget, form: form["/P"].get_object()["/K"].clear(),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_lacks_a_part_is_found(name: str, pack: bytes) -> None:
    reader = PdfReader(BytesIO(pack))
    assert list(faults(reader)) == []
    page, widget = next(widgets(reader))
    form = next(node for node in elements(reader) if node["/S"] == "/Form")
    BROKEN[name](page, widget.get_object(), form)
    assert list(faults(reader))


def filled(pdf: bytes, value: str) -> tuple[bytes, list[tuple[int, str, list[float]]]]:
    """Return a PDF filled in by pypdf; and its fields' pages, names and edges, in points."""
    writer = PdfWriter(clone_from=BytesIO(pdf))
    edges = []
    for number, page in enumerate(writer.pages):
        values = {}
        for field in (item.get_object() for item in page.get("/Annots", ())):
            if field["/Subtype"] == "/Widget":
                ticked = field["/FT"] == "/Btn"
                values[field["/T"]] = "/Yes" if ticked else value[: field.get("/MaxLen")]
                edges.append((number, field["/T"], list(map(float, field["/Rect"]))))
        if values:
            writer.update_page_form_field_values(page, values, auto_regenerate=False)
    written = BytesIO()
    writer.write(written)
    return written.getvalue(), edges


def drawn(pdf: bytes) -> list[Image.Image]:
    """Return a PDF's pages as Chromium draws them, with its fields."""
    document = PdfDocument(pdf)
    document.init_forms()
    return [page.render(scale=SCALE).to_pil().convert("L") for page in document]


def cut_off(pdf: bytes, value: str) -> tuple[set[str], set[str]]:
    """Fill in all fields; return those in which nothing is to be seen, and those whose edges cut it."""
    written, fields = filled(pdf, value)
    inks = [
        ImageChops.subtract(*pair).point(lambda ink: 255 if ink > 100 else 0)
        for pair in zip(drawn(pdf), drawn(written), strict=True)
    ]
    empty, cut = set(), set()
    for number, name, (left, low, right, top) in fields:
        height = PdfDocument(pdf)[number].get_height()
        box = [round(edge * SCALE) for edge in (left, height - top, right, height - low)]
        ink = inks[number].crop(tuple(box)).getbbox()
        if not ink:
            empty.add(name)
        elif ink[1] == 0 or ink[3] == box[3] - box[1] or ink[2] == box[2] - box[0]:
            cut.add(name)
    return empty, cut


def test_what_is_typed_is_seen_whole(pack: bytes) -> None:
    assert cut_off(pack, TYPED) == (set(), set())


def test_what_is_ticked_stands_in_its_box(pack: bytes) -> None:
    pages = drawn(pack)
    _, fields = filled(pack, "")
    ticks = [(number, edges) for number, name, edges in fields if TICKS.match(name)]
    assert len(ticks) == 9
    for number, (left, low, right, top) in ticks:
        height = pages[number].height / SCALE
        middle, half = (left + right) / 2, height - (low + top) / 2
        sides = [(middle, height - top), (middle, height - low), (left, half), (right, half)]
        for across, down in sides:
            x, y = round(across * SCALE), round(down * SCALE)
            assert pages[number].crop((x - 2, y - 2, x + 2, y + 2)).getextrema()[0] < 60


def test_what_is_cut_off_is_found(pack: bytes) -> None:
    empty, cut = cut_off(pack, TYPED * 90)
    assert not empty
    assert {"names_name", "names_times_1_2"} <= cut


def test_nothing_is_changed_on_paper(pack: bytes, layouts: Layouts, typst: TypstCompiler) -> None:
    layout = layouts["da/module-first-day-students.pdf"]
    bare = re.sub('"field_name": "[^"]+"', '"field_name": ""', json.dumps(layout.nodes))
    before = typst.pdf(replace(layout, nodes=json.loads(bare)))
    assert "/AcroForm" not in PdfReader(BytesIO(before)).trailer["/Root"]
    for pair in zip(drawn(pack), drawn(before), strict=True):
        assert ImageChops.difference(*pair).getextrema()[1] < 8
    assert len(pack) < len(before) + 20_000
    assert pack == typst.pdf(layout)
