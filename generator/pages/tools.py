"""The pages of tools: finder, comparison, planner, forms, story form."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.catalogue.addresses import (
    COMPARE,
    FIND,
    FORMS,
    PLACEMENT_RULES,
    PLAN_LESSONS,
    TELL_A_STORY,
)
from generator.layout.printed_file import PrintedFile
from generator.model.kinds import kind_of
from generator.pages import comparison, finder, forms, placement_rules, planner, story_form_page
from generator.pages.renderer import Renderer
from generator.pages.views import View
from generator.story_form.questions import FORM_ABOUT, FORM_NAME
from generator.wording.labels import N_


@dataclass(frozen=True, slots=True)
class Tool:
    """A page with a form and a script; without the script it is a list to read."""

    address: str
    title: str
    about: str
    view: Callable[[Renderer], View]
    kinds: tuple[str, ...] = ()
    """The kinds of the records whose files it offers."""

    def offers(self, downloads: Iterable[PrintedFile]) -> tuple[PrintedFile, ...]:
        """Return those of some files that the page offers."""
        return tuple(item for item in downloads if kind_of(item.ref) in self.kinds)


TOOLS = (
    Tool(
        FIND,
        N_("Find something"),
        N_(
            "Lessons, interventions, programmes and stories: choose what has to fit, and the list"
            " becomes shorter."
        ),
        finder.find_view,
    ),
    Tool(
        PLAN_LESSONS,
        N_("Plan lessons"),
        N_(
            "Put modules or single activities into lessons. The plan stays in your browser, and you"
            " can send it as a link."
        ),
        planner.planner_view,
    ),
    Tool(
        COMPARE,
        N_("Interventions side by side"),
        N_("First all of them, by when they are used and with whom; then two or three in detail."),
        comparison.compare_view,
    ),
    Tool(
        PLACEMENT_RULES,
        N_("What the law says of placements"),
        N_(
            "Each country's forms of placement side by side: what is answered and where no rule was"
            " found, then question by question."
        ),
        placement_rules.placement_rules_view,
    ),
    Tool(
        FORMS,
        N_("Forms and templates"),
        N_(
            "Everything to fill in, sign or hand over, by when it is used: each as a PDF and as a Word"
            " file that can be changed."
        ),
        forms.forms_view,
        ("intervention", "placement-form"),
    ),
    Tool(TELL_A_STORY, FORM_NAME, FORM_ABOUT, story_form_page.story_form_view),
)
