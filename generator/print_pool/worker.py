"""The work of a printing process; it imports little, so that it starts quickly."""

from pathlib import Path

from generator.layout.layout import Layout
from generator.layout.printout import WORD_ENDING
from generator.print.typst_compiler import TypesettingError, TypstCompiler
from generator.processes import exit_with_parent
from generator.word.document import word_file

_process_state: list[tuple[TypstCompiler, Path]] = []
"""This process's typesetter, and its pictures' root: Typst has one compiler in a process, and no more."""


def start_printing_process(parent: int, root: Path, faces: Path) -> None:
    """Make a process of its own ready to print."""
    exit_with_parent(parent)
    prepare_process(root, faces)


def prepare_process(root: Path, faces: Path) -> None:
    """Make this process ready to print."""
    _process_state[:] = [(TypstCompiler(root, faces), root)]


def print_one(layout: Layout, file: str) -> bytes | str:
    """Return a PDF or a Word file, as the file's name says, or what was wrong."""
    compiler, root = _process_state[0]
    try:
        return word_file(layout, root) if file.endswith(WORD_ENDING) else compiler.pdf(layout)
    except TypesettingError as error:
        return str(error)
