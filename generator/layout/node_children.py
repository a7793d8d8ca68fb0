"""The nodes that a node of a layout holds."""

from collections.abc import Callable
from typing import cast

from generator.layout.nodes import Node


def with_children(node: Node, change: Callable[[list[Node]], list[Node]]) -> Node:
    """Return a node with each list of nodes that it holds changed."""
    changed: dict[str, object] = {}
    match node["kind"]:
        case "quote" | "language" | "student" | "term":
            changed["blocks"] = change(node["blocks"])
        case "list":
            changed["items"] = [change(item) for item in node["items"]]
        case "pairs" | "ticked":
            changed["rows"] = [(name, change(nodes)) for name, nodes in node["rows"]]
        case "cards":
            changed["cards"] = [
                {**card, "blocks": change(card["blocks"])} for card in node["cards"]
            ]
        case "sheet" | "slide":
            changed["nodes"] = change(node["nodes"])
        case "together" | "sticky" | "columns" | "one-side" | "two-sides" | "text":
            changed["nodes"] = change(node["nodes"])
        case "side-by-side":
            changed["nodes"] = change(node["nodes"])
            changed["others"] = change(node["others"])
    return cast("Node", {**node, **changed})
