"""The sitemap, for search engines."""

from collections.abc import Iterable

from markupsafe import escape

from generator.catalogue.addresses import absolute
from generator.pages.page_spec import PageSpec
from generator.source.settings import Settings


def sitemap(settings: Settings, pages: Iterable[PageSpec]) -> str:
    """Return the sitemap with every page and its other languages; empty without a site address."""
    if not settings.site_url:
        return ""
    rows = []
    for page in pages:
        if page.unlisted:
            continue
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{code}" '
            f'href="{escape(absolute(settings, code, page.address))}"/>'
            for code in page.languages
        )
        here = absolute(settings, page.language, page.address)
        rows.append(f"<url><loc>{escape(here)}</loc>{links}</url>")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n' + "\n".join(rows) + "\n</urlset>\n"
    )
