"""Turns Pydantic's errors into sentences for people; nowhere else are they read."""

import difflib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.catalogue.model_at import model_at, real_path
from generator.catalogue.rules import SCHEMA, UNKNOWN_KEY
from generator.finding import MOST_TOLD, SILENT, Finding, Message, others, say
from generator.model.base import Model
from generator.source.nodes import Document
from generator.source.nodes import Sequence as ListNode


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
        parent = model_at(model, document.root, path[:-1])
        known = tuple(parent.model_fields) if parent else ()
        return Finding(
            document.path,
            document.place(path, key=True),
            UNKNOWN_KEY,
            say("the key `{key}` is not known here", key=key),
            _part_of_a_text(key)
            or did_you_mean(key, known)
            or say("known here are: {keys}", keys=", ".join(known)),
        )
    if details["type"] == "too_short" and _long_enough(document, path, details):
        return None
    message, hint = _sentence(details, key)
    if details["type"] == "union_tag_invalid":
        path = (*path, "kind")
    return Finding(document.path, document.place(path), SCHEMA, message, hint)


def _long_enough(document: Document, path: Sequence[str | int], details: ErrorDetails) -> bool:
    """Tell whether a list is called short only because its items are faulty themselves."""
    node = document.node(tuple(path))
    return isinstance(node, ListNode) and len(node.items) >= details["ctx"]["min_length"]


def _part_of_a_text(key: str) -> Message | None:
    """Return a hint where a text in braces was cut at its comma."""
    if " " not in key:
        return None
    return say("is it a part of the text before it? Put that text in quotation marks")


def did_you_mean(word: str, known: Sequence[str]) -> Message | None:
    """Return a hint that names the nearest known word, if one is near."""
    close = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    return say("did you mean `{word}`?", word=close[0]) if close else None


def _sentence(details: ErrorDetails, key: str) -> tuple[Message, Message]:
    kind = details["type"]
    context = details.get("ctx", {})
    value = details["input"]
    if kind == "missing":
        return (
            say("`{key}` is missing here", key=key),
            say("add a line `{key}: …`", key=key),
        )
    if kind == "string_too_short":
        return (
            say("`{key}` is empty", key=key),
            say("write something here, or take the line out"),
        )
    if kind in ("literal_error", "union_tag_invalid"):
        expected = str(context.get("expected") or context.get("expected_tags"))
        choices = [part.strip("' ") for part in expected.replace(" or ", ",").split(",")]
        written = str(context.get("tag", value))
        return (
            say(
                "`{value}` is not a choice for `{key}`",
                value=_short(written),
                key="kind" if kind == "union_tag_invalid" else key,
            ),
            did_you_mean(written, choices)
            or say("write one of: {choices}", choices=", ".join(choices)),
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
            _form_hint(str(context.get("pattern", ""))),
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


def _form_hint(pattern: str) -> Message:
    if pattern.startswith("^("):
        return say("write the kind, a colon and the id, such as `module:interview-training`")
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
