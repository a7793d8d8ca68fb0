"""Prints many files at once, in as many processes as there are cores."""

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol

from generator.file_system import write_atomically
from generator.layout.printed_file import PrintedFile
from generator.layout.printout import PDF_ENDING, Printout
from generator.print.page_fill import page_count
from generator.print.typst_compiler import copy_faces, digest_of
from generator.print_pool.worker import prepare_process, print_one, start_printing_process
from generator.processes import cores, processes

_AHEAD = 3
"""How many files for each process are laid out before one is done."""
_FEW_FILES = 4
"""Starting processes for fewer files would take longer than the work."""


class PdfCache(Protocol):
    """PDFs that were made before, by a digest of all that they were made from."""

    def get(self, key: str, /) -> bytes | None: ...
    def __setitem__(self, key: str, pdf: bytes, /) -> None: ...


@dataclass(frozen=True, slots=True)
class FailedFile:
    """A PDF that could not be made, and why, in Typst's words."""

    printout: Printout
    file: str
    problem: str


def print_all(
    root: Path,
    printouts: Iterable[Printout],
    folder: Path,
    cache: PdfCache,
    *,
    jobs: int | None = None,
    on_done: Callable[[], None] = lambda: None,
) -> list[PrintedFile | FailedFile]:
    """Write the files of the handbook in `root` below `folder`, and return what became of each, in order.

    A PDF that was made before is not made again. `on_done` is called when a printout's file is done. One
    that fails leaves the others as they are.
    """
    chosen, jobs = list(printouts), jobs or cores()
    done: dict[str, PrintedFile | FailedFile] = {}
    count = sum(len(printout.files) for printout in chosen)
    with _executor(root, count, jobs) as executor:
        for printout, file, output in _make_files(root, chosen, cache, executor, _AHEAD * jobs):
            if isinstance(output, str):
                done[file] = FailedFile(printout, file, output)
            else:
                path = folder / file
                path.parent.mkdir(parents=True, exist_ok=True)
                write_atomically(path, output)
                done[file] = _printed_file(printout, file, output)
            on_done()
    return [done[file] for printout in chosen for file in printout.files]


def _printed_file(printout: Printout, file: str, output: bytes) -> PrintedFile:
    return PrintedFile(
        ref=printout.ref,
        language=printout.language,
        part=printout.part,
        name=printout.name,
        file=file,
        pages=page_count(output) if file.endswith(PDF_ENDING) else 0,
        size=len(output),
    )


class _InlineExecutor(Executor):
    """Does everything in this process, at once."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        done: Future[Any] = Future()
        done.set_result(fn(*args, **kwargs))
        return done


@contextmanager
def _executor(root: Path, count: int, jobs: int) -> Iterator[Executor]:
    """Yield the executor of `print_one`; raises CannotRun if a process is ended."""
    with TemporaryDirectory() as faces:
        copy_faces(Path(faces))
        if count < _FEW_FILES or jobs == 1:
            prepare_process(root, Path(faces))
            yield _InlineExecutor()
        else:
            # a fork would carry this process's threads and locks along
            context = multiprocessing.get_context("spawn")
            with processes(jobs, context, start_printing_process, root, Path(faces)) as pool:
                yield pool


Waiting = dict[Future[bytes | str], tuple[Printout, str, str]]
"""What is being made: of which printout, which file, and under which key it will be kept."""


def _make_files(
    root: Path, printouts: Iterable[Printout], cache: PdfCache, executor: Executor, ahead: int
) -> Iterator[tuple[Printout, str, bytes | str]]:
    """Yield each printout with its files, or with what was wrong."""
    waiting: Waiting = {}
    for printout in printouts:
        layout = printout.layout()
        for file in printout.files:
            # a Word file is made as soon as it is looked for
            key = (
                digest_of(layout, root)
                if file.endswith(PDF_ENDING) and not printout.expires
                else ""
            )
            pdf = cache.get(key) if key else None
            if pdf is not None:
                yield printout, file, pdf
                continue
            # laid out are no more than will soon be set: what a whole handbook says takes much memory
            while len(waiting) >= ahead:
                yield from _finished(waiting, cache)
            waiting[executor.submit(print_one, layout, file)] = printout, file, key
    while waiting:
        yield from _finished(waiting, cache)


def _finished(waiting: Waiting, cache: PdfCache) -> Iterator[tuple[Printout, str, bytes | str]]:
    """Wait until something is done, and take it out."""
    for future in wait(waiting, return_when=FIRST_COMPLETED).done:
        printout, file, key = waiting.pop(future)
        output = future.result()
        if key and isinstance(output, bytes):
            cache[key] = output
        yield printout, file, output
