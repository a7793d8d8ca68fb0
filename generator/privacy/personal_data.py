"""Finds personal data in a text; it says where and of what kind, and never what.

Telephone numbers are left to libphonenumber. Personal numbers are told by their form and a possible
date, not by their check digit: a slip of the pen does not make a number harmless.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.personal import PersonalKind

REGIONS = ("DK", "SE", "DE")


@dataclass(frozen=True, slots=True)
class Personal:
    """A piece of personal data: its kind, and the letters from `start` up to `end`."""

    kind: PersonalKind
    start: int
    end: int


_MONTHS = (
    "jan|feb|m[aä]r|mar|apr|ma[ijy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]"  # the beginning of each
)
_DAY = (
    r"(?:\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d{2})"
    r"|\d{4}-\d{2}-\d{2}"
    rf"|(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th|:e|\.)?\s+(?:of\s+)?(?:{_MONTHS})\w*\.?,?\s+\d{{4}}"
    rf"|(?:{_MONTHS})\w*\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}})"
)
_BORN = (
    r"(?:født|fødselsdato|fødselsdag|fødselsår|född|födelsedatum|födelsedag|födelsedata"
    r"|geboren|geb\.|geburtsdatum|geburtstag|born|date\s+of\s+birth|birth\s?day|birth\s?date|dob|f\.)"
)
_STREET_ENDING = (
    r"(?:vej|vejen|gade|gaden|allé|stræde|strædet|vænget|vænge|parken|bakken|toften"
    r"|gatan|gata|vägen|väg|gränd|stigen|torget|torg|backen|allén|leden"
    r"|straße|strasse|str\.|weg|allee|gasse|ufer|damm|chaussee)"
)
_STREET_WORD = (
    r"(?:[Vv]ej|[Gg]ade|[Aa]llé|[Ss]træde|[Gg]atan|[Vv]äg(?:en)?|[Gg]ränd|[Tt]org(?:et)?"
    r"|Straße|Strasse|Str\.|Weg|Allee|Gasse|Ufer|Damm|Chaussee|Ring)"
)
_ENGLISH_STREET = r"(?:Street|Road|Lane|Avenue|Drive|Close|Terrace|Crescent)"
NAMES: tuple[tuple[PersonalKind, re.Pattern[str]], ...] = (
    (
        PersonalKind.EMAIL,
        re.compile(
            r"[\w.+-]+(?:@|\s?[\[(](?:at|snabel-?a)[\])]\s?)[\w-]+"
            r"(?:(?:\.|\s?[\[(](?:dot|punkt|prik)[\])]\s?)[\w-]+)+",
            re.IGNORECASE,
        ),
    ),
    (
        PersonalKind.HANDLE,
        re.compile(
            r"(?<![\w.@/])@[A-Za-z0-9_][A-Za-z0-9_.]{2,}"
            r"|\b(?:instagram|facebook|tiktok|snapchat|linkedin|twitter|x|youtube|threads|discord)\.(?:com|gg)"
            r"/(?:add/|in/|u/|c/)?@?[\w.-]{2,}"
            r"|\b(?:insta(?:gram)?|snap(?:chat)?|tiktok|discord|facebook)\s?:\s?[\w.#-]{3,}",
            re.IGNORECASE,
        ),
    ),
)
IN_A_NAME = (
    *("@", "(at", "[at", "(snabel", "[snabel", ".com", ".gg"),
    *("insta", "snap", "tiktok", "discord", "facebook"),
)
"""One of these stands in everything that NAMES find, in small letters."""
NUMBERS: tuple[tuple[PersonalKind, re.Pattern[str]], ...] = (
    (
        PersonalKind.ADDRESS,
        re.compile(
            rf"\b(?:[A-ZÆØÅÄÖÜ][\wéü.-]*{_STREET_ENDING}"
            r"|(?!D(?:er|ie|as|en|em)\s|Ein|Kein|Diese|Jede|Unser|Mein)[A-ZÆØÅÄÖÜ][\wéü-]+"
            rf"\s{_STREET_WORD})\s+\d{{1,4}}\s?[A-Za-z]?\b"
            rf"|\b\d{{1,4}}[A-Za-z]?\s[A-Z][\w-]+(?:\s[A-Z][\w-]+)?\s{_ENGLISH_STREET}\b"
        ),
    ),
    (PersonalKind.BIRTH_DATE, re.compile(rf"\b{_BORN}\W+(?:\w+\W+){{0,4}}?{_DAY}", re.IGNORECASE)),
    (
        PersonalKind.COORDINATES,
        re.compile(
            r"-?\d{1,3}[.,]\d{4,}\s?°?\s?[NSnsØÖOEWVøöoewv]?\s?[,;/ ]\s?-?\d{1,3}[.,]\d{4,}"
            r"|\d{1,3}\s?°\s?\d{1,2}\s?['′’]\s?(?:\d{1,2}(?:[.,]\d+)?\s?(?:\"|″|”|''))?\s?[NSØÖOEWV]?"
        ),
    ),
)
_ADDRESS = NUMBERS[0]
A_DIGIT = re.compile(r"\d")
"""Stands in everything that is found but a name."""
_DAY_OR_PLACE = re.compile(r"[\d°](?:(?<=°)|\d{3}|\s?[./-]\s?\d)")
"""One of these stands in each day and in all coordinates."""
_LONG_NUMBER = re.compile(r"\d(?:[^\w\n]{0,4}[A-Z]?[^\w\n]{0,4}\d){6}")
"""Seven digits that belong together: a telephone number or a personal number has as many at least."""
PERSONAL_NUMBER = re.compile(
    r"(?<![\d-])(?:"
    r"(?P<dk>\d{6}\s?[-–]?\s?\d{4})"
    r"|(?P<se>(?:18|19|20)\d{6}\s?[-–+]?\s?\d{4}|\d{6}\+\d{4})"
    r"|(?P<de>\d{2}\s?\d{3}\s?\d{3}\s?\d{3})"
    r"|(?P<pension>\d{2}\s?\d{6}\s?[A-Z]\s?\d{3})"
    r")(?![\d-])"
)


A_TIME = re.compile(
    r"(?:19|20)\d{2}\s?[-–/]\s?(?:19|20)\d{2}|\d{4}-\d{2}-\d{2}"
    r"|\d{1,2}[.:]\d{2}\s?[-–]\s?\d{1,2}[.:]\d{2}"
)
"""Years, a day or hours: not a telephone number."""


def personal_data(text: str) -> tuple[Personal, ...]:
    """Return what was found, by place; of two that overlap, the first to begin."""
    found: list[Personal] = []
    if any(map(text.casefold().__contains__, IN_A_NAME)):
        found.extend(_matches(text, NAMES))
    if A_DIGIT.search(text):
        found.extend(_matches(text, NUMBERS if _DAY_OR_PLACE.search(text) else (_ADDRESS,)))
        if _LONG_NUMBER.search(text):
            found.extend(_personal_numbers(text))
            found.extend(_phones(text))
    found.sort(key=lambda item: (item.start, -item.end))
    apart: list[Personal] = []
    for item in found:
        if not apart or item.start >= apart[-1].end:
            apart.append(item)
    return tuple(apart)


def _matches(
    text: str, patterns: Iterable[tuple[PersonalKind, re.Pattern[str]]]
) -> Iterator[Personal]:
    for kind, pattern in patterns:
        for match in pattern.finditer(text):
            yield Personal(kind, match.start(), match.end())


def masked(text: str) -> str:
    """Return a text with an ellipsis for each piece of personal data."""
    for item in reversed(personal_data(text)):
        text = f"{text[: item.start]}…{text[item.end :]}"
    return text


def _phones(text: str) -> Iterator[Personal]:
    # seldom needed, and a tenth of a second in loading, as is what knows tax numbers
    from phonenumbers import Leniency, PhoneNumberMatcher

    for region in REGIONS:
        for match in PhoneNumberMatcher(text, region, leniency=Leniency.VALID):
            if not A_TIME.fullmatch(match.raw_string):
                yield Personal(PersonalKind.PHONE, match.start, match.end)


def _personal_numbers(text: str) -> Iterator[Personal]:
    for match in PERSONAL_NUMBER.finditer(text):
        digits = re.sub(r"\D", "", match[0])
        if match["dk"]:
            # Danish numbers begin with the day, Swedish short ones with the year
            likely = _is_day(digits[4:6], digits[2:4], digits[:2]) or _is_day(*_parts(digits[:6]))
        elif match["se"]:
            likely = _is_day(*_parts(digits[-10:-4]))
        elif match["pension"]:
            likely = _is_day(digits[6:8], digits[4:6], digits[2:4])
        else:
            likely = _is_tax_number(digits)
        if likely:
            yield Personal(PersonalKind.PERSONAL_NUMBER, match.start(), match.end())


def _parts(six: str) -> tuple[str, str, str]:
    return six[:2], six[2:4], six[4:]


def _is_day(year: str, month: str, day: str) -> bool:
    """Tell whether there is such a day; Swedish coordination numbers add 60 to it."""
    number = int(day) - 60 if int(day) > 60 else int(day)
    try:
        date(2000 + int(year), int(month), number)
    except ValueError:
        return False
    return True


def _is_tax_number(digits: str) -> bool:
    """Tell whether eleven digits have the form of a German tax number, whatever the last one is."""
    from stdnum.de import idnr
    from stdnum.exceptions import ValidationError

    for last in "0123456789":
        try:
            idnr.validate(digits[:-1] + last)
        except ValidationError:
            continue
        return True
    return False
