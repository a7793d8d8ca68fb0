"""Maps a function over items in worker processes."""

import ctypes
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.context import BaseContext
from pathlib import Path
from typing import Any, TypeVar

from generator.finding import CannotRun, say

T = TypeVar("T")
R = TypeVar("R")
_PR_SET_PDEATHSIG = 1
_work: list[Callable[[Any], Any]] = []
"""What this process was started for."""


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def map_in_processes(
    work: Callable[[T], R],
    items: Sequence[T],
    *,
    least: int = 1,
    chunk: int = 1,
) -> Iterator[R]:
    """Yield the result of `work` for each item, in order; raises what it raises, and CannotRun.

    Each process takes over everything that this one has at hand; items and results are pickled, and
    no process is started for fewer than `least` items.
    """
    workers = min(cores(), len(items) // least)
    if workers < 2 or not _may_fork():
        yield from map(work, items)
        return
    context = multiprocessing.get_context("fork")
    with processes(workers, context, _prepare_worker, work) as pool:
        yield from pool.map(_apply, items, chunksize=chunk)


def _may_fork() -> bool:
    """Return whether a fork is safe: on Linux alone, and not where threads hold locks, Python's or others.

    A process that begins anew, as elsewhere, takes as long to start as a handbook takes to be examined.
    """
    return sys.platform == "linux" and len(list(Path("/proc/self/task").iterdir())) == 1


@contextmanager
def processes(
    count: int, context: BaseContext, initializer: Callable[..., None], *arguments: object
) -> Iterator[ProcessPoolExecutor]:
    """Yield processes, each begun with `initializer(parent, *arguments)`; raises CannotRun if one is ended.

    When something is raised, what has not begun is not done any more.
    """
    pool = ProcessPoolExecutor(count, context, initializer, (os.getpid(), *arguments))
    try:
        yield pool
    except BrokenProcessPool:
        raise CannotRun(
            say("a part of the work was ended from outside: is there enough memory?")
        ) from None
    finally:
        pool.shutdown(cancel_futures=True)


def _prepare_worker(parent: int, work: Callable[[Any], Any]) -> None:
    """Make a process ready for its work."""
    exit_with_parent(parent)
    _work[:] = [work]


def exit_with_parent(parent: int) -> None:
    """Let this process end when its parent does, however that ends."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)


def _apply(item: Any) -> Any:
    return _work[0](item)
