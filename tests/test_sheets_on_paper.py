"""Sheets on paper: each can be copied alone, nothing stands on a card’s back."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
import zxingcpp
from conftest import FULL, LANGUAGES, ROOT, checked_handbook
from PIL import ImageFilter
from pypdfium2 import PdfDocument, PdfPage

from generator.layout.layout import Layout
from generator.layout.page_nodes import SheetNode
from generator.layout.printout import PDF_ENDING, Printout
from generator.layout.printout_selection import all_printouts
from generator.print.page_fill import FOOT, filled
from generator.print.typst_compiler import TypstCompiler, copy_faces

SAMPLE = ("module:ready-to-travel", "module:first-day", "intervention:motivation-workshops")
GUIDE_PAGES = 7
MM = 72 / 25.4
COPIER = 300
"""What a copier sees, in dots to an inch."""
DARK_AND_LIGHT = (90, 128, 170)
"""How light a grey at most a copier takes for black, of 255: set dark, as it comes and set light."""


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Printout, Layout, PdfDocument]]:
    """Return the printouts to copy, with layout and PDF: of a sample in one language, or all of it."""
    faces = tmp_path_factory.mktemp("faces")
    copy_faces(faces)
    compiler = TypstCompiler(ROOT, faces)
    found = all_printouts(
        checked_handbook(ROOT).catalogue, LANGUAGES if FULL else ("de",), (PDF_ENDING,)
    )
    chosen = [item for item in found if item.ref and (FULL or item.ref in SAMPLE)]
    return [
        (item, layout, PdfDocument(compiler.pdf(layout)))
        for item in chosen
        if (layout := item.layout())
    ]


def words(page: PdfPage) -> str:
    """Return the words of a page above its foot."""
    found = page.get_textpage().get_text_bounded(bottom=FOOT)
    return " ".join(found.split())


def sheets(layout: Layout) -> list[SheetNode]:
    return [node for node in layout.nodes if node["kind"] == "sheet"]


def test_a_teacher_guide_has_few_sides(printed: list) -> None:
    guides = [(item, pdf) for item, _, pdf in printed if item.part == "teacher"]
    assert guides
    assert [item.files for item, pdf in guides if len(pdf) > GUIDE_PAGES] == []


def feet(pdf: PdfDocument) -> list[str]:
    """Return the words at the foot of each page."""
    return [" ".join(page.get_textpage().get_text_bounded(top=FOOT + 4).split()) for page in pdf]


def test_each_sheet_begins_a_side_and_says_at_its_foot_what_it_is(printed: list) -> None:
    for item, layout, pdf in printed:
        said = feet(pdf)
        for sheet in sheets(layout):
            title = " ".join(sheet["foot"]["title"].split())
            own = [foot for foot in said if title in foot]
            assert own, (item.files, title)
            assert all(sheet["foot"]["qr"]["readable"] in foot for foot in own)


def addresses(page: PdfPage, darkest: int) -> list[str]:
    """Return the addresses in the corner of a page that was copied: blurred, then black or white."""
    wide, high = page.get_size()
    corner = (wide / 2, 0, 0, high - FOOT)
    drawn = page.render(scale=COPIER / 72, crop=corner, grayscale=True).to_pil()
    copied = drawn.filter(ImageFilter.GaussianBlur(1)).point(lambda grey: 255 * (grey > darkest))
    return [code.text for code in zxingcpp.read_barcodes(copied, zxingcpp.BarcodeFormat.QRCode)]


def test_the_code_of_a_copied_sheet_leads_to_its_page(printed: list) -> None:
    found = 0
    for item, layout, pdf in printed:
        for sheet in sheets(layout) if len(sheets(layout)) == 1 else ():
            for darkest in DARK_AND_LIGHT:
                assert addresses(pdf[0], darkest) == [sheet["foot"]["qr"]["url"]], item.files
                found += 1
    assert found > 30


def test_nothing_stands_on_the_back_of_cards(printed: list) -> None:
    seen = 0
    for item, layout, pdf in printed:
        for sheet in sheets(layout):
            for node in sheet["nodes"]:
                for card in node["cards"] if node["kind"] == "cards" else ():
                    first = first_words(card["blocks"])
                    at = [n for n, page in enumerate(pdf) if first in words(page)]
                    assert at, (item.files, first)
                    # the words of a card may stand in what a pack says before its sheets too
                    front = at[-1]
                    assert front % 2 == 0, (item.files, first)
                    assert front + 1 == len(pdf) or words(pdf[front + 1]) == "", item.files
                    seen += 1
    assert seen > 20


def first_words(blocks: list) -> str:
    """Return the first words of a card's last paragraph, as they stand in a PDF."""
    line = next(block for block in reversed(blocks) if block["kind"] == "paragraph")["line"]
    start = next(part for part in line if isinstance(part, str))
    return " ".join(start.split()[:3])


def frames(page: PdfPage) -> Iterator[tuple[int, int]]:
    """Yield width and height, in whole millimetres, of the frames that cards have on a page."""
    lines = [part.get_bounds() for part in page.get_objects() if part.type == 2]
    across = sorted({round(y) for x0, y, x1, y1 in lines if x1 - x0 > 60 * MM and y1 - y < 2})
    for low, high in pairwise(across):
        yield 85, round((high - low) / MM)


def test_cards_of_a_file_are_of_one_size(printed: list) -> None:
    found = 0
    for item, layout, pdf in printed:
        if [sheet["cards"] for sheet in sheets(layout)] == [True] and item.part:
            sizes = [size for page in pdf for size in frames(page)]
            assert sizes, item.files
            assert max(h for _, h in sizes) - min(h for _, h in sizes) <= 1, (item.files, sizes)
            found += 1
    assert found > 2


def test_no_sheet_runs_onto_a_side_for_a_line(printed: list) -> None:
    short = [
        (item.files[0], round(filled(page), 2))
        for item, _, pdf in printed
        for page in list(pdf)[1:]
        if 0 < filled(page) < 0.04 + 14 * MM / page.get_height()
    ]
    assert short == []


def test_a_question_stands_on_the_side_of_its_lines(printed: list) -> None:
    asked = 0
    for item, layout, pdf in printed:
        pages = [words(page) for page in pdf]
        for prompt in prompts(layout.nodes):
            asked += 1
            ending = " ".join(prompt.split())
            parted = [
                number
                for number, page in enumerate(pages)
                if page.endswith(ending) and not lines_below(pdf[number])
            ]
            assert parted == [], (item.files, prompt)
    assert asked > 20


def prompts(nodes: list) -> Iterator[str]:
    for node in nodes:
        if node["kind"] == "lines":
            yield "".join(part for part in node["line"] if isinstance(part, str))
        yield from prompts(node.get("nodes", []))


def lines_below(page: PdfPage) -> bool:
    """Tell whether the last thing on a page is a line to write on, not words."""
    parts = [part for part in page.get_objects() if part.get_bounds()[1] > FOOT]
    low = min(parts, key=lambda part: part.get_bounds()[1])
    return bool(low.type == 2)
