"""Fixes of fields in a record or a translation, and the one fix of the file that they become."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from generator.finding import TEXT_START, Fix, KeyPath, Position, Span, TextPosition
from generator.source.po_spans import context_span, obsolete_entry, translation_span
from generator.source.yaml_nodes import Document, Scalar
from generator.source.yaml_quotes import escaped, quoted
from generator.source.yaml_spans import text_span, value_span, whole_span, words_span
from generator.suggestions.close_words import close_words

_NOT_PLAIN = re.compile(r"""\A[\s,\[\]{}#&*!|>'"%@`]|\A[-?:]\s|:(?:\s|\Z)|\s#""")
"""A match is a sign that YAML does not read as part of a text without quotation marks."""


@dataclass(frozen=True, slots=True)
class FieldFix:
    """A text to put into a field; all field fixes of one offence become one fix of the file."""

    path: KeyPath
    text: str | None
    """The new text; None takes out the key or item, and makes a translation obsolete.

    In place of a whole value it is YAML source; in place of some words it is plain text.
    """
    replaced: str = ""
    """The words that the new text replaces in the text at `path`; the whole value where empty."""
    position: TextPosition = TEXT_START
    """Where these words begin within the text."""
    with_comment: bool = False
    """Whether the comment behind the value is removed as well."""
    of_lines: bool = False
    """Whether the value may be one of several lines."""
    context: bool = False
    """Whether the new text replaces the context (`msgctxt`) of a translation."""


FieldFixes = tuple[FieldFix, ...] | Callable[[], tuple[FieldFix, ...]]
"""The fixes of an offence, or a function that returns them where finding them takes time."""


def fix_to_close_word(
    path: KeyPath, written: str, known: Iterable[str]
) -> Callable[[], tuple[FieldFix, ...]]:
    """Return the function that finds the one known word of which `written` is a misspelling."""

    def fixes() -> tuple[FieldFix, ...]:
        close = close_words(written, known)
        return (FieldFix(path, close[0]),) if len(close) == 1 else ()

    return fixes


def record_fix(document: Document, fixes: Sequence[FieldFix]) -> Fix | None:
    """Return one fix from the first field fix to the last one; None where one of them has no position."""
    parts: list[Fix] = []
    for _, group in groupby(fixes, attrgetter("path")):
        of_value = list(group)
        whole = _requoted(document, of_value)
        if whole:
            parts.append(whole)
            continue
        for field_fix in of_value:
            span = _span(document, field_fix)
            text = _as_yaml(document, field_fix)
            if span is None or text is None:
                return None
            parts.append(Fix(*span, text))
    return _merged(document.lines, parts)


def _requoted(document: Document, fixes: Sequence[FieldFix]) -> Fix | None:
    """Return the fix that puts a value in quotation marks that could do without so far."""
    node = document.node(fixes[0].path)
    if not isinstance(node, Scalar) or not node.plain or node.position.line != node.end.line:
        return None
    fixed = node.value
    for field_fix in sorted(fixes, key=lambda one: one.position, reverse=True):
        line, at = field_fix.position
        if field_fix.text is None or line or not field_fix.replaced:
            return None
        if not node.value.startswith(field_fix.replaced, at) or "\n" in field_fix.text:
            return None
        fixed = f"{fixed[:at]}{field_fix.text}{fixed[at + len(field_fix.replaced) :]}"
    return Fix(node.position, node.end, quoted(fixed)) if _breaks(fixed, node.value) else None


def translation_fix(lines: Sequence[str], first: int, fixes: Sequence[FieldFix]) -> Fix | None:
    """Return the fix of the entry of a translation file that begins in the line `first`."""
    parts: list[Fix] = []
    for field_fix in fixes:
        if field_fix.text is None:
            return obsolete_entry(lines, first)
        if field_fix.context:
            span = context_span(lines, first)
        else:
            span = translation_span(lines, first, field_fix.replaced, field_fix.position)
        if span is None:
            return None
        parts.append(Fix(*span, escaped(field_fix.text).replace("\n", "\\n")))
    return _merged(lines, parts)


def _merged(lines: Sequence[str], parts: list[Fix]) -> Fix | None:
    if not parts:
        return None
    parts.sort(key=attrgetter("start", "end", "text"))
    start, end = parts[0].start, parts[-1].end
    # a file may be long, so only the lines of the fixes are joined
    text = "\n".join(lines[start.line - 1 : end.line])
    behind = len(text) - _below(end, start).within(text)
    for part in reversed(parts):
        text = Fix(_below(part.start, start), _below(part.end, start), part.text).apply(text)
    return Fix(start, end, text[start.column - 1 : len(text) - behind])


def _below(position: Position, first: Position) -> Position:
    """Return a position as it is counted from the line of the first one."""
    return Position(position.line - first.line + 1, position.column)


def _span(document: Document, field_fix: FieldFix) -> Span | None:
    if field_fix.text is None:
        return whole_span(document, field_fix.path)
    if field_fix.replaced:
        return words_span(document, field_fix.path, field_fix.replaced, field_fix.position)
    if field_fix.of_lines:
        return text_span(document, field_fix.path)
    span = value_span(document, field_fix.path)
    if span and field_fix.with_comment:
        start, end = span
        return start, Position(end.line, len(document.lines[end.line - 1].rstrip()) + 1)
    return span


def _as_yaml(document: Document, field_fix: FieldFix) -> str | None:
    """Return the YAML source of the new text; None where it cannot be written at its place."""
    text = field_fix.text or ""
    node = document.node(field_fix.path)
    if not field_fix.replaced or not isinstance(node, Scalar) or node.first_line:
        return text
    if "\n" in text:
        return None
    if node.plain:
        line, at = field_fix.position
        fixed = f"{node.value[:at]}{text}{node.value[at + len(field_fix.replaced) :]}"
        return None if line or _breaks(fixed, node.value) else text
    quote = document.lines[node.position.line - 1][node.position.column - 1]
    if quote == "'":
        return text.replace("'", "''")
    return escaped(text)


def _breaks(fixed: str, value: str) -> bool:
    # within brackets, a comma or a bracket ends a text without quotation marks
    return bool(_NOT_PLAIN.search(fixed)) or any(
        fixed.count(sign) > value.count(sign) for sign in ",[]{}"
    )
