"""Refreshes the interface's catalogues from the code: `python -m generator.maintenance.extract_words`."""

import ast
import re
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import IO, Any

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment, nodes

from generator.wording.wording import PACKAGED

_PACKAGE = Path(__file__).parent.parent
_ONE = frozenset({"say", "N_", "t", "text"})
"""Calls whose first argument is shown to people."""
_NUMBERED = frozenset({"texts", "count"})
"""Calls whose first two arguments are the sentence for one and for many."""
_RULE = "Rule"
"""A rule's third argument is its description."""
_MODELS = "model/**.py"
"""Where the fields' descriptions are shown to who writes a record."""
_ASKED = re.compile(
    r"\b(Teacher|Student|Holder)(Title|Line|Prose)\b|(^Annotated\[int|pattern=).*\bexamples="
    r"|^(Minutes|Count|UnitNumber|ThemeId|Level|InterventionLine|Unit)$"
    r"|^Annotated\[tuple\[Phase\b|^Literal\['\w+', "
)
"""The types of what a new record has a place for: a text, a number with an example, a choice."""
_METHODS = [
    (_MODELS, "generator.maintenance.extract_words:fields"),
    ("**.py", "generator.maintenance.extract_words:python"),
    ("**.html", "generator.maintenance.extract_words:templates"),
]
Found = tuple[int, str, Any, list[str]]


def python(file: IO[bytes], keywords: Any, comment_tags: Any, options: Any) -> Iterator[Found]:
    """Yield the messages in Python code, for Babel."""
    for call in ast.walk(ast.parse(file.read())):
        if isinstance(call, ast.Call):
            name = getattr(call.func, "attr", None) or getattr(call.func, "id", None)
            words = [getattr(argument, "value", None) for argument in call.args]
            yield from _found(call.lineno, name, words)


def fields(file: IO[bytes], keywords: Any, comment_tags: Any, options: Any) -> Iterator[Found]:
    """Yield the descriptions of a new record's fields, for Babel: the words below each in its model."""
    for model in ast.walk(ast.parse(file.read())):
        for field, below in pairwise(model.body) if isinstance(model, ast.ClassDef) else ():
            if isinstance(field, ast.AnnAssign) and _ASKED.search(ast.unparse(field.annotation)):
                about = getattr(getattr(below, "value", None), "value", None)
                if isinstance(about, str):
                    yield below.lineno, "say", " ".join(about.split()), []


def templates(file: IO[bytes], keywords: Any, comment_tags: Any, options: Any) -> Iterator[Found]:
    """Yield the interface words in a template, for Babel; `lang` is Material's own."""
    for call in Environment().parse(file.read().decode("utf-8")).find_all(nodes.Call):
        owner = getattr(getattr(call.node, "node", None), "name", None)
        if owner != "lang":
            words = [getattr(argument, "value", None) for argument in call.args]
            name = getattr(call.node, "attr", None) or getattr(call.node, "name", None)
            yield from _found(call.lineno, name, words)


def _found(line: int, name: str | None, words: list[Any]) -> Iterator[Found]:
    if name == _RULE:
        words = words[2:]
    if words and isinstance(words[0], str) and (name in _ONE or name == _RULE):
        yield line, "say", words[0], []
    elif name in _NUMBERED and len(words) >= 2 and all(isinstance(part, str) for part in words[:2]):
        yield line, "texts", (words[0], words[1]), []


def messages() -> Catalog:
    """Return everything that the package says to people."""
    catalogue = Catalog(charset="utf-8")
    found = extract_from_dir(_PACKAGE, _METHODS, {}, {"say": None, "texts": (1, 2)})
    for path, _, message, _, context in found:
        if message and message != ("",):
            catalogue.add(message, locations=[(f"generator/{path}", 0)], context=context)
    return catalogue


def refresh(path: Path) -> None:
    """Bring one catalogue up to date; nothing is matched by likeness."""
    locale = Locale.parse(path.stem, sep="-")
    with path.open("rb") as file:
        catalogue = read_po(file, locale=locale)
    created = catalogue.creation_date
    catalogue.update(messages(), no_fuzzy_matching=True)
    catalogue.creation_date = created
    catalogue.obsolete.clear()
    with path.open("wb") as file:
        write_po(file, catalogue, width=96, sort_output=True, include_lineno=False)


if __name__ == "__main__":
    for name in sys.argv[1:] or sorted(map(str, PACKAGED.glob("*.po"))):
        refresh(Path(name))
