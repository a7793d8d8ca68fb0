"""How many copies of a sheet a class needs."""

from math import ceil
from typing import Annotated, Literal

from pydantic import Field

Copies = Literal["student", "pair", "group", "one-group", "class"]
"""Who gets a copy: each student, pair or group; each student of the one group that has taken this
sheet among several; or the class together, as where it is shown."""
GroupOf = Annotated[int, Field(strict=True, ge=2, le=12, examples=[3])]


def copies_needed(copies: Copies, group_of: int, students: int) -> int:
    """Return how many copies so many students need, in groups of at most `group_of`."""
    match copies:
        case "student":
            return students
        case "pair":
            return ceil(students / 2)
        case "group":
            return ceil(students / group_of)
        case "one-group":
            return min(group_of, students)
        case "class":
            return 1
