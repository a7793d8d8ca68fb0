"""The most recently reviewed records, as an Atom feed: RFC 4287."""

from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from generator.catalogue.addresses import absolute, address
from generator.catalogue.edition import Edition
from generator.model.base import Reviewed
from generator.model.kinds import KINDS, ref_of
from generator.text.parse import without_markup

FEED_FILE = "feed.xml"
_NEWEST = 30
"""How many records a feed holds."""
_ATOM = "http://www.w3.org/2005/Atom"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def feed(edition: Edition) -> str:
    """Return one language's feed; empty without a site address, which each entry's id needs.

    Its dates are the days on which the records were last read through, never the build's.
    """
    settings = edition.settings
    if not settings.site_url:
        return ""
    records = [
        record
        for kind in KINDS
        for record in edition.listed(kind).values()
        if isinstance(record, Reviewed)
    ]
    newest = sorted(records, key=lambda record: (record.reviewed, record.id), reverse=True)
    home = absolute(settings, edition.language, "")
    title = edition.handbook_title
    root = Element("feed", {"xmlns": _ATOM, _LANG: edition.language})
    SubElement(root, "title").text = title
    SubElement(root, "id").text = home
    SubElement(root, "link", {"rel": "self", "href": f"{home}{FEED_FILE}"})
    SubElement(root, "link", {"href": home})
    SubElement(SubElement(root, "author"), "name").text = title
    SubElement(root, "updated").text = _time(newest[0]) if newest else "1970-01-01T00:00:00Z"
    for record in newest[:_NEWEST]:
        root.append(_entry(record, home))
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, "unicode")}\n'


def _entry(record: Reviewed, home: str) -> Element:
    there = home + address(ref_of(record))
    entry = Element("entry")
    for name, text in (
        ("title", record.title.raw),
        ("id", there),
        ("updated", _time(record)),
        ("summary", without_markup(record.summary.raw, "inline")),
    ):
        SubElement(entry, name).text = text
    SubElement(entry, "link", {"href": there})
    return entry


def _time(record: Reviewed) -> str:
    return f"{record.reviewed.isoformat()}T00:00:00Z"
