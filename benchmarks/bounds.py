"""Measures the check of large inputs, each at twice its size, and the printing of the largest.

python benchmarks/bounds.py
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from large_inputs import INPUTS, MODULE, PRINTED, SMALL
from measuring import report

Make = Callable[[Path, int], None]


def checked(make: Make, size: int) -> tuple[float, float]:
    """Return the processor's seconds of a check that remembers nothing, and the kilobytes it prints."""
    seconds, _, said = _run(make, size, "check")
    return seconds, len(said) / 1000


def printed(make: Make, size: int) -> tuple[float, float, float]:
    """Return the kilobytes of a module, and the seconds and megabytes of its PDFs in one language."""
    seconds, peak, _ = _run(make, size, "pdf", "--lang", "da", "--jobs", "1", "module:first-day")
    with TemporaryDirectory() as name:
        root = shutil.copytree(SMALL, Path(name, "handbook"))
        make(root, size)
        return (root / MODULE).stat().st_size / 1000, seconds, peak


def _run(make: Make, size: int, verb: str, *words: str) -> tuple[float, float, bytes]:
    """Run a verb over a handbook with a large input; return seconds, megabytes and what it prints."""
    with TemporaryDirectory() as name:
        root = shutil.copytree(SMALL, Path(name, "handbook"))
        make(root, size)
        said = Path(name, "said")
        with said.open("wb") as file:
            process = subprocess.Popen(
                [sys.executable, "-m", "generator", verb, "--root", root, *words],
                stdout=file,
                stderr=subprocess.DEVNULL,
                env={**os.environ, "HANDBOOK_CACHE": str(Path(name, "cache"))},
            )
            start = time.perf_counter()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode > (verb == "check"):
            raise RuntimeError(
                f"{verb} ended with {process.returncode} after {time.perf_counter() - start:.0f} s"
            )
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000, said.read_bytes()


def main() -> None:
    rows = []
    for name, (make, size) in INPUTS.items():
        half, whole = checked(make, size // 2), checked(make, size)
        small = (f"{size // 2:,}", f"{half[0]:.2f} s", f"{half[1]:.0f} kB")
        large = (f"{size:,}", f"{whole[0]:.2f} s", f"{whole[1]:.0f} kB")
        rows.append((name, *small, *large))
    head = ("input", "size", "processor", "printed", "twice", "processor", "printed")
    report("A check of large inputs", "python benchmarks/bounds.py", (), head, rows)
    worst = sorted((printed(make, size), name) for name, (make, size) in PRINTED.items())
    report(
        "Printing the largest records that the check accepts",
        "python benchmarks/bounds.py",
        ("typst",),
        ("a module of", "file", "two PDFs", "memory"),
        [
            (name, f"{kilobytes:.0f} kB", f"{seconds:.1f} s", f"{peak:.0f} MB")
            for (kilobytes, seconds, peak), name in worst
        ],
    )


if __name__ == "__main__":
    main()
