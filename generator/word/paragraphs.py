"""Paragraphs, and the blocks of a text: lists, quotes, tables, pictures."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

from PIL import Image

from generator.layout.line import Line
from generator.layout.nodes import Node
from generator.layout.text_nodes import FigureNode, ListNode
from generator.word.body import Body
from generator.word.elements import Element, mm, paragraph_properties, w
from generator.word.formatting import LIST_INDENT, Formatting
from generator.word.lines import runs
from generator.word.numbering import LIST_LEVELS
from generator.word.tables import data_table
from generator.wording.wording import region_of

_WIDEST, _HIGHEST = 170.0, 90.0
"""A picture's size at most, in millimetres."""


def paragraph(
    body: Body, style: str, inside: Iterable[Element], formatting: Formatting, **stands: Any
) -> Element:
    """Return a paragraph with the indent and style of the text around it."""
    if formatting.keeps_next:
        stands["keeps_next"] = True
    if formatting.bar:
        stands.setdefault("borders", formatting.bars())
    if formatting.left:
        stands.setdefault("left", formatting.left)
    new_page, body.new_page = body.new_page, False
    named = style or formatting.style
    return w("p", paragraph_properties(style=named, new_page=new_page, **stands), *inside)


def line(body: Body, style: str, words: Line, formatting: Formatting, **stands: Any) -> Element:
    """Return a paragraph of a line."""
    return paragraph(body, style, runs(body, words, formatting), formatting, **stands)


def blocks(body: Body, nodes: Iterable[Node], formatting: Formatting) -> list[Element]:
    """Return the blocks of a text."""
    return [rendered for node in nodes for rendered in block(body, node, formatting)]


def block(body: Body, node: Node, formatting: Formatting) -> Iterator[Element]:
    """Yield the elements of one block."""
    match node["kind"]:
        case "paragraph":
            yield line(body, "", node["line"], formatting)
        case "list":
            yield from _list(body, node, formatting)
        case "quote":
            yield from blocks(body, node["blocks"], replace(formatting, style="Quote"))
        case "table":
            yield from data_table(body, node["head"], node["rows"], formatting, whole=node["whole"])
        case "language":
            region = region_of(node["language"])
            yield from blocks(body, node["blocks"], replace(formatting, language=region))
        case "figure":
            yield from _figure(body, node, formatting)
        case kind:
            raise AssertionError(f"no layout for {kind}")


def _list(body: Body, node: ListNode, formatting: Formatting) -> Iterator[Element]:
    depth = min(formatting.depth, LIST_LEVELS - 1)
    number = (body.numbered_list(node["delimiter"], depth), depth)
    style = "ListNumber" if node["delimiter"] else "ListBullet"
    inside = replace(
        formatting, style="ListContinue", depth=depth + 1, left=formatting.left + LIST_INDENT
    )
    for item in node["items"]:
        first, rest = ([], item)
        if item and item[0]["kind"] == "paragraph":
            first, rest = item[0]["line"], item[1:]
        borders = formatting.bars(LIST_INDENT * formatting.depth)
        stands = {"number": number, "left": inside.left, "hanging": LIST_INDENT, "borders": borders}
        yield line(body, style, first, formatting, **stands)
        yield from blocks(body, rest, inside)


def _figure(body: Body, node: FigureNode, formatting: Formatting) -> Iterator[Element]:
    data, height_to_width = _picture((body.root / node["file"].lstrip("/")).read_bytes())
    wide = min(_WIDEST, _HIGHEST / height_to_width)
    picture = body.picture(data, node["alt"], wide)
    yield paragraph(body, "", [picture], formatting, keeps_next=True)
    yield line(body, "Caption", [node["credit"]], formatting)


def _picture(data: bytes) -> tuple[bytes, float]:
    """Return a picture in a format that Word has, and how high it is for its width."""
    with Image.open(BytesIO(data)) as image:
        height_to_width = image.height / image.width
        if image.format in ("JPEG", "PNG"):
            return data, height_to_width
        made = BytesIO()
        image.save(made, "PNG")
        return made.getvalue(), height_to_width


def indented(formatting: Formatting) -> Formatting:
    """Return a formatting with a larger indent."""
    return replace(formatting, left=formatting.left + mm(4))
