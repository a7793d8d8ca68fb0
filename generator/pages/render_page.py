"""Renders a page into its frame: a function of its spec, the navigation of its language and the frames."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.pages.frame import Frame
from generator.pages.frame_parts import FrameParts
from generator.pages.jinja_environment import environment
from generator.pages.navigation import Navigation
from generator.pages.offline import file_of, with_file_links
from generator.pages.page_spec import PageSpec
from generator.pages.search import search_entries
from generator.pages.site_page import PAGE_FRAME, SHOW_FRAME, STUDENTS_FRAME

FRAME_NAMES = (PAGE_FRAME, STUDENTS_FRAME, SHOW_FRAME)
"""What mkdocs draws in each language: each names a template of the theme."""
Frames = Mapping[tuple[str, str], Frame]
"""The frames, by language and name."""


@dataclass(frozen=True, slots=True)
class RenderedPage:
    """A page's file, and its entries in the search index."""

    html: str
    search: str
    """Its part of the search index."""


def render_page(
    spec: PageSpec, navigation: Navigation, frames: Frames, *, offline: bool
) -> RenderedPage:
    """Render a page from the edition that the navigation is made of."""
    page = spec.render(navigation.edition)
    frame = frames[spec.language, spec.frame]
    html = frame.page(page.address, _parts(FrameParts(navigation, page)))
    if offline:
        return RenderedPage(with_file_links(html), search_entries(page, file_of))
    return RenderedPage(html, search_entries(page))


def _parts(frame_parts: FrameParts) -> Callable[[str], str]:
    """Return the function that renders the page's own parts, each alone: none can take another's place."""
    template = environment().get_template("frame_parts.html")
    context = template.new_context(
        {
            "frame_parts": frame_parts,
            "page": frame_parts.page,
            "t": frame_parts.t,
            "site_name": frame_parts.edition.handbook_title,
        }
    )
    return lambda name: "".join(template.blocks[name](context))
