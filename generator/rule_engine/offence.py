"""What a rule finds in a record: an offence, whose location is not yet a line."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.finding import SILENT, Message
from generator.rule_engine.field_fix import FieldFixes
from generator.rule_engine.location import Location

Hint = Message | Callable[[], Message]
"""The hint of an offence, or a function that returns it where finding it takes time."""


@dataclass(frozen=True, slots=True)
class Offence:
    """One offence against a rule in one record."""

    location: Location
    message: Message
    hint: Hint = SILENT
    fixes: FieldFixes = ()
    """The corrections that need no decision by a person."""
