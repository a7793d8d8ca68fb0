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
        # a hundred thousand objects need not be let go of one by one, and nothing waits for the end
        for stream in (sys.stdout, sys.stderr):
            # there is none where the caller has closed it
            if stream:
                stream.flush()
        os._exit(end.code or 0)


if __name__ == "__main__":
    main()
