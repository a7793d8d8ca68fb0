"""The structure of a tagged PDF."""

from collections.abc import Iterator
from typing import Any

from pypdf import PdfReader


def elements(reader: PdfReader) -> Iterator[dict[str, Any]]:
    """Yield all elements of a PDF's structure, parents first."""
    return elements_below(reader.trailer["/Root"]["/StructTreeRoot"])


def elements_below(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the elements within one, parents first."""
    waiting = [node.get("/K")]
    while waiting:
        below = waiting.pop()
        below = below.get_object() if hasattr(below, "get_object") else below
        if isinstance(below, list):
            waiting += reversed(below)
        elif isinstance(below, dict) and "/S" in below:
            yield below
            waiting.append(below.get("/K"))
