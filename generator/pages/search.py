"""The search index of one language, in the form that Material's search reads."""

import json
import re
from collections.abc import Callable, Iterable
from html import escape, unescape

from generator.model.kinds import kind_of
from generator.pages.headings import HEADING, heading_text
from generator.pages.site_page import SitePage

_STEMMERS = frozenset(
    "ar da de du el es fi fr he hi hu hy it ja kn ko nl no pt ro ru sa sv ta te th tr vi zh".split()
)
"""The languages that lunr has a stemmer for, beside English."""
_LUNR_NAMES = {"nb": "no", "nn": "no"}
_FOLDED = "folded"
"""A language for lunr of our own, in the theme: letters that are spelt in several ways are one."""
_BOOSTS = {"module": 2.0, "glossary": 0.001, "page": 0.1, "": 0.01}
"""The weight of a page in the search, by its record's kind.

Tools and lists show none.
"""
_POPOVERS = "<div popover"
"""Where those begin, which stand behind everything else."""
_UNSEEN = re.compile(
    r'<nav class="hb-parts".*?</nav>|<(?P<mark>button|span) class="hb-mark".*?</(?P=mark)>'
    # what is found is shown, and students search as well
    r'|<details class="hb-key">.*?</details>'
    # what may be shown until a day stands in its own part of the index, which can be left out
    r"|<(?P<row>li|tr)[^>]* data-until=.*?(?=<(?P=row)|</ul>|</table>|\Z)",
    re.DOTALL,
)
_TAG = re.compile(r"<[^<>]+>")


def search_index(language: str, entries: Iterable[str]) -> str:
    """Return the index of a language as JSON, from the entries of its pages."""
    name = _LUNR_NAMES.get(language, language)
    known = [name] if name in _STEMMERS or name == "en" else []
    index = {
        "config": {
            "lang": [*known, _FOLDED],
            "separator": r"[\s\-\u2013\u2014,:!=\[\]()\"/]+|\.(?!\d)|&[lg]t;",
            "pipeline": ["trimmer", "stopWordFilter", "stemmer"],
            "fields": {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1e6}},
        },
    }
    config = _json(index).removesuffix("}")
    return f'{config},"docs":[{",".join(filter(None, entries))}]}}'


def search_entries(page: SitePage, link: Callable[[str], str] = str) -> str:
    """Return a page's part of the index; `link` turns an address into a link.

    It is empty for students' pages, whose words stand on their module's page as well.
    """
    return "" if page.for_students or page.unlisted else _json(list(_entries(page, link)))[1:-1]


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def _entries(page: SitePage, link: Callable[[str], str]) -> Iterable[dict[str, str | float]]:
    """Yield the page's beginning, then each part that has a heading with an id."""
    body = _UNSEEN.sub("", page.body.partition(_POPOVERS)[0])
    address = link(page.address)
    headings = list(HEADING.finditer(body))
    ends = [*(heading.start() for heading in headings), len(body)]
    beside = " ".join(("", *page.search_words))
    shared: dict[str, str | float] = {"boost": _BOOSTS.get(kind_of(page.ref), 1.0)}
    if page.until:
        shared["until"] = page.until
    yield {
        "location": address,
        "title": escape(page.title, quote=False),
        "text": _text(body[: ends[0]]) + escape(beside, quote=False),
        **shared,
    }
    for heading, end in zip(headings, ends[1:], strict=True):
        yield {
            "location": f"{address}#{heading['id']}",
            "title": escape(heading_text(heading["inner"]), quote=False),
            "text": _text(body[heading.end() : end]),
            **shared,
        }


def _text(html: str) -> str:
    words = " ".join(_TAG.sub(" ", html).split())
    # Material shows what it has found as HTML; the page's own escapes may do more than is needed
    return escape(unescape(words), quote=False) if "&" in words else words
