"""Where pages end: what belongs together is on one page."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from pathlib import Path

import pytest
from conftest import FULL, LANGUAGES
from pdf_structure import Leaf, leaves
from pypdf import PdfReader
from pypdf.generic import DictionaryObject
from pypdfium2 import PdfDocument
from pypdfium2.raw import FPDFPageObj_GetMarkedContentID

SAMPLE = {
    "da/module-ready-to-travel-students.pdf",
    "sv/module-first-day-teacher.pdf",
    "de/intervention-mobility-story-as-learning-story.pdf",
    "de/story-the-twelve-weeks.pdf",
    "en/programme-exchange-ladder.pdf",
    "en/placement-form-de-schulpraktikum.pdf",
}
HEADINGS = ("/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/THead")
SIGNATURE = re.compile(r"underskrift|unterschrift|signatur|signed", re.IGNORECASE)
Box = tuple[float, float]
"""The lowest and the highest point of something, in points from a page's foot."""


@dataclass(frozen=True, slots=True)
class Print:
    """A PDF's leaves in reading order, and the lines of each."""

    file: str
    leaves: list[Leaf]
    lines: dict[tuple[int, int], list[Box]]
    """By page and number of what is drawn: the boxes of its objects, a line of words or a part of one."""

    def box(self, leaf: Leaf) -> Box:
        """Return how low and how high a leaf reaches on its page."""
        boxes = self.lines[leaf.page, leaf.content or 0]
        return min(low for low, _ in boxes), max(high for _, high in boxes)


@pytest.fixture(scope="module")
def prints(pdfs: Path) -> list[Print]:
    """Return all PDFs of the real handbook but the class screens, or a sample of them."""
    paths = sorted(
        path
        for code in LANGUAGES
        for path in (pdfs / code).glob("*.pdf")
        if not path.stem.endswith("-show")
    )
    return [read(path) for path in paths if FULL or f"{path.parent.name}/{path.name}" in SAMPLE]


def read(path: Path) -> Print:
    lines = defaultdict(list)
    for number, page in enumerate(PdfDocument(path)):
        for part in page.get_objects(max_depth=1):
            _, low, _, high = part.get_bounds()
            lines[number, FPDFPageObj_GetMarkedContentID(part.raw)].append((low, high))
    return Print(f"{path.parent.name}/{path.name}", list(leaves(PdfReader(path))), lines)


def nearest(leaf: Leaf, kinds: Collection[str]) -> DictionaryObject | None:
    """Return the innermost element of some kinds that a leaf stands in."""
    return next((part for part in reversed(leaf.within) if part["/S"] in kinds), None)


def in_elements(item: Print, *kinds: str) -> Iterator[tuple[bool, list[Leaf]]]:
    """Yield leaves by the element of these kinds that they are in, and whether they are in one."""
    for element, group in groupby(item.leaves, key=lambda leaf: id(nearest(leaf, kinds))):
        yield element != id(None), list(group)


def is_empty_table(head: Leaf, after: Leaf) -> bool:
    """Return whether the head of a table is all that is in it, so that what follows stands after it."""
    table = nearest(head, ("/Table",))
    return table is not None and nearest(after, ("/Table",)) is not table


def test_a_heading_is_never_the_last_thing_on_a_page_or_in_a_column(prints: list[Print]) -> None:
    found = 0
    for item in prints:
        parts = [*in_elements(item, *HEADINGS), (False, [])]
        for (is_heading, words), (_, after) in pairwise(parts):
            # in the book a table to fill in may have empty rows alone
            if is_heading and not (after and is_empty_table(words[0], after[0])):
                found += 1
                where = item.file, words[0].page + 1, words[0].kinds[-2:]
                assert after, where
                assert {leaf.page for leaf in words} == {after[0].page}, where
                # a picture stands beside a title, with its foot above that of a title of two lines
                if after[0].field is None and "/Figure" not in after[0].kinds:
                    top = max(item.box(leaf)[1] for leaf in words)
                    assert item.box(after[0])[0] < top, where
    assert found > 100


def test_no_line_of_a_paragraph_stands_alone_on_a_page(prints: list[Print]) -> None:
    parted = 0
    for item in prints:
        for is_paragraph, words in in_elements(item, "/P"):
            lines: dict[int, set[int]] = defaultdict(set)
            for leaf in words if is_paragraph else ():
                boxes = item.lines[leaf.page, leaf.content] if leaf.content is not None else ()
                lines[leaf.page] |= {round(low / 4) for low, _ in boxes}
            if len(lines) > 1:
                parted += 1
                assert min(map(len, lines.values())) > 1, (item.file, sorted(lines))
    assert parted


def before_fields(item: Print) -> Iterator[tuple[str, Leaf, list[Leaf]]]:
    """Yield the first field of each place to write, its name, and what is drawn before it, backwards."""
    drawn: list[Leaf] = []
    seen: set[str] = set()
    for leaf in item.leaves:
        if leaf.field is None:
            drawn.append(leaf)
            continue
        name = re.sub(r"(_\d+)+$", "", leaf.field["/T"])
        if name not in seen:
            seen.add(name)
            yield name, leaf, drawn[::-1]


def test_a_question_stands_on_the_page_of_its_place_to_write(prints: list[Print]) -> None:
    asked = 0
    for item in prints:
        for name, field, before in before_fields(item):
            asked += 1
            assert before[0].page == field.page, (item.file, name)
    assert asked > 20


def test_a_signature_stands_on_the_page_of_what_is_signed(prints: list[Print]) -> None:
    signed = 0
    for item in prints:
        for name, field, before in before_fields(item):
            if not SIGNATURE.search(field.field["/TU"]):
                continue
            signed += 1
            assert what_is_signed(field, before).page == field.page, (item.file, name)
    assert signed


def what_is_signed(field: Leaf, before: list[Leaf]) -> Leaf:
    """Return the leaf before a place to sign and before the words of that place."""
    table = nearest(field, ("/Table",))
    above = [leaf for leaf in before if table is None or nearest(leaf, ("/Table",)) is not table]
    words = above[0].within[-1]
    return next(leaf for leaf in above if leaf.within[-1] is not words)
