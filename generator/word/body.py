"""The state of one Word file while it is rendered: numbers, footnotes, relationships."""

from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Any

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.parser import parse_xml
from docx.parts.story import StoryPart
from docx.shared import Mm
from lxml import etree

from generator.word.elements import (
    Element,
    paragraph_properties,
    parsed,
    root_of,
    run_properties,
    w,
    words,
)
from generator.word.numbering import BULLETS, NUMBER_DELIMITERS

_DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
"""Says that a picture has nothing to say beside the words around it."""


@dataclass
class Body:
    """One document while it is rendered."""

    document: Document
    root: Path
    """Where pictures are found."""
    size: float
    """Of the type, in points."""
    notes: XmlPart = field(init=False)
    part: Any = field(init=False)
    """The current part: the document, its footnotes, its header or footer."""
    new_page: bool = False
    """Whether the next paragraph begins a page."""

    def __post_init__(self) -> None:
        self.part = self.document.part
        self._controls, self._pictures, self._bookmarks = count(1), count(1), count(1)
        self._lists = count(BULLETS + 1)
        name = PackURI("/word/footnotes.xml")
        package = self.document.part.package
        self.notes = XmlPart(name, CONTENT_TYPE.WML_FOOTNOTES, _no_notes(), package)
        self.document.part.relate_to(self.notes, RELATIONSHIP_TYPE.FOOTNOTES)

    def control(self) -> int:
        """Return a number for a content control."""
        return next(self._controls)

    def bookmark_id(self) -> int:
        """Return a number for a bookmark."""
        return next(self._bookmarks)

    def footnote(self, number: int, line: Callable[[], list[Element]]) -> None:
        """Add a footnote; its words are rendered in the footnotes' own part."""
        before, self.part = self.part, self.notes
        reference = w("r", run_properties(style="FootnoteReference"), w("footnoteRef"))
        stands = paragraph_properties(style="FootnoteText")
        footnote = w("p", stands, reference, w("r", run_properties(), words(" ")), *line())
        self.notes.element.extend(parsed([w("footnote", footnote, id=number)]))
        self.part = before

    def link(self, url: str, runs: list[Element]) -> Element:
        """Return words that lead to an address."""
        key = self.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return f'<w:hyperlink r:id="{key}">{"".join(runs)}</w:hyperlink>'

    def picture(self, data: bytes, alt: str, width: float) -> Element:
        """Return a picture, so many millimetres wide, with what it shows in words; none where it adorns."""
        part: StoryPart = self.part
        inline = part.new_pic_inline(BytesIO(data), Mm(width))
        number = str(next(self._pictures))
        for key, value in (("id", number), ("name", f"Picture {number}"), ("descr", alt)):
            inline.docPr.set(key, value)
        if not alt:
            inline.docPr.append(parse_xml(_DECORATIVE))
        return w("r", w("drawing", etree.tostring(inline, encoding="unicode")))

    def numbered_list(self, delimiter: str, depth: int) -> int:
        """Return the number of a list that begins anew; without a delimiter it has bullets."""
        if not delimiter:
            return BULLETS
        number = next(self._lists)
        start = w("lvlOverride", w("startOverride", val=1), ilvl=depth)
        kind = w("abstractNumId", val=NUMBER_DELIMITERS.index(delimiter))
        numbering = self.document.part.numbering_part.element
        numbering.extend(parsed([w("num", kind, start, numId=number)]))
        return number


def _no_notes() -> Any:
    """Return footnotes with nothing but the lines that part them from the text."""
    lines = (("separator", "separator"), ("continuationSeparator", "continuationSeparator"))
    return root_of(
        "footnotes",
        (
            w(
                "footnote",
                w("p", paragraph_properties(after=0), w("r", run_properties(), w(name))),
                type=kind,
                id=number,
            )
            for number, (kind, name) in enumerate(lines, -1)
        ),
    )
