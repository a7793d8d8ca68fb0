"""What mends a record or a translation, told by its parts, and the one fix that they become."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from generator.finding import Fix, Place
from generator.model.walk import Path
from generator.source.nodes import Document, Scalar
from generator.source.po_spans import context_span, obsolete_entry, translation_span
from generator.source.quotes import quoted
from generator.source.spans import Span, text_span, value_span, whole_span, words_span

_NOT_PLAIN = re.compile(r"""\A[\s,\[\]{}#&*!|>'"%@`]|\A[-?:]\s|:(?:\s|\Z)|\s#""")
"""What YAML would not read as a part of a text without quotation marks."""


@dataclass(frozen=True, slots=True)
class Change:
    """A part of what mends a record; all parts of one offence become one fix."""

    path: Path
    text: str | None
    """What is written instead; None takes out the key or item, and makes a translation obsolete.

    As it stands in a YAML file in place of a whole value, else as readers are to read it.
    """
    words: str = ""
    """What it stands in place of in the text at `path`; the whole value where empty."""
    at: tuple[int, int] = (0, 0)
    """Line and column within the text at which these words begin, counted from 0."""
    with_comment: bool = False
    """Whether what stands behind the value, up to its line's end, goes with it."""
    of_lines: bool = False
    """Whether the value may be one of several lines."""
    context: bool = False
    """Whether it is the name of a translation's field that stands in another one's place."""


Changes = tuple[Change, ...] | Callable[[], tuple[Change, ...]]
"""What mends an offence, or what finds it where it takes time to find."""
Edit = tuple[Place, Place, str]


def record_fix(document: Document, changes: Sequence[Change]) -> Fix | None:
    """Return one fix from the first change to the last one; None where one of them has no place."""
    edits: list[Edit] = []
    for _, group in groupby(changes, attrgetter("path")):
        of_value = list(group)
        whole = _requoted(document, of_value)
        if whole:
            edits.append(whole)
            continue
        for change in of_value:
            span = _span(document, change)
            text = _as_yaml(document, change)
            if span is None or text is None:
                return None
            edits.append((*span, text))
    return _joined(document.lines, edits)


def _requoted(document: Document, changes: Sequence[Change]) -> Edit | None:
    """Return the edit that puts a value in quotation marks that could do without so far."""
    node = document.node(changes[0].path)
    if not isinstance(node, Scalar) or not node.plain or node.place.line != node.end.line:
        return None
    mended = node.value
    for change in sorted(changes, key=lambda one: one.at, reverse=True):
        line, at = change.at
        if change.text is None or line or not change.words:
            return None
        if not node.value.startswith(change.words, at) or "\n" in change.text:
            return None
        mended = f"{mended[:at]}{change.text}{mended[at + len(change.words) :]}"
    return (node.place, node.end, quoted(mended)) if _breaks(mended, node.value) else None


def translation_fix(lines: Sequence[str], first: int, changes: Sequence[Change]) -> Fix | None:
    """Return the fix of the entry of a translation file that begins in the line `first`."""
    edits: list[Edit] = []
    for change in changes:
        if change.text is None:
            return obsolete_entry(lines, first)
        if change.context:
            span = context_span(lines, first)
        else:
            span = translation_span(lines, first, change.words, change.at)
        if span is None:
            return None
        escaped = change.text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        edits.append((*span, escaped))
    return _joined(lines, edits)


def _joined(lines: Sequence[str], edits: list[Edit]) -> Fix | None:
    if not edits:
        return None
    edits.sort()
    start, end = edits[0][0], edits[-1][1]
    # a file may be long, and all of it need not be gone through for each
    text = "\n".join(lines[start.line - 1 : end.line])
    behind = len(text) - _below(end, start).within(text)
    for first, last, words in reversed(edits):
        text = Fix(_below(first, start), _below(last, start), words).applied(text)
    return Fix(start, end, text[start.column - 1 : len(text) - behind])


def _below(place: Place, first: Place) -> Place:
    """Return a place as it is counted from the line of the first one."""
    return Place(place.line - first.line + 1, place.column)


def _span(document: Document, change: Change) -> Span | None:
    if change.text is None:
        return whole_span(document, change.path)
    if change.words:
        return words_span(document, change.path, change.words, change.at)
    if change.of_lines:
        return text_span(document, change.path)
    span = value_span(document, change.path)
    if span and change.with_comment:
        start, end = span
        return start, Place(end.line, len(document.lines[end.line - 1].rstrip()) + 1)
    return span


def _as_yaml(document: Document, change: Change) -> str | None:
    """Return how a change is written where it stands; None where it cannot stand there."""
    text = change.text or ""
    node = document.node(change.path)
    if not change.words or not isinstance(node, Scalar) or node.first_line:
        return text
    if "\n" in text:
        return None
    if node.plain:
        line, at = change.at
        mended = f"{node.value[:at]}{text}{node.value[at + len(change.words) :]}"
        return None if line or _breaks(mended, node.value) else text
    quote = document.lines[node.place.line - 1][node.place.column - 1]
    if quote == "'":
        return text.replace("'", "''")
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _breaks(mended: str, value: str) -> bool:
    # within brackets, a comma or a bracket ends a text
    return bool(_NOT_PLAIN.search(mended)) or any(
        mended.count(sign) > value.count(sign) for sign in ",[]{}"
    )
