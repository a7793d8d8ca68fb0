"""Dates as people write them in the four languages, respelt as `2026-11-23`."""

import datetime
import re
from collections.abc import Iterator
from contextlib import suppress

from babel import Locale

from generator.suggestions.languages import LANGUAGES

_DAY_FIRST = re.compile(r"(\d{1,2})[./ -]+(\d{1,2})[./ -]+(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[./ -]?(\d{1,2})[./ -]?(\d{1,2})")
_MONTH_NAMED = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)? (?:of )?([^\W\d]{3,12})\.?,? (\d{4})")
_MONTH_FIRST = re.compile(r"([^\W\d]{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_BEFORE_A_DAY = re.compile(
    r"(?:[^\W\d]{4,12},? )?(?:den|dem|der|am|d\.|the|on) |[^\W\d]{4,12},? (?=\d)"
)
"""The day of the week, and the word that says that a date follows, may stand before a date."""
_TIME = re.compile(r"(?<=\d)[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z| ?[+-]\d{2}:?\d{2})?\Z")


def iso_date(written: str) -> str | None:
    """Return a date in the form `2026-11-23`; None where the text is no date."""
    date = _TIME.sub("", written)
    before = _BEFORE_A_DAY.match(date.casefold())
    if before and not _month(before[0].strip(" ,")):
        date = date[before.end() :]
    for year, month, day in _readings(date):
        with suppress(ValueError):
            return datetime.date(year, month, day).isoformat()
    return None


def _readings(written: str) -> Iterator[tuple[int, int, int]]:
    """Yield the year, month and day of each way in which a date can be read."""
    match = _DAY_FIRST.fullmatch(written)
    if match:
        yield int(match[3]), int(match[2]), int(match[1])
    match = _YEAR_FIRST.fullmatch(written)
    if match:
        yield int(match[1]), int(match[2]), int(match[3])
    match = _MONTH_NAMED.fullmatch(written)
    if match:
        yield int(match[3]), _month(match[2]), int(match[1])
    match = _MONTH_FIRST.fullmatch(written)
    if match:
        yield int(match[3]), _month(match[1]), int(match[2])


def _month(name: str) -> int:
    """Return a month's number; 0 where none of the four languages has a month of this name."""
    word = name.casefold()
    for language in LANGUAGES:
        months = Locale.parse(language).months["format"]
        for width in ("wide", "abbreviated"):
            for number, month in months[width].items():
                if word in (month.casefold(), month.casefold().rstrip(".")):
                    return int(number)
    return 0
