"""Interface words, dates and numbers in one language."""

import datetime
import gettext
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path, PurePosixPath

from babel import Locale, UnknownLocaleError, default_locale
from babel.core import get_global
from babel.dates import format_date
from babel.numbers import format_decimal

from generator.finding import CannotRun, Message, say
from generator.regular_files import no_regular_file, read_regular_file
from generator.wording.compile_catalogue import compile_catalogue

PACKAGED = Path(__file__).parent / "catalogues"
_SOURCE_LANGUAGE = "en"
"""The interface is written in English, so English needs no catalogue."""
_CODE = re.compile("[A-Za-z0-9-]+")
_REGIONS = {"en": "en-GB"}
"""Whose dates and numbers a language has here, where Babel thinks of another country's."""
INTERFACE_FOLDER = PurePosixPath("content/interface")
"""Where a handbook keeps catalogues for languages that the package does not bring."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One language's words."""

    language: str
    catalogue: gettext.NullTranslations

    def text(self, words: str) -> str:
        """Return an interface word or sentence."""
        return self.catalogue.gettext(words) if words else ""

    def texts(self, one: str, many: str, count: int) -> str:
        """Return a sentence with a number, in the plural form of that number."""
        return self.catalogue.ngettext(one, many, count).format(count=self.number(count))

    def format_message(self, message: Message) -> str:
        """Return a message's sentence with its values filled in; a value may be a message as well."""
        values = {
            name: self.format_message(value) if isinstance(value, Message) else value
            for name, value in message.values.items()
        }
        return fill(self.text(message.pattern), values)

    def date(self, day: datetime.date) -> str:
        """Return a day as the language writes it in full."""
        return format_date(day, format="long", locale=self.locale)

    def partial_date(self, day: str) -> str:
        """Return a day as `2024-05-24`, a month or a year as the language writes it."""
        parts = [int(part) for part in day.split("-")]
        if len(parts) == 1:
            return day
        if len(parts) == 2:
            return f"{self.month(parts[1])} {parts[0]}"
        return self.date(datetime.date(*parts))

    def number(self, value: int | float) -> str:
        """Return a number as the language writes it."""
        return format_decimal(value, locale=self.locale)

    def month(self, number: int) -> str:
        """Return the name of a calendar month, 1 to 12."""
        return str(self.locale.months["stand-alone"]["wide"][number])

    def short_month(self, number: int) -> str:
        """Return the short name of a calendar month, 1 to 12."""
        return str(self.locale.months["stand-alone"]["abbreviated"][number])

    def language_name(self, code: str) -> str:
        """Return the name of a language, or its code where it has no name in this one."""
        return str(self.locale.languages.get(code, code))

    @property
    def locale(self) -> Locale:
        return _locale(self.language)


@cache
def region_of(language: str) -> str:
    """Return a language with the country where most of its readers are (BCP 47), such as `da-DK`."""
    region = _REGIONS.get(language) or get_global("likely_subtags").get(language, language)
    parts = region.replace("-", "_").split("_")
    return f"{parts[0]}-{parts[-1]}"


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(_REGIONS.get(language, language), sep="-")


def fill(pattern: str, values: Mapping[str, object]) -> str:
    """Return a pattern with its values; a value's own braces stay as they are."""
    return pattern.format_map(values) if values else pattern


def wording(language: str, root: Path | None = None) -> Wording:
    """Return the words of a language; a handbook's own catalogue in `root` goes before the package's.

    Raises CannotRun where there is no catalogue for the language.
    """
    if language == _SOURCE_LANGUAGE:
        return Wording(language, gettext.NullTranslations())
    # the code becomes a file's name
    if not _CODE.fullmatch(language):
        raise _unknown(language)
    try:
        Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        raise _unknown(language) from None
    own = INTERFACE_FOLDER / f"{language}.po"
    # a link or pipe is none: the check has a finding
    if root and (data := read_regular_file(root, own)):
        return _compiled(language, root / own, data)
    if (PACKAGED / own.name).exists():
        return _packaged(language)
    if root and os.path.lexists(root / own):
        raise no_regular_file(own)
    message = say(
        "the interface has no words for `{code}`: add {path}", code=language, path=own.as_posix()
    )
    raise CannotRun(message)


@cache
def _packaged(language: str) -> Wording:
    path = PACKAGED / f"{language}.po"
    return _compiled(language, path, path.read_bytes())


@lru_cache
def _compiled(language: str, path: Path, data: bytes) -> Wording:
    return Wording(language, compile_catalogue(path, data, Locale.parse(language, sep="-")))


def _unknown(language: str) -> CannotRun:
    return CannotRun(say("there is no language with the code `{code}`", code=language))


def user_language(root: Path | None = None) -> str:
    """Return the language of the user's own settings, or English where there are no words in it."""
    code = (default_locale("LC_MESSAGES") or _SOURCE_LANGUAGE).split("_")[0]
    try:
        wording(code, root)
    except CannotRun:
        return _SOURCE_LANGUAGE
    return code


def user_wording(root: Path | None = None) -> Wording:
    """Return the words of the user's own language."""
    return wording(user_language(root), root)
