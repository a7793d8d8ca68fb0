"""Fixes for keys that are indented too far or not far enough."""

from collections.abc import Iterator

from generator.finding import MAX_FINDINGS_PER_RULE, Fix, KeyPath, Position
from generator.model.base import Model
from generator.source.yaml_nodes import Document, MappingNode, SequenceNode, YamlNode
from generator.source.yaml_spans import whole_span
from generator.suggestions.model_lookup import model_at
from generator.suggestions.yaml_fixes import WIDE_SPACES


def moved_key_fix(model: type[Model], document: Document, path: KeyPath) -> Fix | None:
    """Return the fix that moves an unknown key to the one place beside it where it is known."""
    columns = {*_further_in(model, document, path), *_further_out(model, document, path)}
    return _shifted(document, path, columns.pop()) if len(columns) == 1 else None


def misplaced_key_fix(model: type[Model], document: Document, path: KeyPath) -> Fix | None:
    """Return the fix of the key that is missing at `path` because its indentation is wrong."""
    here, key = document.node(path[:-1]), path[-1]
    if not isinstance(here, MappingNode):
        return None
    for length in range(len(path) - 1):
        around = document.node(path[:length])
        for entry in around.entries if isinstance(around, MappingNode) else ():
            bare = entry.key.value.lstrip(f" {WIDE_SPACES}")
            if bare == key and bare != entry.key.value:
                position = entry.key.position
                wide = len(entry.key.value) - len(bare)
                return Fix(position, Position(position.line, position.column + wide), " " * wide)
    for other in _candidates(document, path):
        parent = model_at(model, document.root, other[:-1])
        if parent is not None and key not in parent.model_fields:
            return moved_key_fix(model, document, other)
    return None


def _candidates(document: Document, path: KeyPath) -> Iterator[KeyPath]:
    """Yield the paths of keys of this name that are one level further out or in."""
    around, key = _around(path[:-1]), path[-1]
    if around is not None and document.node((*around, key)) is not None:
        yield (*around, key)
    here = document.node(path[:-1])
    for entry in here.entries[:MAX_FINDINGS_PER_RULE] if isinstance(here, MappingNode) else ():
        inner = _last_mapping(entry.value, (*path[:-1], entry.key.value))
        if inner and inner[0].entry(str(key)):
            yield (*inner[1], key)


def _around(path: KeyPath) -> KeyPath | None:
    """Return the path of the mapping that contains a mapping, or the list that it is in."""
    if not path:
        return None
    return path[:-1] if isinstance(path[-1], str) else path[:-2]


def _last_mapping(node: YamlNode, path: KeyPath) -> tuple[MappingNode, KeyPath] | None:
    """Return the mapping that a value is, or that is the last one in its list."""
    if isinstance(node, SequenceNode) and node.items:
        last = len(node.items) - 1
        node, path = node.items[last], (*path, last)
    return (node, path) if isinstance(node, MappingNode) and node.entries else None


def _further_in(model: type[Model], document: Document, path: KeyPath) -> Iterator[int]:
    """Yield the column of the mapping right above a key, where the key belongs into that."""
    parent, key = document.node(path[:-1]), str(path[-1])
    keys = [entry.key.value for entry in parent.entries] if isinstance(parent, MappingNode) else []
    if not isinstance(parent, MappingNode) or keys.index(key) == 0:
        return
    above = parent.entries[keys.index(key) - 1]
    inner = _last_mapping(above.value, (*path[:-1], above.key.value))
    if inner and _takes(model, document, inner[0], inner[1], key):
        column = inner[0].entries[0].key.position.column
        if column > parent.entry(key).key.position.column:  # type: ignore[union-attr]
            yield column


def _further_out(model: type[Model], document: Document, path: KeyPath) -> Iterator[int]:
    """Yield the column of the mapping around a key's own, where the key is the last and belongs there."""
    outer_path = _around(path[:-1])
    parent = document.node(path[:-1])
    if outer_path is None or not isinstance(parent, MappingNode):
        return
    outer, key = document.node(outer_path), str(path[-1])
    holder = document.node((*outer_path, path[len(outer_path)]))
    last = _last_mapping(holder, outer_path) if holder else None
    if not isinstance(outer, MappingNode) or not last or last[0] is not parent:
        return
    if parent.entries[-1].key.value == key and _takes(model, document, outer, outer_path, key):
        column = outer.entries[0].key.position.column
        if column < parent.entries[-1].key.position.column:
            yield column


def _takes(
    model: type[Model], document: Document, node: MappingNode, path: KeyPath, key: str
) -> bool:
    known = model_at(model, document.root, path)
    return known is not None and key in known.model_fields and node.entry(key) is None


def _shifted(document: Document, path: KeyPath, column: int) -> Fix | None:
    """Return the fix that lets the lines of a key begin in another column."""
    parent = document.node(path[:-1])
    alone = not isinstance(parent, MappingNode) or len(parent.entries) == 1
    span = None if alone else whole_span(document, path)
    if span is None:
        return None
    start, end = span
    to_the_end = end.column > 1
    last = end.line if to_the_end else end.line - 1
    by = column - document.position(path, key=True).column
    lines = document.lines[start.line - 1 : last]
    text = "\n".join(
        (" " * by + line if by > 0 else line[-by:]) if line.strip() else line for line in lines
    )
    return Fix(start, end, text if to_the_end else f"{text}\n")
