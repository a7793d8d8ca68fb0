"""The same search for personal data as JavaScript runs it, while somebody writes in the browser.

The patterns are the check's own, in JavaScript's spelling; telephone numbers follow libphonenumber's
data. It only warns: what counts is the check.
"""

import re
from functools import cache
from typing import Any

from generator.privacy.personal_data import (
    A_TIME,
    NAMES,
    NUMBERS,
    PERSONAL_NUMBER,
    REGIONS,
)

_WORD = r"\p{L}\p{N}_"
_EDGE = rf"(?:(?<![{_WORD}])(?=[{_WORD}])|(?<=[{_WORD}])(?![{_WORD}]))"
_SPELT = (
    ("(?P<", "(?<"),
    (r"\"", '"'),
    (r"\b", _EDGE),
    (r"\W", f"[^{_WORD}]"),
    (r"[\w", f"[{_WORD}"),
    (r"\w", f"[{_WORD}]"),
)
"""What JavaScript writes otherwise; in a class of letters, `\\w` comes first."""
_NEEDS_PREFIX = frozenset({"SE", "DE"})
"""Where a number without its leading 0 is no telephone number that one could call."""


@cache
def browser_patterns() -> dict[str, Any]:
    """Return what the page's script looks for, as JSON data."""
    return {
        "patterns": [
            {"kind": kind.value, **_script(pattern)} for kind, pattern in (*NAMES, *NUMBERS)
        ],
        "number": _script(PERSONAL_NUMBER),
        "time": _script(A_TIME),
        "phones": [_phone(region) for region in REGIONS],
    }


def _script(pattern: re.Pattern[str]) -> dict[str, str]:
    source = pattern.pattern
    for python, script in _SPELT:
        source = source.replace(python, script)
    return {"source": source, "flags": "giu" if pattern.flags & re.IGNORECASE else "gu"}


def _phone(region: str) -> dict[str, Any]:
    # seldom needed, and long in loading
    from phonenumbers import PhoneMetadata

    data = PhoneMetadata.metadata_for_region(region)
    if data is None or data.general_desc is None:
        raise LookupError(region)
    return {
        "code": str(data.country_code),
        "prefix": data.national_prefix or "",
        "needs_prefix": region in _NEEDS_PREFIX,
        "pattern": data.general_desc.national_number_pattern,
    }
