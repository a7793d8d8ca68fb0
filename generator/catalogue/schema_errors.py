"""Turns Pydantic's errors into sentences for people; nowhere else are they read."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.catalogue.meant_values import choices_of, meant_choice, meant_value
from generator.catalogue.misplaced_keys import misplaced
from generator.catalogue.missing_keys import added_key, added_kind, filled_key
from generator.catalogue.model_at import real_path
from generator.catalogue.rules import SCHEMA, UNKNOWN_KEY
from generator.catalogue.unknown_keys import misspelt, unknown_key
from generator.finding import (
    MOST_TOLD,
    SILENT,
    Finding,
    Fix,
    Message,
    Place,
    others,
    say,
    showing,
)
from generator.model.base import Model
from generator.source.nodes import Document, Scalar
from generator.source.nodes import Sequence as ListNode
from generator.source.spans import value_span


def schema_findings(
    model: type[Model], document: Document, error: ValidationError
) -> Iterator[Finding]:
    """Yield a finding for each of the errors, at its place in the file; of a great many, their number."""
    told: Counter[str] = Counter()
    left: dict[str, Finding] = {}
    for details in error.errors(include_url=False):
        rule = UNKNOWN_KEY if details["type"] == "extra_forbidden" else SCHEMA
        if told[rule.id] > MOST_TOLD:
            # to find the place and the hint of each would take the square of their number
            told[rule.id] += 1
            continue
        finding = _finding(model, document, details)
        if finding:
            told[rule.id] += 1
            if told[rule.id] <= MOST_TOLD:
                yield finding
            else:
                left[rule.id] = finding
    for name, first in left.items():
        yield others(first, told[name] - MOST_TOLD)


def _finding(model: type[Model], document: Document, details: ErrorDetails) -> Finding | None:
    path = real_path(document.root, details["loc"])
    key = next((step for step in reversed(path) if isinstance(step, str)), "")
    if details["type"] == "extra_forbidden":
        return unknown_key(model, document, path, key)
    if details["type"] == "too_short" and _long_enough(document, path, details):
        return None
    message, hint = _sentence(details, key)
    if details["type"] == "union_tag_invalid":
        path = (*path, "kind")
    fix = _mended(model, document, path, details)
    of_choice = details["type"] in ("literal_error", "union_tag_invalid")
    if fix and fix.text and not of_choice and not _OTHER_PICTURE.search(str(details["input"])):
        hint = showing(say("write line {line} so: `{mended}`"), fix, document.lines)
        if "\n" in fix.text and fix.start == fix.end:
            hint = say("add the line `{added}`", added=fix.text.strip())
    return Finding(document.path, document.place(path), SCHEMA, message, hint, fix=fix)


def _mended(
    model: type[Model], document: Document, path: tuple[str | int, ...], details: ErrorDetails
) -> Fix | None:
    """Return what mends an error, where nobody has to decide anything."""
    key = next((step for step in reversed(path) if isinstance(step, str)), "")
    kind = details["type"]
    if kind == "missing":
        written_otherwise = misspelt(model, document, path, key) or misplaced(model, document, path)
        return written_otherwise or added_key(model, document, path)
    if kind == "union_tag_not_found":
        return added_kind(model, document, path)
    if kind == "string_too_short" or (kind == "string_type" and details["input"] is None):
        return filled_key(model, document, path)
    return _fix(document, path, details, key)


def _fix(
    document: Document, path: tuple[str | int, ...], details: ErrorDetails, key: str
) -> Fix | None:
    """Return what mends a wrong value, where its meaning is plain."""
    node = document.node(path)
    span = value_span(document, path)
    if isinstance(node, Scalar) and span:
        text = meant_value(details, node, key)
        return None if text is None else Fix(*span, text)
    if details["type"] == "string_type" and node is not None and not isinstance(node, Scalar):
        line = document.place(path, key=True).line
        end = len(document.lines[line - 1].rstrip()) + 1
        # lines below the key, and further in, become its text
        below = node.place.line > line and document.lines[line - 1].rstrip().endswith(":")
        if below and node.place.column > document.place(path, key=True).column:
            return Fix(Place(line, end), Place(line, end), " |")
    return None


def _long_enough(document: Document, path: Sequence[str | int], details: ErrorDetails) -> bool:
    """Tell whether a list is called short only because its items are faulty themselves."""
    node = document.node(tuple(path))
    return isinstance(node, ListNode) and len(node.items) >= details["ctx"]["min_length"]


def _sentence(details: ErrorDetails, key: str) -> tuple[Message, Message]:
    kind = details["type"]
    context = details.get("ctx", {})
    value = details["input"]
    if kind == "missing":
        return (
            say("`{key}` is missing here", key=key),
            say("add a line `{key}: …`", key=key),
        )
    if kind == "string_too_short" or (kind == "string_type" and value is None):
        return (
            say("`{key}` is empty", key=key),
            say("write something here, or take the line out"),
        )
    if kind in ("literal_error", "union_tag_invalid"):
        choices = choices_of(context)
        written = str(context.get("tag", value))
        close = meant_choice(written, choices, "kind" if "tag" in context else key)
        return (
            say(
                "`{value}` is not a choice for `{key}`",
                value=_short(written),
                key="kind" if kind == "union_tag_invalid" else key,
            ),
            say("did you mean `{word}`?", word=close)
            if close
            else say("write one of: {choices}", choices=", ".join(choices)),
        )
    if kind == "union_tag_not_found":
        return (
            say("this block does not say what it is"),
            say("add a line such as `kind: text` or `kind: lines`"),
        )
    if kind in _WRONG_SORT:
        below = kind == "string_type" and isinstance(value, Mapping | Sequence)
        hint = _TEXT_BELOW if below else _WRONG_SORT[kind]
        return (say("`{key}` has a value of the wrong sort", key=key), hint)
    if kind in _BOUNDS:
        limit = next(
            (context[name] for name in ("ge", "le", "min_length", "max_length") if name in context),
            "",
        )
        return (
            say("`{key}` is out of bounds", key=key),
            Message(_BOUNDS[kind].pattern, {"limit": limit}),
        )
    if kind == "string_pattern_mismatch":
        return (
            say("`{value}` does not have the form of `{key}`", value=_short(value), key=key),
            _form_hint(str(context.get("pattern", "")), str(value)),
        )
    if kind == "value_error":
        return (
            say("`{value}` is not a date", value=_short(value)),
            say("write year, month and day as 2026-11-23"),
        )
    if kind.startswith("date"):
        return (
            say("`{value}` is not a date", value=_short(value)),
            say("there is no such day in the calendar; write year, month and day as 2026-11-23"),
        )
    return (say("`{key}` cannot be read: {problem}", key=key, problem=details["msg"]), SILENT)


def _short(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 60 else f"{text[:57]}…"


def _form_hint(pattern: str, written: str) -> Message:
    if pattern.startswith("^("):
        return say("write the kind, a colon and the id, such as `module:interview-training`")
    if "jpg" in pattern and _PHONE_PICTURE.search(written):
        return say(
            "open the picture and save it as JPEG (export it; a phone can be set to take JPEG), and"
            " write its new name, such as `workshop.jpg`"
        )
    if "jpg" in pattern and _RENAMED_PICTURE.search(written):
        return say(
            "rename the file so that it ends in `.jpg`, `.png` or `.webp`, in lower case, and write"
            " that name here; nothing else has to change"
        )
    if "jpg" in pattern:
        return say(
            "name the picture's file in lower case, such as `workshop.jpg` (jpg, png or webp)"
        )
    if pattern.startswith("^[a-z]{2,3}"):
        return say("write the language's code, such as `da`, `sv`, `de` or `en`")
    if pattern.startswith(r"^\w"):
        return say("write one given name")
    if pattern.startswith("^[A-Za-z0-9"):
        return say("write the licence's short name, such as `CC-BY-4.0`")
    return say("use lower-case English letters, digits and hyphens, such as `first-day`")


_PHONE_PICTURE = re.compile(r"\.(?:heic|heif|tiff?|bmp)$", re.IGNORECASE)
_RENAMED_PICTURE = re.compile(r"\.(?:jpe?g|png|webp)$", re.IGNORECASE)
_OTHER_PICTURE = re.compile(rf"{_PHONE_PICTURE.pattern}|{_RENAMED_PICTURE.pattern}", re.IGNORECASE)
_TEXT = say("write a text; if it looks like a number or a truth value, put it in quotation marks")
_TEXT_BELOW = say("write a text: ` |` behind the colon, and the lines below it further in")
_LIST = say("write a list: each item on a line of its own that begins with `- `")
_WRONG_SORT = {
    "string_type": _TEXT,
    "int_type": say("write a whole number, without quotation marks"),
    "bool_type": say("write `true` or `false`"),
    "tuple_type": _LIST,
    "list_type": _LIST,
    "mapping_type": say("write keys with values below it, each on a line of its own"),
    "dict_type": say("write keys with values below it, each on a line of its own"),
    "model_type": say("write keys with values below it, each on a line of its own"),
    "model_attributes_type": say("write keys with values below it, each on a line of its own"),
}
_BOUNDS = {
    "greater_than_equal": say("write at least {limit}"),
    "less_than_equal": say("write at most {limit}"),
    "too_short": say("write at least {limit} items"),
    "too_long": say("write at most {limit} items"),
    "string_too_long": say("write at most {limit} characters"),
}
