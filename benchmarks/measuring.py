"""What all benchmarks share: how a command is measured, and where the results stand."""

import datetime
import os
import platform
import re
import shutil
import subprocess
import threading
import time
import venv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from generator.processes import cores

ROOT = Path(__file__).parent.parent
RESULTS = Path(__file__).parent / "RESULTS.md"
HOME = ROOT / ".cache/benchmarks"
LOCK = ROOT / "locks/benchmarks.txt"
HEAD = """# Results

What the commands in this folder printed last. Machines differ and are noisy: all times of a table are
from one run, its rounds one after the other, and what counts is the ratio.
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One measured command."""

    seconds: float
    peak: float
    """In megabytes: the most memory that the command and its processes had at once (Linux alone)."""
    largest: float
    """The most that one of these processes had, in megabytes."""


def measured(*words: str | Path, cwd: Path = ROOT, memory: bool = False, **settings: str) -> Run:
    """Run a command and measure it; raises CalledProcessError with what it said if it fails.

    Memory is looked at only where it is asked for: the look itself takes time.
    """
    start = time.perf_counter()
    process = subprocess.Popen(
        list(map(str, words)),
        cwd=cwd,
        env={**os.environ, **settings},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    peaks = [(0.0, 0.0)]
    watcher = threading.Thread(target=_watch, args=(process, peaks))
    if memory:
        watcher.start()
    said = process.communicate()[1]
    seconds = time.perf_counter() - start
    if memory:
        watcher.join()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, words, stderr=said)
    together, largest = map(max, zip(*peaks, strict=True))
    return Run(seconds, together, largest)


def _watch(process: subprocess.Popen[str], peaks: list[tuple[float, float]]) -> None:
    while process.poll() is None:
        stats = [path for path in Path("/proc").glob("[0-9]*/stat") if _in(path, process.pid)]
        sizes = [_memory(path) for path in stats]
        peaks.append((sum(sizes), max(sizes, default=0)))
        time.sleep(0.1)


def _in(stat: Path, session: int) -> bool:
    try:
        return int(stat.read_text().rsplit(")", 1)[1].split()[3]) == session
    except (OSError, ValueError, IndexError):
        return False


def _memory(stat: Path) -> float:
    """Return a process's share of memory in megabytes; what several share counts once."""
    try:
        found = re.search(
            r"^Pss: +(\d+) kB", stat.with_name("smaps_rollup").read_text(), re.MULTILINE
        )
    except OSError:
        return 0
    return int(found[1]) / 1000 if found else 0


def environment() -> Path:
    """Set up, once, the environment of the tools that we are measured against; return its programs."""
    programs = HOME / "env/bin"
    if not (programs / "ready").exists():
        venv.create(HOME / "env", with_pip=True)
        install = [
            programs / "python",
            "-m",
            "pip",
            "install",
            "-q",
            "--require-hashes",
            "-r",
            LOCK,
        ]
        subprocess.run(install, check=True)
        (programs / "ready").touch()
    return programs


def chromium_path() -> str | None:
    """Return the system's Chromium, as the tests take it; playwright says so where there is none."""
    found = map(shutil.which, ("chromium-headless-shell", "chromium", "google-chrome"))
    return next(filter(None, found), None)


def report(
    title: str,
    command: str,
    others: Iterable[str],
    head: Sequence[str],
    rows: Iterable[Sequence[str]],
) -> None:
    """Print a table, and put it in place of the one that had its title in the results."""
    lines = [head, ["---"] * len(head), *rows]
    table = "\n".join("| " + " | ".join(line) + " |" for line in lines)
    used = ", ".join(f"{name} {version(name)}" for name in ("handbook", *others))
    text = (
        f"## {title}\n\n`{command}`, {datetime.date.today().isoformat()}, "
        f"{cores()} processors, Python {platform.python_version()}, {used}\n\n{table}\n"
    )
    print(text)
    old = RESULTS.read_text("utf-8") if RESULTS.exists() else HEAD
    head_, *parts = re.split(r"(?m)^(?=## )", old)
    kept = [part.rstrip() + "\n" for part in parts if not part.startswith(f"## {title}\n")]
    RESULTS.write_text("\n".join((head_.rstrip() + "\n", *sorted([*kept, text]))), "utf-8")
