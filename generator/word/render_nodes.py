"""Renders the nodes of a layout, by their kind."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from generator.word.body import Body
from generator.word.elements import Element
from generator.word.formatting import Formatting
from generator.word.paragraphs import Node, block, blocks, indented, line, paragraph
from generator.word.rasterize import rasterize
from generator.word.sheets import (
    badge,
    calendar,
    cards,
    checklist,
    facts,
    form,
    name_line,
    ticked,
    to_match,
    word_list,
    writing_lines,
)
from generator.word.tables import data_table

_BAR = 18
"""How thick the bar is beside texts for students and beside an answer, in eighths of a point."""
FIGURE = 100.0
"""How wide a figure is, in millimetres."""
_IN_SHEETS: dict[str, Callable[[Body, Node, Formatting], Iterable[Element]]] = {
    "calendar": calendar,
    "cards": cards,
    "checklist": checklist,
    "facts": facts,
    "form": form,
    "lines": writing_lines,
    "match": to_match,
    "name": name_line,
    "ticked": ticked,
    "words": word_list,
}


def render_nodes(body: Body, nodes: Iterable[Node], formatting: Formatting) -> list[Element]:
    """Return the elements of nodes."""
    return [element for node in nodes for element in _node(body, node, formatting)]


def _node(body: Body, node: Node, formatting: Formatting) -> Iterator[Element]:
    kind = node["kind"]
    if kind in _IN_SHEETS:
        yield from _IN_SHEETS[kind](body, node, formatting)
        return
    match kind:
        case "heading":
            yield line(body, f"Heading{node['level']}", node["line"], formatting)
        case "opening":
            yield from _opening(body, node, formatting)
        case "plan":
            yield from data_table(
                body, node["head"], node["rows"], formatting, whole=node["whole"], bold=2
            )
        case "badge":
            yield badge(body, node, formatting)
        case "notice" | "meta" | "small":
            yield line(body, f"Handbook{kind.title()}", node["line"], formatting)
        case "drawing":
            wide = body.picture(rasterize(node["svg"]), node["alt"], FIGURE)
            yield paragraph(body, "", [wide], formatting)
        case _:
            yield from _group(body, node, formatting)


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
        case "columns" | "two-sides":
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


def _opening(body: Body, node: Node, formatting: Formatting) -> Iterator[Element]:
    yield line(body, "HandbookEyebrow", node["eyebrow"], formatting)
    yield line(body, "Heading1", node["line"], formatting)
    if node["lead"]:
        yield line(body, "Subtitle", node["lead"], formatting)
