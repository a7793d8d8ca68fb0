"""Renders the nodes of a layout, by their kind."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.layout.nodes import Node
from generator.layout.text_nodes import OpeningNode
from generator.word.body import Body
from generator.word.elements import Element
from generator.word.formatting import Formatting
from generator.word.paragraphs import block, blocks, indented, line, paragraph
from generator.word.rasterize import rasterize
from generator.word.sheets import (
    badge,
    calendar,
    card_table,
    fact_paragraphs,
    form,
    name_line,
    tick_lines,
    ticked,
    to_match,
    word_list,
    writing_lines,
)
from generator.word.tables import data_table

_BAR = 18
"""How thick the bar is beside texts for students and beside an answer, in eighths of a point."""
_FIGURE = 100.0
"""How wide a figure is, in millimetres."""


def render_nodes(body: Body, nodes: Iterable[Node], formatting: Formatting) -> list[Element]:
    """Return the elements of nodes."""
    return [element for node in nodes for element in _node(body, node, formatting)]


def _node(body: Body, node: Node, formatting: Formatting) -> Iterable[Element]:
    match node["kind"]:
        case "heading":
            return [line(body, f"Heading{node['level']}", node["line"], formatting)]
        case "opening":
            return _opening(body, node, formatting)
        case "plan":
            head, rows = node["head"], node["rows"]
            return data_table(body, head, rows, formatting, whole=node["whole"], bold=2)
        case "facts":
            return fact_paragraphs(body, node, formatting)
        case "badge":
            return [badge(body, node, formatting)]
        case "notice" | "meta" | "small":
            style = f"Handbook{node['kind'].title()}"
            return [line(body, style, node["line"], formatting)]
        case "drawing":
            drawn = body.picture(rasterize(node["svg"]), node["alt"], _FIGURE)
            return [paragraph(body, "", [drawn], formatting)]
        case "calendar":
            return calendar(body, node, formatting)
        case _:
            return _to_fill_in(body, node, formatting)


def _to_fill_in(body: Body, node: Node, formatting: Formatting) -> Iterable[Element]:
    """Return the elements of a node that is filled in, ticked or cut out."""
    match node["kind"]:
        case "cards":
            return card_table(body, node, formatting)
        case "checklist":
            return tick_lines(body, node, formatting)
        case "form":
            return form(body, node, formatting)
        case "lines":
            return writing_lines(body, node, formatting)
        case "match":
            return to_match(body, node, formatting)
        case "name":
            return name_line(body, node, formatting)
        case "ticked":
            return ticked(body, node, formatting)
        case "words":
            return word_list(body, node, formatting)
        case _:
            return _group(body, node, formatting)


def _group(body: Body, node: Node, formatting: Formatting) -> Iterator[Element]:
    """Yield the elements of a node with child nodes."""
    match node["kind"]:
        case "pairs":
            for name, content in node["rows"]:
                yield line(body, "HandbookLabel", name, formatting)
                yield from blocks(body, content, indented(formatting))
        case "student":
            yield from _beside_bar(body, node["label"], node["blocks"], formatting)
        case "together":
            *first, last = node["nodes"]
            yield from render_nodes(body, first, replace(formatting, keeps_next=True))
            yield from render_nodes(body, [last], replace(formatting, keeps_rows=True))
        case "sticky":
            yield from render_nodes(body, node["nodes"], replace(formatting, keeps_next=True))
        case "sheet":
            body.new_page = bool(node["begins"])
            yield from render_nodes(body, node["nodes"], formatting)
        case "columns" | "one-side" | "two-sides" | "text":
            # in Word it is changed: lines as wide as the page are changed more easily, on any sides
            yield from render_nodes(body, node["nodes"], formatting)
        case _:
            yield from block(body, node, formatting)


def _beside_bar(
    body: Body, label: str, content: Iterable[Node], formatting: Formatting
) -> Iterator[Element]:
    inside = replace(indented(formatting), bar=_BAR)
    yield line(body, "HandbookLabel", [label], inside)
    yield from render_nodes(body, content, inside)


def _opening(body: Body, node: OpeningNode, formatting: Formatting) -> Iterator[Element]:
    yield line(body, "HandbookEyebrow", node["eyebrow"], formatting)
    yield line(body, "Heading1", node["line"], formatting)
    if node["lead"]:
        yield line(body, "Subtitle", node["lead"], formatting)
