"""The audience of the blocks of a worksheet or template."""

from dataclasses import dataclass

from generator.model.text import Audience


@dataclass(frozen=True, slots=True)
class ReadBy:
    """Marks a field whose blocks take their audience from it."""

    audience: Audience
