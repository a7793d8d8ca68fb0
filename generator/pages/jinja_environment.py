"""The Jinja environment of the page bodies: autoescape, and an error for every undefined name."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Context

from generator.catalogue.addresses import (
    COMPARE,
    FIND,
    PLACEMENT_RULES,
    PLAN_LESSONS,
    SHOW,
    SHOW_TEACHER,
    STUDENTS,
    TELL_A_STORY,
    address,
)
from generator.layout.copying import MODULE_PARTS
from generator.model.blocks import FILLED_IN
from generator.model.kinds import (
    CURRICULUM,
    INTERVENTION,
    MODULE,
    PLACEMENT_FORM,
    PROGRAMME,
    SOURCE,
    STORY,
    index_ref,
    term_ref,
)
from generator.model.self_checks import GAP, shuffled
from generator.pages.parts import part_links
from generator.pages.scenes import scene_box
from generator.wording.wording import region_of

_LINE_END = re.compile(r"\n\s*")


class JoinedLines(Extension):
    """Joins a template's lines when it is compiled: a reader would load each line's indentation.

    A space that a page needs stands within a line.
    """

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        for token in stream:
            if token.type != "data":
                yield token
            elif joined := _LINE_END.sub("", token.value):
                yield Token(token.lineno, token.type, joined)


class _Plain(Context):
    """Calls what templates call, and does not look each time for who wants to know the context.

    Only macros need it, to learn whether they escape; without it they do. A test holds that
    there is nobody else.
    """

    def call(self, function: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        if kwargs:
            kwargs.pop("_block_vars", None)
            kwargs.pop("_loop_vars", None)
        return function(*args, **kwargs)


_GLOBALS: Mapping[str, object] = {
    "scene_box": scene_box,
    "part_links": part_links,
    "shuffled": shuffled,
    "GAP": GAP,
    "FILLED_IN": FILLED_IN,
    "MODULE": MODULE,
    "INTERVENTION": INTERVENTION,
    "PROGRAMME": PROGRAMME,
    "PLACEMENT_FORM": PLACEMENT_FORM,
    "CURRICULUM": CURRICULUM,
    "STORY": STORY,
    "SOURCE": SOURCE,
    "index_ref": index_ref,
    "term_ref": term_ref,
    "address": address,
    "FIND": FIND,
    "PLAN_LESSONS": PLAN_LESSONS,
    "COMPARE": COMPARE,
    "PLACEMENT_RULES": PLACEMENT_RULES,
    "TELL_A_STORY": TELL_A_STORY,
    "STUDENTS": STUDENTS,
    "SHOW": SHOW,
    "SHOW_TEACHER": SHOW_TEACHER,
    "region_of": region_of,
    "MODULE_PARTS": MODULE_PARTS,
}
"""What every template may name."""


@cache
def environment() -> Environment:
    """Return the environment; templates are compiled once."""
    pages = Environment(
        loader=PackageLoader("generator.pages", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=[JoinedLines],
    )
    pages.context_class = _Plain
    pages.globals.update(_GLOBALS)
    return pages
