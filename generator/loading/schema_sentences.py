"""The message and hint for each type of Pydantic's validation errors."""

from collections.abc import Mapping, Sequence

from pydantic_core import ErrorDetails

from generator.finding import SILENT, Message, say
from generator.model.spelling import Spelling
from generator.suggestions.choices import suggested_choice
from generator.suggestions.spellings import spelling_hint

_LONGEST_SHOWN = 60
"""How many characters of a wrong value a message repeats."""


def message_and_hint(
    details: ErrorDetails, key: str, spelling: Spelling | None, choices: Sequence[str]
) -> tuple[Message, Message]:
    """Return the message about the value of a key, and the hint with what to write instead.

    `spelling` and `choices` are those of the key's field.
    """
    message, hint = _SENTENCES.get(_kind(details), _UNREADABLE)
    context = details.get("ctx", {})
    limits = (context[name] for name in _LIMITS if name in context)
    values = {
        "key": key,
        "value": _short(_written(details)),
        "limit": next(limits, ""),
        "problem": details["msg"],
    }
    if choices and is_choice(details):
        hint = _choice_hint(_written(details), choices, key)
    elif spelling and details["type"] == "string_pattern_mismatch":
        hint = spelling_hint(spelling, str(details["input"]))
    return say(message.pattern, **values), say(hint.pattern, **{**values, **hint.values})


def is_choice(details: ErrorDetails) -> bool:
    """Return whether a value is none of the choices of its field."""
    return details["type"] in ("literal_error", "enum", "union_tag_invalid")


def _kind(details: ErrorDetails) -> str:
    kind, value = details["type"], details["input"]
    if kind == "string_type" and value is None:
        return "string_too_short"
    if kind == "string_type" and isinstance(value, Mapping | Sequence):
        return "text_below"
    if kind == "enum":
        return "literal_error"
    return "date" if kind.startswith("date") else kind


def _written(details: ErrorDetails) -> str:
    return str(details.get("ctx", {}).get("tag", details["input"]))


def _short(value: str) -> str:
    text = " ".join(value.split())
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 3]}…"


def _choice_hint(written: str, choices: Sequence[str], key: str) -> Message:
    suggested = suggested_choice(written, choices, key)
    if suggested:
        return say("did you mean `{word}`?", word=suggested)
    return say("write one of: {choices}", choices=", ".join(choices))


_LIMITS = ("ge", "le", "min_length", "max_length")
_WRONG_SORT = say("`{key}` has a value of the wrong sort")
_BOUNDS = say("`{key}` is out of bounds")
_NO_DATE = say("`{value}` is not a date")
_NO_CHOICE = say("`{value}` is not a choice for `{key}`"), SILENT
_LIST = say("write a list: each item on a line of its own that begins with `- `")
_KEYS = say("write keys with values below it, each on a line of its own")
_UNREADABLE = say("`{key}` cannot be read: {problem}"), SILENT
_SENTENCES: Mapping[str, tuple[Message, Message]] = {
    "missing": (say("`{key}` is missing here"), say("add a line `{key}: …`")),
    "string_too_short": (
        say("`{key}` is empty"),
        say("write something here, or take the line out"),
    ),
    "literal_error": _NO_CHOICE,
    "union_tag_invalid": _NO_CHOICE,
    "union_tag_not_found": (
        say("this block does not say what it is"),
        say("add a line such as `kind: text` or `kind: lines`"),
    ),
    "string_type": (
        _WRONG_SORT,
        say("write a text; if it looks like a number or a truth value, put it in quotation marks"),
    ),
    "text_below": (
        _WRONG_SORT,
        say("write a text: ` |` behind the colon, and the lines below it further in"),
    ),
    "int_type": (_WRONG_SORT, say("write a whole number, without quotation marks")),
    "bool_type": (_WRONG_SORT, say("write `true` or `false`")),
    "tuple_type": (_WRONG_SORT, _LIST),
    "list_type": (_WRONG_SORT, _LIST),
    "mapping_type": (_WRONG_SORT, _KEYS),
    "dict_type": (_WRONG_SORT, _KEYS),
    "model_type": (_WRONG_SORT, _KEYS),
    "model_attributes_type": (_WRONG_SORT, _KEYS),
    "greater_than_equal": (_BOUNDS, say("write at least {limit}")),
    "less_than_equal": (_BOUNDS, say("write at most {limit}")),
    "too_short": (_BOUNDS, say("write at least {limit} items")),
    "too_long": (_BOUNDS, say("write at most {limit} items")),
    "string_too_long": (_BOUNDS, say("write at most {limit} characters")),
    "string_pattern_mismatch": (say("`{value}` does not have the form of `{key}`"), SILENT),
    "value_error": (_NO_DATE, say("write year, month and day as 2026-11-23")),
    "date": (
        _NO_DATE,
        say("there is no such day in the calendar; write year, month and day as 2026-11-23"),
    ),
}
"""What is wrong and what to write, with `{key}`, `{value}` and `{limit}`, for each type of error.

The hints about choices and spellings depend on the field.
"""
