"""What a rule finds in a record: an offence, whose place is a key path and not yet a line."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.finding import SILENT, KeyPath, Message
from generator.rule_engine.field_fix import FieldFixes
from generator.source.po_file import PoDocument

Hint = Message | Callable[[], Message]
"""The hint of an offence, or a function that returns it where finding it takes time."""


@dataclass(frozen=True, slots=True)
class Offence:
    """One offence against a rule in one record."""

    path: KeyPath
    message: Message
    hint: Hint = SILENT
    offset: tuple[int, int] | None = None
    """The line and column within the text at `path`, counted from 0."""
    po: tuple[PoDocument, int] | None = None
    """The translation file and its line, where the fault is in a translation."""
    fixes: FieldFixes = ()
    """The corrections that need no decision by a person."""
    at: tuple[PurePosixPath, int] | None = None
    """The file and its line, where the fault is not in a field."""
