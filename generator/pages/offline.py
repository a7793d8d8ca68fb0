"""Rewrites links for a site that is opened from a folder, without a server."""

import re

INDEX = "index.html"
_LINK = re.compile(r'(?P<before>\bhref="|\burl=)(?P<path>(?!/|[a-z][a-z0-9+.-]*:)[^"#?]+)(?=["#?])')


def with_file_links(html: str) -> str:
    """Return a page whose links to folders of its own site name the file in them."""
    return _LINK.sub(lambda link: link["before"] + file_of(link["path"]), html)


def file_of(path: str) -> str:
    """Return the file that a server would send for a relative address."""
    last = path.rsplit("/", 1)[-1]
    if last in (".", ".."):
        return f"{path}/{INDEX}"
    return path if last else f"{path}{INDEX}"
