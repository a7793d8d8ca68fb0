"""The headings of a rendered page, for its table of contents and the search."""

import re
from html import unescape

from generator.pages.site_page import Heading

_HEADING = re.compile(r'<h([23])[^>]* id="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
_BUTTON = re.compile(
    r"<button.*?</button>|<a class=\"hb-anchor\".*?</a>|<span class=\"hb-(?:kind|meta)\">.*?</span>",
    re.DOTALL,
)
_TAG = re.compile(r"<[^<>]+>")


def headings(body: str) -> tuple[Heading, ...]:
    """Return the headings of the second and third level that a body has ids for."""
    return tuple(
        Heading(id_, unescape(_TAG.sub("", _BUTTON.sub("", inner))).strip(), int(level))
        for level, id_, inner in _HEADING.findall(body)
    )
