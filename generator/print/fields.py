"""Makes the places to write and tick in a PDF form fields that a screen reader can name.

Typst places and tags a link where each field is to be (`typst/fields.typ`). Its annotation becomes a
widget here, and its structure element a Form, as PDF/UA-1 asks (ISO 14289-1, 7.18.4).
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from pikepdf import Array, Dictionary, Name, NumberTree, Page, Pdf, String

from generator.print.field_font import embedded_font

_MARKED = re.compile("field:(line|lines|cell|sign|tick):([^:]*):(.*)", re.DOTALL)
"""A line, several lines, a cell of a table, one letter or digit, a box to tick; its id; its words."""
_ONE_LINE = ("line", "sign")
_MULTILINE: Final = 1 << 12
_BELOW, _ABOVE = 1.0, 4.0
"""How far within its lines a field begins and ends, in points: it covers no rule and no question."""
_CROSS = b"0.08 G 1.2 w 1 J %.2f %.2f m %.2f %.2f l %.2f %.2f m %.2f %.2f l S"
_MARGIN = 0.2
"""How far the cross is from the edges of its box, in parts of the box."""


def add_fields(document: Pdf) -> None:
    """Make form fields of a PDF's links to `field:`."""
    fields = list(_fields(document))
    _tag(document, fields)
    document.Root.AcroForm = Dictionary(
        Fields=Array(fields),
        # the size of what is typed follows the room that it has
        DA=String("/Text 0 Tf 0.08 g"),
        DR=Dictionary(Font=Dictionary(Text=embedded_font(document))),
    )


def _fields(document: Pdf) -> Iterator[Any]:
    """Yield the fields, made of their links, in the order of the pages."""
    counts: Counter[str] = Counter()
    for page in document.pages:
        for link in page.get("/Annots", Array()):
            marked = _MARKED.fullmatch(str(link.get("/Contents", "")))
            if not marked:
                continue
            kind, name, words = marked.groups()
            counts[name] += 1
            # lines that run on to a next page are a field on each
            own = name if counts[name] == 1 else f"{name}_{counts[name]}"
            _make_widget(page, link, own, words)
            if kind == "tick":
                _make_tick(document, link)
            else:
                _make_text(document, link, kind)
            yield link


def _make_widget(page: Page, link: Any, name: str, words: str) -> None:
    for key in ("/A", "/Contents", "/QuadPoints", "/Border"):
        if key in link:
            del link[key]
    link.Subtype = Name.Widget
    link.P = page.obj
    link.T = String(name)
    link.TU = String(" ".join(words.replace("\u200b", "").split()))


def _make_tick(document: Pdf, field: Any) -> None:
    wide, high = _size(field)
    left, right, low, top = (
        side * part for side in (wide, high) for part in (_MARGIN, 1 - _MARGIN)
    )
    cross = _CROSS % (left, low, right, top, left, top, right, low)
    field.FT, field.V, field.AS = Name.Btn, Name.Off, Name.Off
    shown, hidden = _drawn(document, field, cross), _drawn(document, field, b"")
    field.AP = Dictionary(N=Dictionary(Yes=shown, Off=hidden))


def _make_text(document: Pdf, field: Any, kind: str) -> None:
    field.FT = Name.Tx
    if kind not in _ONE_LINE:
        field.Ff = _MULTILINE
    if kind == "sign":
        field.MaxLen = 1
    if kind == "lines":
        left, low, right, top = map(float, field.Rect)
        field.Rect = Array([left, low + _BELOW, right, top - _ABOVE])
        # what is typed keeps to no rules: it hides them
        field.MK = Dictionary(BG=Array([1]))
    field.AP = Dictionary(N=_drawn(document, field, b"/Tx BMC EMC"))


def _size(field: Any) -> tuple[float, float]:
    left, low, right, top = map(float, field.Rect)
    return round(right - left, 2), round(top - low, 2)


def _drawn(document: Pdf, field: Any, drawing: bytes) -> Any:
    """Return an appearance of a field, which no other shares: some programs write into what is there."""
    box = Array([0, 0, *_size(field)])
    return document.make_stream(drawing, Type=Name.XObject, Subtype=Name.Form, BBox=box)


def _tag(document: Pdf, fields: list[Any]) -> None:
    """Make the links' structure elements Forms, each with one field (ISO 32000-1, table 340)."""
    elements = NumberTree(document.Root.StructTreeRoot.ParentTree)
    for field in fields:
        number = int(field.StructParent)
        element = elements[number]
        element.S = Name.Form
        if len(element.K) > 1:
            elements[number] = _split_element(document, element, field)


def _split_element(document: Pdf, element: Any, field: Any) -> Any:
    """Return an element of its own for a field, before the one that has the field's other pages."""
    index = next(index for index, part in enumerate(element.K) if _same(part.Obj, field))
    part = element.K[index]
    del element.K[index]
    own = document.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name.Form, P=element.P, Pg=part.Pg, K=Array([part]))
    )
    siblings = element.P.K
    before = next(index for index, other in enumerate(siblings) if _same(other, element))
    siblings.insert(before, own)
    return own


def _same(one: Any, other: Any) -> bool:
    return isinstance(one, Dictionary) and one.objgen == other.objgen
