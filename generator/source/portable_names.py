"""Names of files and folders that are valid on every system."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from generator.finding import Message, say
from generator.invisible import find_invisible

_OF_WINDOWS = re.compile(
    r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?|.*[<>:\"|?*\\].*|.*[. ]", re.IGNORECASE | re.DOTALL
)
"""Devices, whatever their ending; signs that mean something else; an end that Windows cuts off."""


TWIN = say("this name differs from another one by its capital letters alone")
RENAME = say("rename it: use lower-case English letters, digits and hyphens")


def name_fault(name: str) -> Message | None:
    """Return why a name cannot be used on every system, if that is so."""
    if "\n" in name or "\t" in name or any(find_invisible(name)):
        return say("an invisible character stands in this name")
    if unicodedata.normalize("NFC", name) != name:
        return say("this name is spelt with letters and accents apart, as other systems do not")
    if _OF_WINDOWS.fullmatch(name):
        return say("Windows cannot write this name")
    return None


def names_differing_in_case(names: Iterable[str]) -> Iterator[str]:
    """Yield the names that are others' in capitals, which Windows and macOS do not tell apart."""
    seen: set[str] = set()
    for name in names:
        if name.casefold() in seen:
            yield name
        seen.add(name.casefold())
