"""The Jinja environment of the page bodies: everything is escaped, everything must exist."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined
from jinja2.bccache import Bucket
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Context

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

    Macros alone would, to learn whether they escape, and without being told they do. A test holds that
    there is nobody else.
    """

    def call(self, asked: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        if kwargs:
            kwargs.pop("_block_vars", None)
            kwargs.pop("_loop_vars", None)
        return asked(*args, **kwargs)


class Compiled(BytecodeCache):
    """Templates that are compiled already, by Jinja's names for them."""

    def __init__(self) -> None:
        self.codes: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.codes:
            bucket.bytecode_from_string(self.codes[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.codes[bucket.key] = bucket.bytecode_to_string()


COMPILED = Compiled()


@cache
def environment() -> Environment:
    """Return the environment; templates are compiled once."""
    pages = Environment(
        bytecode_cache=COMPILED,
        loader=PackageLoader("generator.pages", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=[JoinedLines],
    )
    pages.context_class = _Plain
    return pages
