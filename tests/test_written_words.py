"""The words that people read are the words that somebody wrote, in every output, or there is a finding."""

import datetime
import re
import unicodedata
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import pypdfium2
import pytest
from conftest import FULL, SMALL
from hypothesis import HealthCheck, given, seed, settings
from written_texts import REFUSED, written_texts

from generator.catalogue.edition import Edition
from generator.check import check_handbook
from generator.layout.layout import Layout, finished_nodes
from generator.layout.layout_builder import LayoutBuilder
from generator.layout.typography import TEACHER_TYPE
from generator.model.text import Text
from generator.pages.renderer import Renderer
from generator.print.typst_compiler import TypstCompiler, copy_faces
from generator.source.settings import read_settings
from generator.text.parse import parse
from generator.text.plain_text import plain_text
from generator.wording.wording import wording

COUNT = 20_000 if FULL else 500
MOST_FINDINGS = 0.05
PAGES = 500
WORD = re.compile(r"[^\W_]+")


class Seen(HTMLParser):
    """Reads what a page shows: words, the numbers of its lists, and where its links lead."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words = ""
        self.addresses = ""
        """The words with the addresses behind them."""
        self._lists: list[int | None] = []
        self._link: tuple[str, int] = ("", 0)
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("ol", "ul"):
            self._lists.append(0 if tag == "ol" else None)
        elif tag == "li" and self._lists[-1] is not None:
            self._lists[-1] += 1
            self._add(f" {self._lists[-1]}. ")
        elif tag == "a":
            self._link = (dict(attrs)["href"] or "", len(self.words))
            self.addresses += " "
        elif tag not in ("em", "strong"):
            self._add(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ol", "ul"):
            self._lists.pop()
        if tag == "a":
            target, start = self._link
            named_by_itself = target.removeprefix("mailto:") == self.words[start:]
            self.addresses += " " if named_by_itself else f" {target} "
        elif tag not in ("em", "strong"):
            self._add(" ")

    def handle_data(self, data: str) -> None:
        self._add(data)

    def _add(self, words: str) -> None:
        self.words += words
        self.addresses += words


def words(text: str) -> list[str]:
    return WORD.findall(unicodedata.normalize("NFKC", text))


@pytest.fixture(scope="module")
def edition() -> Edition:
    return check_handbook(read_settings(SMALL, {})).catalogue.in_language("da")


def printed(compiler: TypstCompiler, builder: LayoutBuilder, texts: Iterable[str]) -> Iterator[str]:
    """Print each text on a page of its own, and yield the letters of each page."""
    nodes = [
        {
            "kind": "sheet",
            "begins": "page",
            "foot": {"title": "", "qr": None},
            "cards": False,
            "nodes": builder.prose(Text(raw, "da")),
        }
        for raw in texts
    ]
    layout = Layout(
        **dict.fromkeys(("author", "running", "label", "page", "reference"), ""),
        title="A",
        language="da",
        typography=TEACHER_TYPE,
        reviewed=datetime.date(2026, 1, 1),
        footer=[],
        qr=None,
        shift=0,
        nodes=finished_nodes(nodes),
    )
    document = pypdfium2.PdfDocument(compiler.pdf(layout))
    for page in document:
        yield page.get_textpage().get_text_range()
    document.close()


def is_found(raw: str) -> bool:
    return bool(parse(raw, "prose").problems)


@pytest.mark.parametrize("raw", REFUSED)
def test_what_fields_do_not_take_is_a_finding(raw: str) -> None:
    assert is_found(f"et\n\n{raw}")


def test_words_are_shown_as_they_are_written(edition: Edition, tmp_path: Path) -> None:
    page = Renderer(edition, wording("da"), "", edition.records["story:rain"])
    texts: dict[str, str] = {}
    found = []

    @seed(18)
    @settings(max_examples=COUNT, database=None, suppress_health_check=HealthCheck)
    @given(written_texts())
    def look(raw: str) -> None:
        if is_found(raw):
            found.append(raw)
            return
        seen = Seen(str(page.prose(Text(raw, "da"))))
        assert words(seen.addresses) == words(raw)
        assert words(plain_text(parse(raw, "prose").blocks)) == words(seen.words)
        texts[raw] = "".join(words(seen.words))

    look()
    assert len(found) <= MOST_FINDINGS * COUNT
    assert len(texts) > COUNT / 2
    builder = LayoutBuilder(edition, wording("da"), edition.records["story:rain"])
    copy_faces(tmp_path)
    compiler = TypstCompiler(SMALL, tmp_path)
    for first in range(0, len(texts), PAGES):
        batch = dict(list(texts.items())[first : first + PAGES])
        pages = printed(compiler, builder, batch)
        # where a word ends cannot be told where a line of print ends
        shown = ("".join(words(page)) for page in pages)
        assert dict(zip(batch, shown, strict=True)) == batch
