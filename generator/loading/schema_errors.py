"""Turns Pydantic's validation errors into findings; no other file reads them."""

from collections.abc import Iterator

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.finding import Finding, Fix, KeyPath, Position, limited, say, with_fixed_line
from generator.loading.loading_rules import SCHEMA
from generator.loading.schema_sentences import is_choice, message_and_hint
from generator.loading.unknown_keys import misspelt_key_fix, unknown_key
from generator.model.base import Model
from generator.source.yaml_nodes import Document, Scalar, SequenceNode
from generator.source.yaml_spans import value_span
from generator.suggestions.misplaced_keys import misplaced_key_fix
from generator.suggestions.missing_keys import empty_key_fix, missing_key_fix, missing_kind_fix
from generator.suggestions.model_lookup import choices_at, real_path, spelling_at
from generator.suggestions.spellings import is_other_picture
from generator.suggestions.values import suggested_value


def schema_findings(
    model: type[Model], document: Document, error: ValidationError
) -> Iterator[Finding]:
    """Yield a finding for each of the errors, at its position; of a great many, their number."""
    return limited(
        (each for each in error.errors(include_url=False) if not _long_enough(document, each)),
        lambda details: details["type"] == "extra_forbidden",
        lambda details: _finding(model, document, details),
    )


def _finding(model: type[Model], document: Document, details: ErrorDetails) -> Finding:
    path = real_path(document.root, details["loc"])
    if details["type"] == "union_tag_invalid":
        path = (*path, "kind")
    key = _key(path)
    if details["type"] == "extra_forbidden":
        return unknown_key(model, document, path, key)
    spelling = spelling_at(model, document.root, path)
    choices = choices_at(model, document.root, path)
    message, hint = message_and_hint(details, key, spelling, choices)
    fix = _fix(model, document, path, details)
    if fix and fix.text and not is_choice(details) and not is_other_picture(details["input"]):
        hint = with_fixed_line(say("write line {line} so: `{corrected}`"), fix, document.lines)
        if "\n" in fix.text and fix.start == fix.end:
            hint = say("add the line `{added}`", added=fix.text.strip())
    return Finding(
        document.path, document.position(path), SCHEMA, message, hint, key_path=path, fix=fix
    )


def _key(path: KeyPath) -> str:
    """Return the last key of a path; empty for the whole record."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _fix(
    model: type[Model], document: Document, path: KeyPath, details: ErrorDetails
) -> Fix | None:
    """Return the fix of an error, where nobody has to decide anything."""
    key = _key(path)
    kind = details["type"]
    if kind == "missing":
        written_otherwise = misspelt_key_fix(model, document, path, key) or misplaced_key_fix(
            model, document, path
        )
        return written_otherwise or missing_key_fix(model, document, path)
    if kind == "union_tag_not_found":
        return missing_kind_fix(model, document, path)
    if kind == "string_too_short" or (kind == "string_type" and details["input"] is None):
        return empty_key_fix(model, document, path)
    return _value_fix(model, document, path, details)


def _value_fix(
    model: type[Model], document: Document, path: KeyPath, details: ErrorDetails
) -> Fix | None:
    """Return the fix of a wrong value, where its meaning is plain."""
    node = document.node(path)
    span = value_span(document, path)
    if isinstance(node, Scalar) and span:
        spelling = spelling_at(model, document.root, path)
        choices = choices_at(model, document.root, path)
        text = suggested_value(details, node, _key(path), spelling, choices)
        return None if text is None else Fix(*span, text)
    if details["type"] == "string_type" and node is not None and not isinstance(node, Scalar):
        line = document.position(path, key=True).line
        end = len(document.lines[line - 1].rstrip()) + 1
        # lines below the key, and further in, become its text
        below = node.position.line > line and document.lines[line - 1].rstrip().endswith(":")
        if below and node.position.column > document.position(path, key=True).column:
            return Fix(Position(line, end), Position(line, end), " |")
    return None


def _long_enough(document: Document, details: ErrorDetails) -> bool:
    """Return whether a list is called short only because its items are faulty themselves."""
    if details["type"] != "too_short":
        return False
    node = document.node(real_path(document.root, details["loc"]))
    return isinstance(node, SequenceNode) and len(node.items) >= details["ctx"]["min_length"]
