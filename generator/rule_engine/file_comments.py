"""Comments, obsolete entries and headers in a record's files, for the privacy rules."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

import yaml

from generator.catalogue.entry import Entry
from generator.rule_engine.field_text import FieldText
from generator.source.po_file import PoDocument
from generator.source.yaml_loader import LOADER

_COMMENT = re.compile(r"(?:^|(?<=\s))#.*(?:\n[ \t]*#.*)*", re.MULTILINE)
_SIGN = re.compile(r"^[ \t]*#+[ \t]?", re.MULTILINE)
_PO_COMMENT = re.compile(r"^#(?![~|,:]).*(?:\n#(?![~|,:]).*)*", re.MULTILINE)
_PO_SIGN = re.compile(r"^#[.]?[ \t]?", re.MULTILINE)
_PO_HEADER = re.compile(r'(?:#.*\n)*msgid ""\nmsgstr ""\n(?:".*\n)*')


@dataclass(frozen=True, slots=True)
class FileComment:
    """A part of a file that no page shows, but that everybody can read in the repository."""

    path: PurePosixPath
    line: int
    """The first line of the comment, counted from 1."""
    text: str


def file_comments(entry: Entry, texts: Iterable[FieldText]) -> Iterator[FileComment]:
    """Yield the comments and unused entries in the files of a record, whose texts are given."""
    yield from yaml_comments(entry.document.path, entry.document.text)
    known = frozenset(text.raw for text in texts)
    for document in entry.po.values():
        for comment in _po_comments(document):
            if comment.text not in known:
                yield comment


def yaml_comments(path: PurePosixPath, text: str) -> Iterator[FileComment]:
    """Yield the comments of a YAML file, those in lines one below the other together."""
    if "#" not in text:
        return
    bare = list(text)
    for event in iter(LOADER(text).get_event, None):
        if isinstance(event, yaml.ScalarEvent):
            start, end = (mark.index if mark else 0 for mark in (event.start_mark, event.end_mark))
            bare[start:end] = ("\n" if character == "\n" else "x" for character in bare[start:end])
    for match in _COMMENT.finditer("".join(bare)):
        words = _SIGN.sub("", text[match.start() : match.end()])
        yield FileComment(path, text.count("\n", 0, match.start()) + 1, words)


def _po_comments(document: PoDocument) -> Iterator[FileComment]:
    """Yield the comments of a PO file, and each text of its entries that may be of no field."""
    text = document.text
    for match in _PO_COMMENT.finditer(text):
        yield FileComment(
            document.path, text.count("\n", 0, match.start()) + 1, _PO_SIGN.sub("", match[0])
        )
    header = _PO_HEADER.match(text)
    if header:
        yield FileComment(document.path, 1, header[0].replace("\\n", "\n"))
    for entry in document.entries:
        for words in (entry.previous, entry.original, entry.translation):
            if words:
                yield FileComment(document.path, entry.line, words)
