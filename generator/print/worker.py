"""What each printing process does; it imports Typst and little else, so that it starts at once."""

from pathlib import Path

from pypdfium2 import PdfDocument

from generator.cores import end_with
from generator.folders import write_whole
from generator.print.typesetting import NotSet, Typesetter

Result = tuple[int, int] | str
"""Pages and bytes, or what was wrong."""
_here: list[tuple[Typesetter, Path]] = []
"""This process's typesetter and where it writes."""


def begin_beside(parent: int, root: Path, faces: Path, folder: Path) -> None:
    """Make a process of its own ready to print below `folder`."""
    end_with(parent)
    begin(root, faces, folder)


def begin(root: Path, faces: Path, folder: Path) -> None:
    """Make this process ready to print below `folder`."""
    _here[:] = [(Typesetter(root, faces), folder)]


def print_one(file: str, data: str) -> Result:
    """Write one PDF below the folder, and return its pages and bytes, or what was wrong."""
    typesetter, folder = _here[0]
    try:
        pdf = typesetter.pdf(data)
    except NotSet as error:
        return str(error)
    path = folder / file
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, pdf)
    return len(PdfDocument(pdf)), len(pdf)
