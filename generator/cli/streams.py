"""Standard streams that are closed, full, or no longer read."""

import os
import sys
from typing import TextIO


def open_closed_streams() -> None:
    """Open the null device for each standard stream that the caller has closed.

    The next file that is opened would take its number otherwise, and get what a library says there.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nowhere = os.open(os.devnull, os.O_RDWR)
            os.set_inheritable(nowhere, True)
            setattr(sys, name, os.fdopen(nowhere, mode, encoding="utf-8"))


def flush_stream(stream: TextIO) -> bool:
    """Return whether what was said reaches its reader; what does not is let go."""
    try:
        stream.flush()
    except OSError:
        # Python tries once more when it ends, and says so
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        return False
    return True
