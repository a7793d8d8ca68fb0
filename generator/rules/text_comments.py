"""The rule about texts that YAML cuts off at ` #`."""

import re
from collections.abc import Iterator
from typing import Any

from generator.catalogue.entry import Entry
from generator.finding import KeyPath, Rule, Severity, say
from generator.model.annotations import type_parts
from generator.model.base import NamedIn
from generator.model.text import Text
from generator.rule_engine.checked_record import CheckedRecord
from generator.rule_engine.field_fix import FieldFix
from generator.rule_engine.offence import Offence
from generator.rule_engine.rule_check import RecordCheck
from generator.source.yaml_nodes import MappingNode, Scalar, YamlNode
from generator.source.yaml_quotes import quoted
from generator.suggestions.model_lookup import field_at

_COMMENT = re.compile(r"\S[ \t]+#")
_BEHIND = re.compile(r"[ \t]+#.*")


def text_comment(checked: CheckedRecord) -> Iterator[Offence]:
    document = checked.entry.document
    if not _COMMENT.search(document.text):
        return
    for path, node in _scalars(document.root, ()):
        behind = _BEHIND.fullmatch(document.lines[node.end.line - 1], node.end.column - 1)
        if behind and node.plain and node.value and _takes_any_words(checked.entry, path):
            words = f"{node.value}{behind[0].rstrip()}"
            yield Offence(
                path,
                say("what stands behind ` #` is not read: it is a comment to YAML"),
                say("put the text of line {line} in quotation marks: `{corrected}`")
                if node.position.line == node.end.line
                else say("put the whole text in quotation marks, with what stands behind ` #`"),
                fixes=(FieldFix(path, quoted(words), with_comment=True),),
            )


def _scalars(node: YamlNode, path: KeyPath) -> Iterator[tuple[KeyPath, Scalar]]:
    if isinstance(node, Scalar):
        yield path, node
    elif isinstance(node, MappingNode):
        for entry in node.entries:
            yield from _scalars(entry.value, (*path, entry.key.value))
    else:
        for index, item in enumerate(node.items):
            yield from _scalars(item, (*path, index))


def _takes_any_words(entry: Entry, path: KeyPath) -> bool:
    """Return whether a field holds a text or name: not a number, choice, id or other fixed form."""
    field = field_at(entry.kind.model, entry.document.root, path)
    return field is not None and any(
        _free(part) for part in type_parts(field.annotation, field.metadata)
    )


def _free(part: tuple[Any, Any]) -> bool:
    kind, metadata = part
    patterns = [each for item in metadata for each in getattr(item, "metadata", (item,))]
    fixed = any(isinstance(item, NamedIn) or getattr(item, "pattern", None) for item in patterns)
    return kind is Text or (kind is str and not fixed)


TEXT_COMMENT = RecordCheck(
    Rule(
        "text-comment",
        Severity.ERROR,
        "No text is cut off at ` #`: a comment stands on a line of its own, or behind a number, a"
        " choice or a text in quotation marks.",
    ),
    text_comment,
)

CHECKS = (TEXT_COMMENT,)
