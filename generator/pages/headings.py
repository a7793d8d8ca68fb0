"""The headings of a rendered page, for its table of contents and the search."""

import re
from html import unescape

from generator.pages.site_page import Heading

HEADING = re.compile(
    r'<h(?P<level>[23])[^>]* id="(?P<id>[^"]+)"[^>]*>(?P<inner>.*?)</h[23]>', re.DOTALL
)
"""A heading of the second or third level that has an id."""
_BESIDE = re.compile(
    r'<button.*?</button>|<a class="hb-anchor".*?</a>|<span class="hb-(?:kind|meta|mark)">.*?</span>',
    re.DOTALL,
)
"""What stands in a heading beside its words."""
_TAG = re.compile(r"<[^<>]+>")


def headings(body: str) -> tuple[Heading, ...]:
    """Return the headings of the second and third level that a body has ids for."""
    return tuple(
        Heading(found["id"], heading_text(found["inner"]), int(found["level"]))
        for found in HEADING.finditer(body)
    )


def heading_text(html: str) -> str:
    """Return the words of a heading."""
    return unescape(_TAG.sub("", _BESIDE.sub("", html))).strip()
