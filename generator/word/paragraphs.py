"""Paragraphs, and the blocks of a text: lists, quotes, tables, pictures."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

from PIL import Image

from generator.word.body import Body
from generator.word.elements import Element, mm, paragraph_properties, w
from generator.word.lines import Line, runs
from generator.word.look import STEP, Run
from generator.word.numbering import DEPTH
from generator.word.tables import data_table

Node = dict[str, Any]
WIDEST, HIGHEST = 170.0, 90.0
"""A picture's size at most, in millimetres."""
POINT = 25.4 / 72


def paragraph(
    body: Body, style: str, inside: Iterable[Element], look: Run, **stands: Any
) -> Element:
    """Return a paragraph that stands where its surroundings do."""
    if look.keeps_next:
        stands["keeps_next"] = True
    if look.bar:
        stands.setdefault("borders", look.bars())
    if look.left:
        stands.setdefault("left", look.left)
    new_page, body.new_page = body.new_page, False
    named = style or look.style
    return w("p", paragraph_properties(style=named, new_page=new_page, **stands), *inside)


def line(body: Body, style: str, words: Line, look: Run, **stands: Any) -> Element:
    """Return a paragraph of a line."""
    return paragraph(body, style, runs(body, words, look), look, **stands)


def blocks(body: Body, nodes: Iterable[Node], look: Run) -> list[Element]:
    """Return the blocks of a text."""
    return [drawn for node in nodes for drawn in block(body, node, look)]


def block(body: Body, node: Node, look: Run) -> Iterator[Element]:
    """Yield what is drawn of one block."""
    match node["kind"]:
        case "paragraph":
            yield line(body, "", node["line"], look)
        case "list":
            yield from _list(body, node, look)
        case "quote":
            yield from blocks(body, node["blocks"], replace(look, style="Quote"))
        case "table":
            yield from data_table(body, node["head"], node["rows"], look, whole=node["whole"])
        case "language":
            region = body.region(node["language"])
            yield from blocks(body, node["blocks"], replace(look, language=region))
        case "figure":
            yield from _figure(body, node, look)
        case kind:
            raise AssertionError(f"no layout for {kind}")


def _list(body: Body, node: Node, look: Run) -> Iterator[Element]:
    depth = min(look.depth, DEPTH - 1)
    number = (body.numbered_list(node["delimiter"], depth), depth)
    style = "ListNumber" if node["delimiter"] else "ListBullet"
    inside = replace(look, style="ListContinue", depth=depth + 1, left=look.left + STEP)
    for item in node["items"]:
        first, rest = ([], item)
        if item and item[0]["kind"] == "paragraph":
            first, rest = item[0]["line"], item[1:]
        borders = look.bars(STEP * look.depth)
        stands = {"number": number, "left": inside.left, "hanging": STEP, "borders": borders}
        yield line(body, style, first, look, **stands)
        yield from blocks(body, rest, inside)


def _figure(body: Body, node: Node, look: Run) -> Iterator[Element]:
    data, aspect_ratio = _picture((body.root / node["file"].lstrip("/")).read_bytes())
    wide = min(WIDEST, HIGHEST / aspect_ratio)
    picture = body.picture(data, node["alt"], wide)
    yield paragraph(body, "", [picture], look, keeps_next=True)
    yield line(body, "Caption", [node["credit"]], look)


def _picture(data: bytes) -> tuple[bytes, float]:
    """Return a picture in a format that Word has, and how high it is for its width."""
    with Image.open(BytesIO(data)) as image:
        aspect_ratio = image.height / image.width
        if image.format in ("JPEG", "PNG"):
            return data, aspect_ratio
        made = BytesIO()
        image.save(made, "PNG")
        return made.getvalue(), aspect_ratio


def indented(look: Run, millimetres: float = 4) -> Run:
    """Return a look that stands further in."""
    return replace(look, left=look.left + mm(millimetres))
