"""Compiles a gettext catalogue; one that could stop or flood a run is refused."""

import gettext
import re
from collections import Counter
from io import BytesIO
from pathlib import Path
from string import Formatter

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as CatalogMessage
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from generator.finding import CannotRun, Message, say

_MOST_PLURALS = 6
"""No language has more forms of a noun with a number."""
_TIMES_LONGER = 5
"""How many times as long as its original a translation may be, beside some words."""
_CHARACTERS_MORE = 200
_JOINED = re.compile(rb'"[ \t\r]*\n[ \t]*"')
_PLURALS = re.compile(rb"nplurals[ \t]*=[ \t]*([0-9]+)")
_EXPRESSION = re.compile(r"(?:[n0-9()?:<>=!&|+ -]|%[ ]*[1-9])+")
"""What tells the form from the number; it divides by nothing that could be 0."""


def compile_catalogue(path: Path, data: bytes, locale: Locale) -> gettext.GNUTranslations:
    """Return the translations in a PO file; raises CannotRun with the line that cannot be used."""
    made = BytesIO()
    try:
        if any(
            int(found[:9]) > _MOST_PLURALS for found in _PLURALS.findall(_JOINED.sub(b"", data))
        ):
            raise ValueError("nplurals")
        catalogue = read_po(BytesIO(data), locale=locale, abort_invalid=True)
        _check_plurals(catalogue)
        for entry in catalogue:
            if entry.id:
                _check_words(path, entry)
        write_mo(made, catalogue)
        made.seek(0)
        return gettext.GNUTranslations(made)
    except (PoFileError, ValueError, LookupError) as error:
        # what a file says of its characters, days and plurals ends in as many sorts of errors
        raise CannotRun(
            say("{path} cannot be read as a PO file: {problem}", path=str(path), problem=str(error))
        ) from None


def _check_plurals(catalogue: Catalog) -> None:
    """Raise ValueError where the plural forms are invalid."""
    expression = str(catalogue.plural_expr)
    if not _EXPRESSION.fullmatch(expression):
        raise ValueError(f"plural={expression[:_CHARACTERS_MORE]}")
    # Python reads it as C, and refuses one that is too long or too deep
    gettext.c2py(expression)


def _check_words(path: Path, entry: CatalogMessage) -> None:
    """Raise CannotRun for a translation with other placeholders than its original, or far too long."""
    originals = (entry.id,) if isinstance(entry.id, str) else tuple(entry.id)
    known = [_placeholders(words) or Counter() for words in originals]
    for words in (entry.string,) if isinstance(entry.string, str) else entry.string or ():
        if not words:
            continue
        names = _placeholders(words)
        # a form for one may do without the number
        if names is None or (names not in known if len(known) == 1 else not names <= known[-1]):
            raise _refusal(path, entry, _PLACEHOLDERS, words)
        if len(words) > _TIMES_LONGER * max(map(len, originals)) + _CHARACTERS_MORE:
            raise _refusal(path, entry, _TOO_LONG, words)


def _placeholders(words: str) -> Counter[str] | None:
    """Return how often a pattern has each placeholder; None where it has another kind of placeholder."""
    names: Counter[str] = Counter()
    try:
        for _, name, form, conversion in Formatter().parse(words):
            if name is None:
                continue
            if not name.isidentifier() or form or conversion:
                return None
            names[name] += 1
    except ValueError:
        return None
    return names


def _refusal(path: Path, entry: CatalogMessage, message: Message, words: str) -> CannotRun:
    shown = f"{words[:_CHARACTERS_MORE]}…" if len(words) > _CHARACTERS_MORE else words
    location = f"{path}:{entry.lineno or 1}"
    return CannotRun(say(message.pattern, path=location, words=shown))


_PLACEHOLDERS = say(
    "{path}: `{words}` must have the same placeholders as the original, such as `{{count}}`,"
    " and no other brace"
)
_TOO_LONG = say("{path}: `{words}` is far longer than the original")
