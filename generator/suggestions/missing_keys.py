"""Fixes for a key that is missing or has no value: the only possible one, or a placeholder."""

import re
from typing import get_args

from pydantic.fields import FieldInfo

from generator.finding import Fix, KeyPath, Position
from generator.model.annotations import models_of
from generator.model.base import FORMAT, ID_PATTERN, LONGEST_ID, Model, Record
from generator.model.placeholder import description, placeholder
from generator.model.text import TextSpec
from generator.source.yaml_nodes import Document, MappingNode, Scalar, SequenceNode, YamlNode
from generator.source.yaml_quotes import quoted
from generator.source.yaml_spans import value_span, whole_span
from generator.suggestions.ids import slug
from generator.suggestions.languages import LANGUAGES
from generator.suggestions.model_lookup import model_at
from generator.wording.wording import wording

_NAMES = ("title", "heading", "name", "text", "file")
"""The fields of an item from which its id can be made, the best one first."""
_LONGEST_NAME = 30
"""An id is made of a text with at most so many characters: a sentence is no name."""


def missing_key_fix(model: type[Model], document: Document, path: KeyPath) -> Fix | None:
    """Return the fix that adds the key at `path`; None where somebody has to choose its value."""
    here = document.node(path[:-1])
    parent = model_at(model, document.root, path[:-1])
    if not isinstance(here, MappingNode) or parent is None:
        return None
    value = _value(parent, document, path, here)
    return _inserted(parent, document, here, str(path[-1]), value) if value else None


def missing_kind_fix(model: type[Model], document: Document, path: KeyPath) -> Fix | None:
    """Return the fix that says of which kind a block is, where its keys are those of one kind only."""
    here = document.node(path)
    holder = model_at(model, document.root, path[:-2]) if len(path) > 1 else None
    if not isinstance(here, MappingNode) or holder is None:
        return None
    written = {entry.key.value for entry in here.entries}
    fitting = [
        kind
        for kind in models_of(holder.model_fields[str(path[-2])].annotation)
        if "kind" in kind.model_fields
        and written <= kind.model_fields.keys()
        and {name for name, info in kind.model_fields.items() if info.is_required()}
        <= {*written, "id", "kind"}
    ]
    if len(fitting) != 1:
        return None
    (kind,) = get_args(fitting[0].model_fields["kind"].annotation)
    return _inserted(fitting[0], document, here, "kind", str(kind))


def empty_key_fix(model: type[Model], document: Document, path: KeyPath) -> Fix | None:
    """Return the fix for a key without a value: a placeholder for what is needed; else the key goes."""
    parent = model_at(model, document.root, path[:-1])
    name = path[-1] if path else 0
    if parent is None or name not in parent.model_fields:
        return None
    info = parent.model_fields[str(name)]
    if not info.is_required():
        span = whole_span(document, path)
        return Fix(*span, "") if span else None
    span = value_span(document, path)
    placeholder_text = _placeholder(info, document)
    if not span or not placeholder_text:
        return None
    before = document.lines[span[0].line - 1][: span[0].column - 1]
    return Fix(*span, f" {placeholder_text}" if before.endswith(":") else placeholder_text)


def _value(parent: type[Model], document: Document, path: KeyPath, here: MappingNode) -> str:
    name = str(path[-1])
    if issubclass(parent, Record) and name == "format":
        return str(FORMAT)
    if issubclass(parent, Record) and name == "id":
        folder = document.path.parent.name
        return folder if re.fullmatch(ID_PATTERN, folder) else ""
    if name == "id":
        return _item_id(document.node(path[:-2]), here)
    return _placeholder(parent.model_fields[name], document)


def _placeholder(info: FieldInfo, document: Document) -> str:
    """Return the placeholder for a text that is to be written, in the language of its file."""
    if not any(isinstance(item, TextSpec) for item in info.metadata):
        return ""
    language = document.node(("language",))
    code = language.value if isinstance(language, Scalar) else ""
    words = wording(code if code in LANGUAGES else "en")
    return quoted(placeholder(words.text(description(info))))


def _item_id(parent: YamlNode | None, here: MappingNode) -> str:
    """Return an id that an item's own words give it and that no other one in its list has."""
    items = parent.items if isinstance(parent, SequenceNode) else ()
    taken = {_word(item, "id") for item in items}
    named = next((words for name in _NAMES if (words := _word(here, name))), "")
    name = slug(named) if len(named) <= _LONGEST_NAME else ""
    fits = re.fullmatch(ID_PATTERN, name) and len(name) <= LONGEST_ID
    return name if fits and name not in taken else ""


def _word(node: YamlNode, key: str) -> str:
    entry = node.entry(key) if isinstance(node, MappingNode) else None
    return entry.value.value if entry and isinstance(entry.value, Scalar) else ""


def _inserted(
    model: type[Model], document: Document, here: MappingNode, key: str, value: str
) -> Fix | None:
    """Return the fix that puts a key where the model has it among the keys that are there."""
    if not here.entries:
        return None
    later = list(model.model_fields)[list(model.model_fields).index(key) + 1 :]
    first, last = here.entries[0].key.position, here.entries[-1].value
    position = next((word.key.position for word in here.entries if word.key.value in later), None)
    before = document.lines[first.line - 1][: first.column - 1]
    if before.rstrip().endswith("{"):
        if position is None and isinstance(last, Scalar):
            return Fix(last.end, last.end, f", {key}: {value}")
        return Fix(position or first, position or first, f"{key}: {value}, ")
    if before.strip(" -"):
        return None
    indent = " " * len(before)
    if position is None and isinstance(last, Scalar) and not last.first_line:
        end = Position(last.end.line, len(document.lines[last.end.line - 1]) + 1)
        return Fix(end, end, f"\n{indent}{key}: {value}")
    return Fix(position or first, position or first, f"{key}: {value}\n{indent}")
