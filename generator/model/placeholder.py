"""Placeholders in a draft, which somebody still has to fill in."""

import re

from pydantic.fields import FieldInfo

PLACEHOLDER_PATTERN = re.compile("‹([^‹›]*+)›")
"""A place that is not filled in yet, alone or within a text, with what belongs there."""


def placeholder(about: str) -> str:
    """Return the placeholder for a text that is still to be written, with what belongs there."""
    return f"‹{' '.join(about.replace('`', chr(39)).split())}›"


def description(info: FieldInfo) -> str:
    """Return the description of a field, in English; empty where its model has none."""
    return " ".join((info.description or "").split())
