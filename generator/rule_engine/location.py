"""Where an offence is, and the file and position that this leads to."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.finding import KeyPath, Position, TextPosition
from generator.source.po_file import PoDocument
from generator.source.yaml_nodes import Document


@dataclass(frozen=True, slots=True)
class InText:
    """A character of a text in the record."""

    path: KeyPath
    position: TextPosition


@dataclass(frozen=True, slots=True)
class InTranslation:
    """An entry of a translation file."""

    document: PoDocument
    line: int


@dataclass(frozen=True, slots=True)
class InFile:
    """A line of a file, where the fault is in no field."""

    path: PurePosixPath
    line: int


Location = KeyPath | InText | InTranslation | InFile
"""A key path is the location of a value in the record."""


def location_file(location: Location, record: Document) -> PurePosixPath:
    """Return the file in which a location is; `record` is the document of its record."""
    match location:
        case InTranslation():
            return location.document.path
        case InFile():
            return location.path
    return record.path


def location_position(location: Location, record: Document) -> Position:
    """Return the position of a location in its file."""
    match location:
        case InText():
            return record.position_in_text(location.path, location.position)
        case InTranslation() | InFile():
            return Position(location.line, 1)
    return record.position(location)


def location_key_path(location: Location) -> KeyPath:
    """Return the path of the value in the record; empty for what is in another file."""
    match location:
        case InText():
            return location.path
        case InTranslation() | InFile():
            return ()
    return location
