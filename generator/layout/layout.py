"""What is set as one PDF: its nodes, and what stands around them on every page."""

import datetime
import json
from dataclasses import asdict, dataclass
from io import BytesIO
from urllib.parse import urlsplit

import segno

from generator.catalogue.edition import Edition
from generator.layout.cells import in_cells, numbered
from generator.layout.imprint import footer
from generator.layout.text_data import Node
from generator.layout.typography import Typography
from generator.typeface import FAMILY
from generator.wording.wording import Wording


@dataclass(frozen=True, slots=True)
class Layout:
    """One PDF before it is set."""

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
        """Return the data that the Typst templates are given."""
        data = {
            "title": self.title,
            "author": edition.handbook.publisher or edition.title,
            "running": self.running,
            "label": self.label,
            "language": edition.language,
            "family": FAMILY,
            **asdict(self.typography),
            "date": [self.reviewed.year, self.reviewed.month, self.reviewed.day],
            "page": words.text("Page {page} of {pages}"),
            "footer": footer(edition, words, self.reviewed, self.sources),
            "qr": _qr(words, self.url) if self.url else None,
            "shift": self.shift,
            "nodes": numbered(in_cells(self.nodes)),
        }
        return json.dumps(data, ensure_ascii=False)


def _qr(words: Wording, url: str) -> dict[str, str]:
    drawn = BytesIO()
    segno.make(url, error="m", micro=False).save(drawn, kind="svg", border=0, xmldecl=False)
    parts = urlsplit(url)
    readable = f"{parts.netloc}{parts.path}"
    return {
        "url": url,
        "readable": readable,
        "alt": words.text("QR code that leads to {address}").format(address=readable),
        "svg": drawn.getvalue().decode(),
    }
