"""The pages of the last build, so that none is drawn again that would become what it was."""

import pickle
from collections.abc import Container, Mapping
from pathlib import Path

from generator.catalogue.addresses import prefix
from generator.folders import stamp
from generator.kept import keep, kept, name_of
from generator.mkdocs_edge.site import Site
from generator.pages.offline import INDEX


def last_pages(site: Site, site_dir: Path) -> Mapping[str, bytes]:
    """Return what is remembered of each page; nothing where others' plugins had a hand in them."""
    return {} if site.settings.foreign else kept(site.settings.root, name_of("site", site_dir))


def recall(site: Site, code: str, site_dir: Path, before: Mapping[str, bytes]) -> None:
    """Take as done what the last build made, where it would become the same and is still there."""
    edition = site.catalogue.in_language(code)
    done = site.drawn.setdefault(code, {})
    for plan in site.plans[code]:
        found = before.get(key(code, plan.address))
        if found:
            drawn, left = pickle.loads(found)
            path = page_file(site, code, plan.address, site_dir)
            if drawn.trace.holds(site.key(plan), edition) and stamp(path) == left:
                done[plan.address] = drawn
    # mkdocs needs a front page, whatever else it draws
    if code == site.settings.default or site.waiting(code):
        done.pop("", None)


def packed(site: Site, code: str, folder: Path, recalled: Container[str]) -> dict[str, bytes]:
    """Return what is to be remembered of the pages that were drawn anew below `folder`."""
    return {
        key(code, address): pickle.dumps((drawn, stamp(page_file(site, code, address, folder))))
        for address, drawn in site.drawn[code].items()
        if address not in recalled
    }


def remember(site: Site, site_dir: Path, pages: dict[str, bytes]) -> None:
    """Keep what the pages of a site were made from, for the next build."""
    keep(site.settings.root, name_of("site", site_dir), pages)


def key(code: str, address: str) -> str:
    """Return the name under which a page is remembered."""
    return f"{code}/{address}"


def page_file(site: Site, code: str, address: str, site_dir: Path) -> Path:
    """Return the file of a page."""
    return site_dir / prefix(site.settings, code) / address / INDEX
