"""Headers and footers."""

import re

from docx.section import Section, _Footer, _Header

from generator.layout.layout import Layout
from generator.layout.line import Line
from generator.word.body import Body
from generator.word.elements import Element, paragraph_properties, parsed, w, words
from generator.word.formatting import Formatting
from generator.word.lines import runs
from generator.word.paragraphs import line
from generator.word.rasterize import rasterize
from generator.word.table_styles import OPEN_TABLE
from generator.word.tables import Cell, TableFrame, table

_FIELDS = {"{page}": " PAGE ", "{pages}": " NUMPAGES "}
_CODE_SIZE, _CODE_PIXELS = 16.0, 300
"""How large the QR code is, in millimetres and in points of a picture."""


def set_margins(body: Body, section: Section, layout: Layout, formatting: Formatting) -> None:
    """Write the head of the pages after the first, and the foot of all."""
    section.different_first_page_header_footer = True
    _fill(body, section.header, [_running(body, layout, formatting)])
    _fill(body, section.first_page_header, [w("p", paragraph_properties(style="Header"))])
    for foot in (section.footer, section.first_page_footer):
        foot.is_linked_to_previous = False
        body.part = foot.part
        _fill(body, foot, _foot(body, layout, formatting))
    body.part = body.document.part


def _fill(body: Body, margin: _Header | _Footer, inside: list[Element]) -> None:
    margin.is_linked_to_previous = False
    root = margin.part.element
    for child in list(root):
        root.remove(child)
    root.extend(parsed(inside))


def _running(body: Body, layout: Layout, formatting: Formatting) -> Element:
    inside = [*runs(body, [layout.running], formatting), w("r", w("tab"))]
    return w(
        "p", paragraph_properties(style="Header"), *inside, *runs(body, [layout.label], formatting)
    )


def _foot(body: Body, layout: Layout, formatting: Formatting) -> list[Element]:
    rows = [line(body, "Footer", [row], formatting) for row in layout.footer]
    code = layout.qr
    if code:
        address: Line = [{"link": code["url"], "line": [code["readable"]]}]
        rows.append(line(body, "Footer", address, formatting))
    number = [w("p", paragraph_properties(style="Footer"), *_number(layout.page, body, formatting))]
    if code:
        picture = body.picture(rasterize(code["svg"], _CODE_PIXELS), code["alt"], _CODE_SIZE)
        number.append(w("p", paragraph_properties(style="Footer"), picture))
    frame = TableFrame(OPEN_TABLE, (5, 1))
    return table(frame, [[Cell(rows), Cell(number)]], formatting)


def _number(pattern: str, body: Body, formatting: Formatting) -> list[Element]:
    made = []
    for piece in re.split(r"({pages?})", pattern):
        if piece in _FIELDS:
            made.append(w("fldSimple", w("r", words("1")), instr=_FIELDS[piece]))
        elif piece:
            made += runs(body, [piece], formatting)
    return made
