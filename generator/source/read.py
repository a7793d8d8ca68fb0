"""Reads a file's text."""

from pathlib import Path, PurePosixPath

from generator.finding import CannotRun, Finding, Message, Place, Rule, say
from generator.source.rules import ENCODING, FILE_SIZE, FILE_VANISHED

MAX_BYTES = 1_000_000
START = Place(1, 1)


class Unreadable(Exception):
    """A file that cannot be read further, with the findings that say why."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__()
        self.findings = findings


def unreadable(
    path: PurePosixPath, place: Place, rule: Rule, message: Message, hint: Message
) -> Unreadable:
    """Return the exception for a file with one thing that stops the reading."""
    return Unreadable(Finding(path, place, rule, message, hint))


def read_text(root: Path, path: PurePosixPath) -> str:
    """Return the text of `path` below `root`; raises Unreadable, or CannotRun without permission."""
    try:
        data = (root / path).read_bytes()
    except PermissionError:
        raise CannotRun(
            say("{path} cannot be read: permission denied", path=path.as_posix())
        ) from None
    except OSError:
        raise unreadable(
            path,
            START,
            FILE_VANISHED,
            say("the file was there a moment ago and cannot be read any more"),
            say("run the check again when nothing else is writing to the folder"),
        ) from None
    if len(data) > MAX_BYTES:
        raise unreadable(
            path,
            START,
            FILE_SIZE,
            say(
                "the file has {size} bytes; at most {limit} are read",
                size=len(data),
                limit=MAX_BYTES,
            ),
            say("split the record, or take out what does not belong in it"),
        )
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        raise unreadable(
            path,
            Place(before.count(b"\n") + 1, column),
            ENCODING,
            say("this is not UTF-8 from here on"),
            say("save the file again with the encoding UTF-8"),
        ) from None
