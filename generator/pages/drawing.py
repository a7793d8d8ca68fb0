"""Draws a page into its frame: a function of its plan, the navigation of its language and the frames."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generator.pages.frame import Frame
from generator.pages.navigation import Navigation
from generator.pages.offline import file_of, with_file_links
from generator.pages.page import PAGE_FRAME, SHOW_FRAME, STUDENTS_FRAME
from generator.pages.plans import Plan
from generator.pages.search import search_entries
from generator.pages.surroundings import Surroundings
from generator.pages.templating import environment

FRAMES = (PAGE_FRAME, STUDENTS_FRAME, SHOW_FRAME)
"""What mkdocs draws in each language: each names a template of the theme."""
Frames = Mapping[tuple[str, str], Frame]
"""The frames, by language and name."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page that is done."""

    html: str
    search: str
    """Its part of the search index."""


def draw(plan: Plan, navigation: Navigation, frames: Frames, *, offline: bool) -> Drawn:
    """Draw a page from the edition that the navigation is made of."""
    page = plan.draw(navigation.edition)
    frame = frames[plan.language, plan.frame]
    html = frame.page(page.address, _parts(Surroundings(navigation, page)))
    if offline:
        return Drawn(with_file_links(html), search_entries(page, file_of))
    return Drawn(html, search_entries(page))


def _parts(around: Surroundings) -> Callable[[str], str]:
    """Return what draws the page's own parts, each by itself: none can stand in another one's place."""
    template = environment().get_template("surroundings.html")
    context = template.new_context(
        {
            "around": around,
            "page": around.page,
            "t": around.t,
            "site_name": around.edition.title,
        }
    )
    return lambda name: "".join(template.blocks[name](context))
