"""The value that was probably meant in place of one that the model refuses."""

import re
from collections.abc import Sequence

from pydantic_core import ErrorDetails

from generator.model.spelling import Spelling
from generator.source.yaml_nodes import Scalar
from generator.source.yaml_quotes import CURLY, quoted
from generator.suggestions.choices import suggested_choice
from generator.suggestions.dates import iso_date
from generator.suggestions.spellings import respelt

_TRUE = frozenset({"yes", "ja", "on", "true", "sand", "sandt", "sant", "wahr", "1", "y", "j"})
_FALSE = frozenset({"no", "nej", "nein", "off", "false", "falsk", "falskt", "falsch", "0", "n"})
_NUMBER = re.compile(r"(\d{1,9})(?:[.,]0{1,2})?(?: ?([^\W\d]+)\.?)?")
_HOURS = frozenset(
    {"t", "h", "time", "timer", "timmar", "timme", "stunde", "stunden", "std", "hour"}
)


def suggested_value(
    details: ErrorDetails, node: Scalar, key: str, spelling: Spelling | None, choices: Sequence[str]
) -> str | None:
    """Return YAML for the value that was probably meant; None where a person has to decide.

    `spelling` and `choices` are those of the field `key`.
    """
    kind = details["type"]
    written = _without_curly_quotes(node)
    if kind in ("value_error", "date_parsing", "date_from_datetime_parsing"):
        return iso_date(written)
    if kind == "int_type":
        return _whole_number(written, key)
    if kind == "bool_type":
        word = written.casefold()
        return "true" if word in _TRUE else "false" if word in _FALSE else None
    if kind == "string_type":
        return quoted(node.value) if node.value and node.plain else None
    if kind in ("tuple_type", "list_type") and node.plain and re.fullmatch(r"[\w, -]+", written):
        return f"[{written}]"
    if kind in ("literal_error", "enum", "union_tag_invalid"):
        return suggested_choice(written, choices, key)
    if kind == "string_pattern_mismatch" and spelling:
        return respelt(spelling, written, details["ctx"]["pattern"])
    return None


def _without_curly_quotes(node: Scalar) -> str:
    """Return a value without the typographic quotation marks around it."""
    value = " ".join(node.value.split())
    quote = value[:1]
    if quote in CURLY and len(value) > 2 and value[-1] in CURLY[quote]:
        return value[1:-1]
    return value


def _whole_number(written: str, key: str) -> str | None:
    match = _NUMBER.fullmatch(written)
    if not match:
        return None
    unit = (match[2] or "").casefold()
    if unit in _HOURS:
        return str(int(match[1]) * 60) if key == "minutes" else None
    return str(int(match[1]))
