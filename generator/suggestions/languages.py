"""Languages and countries by their names in the four languages of the messages."""

from collections.abc import Sequence

from babel import Locale
from babel.languages import get_official_languages

LANGUAGES = ("da", "sv", "de", "en")
"""The languages in which people may write dates, choices and names."""


def language_code(written: str) -> str:
    """Return the code of a language that is named in one of the four languages, else the text itself."""
    word = written.casefold()
    for code in LANGUAGES:
        if any(word == Locale.parse(other).languages[code].casefold() for other in LANGUAGES):
            return code
    return word


def country_code(written: str) -> str:
    """Return the code of a country with this code or name; else the text in capitals."""
    word = written.casefold()
    for language in LANGUAGES:
        for code, name in Locale.parse(language).territories.items():
            if name.casefold() == word and code.isalpha():
                return str(code)
    return written.upper()


def suggested_language(written: str, known: Sequence[str]) -> str:
    """Return the known language that a country code or a language name means; else empty."""
    named = language_code(written)
    if named in known:
        return named
    # a code that is a language's own as well, such as `se`, may be meant as that
    is_language = written in Locale.parse("en").languages
    spoken = () if is_language else get_official_languages(written.upper())
    return spoken[0] if len(spoken) == 1 and spoken[0] in known else ""
