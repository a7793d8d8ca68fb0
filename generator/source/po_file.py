"""Reads translation files (GNU gettext PO) and keeps the line of every entry."""

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import polib

from generator.finding import Place, say
from generator.source.read import Unreadable, read_text, unreadable
from generator.source.rules import PO_SYNTAX

_MARKER = r"^(#[~|]+ ?)?(msgctxt|msgid|msgid_plural|msgstr(\[\d+\])?)?\s*"
_STRING_LINE = re.compile(_MARKER + r'"')
_WHOLE_LINE = re.compile(_MARKER + r'"([^"\\]|\\.)*"\s*$')


class PoEntry(NamedTuple):
    """A field's translation."""

    context: str
    """The field's route."""
    original: str
    translation: str
    fuzzy: bool
    previous: str
    """The original that was translated, where it has changed since (`#|`)."""
    line: int
    obsolete: bool


@dataclass(frozen=True, slots=True)
class PoDocument:
    """A translation file that was read."""

    path: PurePosixPath
    entries: tuple[PoEntry, ...]


def parse_po(path: PurePosixPath, text: str) -> polib.POFile:
    """Return polib's reading of a PO file; raises Unreadable."""
    if not text.strip():
        return polib.POFile(wrapwidth=78)
    for number, line in enumerate(text.split("\n"), 1):
        # polib takes the last letter for the quotation mark that is not there
        if _STRING_LINE.match(line) and not _WHOLE_LINE.match(line):
            raise _unreadable(path, number)
    try:
        # polib takes a string without a line end for a file's name
        return polib.pofile(text.rstrip("\n") + "\n\n", wrapwidth=78)
    except (OSError, ValueError, UnicodeError) as error:
        found = re.search(r"line (\d+)", str(error))
        raise _unreadable(path, int(found[1]) if found else 1) from None


def _unreadable(path: PurePosixPath, line: int) -> Unreadable:
    return unreadable(
        path,
        Place(line, 1),
        PO_SYNTAX,
        say("this cannot be read as a PO file"),
        say("open the file in Poedit, or check the quotation marks around this line"),
    )


def po_entries(file: polib.POFile) -> tuple[PoEntry, ...]:
    """Return the entries of a PO file as values."""
    return tuple(
        PoEntry(
            context=entry.msgctxt or "",
            original=entry.msgid,
            translation=entry.msgstr if entry.msgstr.strip() else "",
            fuzzy=entry.fuzzy,
            previous=entry.previous_msgid or "",
            line=entry.linenum or 1,
            obsolete=bool(entry.obsolete),
        )
        for entry in file
    )


def read_po(root: Path, path: PurePosixPath) -> PoDocument:
    """Return the file's entries; raises Unreadable."""
    return PoDocument(path, po_entries(parse_po(path, read_text(root, path))))
