"""Checks of a number that a pattern cannot express, such as check digits."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache
from itertools import pairwise

_REGIONS = ("SE", "DE")
"""The regions whose telephone numbers begin with a 0 that is left out behind the country code."""


def digits(text: str) -> str:
    """Return the digits alone."""
    return re.sub(r"\D", "", text)


@cache
def telephone_pattern() -> re.Pattern[str]:
    """Return the Swedish and German numbers as libphonenumber knows them, without their 0."""
    # long in loading, and seldom needed
    from phonenumbers import PhoneMetadata

    parts = []
    for region in _REGIONS:
        data = PhoneMetadata.metadata_for_region(region)
        pattern = data.general_desc.national_number_pattern if data and data.general_desc else None
        if pattern is None:
            raise LookupError(region)
        parts.append(pattern)
    return re.compile("|".join(parts))


def _is_telephone(text: str) -> bool:
    return telephone_pattern().fullmatch(digits(text)[1:]) is not None


def _is_no_row(text: str) -> bool:
    """Return whether the numbers do not go on by equal steps, as in a list of ages or weeks."""
    parts = [int(part) for part in re.findall(r"\d+", text)]
    steps = {after - before for before, after in pairwise(parts)}
    return len(parts) < 3 or len(steps) != 1


def _is_tax_number(text: str) -> bool:
    """Return whether it is built like a German tax number: of ten digits one stands twice or thrice.

    The last digit is not looked at: a slip of the pen makes a number no less somebody's.
    """
    ten = digits(text)[:10]
    often = [count for count in Counter(ten).values() if count > 1]
    return ten[0] != "0" and len(often) == 1 and often[0] < 4


def _is_card(text: str) -> bool:
    """Return whether the last digit of a card's number is right (Luhn)."""
    doubled = [
        int(digit) * (2 if index % 2 else 1) for index, digit in enumerate(reversed(digits(text)))
    ]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


NUMBER_CHECKS: Mapping[str, Callable[[str], bool]] = {
    "telephone": _is_telephone,
    "no-row": _is_no_row,
    "tax-number": _is_tax_number,
    "card": _is_card,
}
