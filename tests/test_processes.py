"""Work is shared out among processes, but by no fork of a process that has threads."""

import subprocess
import sys

import pytest

PROGRAM = """
import os, threading, time
import typst
from generator.processes import map_in_processes
{before}
pids = set(map_in_processes(lambda _: (time.sleep(0.01), os.getpid())[1], range(64)))
print("alone" if pids == {{os.getpid()}} else "shared")
"""


@pytest.mark.linux
@pytest.mark.parametrize(
    ("before", "how"),
    [
        ("os.sched_getaffinity = lambda _: {0, 1}", "shared"),
        ("os.sched_getaffinity = lambda _: {0}", "alone"),
        ("threading.Thread(target=time.sleep, args=(1,)).start()", "alone"),
        (
            "typst.compile(b'The threads of this library are none of those that Python counts')",
            "alone",
        ),
    ],
    ids=["several processors", "one processor", "a thread", "a library's threads"],
)
def test_no_process_is_forked_beside_threads(before: str, how: str) -> None:
    program = PROGRAM.format(before=before)
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert (ran.stdout, ran.stderr) == (f"{how}\n", "")
