"""What the tests ask of Linux alone: rights given up, a disk without room, a process without streams.

A fixture gives what a process that begins calls first; a test that uses one is marked `linux`.
"""

import ctypes
import os
from collections.abc import Callable
from pathlib import Path

import pytest

Begin = Callable[[], None]
_PR_CAPBSET_DROP = 24
_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH = 1, 2


@pytest.fixture
def bound_by_permissions() -> Begin:
    """Let a process that begins be bound by permissions, also where the tests run as root."""

    def begin() -> None:
        if os.geteuid() == 0:
            library = ctypes.CDLL(None, use_errno=True)
            for capability in (_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH):
                if library.prctl(_PR_CAPBSET_DROP, capability):
                    raise OSError(ctypes.get_errno(), "this root cannot give up its rights")

    return begin


@pytest.fixture
def room() -> Callable[[int], Begin]:
    """Let a process that begins write so many bytes into a file at most, as on a disk that fills up."""
    import resource

    def begin_with(size: int) -> Begin:
        return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return begin_with


@pytest.fixture
def no_room(room: Callable[[int], Begin]) -> Begin:
    """Let a process that begins write nothing into files, as on a disk that is full."""
    return room(0)


def make_pipe(path: Path) -> None:
    """Put a named pipe, which Windows does not have; a test that does so is marked by hand."""
    os.mkfifo(path)
