"""Suggests the value that was probably meant in place of an invalid one."""

import datetime
import difflib
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache

from babel import Locale
from babel.languages import get_official_languages
from pydantic_core import ErrorDetails

from generator.model.base import REF_KINDS
from generator.model.kinds import KINDS
from generator.source.key_synonyms import keys_for
from generator.source.yaml_nodes import Scalar
from generator.source.yaml_quotes import CURLY, quoted
from generator.wording.labels import LABELS
from generator.wording.wording import wording

LANGUAGES = ("da", "sv", "de", "en")
"""In which dates and choices may be spelt."""
_TRUE = frozenset({"yes", "ja", "on", "true", "sand", "sandt", "sant", "wahr", "1", "y", "j"})
_FALSE = frozenset({"no", "nej", "nein", "off", "false", "falsk", "falskt", "falsch", "0", "n"})
_NUMBER = re.compile(r"(\d{1,9})(?:[.,]0{1,2})?(?: ?([^\W\d]+)\.?)?")
_HOURS = frozenset(
    {"t", "h", "time", "timer", "timmar", "timme", "stunde", "stunden", "std", "hour"}
)
_DAY_FIRST = re.compile(r"(\d{1,2})[./ -]+(\d{1,2})[./ -]+(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[./ -]?(\d{1,2})[./ -]?(\d{1,2})")
_MONTH_NAMED = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)? (?:of )?([^\W\d]{3,12})\.?,? (\d{4})")
_MONTH_FIRST = re.compile(r"([^\W\d]{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_BEFORE_A_DAY = re.compile(
    r"(?:[^\W\d]{4,12},? )?(?:den|dem|der|am|d\.|the|on) |[^\W\d]{4,12},? (?=\d)"
)
"""What may stand before a date: the day of the week, and a word that says that it is a date."""
_TIME = re.compile(r"(?<=\d)[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z| ?[+-]\d{2}:?\d{2})?\Z")
_REFERENCE = re.compile(r"([^\W\d_]{3,20}) ?[:/] ?(\S.{0,80})")
_KINDS = {kind.plural: kind.name for kind in KINDS}
_SPELT = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}
)
CHOICES: Mapping[str, str] = {
    "draft": "kladde udkast utkast entwurf",
    "published": "udgivet offentliggjort publicerad publicerat veröffentlicht",
    "text": "tekst text",
    "lines": "linjer rader linien zeilen",
    "table": "tabel tabell tabelle",
    "checklist": "tjekliste checklista checkliste",
    "words": "ord ordliste ordlista wörter",
    "cards": "kort karten",
    "role-play": "rollespil rollspel rollenspiel",
    "choice": "valg val auswahl multiple-choice",
    "match": "par matcha zuordnen",
    "order": "rækkefølge ordning reihenfolge",
    "gap": "hul lucka lücke",
    "web": "internet nettet webben hjemmeside",
    "print": "tryk tryck druck",
    "pictures": "billeder bilder",
    "lived": "oplevet upplevd erlebt",
    "composite": "sammensat sammansatt zusammengesetzt",
}
"""Words for choices that readers never see named."""


def suggested_value(details: ErrorDetails, node: Scalar, key: str) -> str | None:
    """Return YAML for what was meant by a value; None where a person has to say it."""
    kind = details["type"]
    written = _bare(node)
    if kind in ("value_error", "date_parsing", "date_from_datetime_parsing"):
        return _day(written)
    if kind == "int_type":
        return _whole_number(written, key)
    if kind == "bool_type":
        word = written.casefold()
        return "true" if word in _TRUE else "false" if word in _FALSE else None
    if kind == "string_type":
        return quoted(node.value) if node.value and node.plain else None
    if kind in ("tuple_type", "list_type") and node.plain and re.fullmatch(r"[\w, -]+", written):
        return f"[{written}]"
    if kind in ("literal_error", "union_tag_invalid"):
        context = details.get("ctx", {})
        return suggested_choice(written, choices_of(context), "kind" if "tag" in context else key)
    if kind == "string_pattern_mismatch":
        return _of_form(written, str(details.get("ctx", {}).get("pattern", "")))
    return None


def choices_of(context: Mapping[str, object]) -> list[str]:
    """Return what a field can be, from what Pydantic says of it."""
    expected = str(context.get("expected") or context.get("expected_tags"))
    return [part.strip("' ") for part in expected.replace(" or ", ",").split(",")]


def suggested_choice(written: str, choices: Sequence[str], key: str) -> str | None:
    """Return the choice that is spelt nearly so, or so in another language."""
    return nearest_choice(written, {choice: _words_for(key, choice) for choice in choices})


def nearest_choice(written: str, words: Mapping[str, Sequence[str]]) -> str | None:
    """Return the choice that is spelt nearly so; `words` has all choices with what they are called."""
    word = written.strip().casefold()
    for choice, names in words.items():
        if word in (choice.casefold(), *names):
            return choice
    starts = {c for c, names in words.items() for name in names if name.startswith(f"{word} ")}
    if len(starts) == 1:
        return starts.pop()
    return next(iter(difflib.get_close_matches(word, list(words), n=1, cutoff=0.6)), None)


@cache
def _words_for(key: str, choice: str) -> tuple[str, ...]:
    label = LABELS.get(key, {}).get(choice, "")
    named = [wording(code).text(label).casefold() for code in LANGUAGES] if label else []
    return (*named, *CHOICES.get(choice, "").split())


def _bare(node: Scalar) -> str:
    """Return a value without the typographic quotation marks around it."""
    value = " ".join(node.value.split())
    quote = value[:1]
    if quote in CURLY and len(value) > 2 and value[-1] in CURLY[quote]:
        return value[1:-1]
    return value


def _whole_number(written: str, key: str) -> str | None:
    found = _NUMBER.fullmatch(written)
    if not found:
        return None
    unit = (found[2] or "").casefold()
    if unit in _HOURS:
        return str(int(found[1]) * 60) if key == "minutes" else None
    return str(int(found[1]))


def _day(written: str) -> str | None:
    bare = _TIME.sub("", written)
    before = _BEFORE_A_DAY.match(bare.casefold())
    if before and not _month(before[0].strip(" ,")):
        bare = bare[before.end() :]
    for year, month, day in _days(bare):
        with suppress(ValueError):
            return datetime.date(year, month, day).isoformat()
    return None


def _days(written: str) -> Iterator[tuple[int, int, int]]:
    found = _DAY_FIRST.fullmatch(written)
    if found:
        yield int(found[3]), int(found[2]), int(found[1])
    found = _YEAR_FIRST.fullmatch(written)
    if found:
        yield int(found[1]), int(found[2]), int(found[3])
    found = _MONTH_NAMED.fullmatch(written)
    if found:
        yield int(found[3]), _month(found[2]), int(found[1])
    found = _MONTH_FIRST.fullmatch(written)
    if found:
        yield int(found[3]), _month(found[1]), int(found[2])


def _month(name: str) -> int:
    """Return a month's number, 0 where it is none of the four languages'."""
    word = name.casefold()
    for language in LANGUAGES:
        months = Locale.parse(language).months["format"]
        for width in ("wide", "abbreviated"):
            for number, month in months[width].items():
                if word in (month.casefold(), month.casefold().rstrip(".")):
                    return int(number)
    return 0


def _of_form(written: str, pattern: str) -> str | None:
    """Return a name as its field has to spell it."""
    if "jpg" in pattern:
        stem, _, ending = written.rpartition(".")
        ending = {"jpeg": "jpg", "heic": "jpg", "heif": "jpg"}.get(ending.lower(), ending.lower())
        name = f"{slug(stem)}.{ending}"
    elif pattern.startswith("^[a-z]{2,3}"):
        name = _language(written)
    elif pattern.startswith("^[a-z][a-z0-9]*"):
        name = slug(written)
    elif pattern.startswith("^("):
        name = _reference(written)
    elif pattern.startswith("^[A-Za-z0-9"):
        name = "-".join(written.split())
    else:
        return None
    return name if re.fullmatch(pattern, name) and name != written else None


def _reference(written: str) -> str:
    """Return a reference whose kind is called otherwise, or is joined otherwise; else nothing."""
    found = _REFERENCE.fullmatch(written)
    if not found:
        return ""
    word = found[1].casefold()
    named = (
        {word} if word in REF_KINDS else {_KINDS[key] for key in keys_for(word) if key in _KINDS}
    )
    return f"{named.pop()}:{slug(found[2])}" if len(named) == 1 else ""


def slug(words: str) -> str:
    """Return words as an id or a file's name spells them; empty where no letter of them is left."""
    spelt = unicodedata.normalize("NFKD", words.casefold().translate(_SPELT))
    return "-".join(re.findall("[a-z0-9]+", spelt.encode("ascii", "ignore").decode()))


def suggested_language(written: str, known: Sequence[str]) -> str:
    """Return the known language that a country code or a language name means; else empty."""
    named = _language(written)
    if named in known:
        return named
    # a code that is a language's own as well, such as `se`, may be meant as that
    is_language = written in Locale.parse("en").languages
    spoken = () if is_language else get_official_languages(written.upper())
    return spoken[0] if len(spoken) == 1 and spoken[0] in known else ""


def _language(written: str) -> str:
    """Return the code of a language that is named in one of the four languages."""
    word = written.casefold()
    for code in LANGUAGES:
        if any(word == Locale.parse(other).languages[code].casefold() for other in LANGUAGES):
            return code
    return word
