"""Refreshes the interface's catalogues from the code: `python -m generator.wording.extract`."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment, nodes

from generator.wording.wording import PACKAGED

PACKAGE = Path(__file__).parent.parent
KEYWORDS: Any = {
    "say": None,
    "mark": None,
    "t": None,
    "text": None,
    "texts": (1, 2),
    "count": (1, 2),
    "Rule": (3,),
}
METHODS = [("**.py", "python"), ("**.html", "generator.wording.extract:templates")]


def templates(
    file: IO[bytes], keywords: Any, comment_tags: Any, options: Any
) -> Iterator[tuple[int, str, Any, list[str]]]:
    """Yield the calls of interface words in a template, for Babel."""
    tree = Environment().parse(file.read().decode("utf-8"))
    for call in tree.find_all(nodes.Call):
        name = getattr(call.node, "attr", None)
        words = [arg.value for arg in call.args if isinstance(arg, nodes.Const)]
        if name in ("t", "text") and words and isinstance(words[0], str):
            yield call.lineno, name, words[0], []
        elif name == "count" and len(words) >= 2:
            yield call.lineno, name, (words[0], words[1]), []


def messages() -> Catalog:
    """Return everything that the package says to people."""
    catalogue = Catalog(charset="utf-8")
    found = extract_from_dir(PACKAGE, METHODS, {}, KEYWORDS)
    for path, _, message, _, context in found:
        if message and message != ("",):
            catalogue.add(message, locations=[(f"generator/{path}", 0)], context=context)
    return catalogue


def refresh(path: Path) -> None:
    """Bring one catalogue up to date; nothing is matched by likeness."""
    locale = Locale.parse(path.stem, sep="-")
    with path.open("rb") as file:
        catalogue = read_po(file, locale=locale)
    fresh = messages()
    catalogue.update(fresh, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    with path.open("wb") as file:
        write_po(file, catalogue, width=96, sort_output=True, include_lineno=False)


if __name__ == "__main__":
    for name in sys.argv[1:] or sorted(map(str, PACKAGED.glob("*.po"))):
        refresh(Path(name))
