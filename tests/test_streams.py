"""Standard streams as a shell may hand them over: full, closed, or a pipe that nobody reads.

What cannot be said ends with 2, in one line where one can be read; a stream that the caller has closed is
one that nobody asked for.
"""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import product
from pathlib import Path
from typing import NamedTuple
from urllib.request import urlopen

import pytest
from conftest import FULL
from PIL import Image

pytestmark = pytest.mark.linux
STATES = ("open", "full", "closed", "unread")
LOST = ("full", "unread")
"""Where what is said gets lost, and somebody wanted it."""


class Run(NamedTuple):
    """A command, how it ends where all can be read, and on which streams it says something then."""

    words: tuple[str, ...]
    code: int
    says: str


QUICK = (
    Run(("--help",), 0, "out"),
    Run(("--version",), 0, "out"),
    Run((), 2, "err"),
    Run(("check",), 0, "out"),
)
SLOW = (
    Run(("check", "--nowhere"), 2, "err"),
    Run(("check", "--strict"), 1, "out"),
    Run(("check", "nowhere.yml"), 2, "err"),
    Run(("comment", "stories/rain/story.yml"), 0, "out"),
    Run(("translations", "status"), 0, "out"),
    Run(("translations", "update"), 0, "out err"),
    Run(("pictures", "clean"), 0, "out"),
    Run(("schema",), 0, "out"),
    Run(("new", "story", "sun"), 0, "out err"),
    Run(("pdf", "story:rain", "--lang", "da"), 0, "out err"),
    Run(("build", "--no-pdf"), 0, "out err"),
    Run(("serve",), 2, "err"),
)
"""What needs more of the program, or writes something, or waits for an address that is taken."""
FEW = (("full", "open"), ("open", "full"), ("closed", "closed"))
MORE = (*FEW, ("open", "open"), ("unread", "open"), ("open", "unread"), ("unread", "unread"))


def matrix() -> list[object]:
    """Return each command with each state of both streams, or with some in a fixed sample."""
    found = []
    for run in (*QUICK, *SLOW):
        few = MORE if run in QUICK else FEW
        sample = [*((pair, True) for pair in few), *([(few[0], False)] if run in QUICK else [])]
        for (out, err), buffered in product(product(STATES, STATES), (True, False)):
            if FULL or ((out, err), buffered) in sample:
                name = " ".join((*run.words[:2], out, err, "" if buffered else "unbuffered"))
                found.append(pytest.param(run, out, err, buffered, id=name.strip()))
    return found


@contextmanager
def stream(state: str) -> Iterator[int]:
    """Yield the descriptor that a process gets as a stream; one that is `closed` it closes itself."""
    if state == "unread":
        read, write = os.pipe()
        os.close(read)
    else:
        write = os.open("/dev/full" if state == "full" else os.devnull, os.O_WRONLY)
    try:
        yield write
    finally:
        os.close(write)


def begin(
    words: tuple[str, ...], root: Path, out: str, err: str, buffered: bool = True
) -> subprocess.Popen[str]:
    """Start a command; what it says on a stream that is open comes in a pipe.

    Where both are closed, standard input is too.
    """

    def ready() -> None:
        # what runs in the background may have been told to ignore an interruption
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        closed = [number for number, state in ((1, out), (2, err)) if state == "closed"]
        for number in closed if len(closed) < 2 else (0, *closed):
            os.close(number)

    settings = {**os.environ, "LC_ALL": "en_GB.UTF-8", "LANGUAGE": "en"}
    settings.pop("PYTHONUNBUFFERED", None)
    with stream(out) as one, stream(err) as other:
        return subprocess.Popen(
            [sys.executable, "-m", "generator", *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if out == "open" else one,
            stderr=subprocess.PIPE if err == "open" else other,
            text=True,
            cwd=root,
            env=settings if buffered else {**settings, "PYTHONUNBUFFERED": "1"},
            preexec_fn=ready,  # noqa: PLW1509 - it takes no lock
        )


@contextmanager
def taken() -> Iterator[int]:
    """Yield a port at which somebody listens already."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def at(words: tuple[str, ...], port: int) -> tuple[str, ...]:
    """Return a command that serves at a port, if it is one that serves."""
    return (*words, "--port", str(port)) if words == ("serve",) else words


@pytest.mark.parametrize(("run", "out", "err", "buffered"), matrix())
def test_what_cannot_be_said_is_told_by_the_exit_code(
    run: Run, out: str, err: str, buffered: bool, handbook: Path
) -> None:
    Image.new("RGB", (40, 30)).save(handbook / "stories/rain/stall.jpg")
    with taken() as port:
        process = begin(at(run.words, port), handbook, out, err, buffered)
        said, output = process.communicate(timeout=300)
    lost = [state for state, name in ((out, "out"), (err, "err")) if name in run.says]
    lost = [state for state in lost if state in LOST]
    assert process.returncode == (2 if lost else run.code), output
    if out == "open" and not lost:
        assert bool(said) == ("out" in run.says)
    if err == "open":
        assert not re.search("Traceback|Exception ignored", output)
        ours = [line for line in output.splitlines() if line.startswith("handbook: ")]
        assert len(ours) == (lost == ["full"] or (run.code == 2 and "Usage" not in output))
        assert bool(output) == ("err" in run.says or bool(ours))


@pytest.mark.parametrize("state", STATES if FULL else ["full"])
def test_a_site_is_served_whoever_reads_what_is_said(state: str, handbook: Path) -> None:
    with taken() as port:
        pass
    process = begin(at(("serve",), port), handbook, state, "closed")
    try:
        while process.poll() is None:
            with suppress(OSError), urlopen(f"http://127.0.0.1:{port}/", timeout=5) as answer:
                assert answer.status == 200
                break
            time.sleep(0.1)
        else:
            pytest.fail(f"it ended with {process.returncode}")
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=60)
    finally:
        process.kill()
    assert process.returncode == 0


def test_no_file_gets_what_a_closed_stream_does_not(handbook: Path, tmp_path: Path) -> None:
    """A file that is opened takes the lowest number that is free, and so the place of a closed stream."""
    written = []
    for state in ("open", "closed"):
        site = tmp_path / state
        words = ("build", "--root", str(handbook), "--no-pdf", "--site-dir", str(site))
        process = begin(words, handbook, state, state)
        process.communicate(timeout=300)
        assert process.returncode == 0
        written.append(
            {
                path.relative_to(site): path.read_bytes()
                for path in site.rglob("*")
                if path.is_file()
            }
        )
    assert written[0] == written[1]
