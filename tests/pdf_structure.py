"""The structure of a tagged PDF."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pypdf import PdfReader
from pypdf.generic import DictionaryObject


@dataclass(frozen=True, slots=True)
class Leaf:
    """Words, a picture or a field: what a screen reader comes to on one page. A link is its words."""

    within: tuple[DictionaryObject, ...]
    """The elements of the structure that it stands in, the outermost first."""
    page: int
    """From 0."""
    content: int | None
    """The number of what is drawn on the page; none for a field."""
    field: DictionaryObject | None

    @property
    def kinds(self) -> list[str]:
        """Return the kinds of the elements around it: `/Document`, `/Table`, `/TR`, `/TD`."""
        return [element["/S"] for element in self.within]


def elements(reader: PdfReader) -> Iterator[DictionaryObject]:
    """Yield all elements of a PDF's structure, parents first."""
    return elements_below(reader.trailer["/Root"]["/StructTreeRoot"])


def elements_below(node: DictionaryObject) -> Iterator[DictionaryObject]:
    """Yield the elements within one, parents first."""
    for part in _below(node):
        if isinstance(part, DictionaryObject) and "/S" in part:
            yield part
            yield from elements_below(part)


def leaves(reader: PdfReader) -> Iterator[Leaf]:
    """Yield the leaves of a PDF's structure, in reading order."""
    pages = {
        page.indirect_reference.idnum: number
        for number, page in enumerate(reader.pages)
        if page.indirect_reference
    }
    yield from _leaves(reader.trailer["/Root"]["/StructTreeRoot"], (), pages)


def _leaves(
    node: DictionaryObject, within: tuple[DictionaryObject, ...], pages: dict[int, int]
) -> Iterator[Leaf]:
    for part in _below(node):
        if isinstance(part, DictionaryObject) and "/S" in part:
            yield from _leaves(part, (*within, part), pages)
            continue
        content = part if isinstance(part, int) else part.get("/MCID")
        named = part if isinstance(part, DictionaryObject) and "/Pg" in part else node
        field = None if content is not None else part["/Obj"].get_object()
        if field is None or field["/Subtype"] == "/Widget":
            yield Leaf(within, pages[named.raw_get("/Pg").idnum], content, field)


def _below(node: DictionaryObject) -> list[Any]:
    below = node.get("/K", [])
    return [part.get_object() for part in (below if isinstance(below, list) else [below])]
