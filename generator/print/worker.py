"""What each printing process does; it imports Typst and little else, so that it starts at once."""

from pathlib import Path

from generator.print.typesetting import NotSet, Typesetter
from generator.processes import end_with

_here: list[Typesetter] = []
"""This process's typesetter: Typst has one compiler in a process, and no more."""


def begin_beside(parent: int, root: Path, faces: Path) -> None:
    """Make a process of its own ready to print."""
    end_with(parent)
    begin(root, faces)


def begin(root: Path, faces: Path) -> None:
    """Make this process ready to print."""
    _here[:] = [Typesetter(root, faces)]


def print_one(data: str) -> bytes | str:
    """Return a PDF, or what was wrong."""
    try:
        return _here[0].pdf(data)
    except NotSet as error:
        return str(error)
