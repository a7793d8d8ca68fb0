"""Spans in a YAML file: where a value, key or item starts and ends."""

from generator.finding import KeyPath, Position, Span, TextPosition
from generator.source.yaml_nodes import Document, MappingNode, Scalar, SequenceNode


def value_span(document: Document, path: KeyPath) -> Span | None:
    """Return where a value on a line of its own key begins and ends; None for longer ones."""
    node = document.node(path)
    if not isinstance(node, Scalar) or node.first_line or node.position.line != node.end.line:
        return None
    return node.position, node.end


def text_span(document: Document, path: KeyPath) -> Span | None:
    """Return where a text begins and ends that may have several lines."""
    node = document.node(path)
    if not isinstance(node, Scalar):
        return None
    if node.first_line is None:
        return node.position, node.end
    last = node.end.line - 1
    while last > node.position.line and not document.lines[last - 1].strip():
        last -= 1
    return node.position, Position(last, len(document.lines[last - 1]) + 1)


def words_span(
    document: Document, path: KeyPath, words: str, position: TextPosition
) -> Span | None:
    """Return where words stand that begin at a position of a text.

    None where they are written otherwise: folded over several lines, or with escapes.
    """
    node = document.node(path)
    if not words or not isinstance(node, Scalar):
        return None
    start = document.position_in_text(path, position)
    # behind an escape the position is unknown, and `position_in_text` returns that of the whole text
    unknown = start == node.position and not node.plain
    if unknown or not document.lines[start.line - 1].startswith(words, start.column - 1):
        return None
    return start, Position(start.line, start.column + len(words))


def whole_span(document: Document, path: KeyPath) -> Span | None:
    """Return where a key with its value, or an item of a list, begins and ends.

    What has nothing else in it goes with it. None where it is not written on lines of its own.
    """
    parent = document.node(path[:-1])
    if isinstance(parent, MappingNode):
        alone = len(parent.entries) == 1
        position = document.position(path, key=True)
    elif isinstance(parent, SequenceNode):
        alone = len(parent.items) == 1
        position = document.position(path)
    else:
        return None
    if alone and len(path) > 1:
        return whole_span(document, path[:-1])
    lines = document.lines
    before = lines[position.line - 1][: position.column - 1]
    item = isinstance(parent, SequenceNode)
    if before.strip() != ("-" if item else ""):
        return _within_brackets(parent, int(path[-1])) if isinstance(parent, SequenceNode) else None
    depth = len(before) - len(before.lstrip(" ")) if item else len(before)
    end = position.line
    while end < len(lines) and _is_further_in(lines[end], depth, list_below=not item):
        end += 1
    if end == len(lines):
        return Position(position.line, 1), Position(end, len(lines[-1]) + 1)
    return Position(position.line, 1), Position(end + 1, 1)


def _is_further_in(line: str, depth: int, *, list_below: bool) -> bool:
    bare = line.lstrip(" ")
    if not bare or len(line) - len(bare) > depth:
        return True
    # a list may begin right below its key
    return list_below and len(line) - len(bare) == depth and f"{bare} ".startswith("- ")


def _within_brackets(parent: SequenceNode, index: int) -> Span | None:
    """Return the span of an item in brackets, with the comma beside it."""
    items = parent.items
    if index + 1 < len(items):
        return items[index].position, items[index + 1].position
    before, last = items[index - 1], items[index]
    if isinstance(before, Scalar) and isinstance(last, Scalar):
        return before.end, last.end
    return None
