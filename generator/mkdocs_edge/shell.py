"""What the theme draws around a page: drawn once for all pages that stand equally deep.

Most of a page is the same as on the page beside it. So `main.html` and `students.html` are drawn with
marks where a page's own parts go; the page templates' `own.html` draws these, each behind its mark.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from generator.pages.frame import Frame
from generator.pages.templating import environment

_MARK = re.compile("\0([a-z]+)\0")
"""No page says this: people write no control characters, which the check refuses."""
_SWITCH = re.compile(r'(<input class="md-toggle"[^<>]*?) autocomplete="off"')
"""Material's switches have an attribute that HTML does not let them have."""
_INDENT = re.compile(r"(?<!\s)\s*?\n\s*")


class Own:
    """A mark for each part that is a page's own."""

    def __getattr__(self, name: str) -> Markup:
        return Markup(f"\0{name}\0")


OWN = Own()


@dataclass(frozen=True)
class Shells:
    """The shells of one language's pages."""

    finish: Callable[[str], str]
    """What is done to each before a page is put into it."""
    apart: bool
    """Whether each page has its own: who knows what others' plugins do to it."""
    _drawn: dict[tuple[str, int | str], list[str]] = field(default_factory=dict)

    @pass_context
    def whole(self, context: Context, frame: Frame) -> Markup:
        """Return a page with its shell around it: the template filter `whole`."""
        site_name = context["config"].site_name
        own = environment().get_template("own.html")
        drawn = own.render(own=OWN, frame=frame, site_name=site_name)
        _, *parts = _MARK.split(drawn)
        found = dict(zip(parts[::2], parts[1::2], strict=True))
        name = "students.html" if frame.page.for_students else "main.html"
        address = frame.page.address
        key = name, address if self.apart else address.count("/")
        if key not in self._drawn:
            html = context.environment.get_template(name).render({**context.get_all(), "own": OWN})
            html = self.finish(_INDENT.sub("\n", _SWITCH.sub(r"\1", html)))
            self._drawn[key] = _MARK.split(html)
        shell = self._drawn[key]
        return Markup(
            "".join(found[part] if place % 2 else part for place, part in enumerate(shell))
        )
