"""Commands in processes that a warm one forks: each begins with everything imported, and the fonts cut.

Importing takes most of the time of a verb over a small handbook. What an import itself may break is seen
by the tests that start the interpreter anew, such as those of streams, which run every verb.
"""

import os
import pkgutil
import subprocess
import sys
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

import generator

SECONDS = 1800
_context = get_context("forkserver")
_context.set_forkserver_preload(
    [
        __name__,
        "warmed",
        "material.plugins.search.plugin",
        "mkdocs.commands.build",
        "PIL.Image",
        *(module.name for module in pkgutil.walk_packages(generator.__path__, "generator.")),
    ]
)


def call(
    words: list[str], folder: Path, environment: dict[str, str], processor: int | None
) -> subprocess.CompletedProcess[str]:
    """Run the command in a folder, on one processor if that is given; raises TimeoutError."""
    with TemporaryDirectory() as said:
        streams = Path(said) / "out", Path(said) / "err"
        process = _context.Process(
            target=_command, args=(words, folder, environment, processor, streams)
        )
        process.start()
        process.join(SECONDS)
        if process.exitcode is None:
            process.kill()
            raise TimeoutError(" ".join(words))
        out, err = (path.read_text("utf-8") for path in streams)
        return subprocess.CompletedProcess(words, process.exitcode, out, err)


def _command(
    words: list[str],
    folder: Path,
    environment: dict[str, str],
    processor: int | None,
    streams: tuple[Path, Path],
) -> None:
    for number, path in enumerate(streams, 1):
        file = os.open(path, os.O_WRONLY | os.O_CREAT)
        os.dup2(file, number)
        os.close(file)
    # as the interpreter itself opens them
    sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = os.fdopen(
        2, "w", buffering=1, encoding="utf-8", errors="backslashreplace", closefd=False
    )
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    if processor is not None:
        os.sched_setaffinity(0, {processor})
    sys.argv = ["handbook", *words]
    from generator.__main__ import main

    main()
