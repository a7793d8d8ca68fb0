"""The layout of one printout: its nodes, and what is repeated on every page."""

import datetime
from dataclasses import dataclass

from generator.catalogue.edition import Edition
from generator.layout.cells import in_cells
from generator.layout.footnotes import begun_once, numbered, with_counts
from generator.layout.imprint import footer
from generator.layout.nodes import Node
from generator.layout.page_nodes import QrCode
from generator.layout.qr_code import qr_code
from generator.layout.typography import Typography
from generator.layout.walk import marked_parts
from generator.wording.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One printout before it is set as a PDF or a Word file."""

    title: str
    author: str
    language: str
    running: str
    """What each page repeats at its top, with `label` beside it."""
    label: str
    typography: Typography
    reviewed: datetime.date
    page: str
    """The number at the foot of a page, with `{page}` and `{pages}`."""
    reference: str
    """The number of the page that a link leads to, with `{page}`."""
    footer: list[str]
    qr: QrCode | None
    shift: int
    """How many levels headings stand below those of a record alone."""
    nodes: list[Node]

    @property
    def pictures(self) -> list[str]:
        """The files of its pictures, below the handbook's root, from `/`."""
        return [part["file"] for part in marked_parts(self.nodes) if part.get("kind") == "figure"]

    @property
    def fillable(self) -> bool:
        """Whether anything can be filled in."""
        return any(part.get("field_name") for part in marked_parts(self.nodes))


def finished_layout(
    edition: Edition,
    words: Wording,
    *,
    title: str,
    running: str,
    label: str,
    typography: Typography,
    reviewed: datetime.date,
    nodes: list[Node],
    sources: tuple[str, ...] = (),
    url: str = "",
    shift: int = 0,
) -> Layout:
    """Return the layout of nodes; the QR code leads to `url`, and without one there is none."""
    return Layout(
        title=title,
        author=edition.handbook.publisher or edition.handbook_title,
        language=edition.language,
        running=running,
        label=label,
        typography=typography,
        reviewed=reviewed,
        page=words.text("Page {page} of {pages}"),
        reference=words.text("p. {page}"),
        footer=footer(edition, words, reviewed, sources),
        qr=qr_code(words, url),
        shift=shift,
        nodes=finished_nodes(nodes),
    )


def finished_nodes(nodes: list[Node]) -> list[Node]:
    """Return nodes as they are drawn: each footnote begun once and numbered, cells that can be set."""
    return numbered(in_cells(with_counts(begun_once(nodes))))
