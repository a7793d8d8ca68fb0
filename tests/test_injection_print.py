"""Hostile strings in print: letters in every PDF, and no action beside links that the check allows."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pypdfium2
import pytest
from conftest import FULL, run
from injection.filled import REGION, USED, Handbook, at, kind_of
from lxml import etree
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, PdfObject

from generator.model.walk import text_fields

CODES = ("da", "en") if FULL else ("da",)
ACTIVE = {
    *("/JavaScript", "/JS", "/Launch", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE"),
    *("/EmbeddedFile", "/EmbeddedFiles", "/AA", "/OpenAction", "/RichMedia", "/Movie", "/Sound"),
    *("/Rendition", "/Named", "/ResetForm", "/Hide", "/XFA", "/NeedAppearances"),
}
HARMLESS = re.compile(r"https:.*|mailto:.*")
UNPRINTED = re.compile(
    r"\.alt$|glossary\.yml:title$|:register_of_places\.|curriculum\.yml:"
    r"|module\.yml:.*easy$|placement-form\.yml:.*(note|searched)$|placement-form\.yml:citations"
)
"""What stands on no page of paper: read out alone, in a spreadsheet, or at the site beside the sources."""
BOOK_ALONE = re.compile(r"module\.yml:serves\.")
"""What of it is printed in the book alone, of which there is no Word file."""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FIELDS = re.compile(r" (PAGE|NUMPAGES|NOTEREF note\d+ \\f \\h) ")
"""What Word works out: numbers of pages and footnotes."""
IN_WORD = re.compile(r"modules/|content/(interventions|programmes)/")
UNSPOKEN = re.compile(r"[\s\u00ad\u200b\ufffe\u2010-]")
"""What print puts between letters."""


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Handbook, Path]:
    handbook = Handbook(USED)
    handbook.add_all()
    below = tmp_path_factory.mktemp("printed")
    root = handbook.write(below / "hostile")
    chosen = [word for code in CODES for word in ("--lang", code)]
    ran = run("pdf", "--word", "--root", root, "--out", below / "pdf", *chosen)
    assert ran.returncode == 0, re.findall(".*  error .*", ran.stderr)
    return handbook, below / "pdf"


def parts(found: PdfObject | None) -> Iterator[DictionaryObject]:
    """Yield every dictionary of a document."""
    waiting, seen = [found], set()
    while waiting:
        item = waiting.pop()
        if isinstance(item, IndirectObject):
            if item.idnum not in seen:
                seen.add(item.idnum)
                waiting.append(item.get_object())
        elif isinstance(item, DictionaryObject):
            yield item
            waiting.extend(item.raw_get(key) for key in item)
        elif isinstance(item, ArrayObject):
            waiting.extend(item)


def test_no_pdf_acts_or_leads_where_the_check_lets_no_link_lead(
    printed: tuple[Handbook, Path],
) -> None:
    _, folder = printed
    files = sorted(folder.rglob("*.pdf"))
    assert len(files) >= 8 * len(CODES)
    leads = 0
    for path in files:
        for part in parts(PdfReader(path).trailer):
            names = {*part, *(value for value in part.values() if isinstance(value, str))}
            assert not names & ACTIVE, path
            # a field is filled in, and does nothing
            assert part.get("/Subtype") != "/Widget" or "/A" not in part, path
            if "/URI" in part:
                leads += 1
                assert HARMLESS.fullmatch(str(part["/URI"])), path
    assert leads


def test_all_strings_are_printed_as_letters(printed: tuple[Handbook, Path]) -> None:
    handbook, folder = printed
    for code in CODES:
        output = "".join(map(letters_of, sorted((folder / code).glob("*.pdf"))))
        assert list(missing(handbook, output, re.compile(""))) == []


def test_all_strings_are_letters_in_word_files(printed: tuple[Handbook, Path]) -> None:
    handbook, folder = printed
    for code in CODES:
        files = sorted((folder / code).glob("*.docx"))
        output = "".join("".join(part.itertext()) for path in files for part in parts_of(path))
        missed = missing(handbook, UNSPOKEN.sub("", output), IN_WORD)
        assert [text for text in missed if not BOOK_ALONE.search(":".join(text[:2]))] == []


def missing(
    handbook: Handbook, output: str, where: re.Pattern[str]
) -> Iterator[tuple[str, str, str]]:
    """Yield the strings of records with these paths that are not told."""
    for path, record in handbook.records.items():
        if not where.match(str(path)):
            continue
        for item in text_fields(kind_of(path).model.model_validate(record)):
            found = REGION.search(at(record, item.path))
            if UNPRINTED.search(f"{path}:{item.route}"):
                continue
            assert found, (path, item.route)
            # a text may go on behind the page's foot, and hardly ever within a piece in all files
            for piece in (f"Aq{found[1]}z", *handbook.parts[found[1]], f"Zq{found[1]}z"):
                if UNSPOKEN.sub("", piece) not in output:
                    yield str(path), item.route, piece


def test_no_word_file_acts_or_leads_where_the_check_lets_no_link_lead(
    printed: tuple[Handbook, Path],
) -> None:
    leads = 0
    for path in printed[1].rglob("*.docx"):
        for part in parts_of(path):
            for field in part.iter("{*}fldSimple", "{*}instrText"):
                assert FIELDS.fullmatch(field.get(f"{W}instr") or "none of ours"), path
            for lead in part.iter("{*}Relationship"):
                if lead.get("TargetMode") == "External":
                    leads += 1
                    assert HARMLESS.fullmatch(lead.get("Target")), path
    assert leads


def parts_of(path: Path) -> list[Any]:
    """Return the parts of a Word file, all of them words, pictures or what leads to them."""
    with ZipFile(path) as archive:
        names = [name for name in archive.namelist() if not name.endswith(".png")]
        return [etree.fromstring(archive.read(name)) for name in names]


def letters_of(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return UNSPOKEN.sub("", text)
