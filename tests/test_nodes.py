"""Each kind of layout node is drawn by Typst, and by Word where there are Word files of it."""

import re
from collections.abc import Iterator
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from conftest import ROOT

from generator.layout import nodes as layout_nodes
from generator.layout.line import Line
from generator.layout.node_children import with_children
from generator.layout.nodes import Node
from generator.layout.page_nodes import PrintedCard

KINDS = {kind for node in get_args(Node) for kind in get_args(node.__annotations__["kind"])}
PRINTED_ALONE = {"contents", "cover", "part", "term", "side-by-side", "slide"}
"""What is in the book, in stories and on the class screen, of which there is no Word file."""


def named(pattern: str, folder: str, files: str) -> set[str]:
    """Return the words in quotation marks within what a pattern finds in the code of a folder."""
    code = "\n".join(path.read_text("utf-8") for path in (ROOT / folder).glob(files))
    return {word for found in re.findall(pattern, code) for word in re.findall(r'"([^"]+)"', found)}


def test_typst_draws_each_kind_and_no_other() -> None:
    asked = named(r'node\.kind (?:== "[^"]+"|in \([^)]*\))', "generator/print/typst", "*.typ")
    assert asked == KINDS


def test_word_draws_each_kind_that_its_files_have_and_no_other() -> None:
    asked = named(r'(?m)^        case ("[^:]+"):$', "generator/word", "*s.py")
    assert asked == KINDS - PRINTED_ALONE


CHILD: Any = {"kind": "contents", "title": "A child"}


def with_a_child(hint: Any) -> Any:
    """Return a value of a type, with a child wherever the type has room for nodes."""
    if hint == Node:
        return CHILD
    if hint is PrintedCard:
        return {"scene": [], "title": [], "blocks": [CHILD]}
    if get_origin(hint) is list and hint != Line:
        return [with_a_child(*get_args(hint))]
    return tuple(map(with_a_child, get_args(hint))) if get_origin(hint) is tuple else ""


def kinds_with_children() -> Iterator[Any]:
    """Yield a node of each kind, with a child in each of its lists of nodes."""
    for model in get_args(Node):
        hints = get_type_hints(model, vars(layout_nodes))
        made = {key: with_a_child(hint) for key, hint in hints.items()}
        if CHILD["title"] in str(made):
            for kind in get_args(hints["kind"]):
                yield {**made, "kind": kind}


@pytest.mark.parametrize("node", [*kinds_with_children()], ids=lambda node: node["kind"])
def test_all_that_a_node_holds_is_among_its_children(node: Any) -> None:
    assert CHILD["title"] not in str(with_children(node, lambda _: []))
