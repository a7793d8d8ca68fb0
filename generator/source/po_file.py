"""Parses PO files (GNU gettext), with the line of every entry."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import polib

from generator.finding import Position, say
from generator.invisible import find_invisible
from generator.source.po_spans import invisible_span
from generator.source.po_strings import first_unquoted_line
from generator.source.read_file import Unreadable, invisible_character, read_text, unreadable
from generator.source.reading_rules import PO_BOUNDS, PO_SYNTAX

_MAX_ENTRIES = 5_000

_CONTROL_ESCAPE = re.compile(r"\\[bfrv]")
"""A match may be the escape of a control character: the backslash may be escaped itself."""


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
    previous_context: str = ""
    """The field whose translation this was, where gettext took it over by likeness (`#| msgctxt`)."""


@dataclass(frozen=True, slots=True)
class PoDocument:
    """A translation file that was read."""

    path: PurePosixPath
    text: str
    entries: tuple[PoEntry, ...]

    @property
    def lines(self) -> list[str]:
        return self.text.split("\n")


def parse_po(path: PurePosixPath, text: str) -> polib.POFile:
    """Return polib's reading of a PO file; raises Unreadable."""
    if not text.strip():
        return polib.POFile(wrapwidth=78)
    # polib would take the last character for the missing quotation mark
    unquoted = first_unquoted_line(text)
    if unquoted:
        raise _unreadable(path, unquoted)
    try:
        # polib takes a string without a line end for a file's name
        return polib.pofile(text.rstrip("\n") + "\n\n", wrapwidth=78)
    except (OSError, ValueError, UnicodeError) as error:
        match = re.search(r"line (\d+)", str(error))
        raise _unreadable(path, int(match[1]) if match else 1) from None


def _unreadable(path: PurePosixPath, line: int) -> Unreadable:
    message = say("this cannot be read as a PO file")
    hint = say("open the file in Poedit, or check the quotation marks around this line")
    return unreadable(path, Position(line, 1), PO_SYNTAX, message, hint)


def po_entries(file: polib.POFile) -> tuple[PoEntry, ...]:
    """Return the entries of a PO file as values."""
    return tuple(map(po_entry, file))


def po_entry(entry: polib.POEntry) -> PoEntry:
    """Return an entry as a value; one of blanks is not translated."""
    return PoEntry(
        context=entry.msgctxt or "",
        original=entry.msgid,
        translation=entry.msgstr if entry.msgstr.strip() else "",
        fuzzy=entry.fuzzy,
        previous=entry.previous_msgid or "",
        line=entry.linenum or 1,
        obsolete=bool(entry.obsolete),
        previous_context=entry.previous_msgctxt or "",
    )


def read_po(root: Path, path: PurePosixPath, longest: int) -> PoDocument:
    """Return the file's entries, of which no text has more than `longest` characters; raises
    Unreadable.
    """
    text = read_text(root, path)
    entries = po_entries(parse_po(path, text))
    _check_bounds(path, entries, longest)
    if _CONTROL_ESCAPE.search(text):
        _check_characters(path, entries, text.split("\n"))
    return PoDocument(path, text, entries)


def _check_bounds(path: PurePosixPath, entries: tuple[PoEntry, ...], longest: int) -> None:
    """Raise Unreadable where there are too many entries, or one holds what it must not."""
    if len(entries) > _MAX_ENTRIES:
        raise unreadable(
            path,
            Position(entries[_MAX_ENTRIES].line, 1),
            PO_BOUNDS,
            say("the file has more than {limit} entries", limit=_MAX_ENTRIES),
            say("take out the entries that no field has"),
        )
    for entry in entries:
        context, original, translation, _, previous, *_ = entry
        if max(len(context), len(original), len(translation), len(previous)) > longest:
            raise unreadable(
                path,
                Position(entry.line, 1),
                PO_BOUNDS,
                say("a text of this entry is too long"),
                say("write at most {limit} characters", limit=longest),
            )


def _check_characters(
    path: PurePosixPath, entries: tuple[PoEntry, ...], lines: Sequence[str]
) -> None:
    """Raise Unreadable where an entry's marks stand for what nobody sees."""
    for entry in entries:
        for text in (entry.context, entry.original, entry.translation, entry.previous):
            for match in find_invisible(text):
                position = Position(entry.line, 1)
                written = invisible_span(lines, entry.line)
                raise Unreadable(invisible_character(path, position, match[0], written, "\\n"))
