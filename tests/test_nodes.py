"""Each kind of layout node is drawn by Typst, and by Word where there are Word files of it."""

import re
from typing import get_args

from conftest import ROOT

from generator.layout.nodes import Node

KINDS = {kind for node in get_args(Node) for kind in get_args(node.__annotations__["kind"])}
PRINTED_ALONE = {"contents", "cover", "part", "term", "side-by-side", "slide"}
"""What is in the book, in stories and on the class screen, of which there is no Word file."""


def named(pattern: str, folder: str, files: str) -> set[str]:
    """Return the words in quotation marks within what a pattern finds in the code of a folder."""
    code = "\n".join(path.read_text("utf-8") for path in (ROOT / folder).glob(files))
    return {word for found in re.findall(pattern, code) for word in re.findall(r'"([^"]+)"', found)}


def test_typst_draws_each_kind_and_no_other() -> None:
    asked = named(r'node\.kind (?:== "[^"]+"|in \([^)]*\))', "generator/print/typst", "*.typ")
    assert asked == KINDS


def test_word_draws_each_kind_that_its_files_have_and_no_other() -> None:
    asked = named(r'(?m)^        case ("[^:]+"):$', "generator/word", "*s.py")
    assert asked == KINDS - PRINTED_ALONE
