"""The layout of one printout: its nodes, and what is repeated on every page."""

import datetime
import json
from dataclasses import asdict, dataclass

from generator.catalogue.edition import Edition
from generator.layout.cells import in_cells, numbered
from generator.layout.imprint import footer
from generator.layout.nodes import Node
from generator.layout.qr_code import qr_code
from generator.layout.typography import Typography
from generator.layout.walk import marked_parts
from generator.typeface import FAMILY
from generator.wording.wording import Wording


@dataclass(frozen=True, slots=True)
class Layout:
    """One printout before it is set as a PDF or a Word file."""

    title: str
    running: str
    """What each page repeats at its top, with `label` beside it."""
    label: str
    typography: Typography
    reviewed: datetime.date
    nodes: list[Node]
    sources: tuple[str, ...] = ()
    url: str = ""
    """Where the QR code leads; without one there is none."""
    shift: int = 0
    """How many levels headings stand below those of a record alone."""

    def as_json(self, edition: Edition, words: Wording) -> str:
        """Return the data for Typst and Word, as JSON."""
        nodes = numbered(in_cells(self.nodes))
        parts = list(marked_parts(nodes))
        data = {
            "title": self.title,
            "author": edition.handbook.publisher or edition.handbook_title,
            "running": self.running,
            "label": self.label,
            "language": edition.language,
            "family": FAMILY,
            **asdict(self.typography),
            "date": [self.reviewed.year, self.reviewed.month, self.reviewed.day],
            "page": words.text("Page {page} of {pages}"),
            "reference": words.text("p. {page}"),
            "footer": footer(edition, words, self.reviewed, self.sources),
            "qr": qr_code(words, self.url),
            "shift": self.shift,
            "pictures": [part["file"] for part in parts if part.get("kind") == "figure"],
            "fillable": any(part.get("place") for part in parts),
            "nodes": nodes,
        }
        return json.dumps(data, ensure_ascii=False)
