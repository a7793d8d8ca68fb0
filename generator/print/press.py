"""Makes many PDFs at once, in as many processes as there are cores."""

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.cores import cores
from generator.print.printout import Printout
from generator.print.typesetting import copy_faces
from generator.print.worker import Result, begin, print_one


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF that was made."""

    printout: Printout
    pages: int
    size: int
    """In bytes."""


@dataclass(frozen=True, slots=True)
class Unprinted:
    """A PDF that could not be made, and why, in Typst's words."""

    printout: Printout
    problem: str


def print_all(
    root: Path,
    printouts: Iterable[Printout],
    folder: Path,
    *,
    jobs: int | None = None,
    each: Callable[[], None] = lambda: None,
) -> list[Printed | Unprinted]:
    """Write the PDFs below `folder`, and return what became of each, in the order given.

    Pictures are read from `root`; `each` is called when one is done. One that fails leaves the
    others as they are.
    """
    chosen = list(printouts)
    done: dict[str, Printed | Unprinted] = {}
    with TemporaryDirectory() as faces:
        copy_faces(Path(faces))
        for printout, result in _results(root, chosen, folder, Path(faces), jobs or cores()):
            done[printout.file] = (
                Unprinted(printout, result)
                if isinstance(result, str)
                else Printed(printout, *result)
            )
            each()
    return [done[printout.file] for printout in chosen]


def _results(
    root: Path, printouts: list[Printout], folder: Path, faces: Path, jobs: int
) -> Iterator[tuple[Printout, Result]]:
    if len(printouts) < 4 or jobs == 1:
        # starting processes would take longer than the work
        begin(root, faces, folder)
        for printout in printouts:
            yield printout, print_one(printout.file, printout.layout())
        return
    # a fork would carry this process's threads and locks along
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, context, begin, (root, faces, folder)) as pool:
        waiting = {
            pool.submit(print_one, printout.file, printout.layout()): printout
            for printout in printouts
        }
        for future in as_completed(waiting):
            yield waiting[future], future.result()
