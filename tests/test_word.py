"""Word files: what stands in them, how they are made, and what their readers' programs ask of them."""

import json
import re
import shutil
import subprocess
import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from conftest import FULL, LANGUAGES, ROOT, SMALL, checked_handbook, printed_entries
from lxml import etree
from openxml_audit import OpenXmlValidator

from generator.catalogue.catalogue import Catalogue
from generator.layout.printout import PRINT_ENDINGS, WORD_ENDING, Printout
from generator.layout.printout_selection import all_printouts, printouts_of
from generator.model.intervention import Intervention
from generator.model.module import Module
from generator.print.typst_compiler import TypstCompiler, copy_faces
from generator.word.document import word_file

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SAID = ("lang", "vertAlign")
"""What a run with words says: its language, or that it is a footnote's number."""
PAGE = {"da": ("Side", "af"), "sv": ("Sida", "av"), "de": ("Seite", "von"), "en": ("Page", "of")}
HYPHEN = re.compile(r"([^\W\d_]+)[-\u2010] ?(?=([^\W\d_]+))")
WITH_HEAD = ("HandbookTable", "HandbookForm")
KINDS = ("teacher", "students", "sheet", "template", "programme", "intervention", "placement-form")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return checked_handbook(ROOT).catalogue


def kind_of(printout: Printout) -> str:
    """Return the kind of a printout, one of KINDS."""
    kind = printout.ref.partition(":")[0]
    if kind == "module" and printout.part not in ("teacher", "students"):
        return "sheet"
    return printout.part if kind == "module" else "template" if printout.part else kind


def chosen(catalogue: Catalogue, code: str) -> list[tuple[str, Printout]]:
    """Return one printout of each kind, or all of them, with its Word file."""
    found: dict[str, list[tuple[str, Printout]]] = {}
    for printout in printouts_of(catalogue, [code], printed_entries(), (WORD_ENDING,)):
        found.setdefault(kind_of(printout), []).append((printout.files[0], printout))
    assert set(found) == set(KINDS)
    return [item for items in found.values() for item in (items if FULL else items[:1])]


def part(path: Path, name: str) -> Any:
    with zipfile.ZipFile(path) as archive:
        return etree.fromstring(archive.read(name))


def test_everything_printed_has_its_word_file_but_stories_and_the_book(
    pdfs: Path,
) -> None:
    wanted = set()
    for entry in printed_entries():
        name = entry.ref.replace(":", "-")
        if isinstance(entry.record, Module):
            wanted |= {f"{name}-teacher", f"{name}-students"}
            wanted |= {f"{name}-{sheet.id}" for sheet in entry.record.worksheets}
        elif isinstance(entry.record, Intervention):
            wanted |= {name, *(f"{name}-{item.id}" for item in entry.record.templates)}
        elif entry.kind.name in ("programme", "placement-form"):
            wanted.add(name)
    for code in LANGUAGES:
        assert {path.stem for path in (pdfs / code).glob("*.docx")} == wanted


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_form_to_fill_in_is_offered_on_one_page(code: str, small_site: Path) -> None:
    page = (small_site / ("" if code == "da" else code) / "forms/index.html").read_text("utf-8")
    forms = [
        file
        for printout in all_printouts(checked_handbook(SMALL).catalogue, [code], PRINT_ENDINGS)
        if kind_of(printout) in ("template", "placement-form")
        for file in printout.files
    ]
    assert forms
    assert sorted(re.findall(r"/pdf/([^\"]+)\"", page)) == sorted(forms)


@pytest.mark.parametrize("code", LANGUAGES)
def test_word_has_nothing_to_repair(code: str, pdfs: Path, catalogue: Catalogue) -> None:
    """Each part is held to the rules of Microsoft's Open XML SDK: the order of elements, relations."""
    validator = OpenXmlValidator()
    for file, _ in chosen(catalogue, code):
        assert [str(error) for error in validator.validate(pdfs / file).errors] == [], file


@pytest.mark.parametrize("code", LANGUAGES)
def test_who_cannot_see_it_can_read_it_and_fill_it_in(
    code: str, pdfs: Path, catalogue: Catalogue
) -> None:
    region = {"da": "da-DK", "sv": "sv-SE", "de": "de-DE", "en": "en-GB"}[code]
    controls: Counter[str] = Counter()
    for file, printout in chosen(catalogue, code):
        path = pdfs / file
        core = part(path, "docProps/core.xml")
        told = {etree.QName(item).localname: item.text for item in core}
        assert told["language"] == region, file
        assert printout.name in told["title"], file
        usual = part(path, "word/styles.xml").find(f".//{W}rPrDefault//{W}lang")
        assert usual.get(f"{W}val") == region, file
        document = part(path, "word/document.xml")
        assert list(faults(document)) == [], file
        kinds = (item.getchildren()[-1] for item in document.iter(f"{W}sdtPr"))
        controls.update(etree.QName(kind).localname for kind in kinds)
    assert controls.keys() == {"text", "date", "checkbox"}


def faults(document: Any) -> Iterator[str]:
    """Yield the faults that keep a document from being read or filled in without seeing it."""
    styles = [item.get(f"{W}val", "") for item in document.iter(f"{W}pStyle")]
    levels = [int(style[-1]) for style in styles if style.startswith("Heading")]
    if levels[0] != 1 or levels.count(1) != 1:
        yield "no title, or more than one"
    yield from (f"level {low} below {high}" for high, low in pairwise(levels) if low > high + 1)
    for table in document.iter(f"{W}tbl"):
        yield from faults_of_heads(table)
    for picture in document.iter("{*}docPr"):
        if not picture.get("descr") and picture.find(".//{*}decorative") is None:
            yield "a picture without words"
    for control in document.iter(f"{W}sdtPr"):
        if not control.find(f"{W}alias").get(f"{W}val"):
            yield "a control without a name"
    for run in document.iter(f"{W}r"):
        said = (run.findtext(f"{W}t") or "").strip()
        if said and not any(run.find(f"{W}rPr/{W}{mark}") is not None for mark in SAID):
            yield f"no language: {said}"
    for tag, key in ((f"{W}id", f"{W}val"), ("{*}docPr", "id"), (f"{W}bookmarkStart", f"{W}id")):
        found = Counter(item.get(key) for item in document.iter(tag))
        yield from (f"{tag} {name} stands twice" for name, count in found.items() if count > 1)


def faults_of_heads(table: Any) -> Iterator[str]:
    style = table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val")
    first, *others = (row.find(f"{W}trPr/{W}tblHeader") for row in table.findall(f"{W}tr"))
    if style in WITH_HEAD and first is None:
        yield "a table without a head"
    if any(other is not None for other in others):
        yield "a head further down"


@pytest.fixture(scope="module")
def opened(
    pdfs: Path, catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """Return the PDFs that LibreOffice makes of Word files."""
    folder = tmp_path_factory.mktemp("opened")
    program = shutil.which("soffice") or shutil.which("libreoffice")
    assert program, "LibreOffice is missing: run tests/install-tools.sh"
    made = {}
    for code in LANGUAGES:
        files = [file for file, _ in chosen(catalogue, code)]
        out = folder / code
        subprocess.run(
            [
                *(program, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"),
                *("--convert-to", "pdf", "--outdir", out),
                *(pdfs / file for file in files),
            ],
            check=True,
            capture_output=True,
        )
        made |= {file: out / Path(file).with_suffix(".pdf").name for file in files}
    return made


@pytest.mark.programs
@pytest.mark.parametrize("code", LANGUAGES)
def test_libreoffice_reads_the_words_of_our_own_pdf(
    code: str, opened: dict[str, Path], catalogue: Catalogue, tmp_path: Path
) -> None:
    copy_faces(tmp_path)
    compiler = TypstCompiler(ROOT, tmp_path)
    for file, printout in chosen(catalogue, code):
        layout = printout.layout()
        own = tmp_path / "own.pdf"
        own.write_bytes(compiler.pdf(layout))
        margins = [layout.running, layout.label, *layout.footer, layout.qr["readable"]]
        known = {word for item in margins for word in words(item)} | set(PAGE[code])
        # Word has figures as pictures, and both repeat the heads of tables
        known |= {word for item in inside(layout.nodes) for word in words(item)}
        # pdftotext joins what a line parts behind a hyphen
        for one, other in HYPHEN.findall(json.dumps(layout.nodes, ensure_ascii=False)):
            known |= {one, other, one + other}
        ours, theirs = told(own), told(opened[file])
        differ = {word for word in ours.keys() | theirs.keys() if ours[word] != theirs[word]}
        assert differ - known == set(), file
        assert len(ours.keys() - known) > 20, file


def told(pdf: Path) -> Counter[str]:
    """Return how often each word stands in a PDF."""
    found = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True)
    return Counter(words(found.stdout))


def words(text: str) -> list[str]:
    """Return the words of a text, and the parts of one with a hyphen: a line may end behind it."""
    return re.findall(r"[^\W\d_]+", re.sub(r"[\u200b\u00ad\u2010]\n?", "", text))


def inside(part: Any) -> Iterator[str]:
    """Yield the words of a layout's figures and of its tables' heads."""
    match part:
        case {"kind": "drawing", "svg": svg}:
            yield re.sub("<[^>]+>", " ", svg)
        case dict():
            if "foot" in part:
                yield f"{part['foot']['title']} {(part['foot']['qr'] or {}).get('readable', '')}"
            if "head" in part:
                yield json.dumps(part["head"], ensure_ascii=False)
            if part.get("kind") == "calendar":
                yield json.dumps([part["corner"], *part["rows"]], ensure_ascii=False)
            for item in part.values():
                yield from inside(item)
        case list() | tuple():
            for item in part:
                yield from inside(item)


def test_the_same_words_make_the_same_file() -> None:
    small = checked_handbook(SMALL).catalogue
    printouts = all_printouts(small, ["sv"], (WORD_ENDING,))
    assert len(printouts) > 4
    for printout in printouts:
        layout = printout.layout()
        made = word_file(layout, SMALL)
        with zipfile.ZipFile(BytesIO(made)) as archive:
            assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        assert made == word_file(layout, SMALL)
