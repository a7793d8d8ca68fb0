"""Elements of WordprocessingML, with their children in the schema's order."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from docx.oxml.parser import parse_xml

Element = str
"""An element as XML: a document has thousands, and as text they take a fifth of the time."""

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = f'xmlns:w="{_MAIN}" xmlns:w14="{_WORD_2010}" xmlns:r="{_RELATIONS}"'
_ALIKE = 4096
"""How many looks are remembered: most words of a document look like others."""
_TWIPS = 1440 / 25.4
"""Of a millimetre: Word measures in twentieths of a point."""


_quoted = lru_cache(_ALIKE)(quoteattr)


def mm(millimetres: float) -> int:
    """Return a length in twips."""
    return round(millimetres * _TWIPS)


def w(name: str, /, *children: Element, **attributes: object) -> Element:
    """Return an element of Word's main namespace."""
    given = "".join(f" w:{key}={_quoted(str(value))}" for key, value in attributes.items())
    return f"<w:{name}{given}>{''.join(children)}</w:{name}>"


def words(text: str) -> Element:
    """Return a run's text, its spaces as they stand."""
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def root_of(name: str, elements: Iterable[Element]) -> Any:
    """Return the root of a part, as lxml has it."""
    return parse_xml(f"<w:{name} {_NAMES}>{''.join(elements)}</w:{name}>")


def parsed(elements: Iterable[Element]) -> list[Any]:
    """Return elements as lxml has them, to be put into a part."""
    return list(root_of("body", elements))


@lru_cache(_ALIKE)
def run_properties(
    *,
    style: str = "",
    font: str = "",
    bold: bool = False,
    italic: bool = False,
    ink: str = "",
    size: float = 0,
    underlined: bool = False,
    framed: bool = False,
    raised: bool = False,
    language: str = "",
) -> Element:
    """Return how words look; `size` is in points."""
    return w(
        "rPr",
        w("rStyle", val=style) if style else "",
        w("rFonts", ascii=font, hAnsi=font, eastAsia=font, cs=font) if font else "",
        w("b") if bold else "",
        w("i") if italic else "",
        w("color", val=ink) if ink else "",
        w("sz", val=round(size * 2)) if size else "",
        w("szCs", val=round(size * 2)) if size else "",
        w("u", val="single") if underlined else "",
        w("bdr", val="single", sz=4, space=1, color="auto") if framed else "",
        w("vertAlign", val="superscript") if raised else "",
        w("lang", val=language) if language else "",
    )


@lru_cache(_ALIKE)
def paragraph_properties(
    *,
    style: str = "",
    keeps_next: bool = False,
    new_page: bool = False,
    number: tuple[int, int] | None = None,
    borders: tuple[Element, ...] = (),
    tabs: tuple[Element, ...] = (),
    before: float | None = None,
    after: float | None = None,
    line: tuple[float, str] | None = None,
    left: int | None = None,
    hanging: int = 0,
    level: int | None = None,
) -> Element:
    """Return the properties of a paragraph; spaces are in points, `number` is a list and a level of it."""
    return w(
        "pPr",
        _paragraph_style(style),
        w("keepNext") if keeps_next else "",
        w("pageBreakBefore") if new_page else "",
        _numbered(number),
        w("pBdr", *borders) if borders else "",
        w("tabs", *tabs) if tabs else "",
        _spacing(before, after, line),
        w("ind", left=left, hanging=hanging) if left is not None else "",
        w("outlineLvl", val=level) if level is not None else "",
    )


def _paragraph_style(style: str) -> Element:
    return w("pStyle", val=style) if style else ""


def _numbered(number: tuple[int, int] | None) -> Element:
    return w("numPr", w("ilvl", val=number[1]), w("numId", val=number[0])) if number else ""


def _spacing(before: float | None, after: float | None, line: tuple[float, str] | None) -> Element:
    given: dict[str, object] = {}
    if before is not None:
        given["before"] = round(before * 20)
    if after is not None:
        given["after"] = round(after * 20)
    if line is not None:
        given |= {"line": round(line[0] * 20), "lineRule": line[1]}
    return w("spacing", **given) if given else ""


def border(side: str, eighths: int, space: float = 0, kind: str = "single") -> Element:
    """Return a line at a side; its width is in eighths of a point, its distance in points."""
    return w(side, val=kind, sz=eighths, space=round(space), color="auto")


def tab(kind: str, twips: int, leader: str = "none") -> Element:
    """Return a tab stop."""
    return w("tab", val=kind, leader=leader, pos=twips)
