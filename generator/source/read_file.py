"""Reads a text file: its encoding, its size, and its invisible characters are checked."""

import codecs
from itertools import islice
from pathlib import Path, PurePosixPath

from generator.finding import (
    CannotRun,
    Finding,
    Fix,
    Message,
    Position,
    Rule,
    Span,
    say,
    text_position,
)
from generator.invisible import find_invisible
from generator.regular_files import MAX_BYTES, NoRegularFile, read_first_bytes
from generator.source.reading_rules import (
    ENCODING,
    FILE_SIZE,
    FILE_VANISHED,
    HIDDEN_CHARACTER,
    PLAIN_FILE,
)

_MAX_INVISIBLE_SHOWN = 10
"""At most so many invisible characters of one file are reported."""
FILE_START = Position(1, 1)
_SPACES = "\x0b\x0c\x85\u2028\u2029"
"""The invisible characters that separate words or lines."""


class Unreadable(Exception):
    """A file that cannot be read further, with the findings that say why."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__()
        self.findings = findings


def unreadable(
    path: PurePosixPath, position: Position, rule: Rule, message: Message, hint: Message
) -> Unreadable:
    """Return the exception for a file with one thing that stops the reading."""
    return Unreadable(Finding(path, position, rule, message, hint))


def read_text(root: Path, path: PurePosixPath) -> str:
    """Return the text of `path` below `root`; raises Unreadable, or CannotRun without permission."""
    data = read_bytes(root, path, MAX_BYTES)
    if len(data) > MAX_BYTES:
        raise unreadable(
            path,
            FILE_START,
            FILE_SIZE,
            say("the file is too large: at most {limit} bytes are read", limit=MAX_BYTES),
            say("split the record, or take out what does not belong in it"),
        )
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\x00" in data[:4]:
        raise unreadable(
            path, FILE_START, ENCODING, say("this is UTF-16, not UTF-8"), _SAVE_AS_UTF_8
        )
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise _not_utf_8(path, data, error.start) from None
    findings = []
    for match in islice(find_invisible(text), _MAX_INVISIBLE_SHOWN):
        position = position_of(text, match.start())
        written = position, Position(position.line, position.column + 1)
        findings.append(invisible_character(path, position, match[0], written))
    if findings:
        raise Unreadable(*findings)
    return text


def _not_utf_8(path: PurePosixPath, data: bytes, start: int) -> Unreadable:
    before = data[:start].removeprefix(codecs.BOM_UTF8)
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    message = say(
        "this is not UTF-8 from here on; it looks like {encoding}", encoding=_encoding(data[start:])
    )
    position = Position(before.count(b"\n") + 1, column)
    return unreadable(path, position, ENCODING, message, _SAVE_AS_UTF_8)


_SAVE_AS_UTF_8 = say(
    "open the file in the editor that wrote it, choose Save as, and there the encoding UTF-8"
)
_COMMON = frozenset("æøåäöüßéÆØÅÄÖÜ–—“”„’»«…")
"""The common characters of the handbook's languages beside ASCII."""


def _encoding(data: bytes) -> str:
    """Return the name of the encoding in which the most bytes beside ASCII are common characters."""
    other = bytes(byte for byte in data if byte > 127)
    guesses = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman", "cp850": "DOS (850)"}
    best = max(
        guesses, key=lambda name: sum(map(_COMMON.__contains__, other.decode(name, "replace")))
    )
    return guesses[best]


def read_bytes(root: Path, path: PurePosixPath, most: int) -> bytes:
    """Return the first bytes of `path` below `root`: at most one more than `most`.

    Raises Unreadable, or CannotRun without permission.
    """
    try:
        return read_first_bytes(root / path, most)
    except NoRegularFile as refused:
        raise unreadable(path, FILE_START, PLAIN_FILE, refused.message, refused.hint) from None
    except PermissionError:
        raise CannotRun(
            say("{path} cannot be read: permission denied", path=path.as_posix())
        ) from None
    except OSError:
        raise unreadable(
            path,
            FILE_START,
            FILE_VANISHED,
            say("the file was there a moment ago and cannot be read any more"),
            say("run the check again when nothing else is writing to the folder"),
        ) from None


def position_of(text: str, offset: int) -> Position:
    """Return the position of the character at an offset of a file's text."""
    line, column = text_position(text, offset)
    return Position(line + 1, column + 1)


def invisible_character(
    path: PurePosixPath,
    position: Position,
    character: str,
    written: Span | None,
    line_end: str = "\n",
) -> Finding:
    """Return the finding for an invisible character; `written` is its span, where that is known."""
    instead = line_end if character == "\r" else " " if character in _SPACES else ""
    return Finding(
        path,
        position,
        HIDDEN_CHARACTER,
        say("an invisible character stands here: U+{code}", code=f"{ord(character):04X}"),
        say("delete the character and type the text around it again"),
        fix=Fix(*written, instead) if written else None,
    )
