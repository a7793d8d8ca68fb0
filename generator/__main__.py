"""Runs the command: `python -m generator`, and `handbook`."""

import gc
import os
import sys


def main() -> None:
    """Run the command line."""
    # nothing here lives so long that it has to be tidied up after
    gc.disable()
    # the processes that print import this file again, and need nothing of the rest
    from generator.cli.main import main as run

    try:
        run()
    except SystemExit as end:
        if isinstance(end.code, str):
            raise
        # nor need a hundred thousand objects be let go of one by one
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(end.code or 0)


if __name__ == "__main__":
    main()
