"""The message and hint for each type of Pydantic's validation errors."""

import re
from collections.abc import Callable, Mapping, Sequence

from pydantic_core import ErrorDetails

from generator.finding import SILENT, Message, say
from generator.loading.value_suggestions import choices_of, suggested_choice

Hint = Message | Callable[[ErrorDetails, str], Message]
"""What to write instead, or what finds it from the error and its key."""
LONGEST_SHOWN = 60
"""How many letters of a wrong value are repeated."""


def sentences(details: ErrorDetails, key: str) -> tuple[Message, Message]:
    """Return what is wrong with the value of a key, and what to write instead."""
    message, hint = SENTENCES.get(_kind(details), _UNREADABLE)
    context = details.get("ctx", {})
    limits = (context[name] for name in _LIMITS if name in context)
    values = {
        "key": key,
        "value": _short(_written(details)),
        "limit": next(limits, ""),
        "problem": details["msg"],
    }
    found = hint if isinstance(hint, Message) else hint(details, key)
    return say(message.pattern, **values), say(found.pattern, **{**values, **found.values})


def is_other_picture(written: object) -> bool:
    """Return whether the name of a picture's file has an ending that must change in the folder too."""
    return bool(_PHONE_PICTURE.search(str(written)) or _RENAMED_PICTURE.search(str(written)))


def _kind(details: ErrorDetails) -> str:
    kind, value = details["type"], details["input"]
    if kind == "string_type" and value is None:
        return "string_too_short"
    if kind == "string_type" and isinstance(value, Mapping | Sequence):
        return "text_below"
    return "date" if kind.startswith("date") else kind


def _written(details: ErrorDetails) -> str:
    return str(details.get("ctx", {}).get("tag", details["input"]))


def _short(value: str) -> str:
    text = " ".join(value.split())
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 3]}…"


def _choice_hint(details: ErrorDetails, key: str) -> Message:
    choices = choices_of(details.get("ctx", {}))
    meant = suggested_choice(_written(details), choices, key)
    if meant:
        return say("did you mean `{word}`?", word=meant)
    return say("write one of: {choices}", choices=", ".join(choices))


def _form_hint(details: ErrorDetails, key: str) -> Message:
    pattern, written = str(details.get("ctx", {}).get("pattern", "")), str(details["input"])
    if "jpg" in pattern:
        if _PHONE_PICTURE.search(written):
            return _SAVED_AS_JPEG
        return _RENAMED if _RENAMED_PICTURE.search(written) else _PICTURE_NAME
    return next((hint for start, hint in _FORMS if pattern.startswith(start)), _ID)


_LIMITS = ("ge", "le", "min_length", "max_length")
_PHONE_PICTURE = re.compile(r"\.(?:heic|heif|tiff?|bmp)$", re.IGNORECASE)
_RENAMED_PICTURE = re.compile(r"\.(?:jpe?g|png|webp)$", re.IGNORECASE)
_SAVED_AS_JPEG = say(
    "open the picture and save it as JPEG (export it; a phone can be set to take JPEG), and"
    " write its new name, such as `workshop.jpg`"
)
_RENAMED = say(
    "rename the file so that it ends in `.jpg`, `.png` or `.webp`, in lower case, and write"
    " that name here; nothing else has to change"
)
_PICTURE_NAME = say(
    "name the picture's file in lower case, such as `workshop.jpg` (jpg, png or webp)"
)
_ID = say("use lower-case English letters, digits and hyphens, such as `first-day`")
_FORMS = (
    ("^(", say("write the kind, a colon and the id, such as `module:interview-training`")),
    ("^[a-z]{2,3}", say("write the language's code, such as `da`, `sv`, `de` or `en`")),
    (r"^\w", say("write one given name")),
    ("^[A-Za-z0-9", say("write the licence's short name, such as `CC-BY-4.0`")),
)
"""How the pattern of a field begins, and how its values look."""
_WRONG_SORT = say("`{key}` has a value of the wrong sort")
_BOUNDS = say("`{key}` is out of bounds")
_NO_DATE = say("`{value}` is not a date")
_NO_CHOICE = say("`{value}` is not a choice for `{key}`"), _choice_hint
_LIST = say("write a list: each item on a line of its own that begins with `- `")
_KEYS = say("write keys with values below it, each on a line of its own")
_UNREADABLE = say("`{key}` cannot be read: {problem}"), SILENT
SENTENCES: Mapping[str, tuple[Message, Hint]] = {
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
    "string_pattern_mismatch": (
        say("`{value}` does not have the form of `{key}`"),
        _form_hint,
    ),
    "value_error": (_NO_DATE, say("write year, month and day as 2026-11-23")),
    "date": (
        _NO_DATE,
        say("there is no such day in the calendar; write year, month and day as 2026-11-23"),
    ),
}
"""What is wrong and what to write, with `{key}`, `{value}` and `{limit}`, for each type of error."""
