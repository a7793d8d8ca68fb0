"""Makes many PDFs at once, in as many processes as there are cores."""

import multiprocessing
import pickle
from collections.abc import Callable, Container, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.catalogue.trace import key_of, traced
from generator.cores import cores, processes
from generator.folders import link, stamp
from generator.kept import keep, kept, name_of
from generator.print.printout import Printout
from generator.print.typesetting import copy_faces
from generator.print.worker import Result, begin, begin_beside, print_one
from generator.source.settings import Settings

AHEAD = 3
"""How many PDFs for each process are laid out before one is done."""


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
    settings: Settings,
    printouts: Iterable[Printout],
    folder: Path,
    last: Path,
    *,
    others: Container[str] = (),
    jobs: int | None = None,
    each: Callable[[], None] = lambda: None,
) -> list[Printed | Unprinted]:
    """Write the PDFs below `folder`, and return what became of each, in the order given.

    One that would become what it was is taken from `last`, where the last ones lie or these will; the
    `others` there stay as they are.
    `each` is called when one is done. One that fails leaves the others as they are.
    """
    chosen = list(printouts)
    name = name_of("pdf", last)
    before = kept(settings.root, name)
    shared = key_of(settings)
    done: dict[str, Printed | Unprinted] = {}
    for printout in chosen:
        again = _again(printout, before.get(printout.file), shared, last)
        if again:
            done[printout.file] = again
            if folder != last:
                (folder / printout.file).parent.mkdir(parents=True, exist_ok=True)
                link(last / printout.file, folder / printout.file)
            each()
    waiting = [printout for printout in chosen if printout.file not in done]
    now = {file: packed for file, packed in before.items() if file in done or file in others}
    with TemporaryDirectory() as faces:
        copy_faces(Path(faces))
        for printout, result in _results(
            settings.root, waiting, folder, Path(faces), jobs or cores()
        ):
            if isinstance(result, str):
                done[printout.file] = Unprinted(printout, result)
            else:
                done[printout.file] = Printed(printout, *result)
                trace = traced(_key(printout, shared), printout.edition)
                left = stamp(folder / printout.file)
                now[printout.file] = pickle.dumps((trace, result, left))
            each()
    if now != before:
        keep(settings.root, name, now)
    return [done[printout.file] for printout in chosen]


def _key(printout: Printout, shared: str) -> str:
    return f"{shared} {printout.part} {printout.name}"


def _again(printout: Printout, kept_: bytes | None, shared: str, last: Path) -> Printed | None:
    """Return a printout as it was printed before, if it would become the same and is still there."""
    if kept_ is None:
        return None
    trace, result, left = pickle.loads(kept_)
    if stamp(last / printout.file) != left:
        return None
    same = trace.holds(_key(printout, shared), printout.edition)
    return Printed(printout, *result) if same else None


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
    with processes(jobs, context, begin_beside, root, faces, folder) as pool:
        waiting: dict[Future[Result], Printout] = {}
        for printout in printouts:
            # laid out are no more than will soon be set: what a whole handbook says takes much memory
            while len(waiting) >= AHEAD * jobs:
                yield from _done(waiting)
            waiting[pool.submit(print_one, printout.file, printout.layout())] = printout
        while waiting:
            yield from _done(waiting)


def _done(waiting: dict[Future[Result], Printout]) -> Iterator[tuple[Printout, Result]]:
    """Wait until something is done, and take it out."""
    for future in wait(waiting, return_when=FIRST_COMPLETED).done:
        yield waiting.pop(future), future.result()
