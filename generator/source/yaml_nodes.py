"""A YAML file as a tree of nodes with positions, and the plain values of nodes."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from generator.finding import KeyPath, Position, TextPosition


class Scalar(NamedTuple):
    """A word, number or text."""

    value: str
    position: Position
    end: Position
    """The first position behind it."""
    plain: bool = True
    """Whether it is unquoted, so that `90` is a number and `true` a truth value."""
    first_line: Position | None = None
    """The position of the first character of a block scalar (`|` or `>`); None for other scalars."""


class MappingEntry(NamedTuple):
    """A key and its value."""

    key: Scalar
    value: "YamlNode"


class MappingNode(NamedTuple):
    """Keys with values."""

    entries: tuple[MappingEntry, ...]
    position: Position

    def entry(self, key: str) -> MappingEntry | None:
        return next((entry for entry in self.entries if entry.key.value == key), None)


class SequenceNode(NamedTuple):
    """A list."""

    items: tuple["YamlNode", ...]
    position: Position


YamlNode = Scalar | MappingNode | SequenceNode

_CHARACTER = re.compile(r"[^ \t\r\n\x85\u2028\u2029]")
"""A character that YAML writes as it is; spaces and line ends change where it folds a text."""
_ESCAPE = re.compile(r"\\|''")
"""Within quotation marks, an escape is longer than the character that it stands for."""


@dataclass(frozen=True)
class Document:
    """A YAML file that was read."""

    path: PurePosixPath
    """The file, relative to the handbook's root."""
    text: str
    compose: Callable[[PurePosixPath, str], YamlNode]
    """The function that parses the text into a tree; raises Unreadable."""

    @cached_property
    def root(self) -> YamlNode:
        return self.compose(self.path, self.text)

    @cached_property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    def __getstate__(self) -> dict[str, object]:
        # the tree is large, and other processes seldom need it
        return {name: value for name, value in vars(self).items() if name not in ("root", "lines")}

    def position(self, path: KeyPath, *, key: bool = False) -> Position:
        """Return the position of the value at `path`, or of its key, or of the nearest node around it."""
        position = self.root.position
        for parent, step, node in self._along(path):
            entry = parent.entry(step) if isinstance(parent, MappingNode) else None
            position = entry.key.position if entry is not None and key else node.position
        return position

    def position_in_text(self, path: KeyPath, position: TextPosition) -> Position:
        """Return the position of a character of the text at `path`."""
        node = self.node(path)
        if not isinstance(node, Scalar):
            return self.position(path)
        start = node.first_line or node.position
        quoted = not node.plain and not node.first_line
        if quoted:
            start = Position(start.line, start.column + 1)
        line, column = position
        lines = node.value.strip().split("\n")
        within = lines[line] if line < len(lines) else ""
        before = _count_characters("".join([*lines[:line], within[:column]]))
        found = self._behind(
            start, before, at_character=_count_characters(within[column : column + 1]) > 0
        )
        if quoted and _ESCAPE.search(self.text[start.within(self.text) : found.within(self.text)]):
            return node.position
        return found

    def _behind(self, start: Position, characters: int, *, at_character: bool) -> Position:
        """Return the position behind so many characters, or that of the next character.

        Spaces are not counted: where a text is folded, a line's end and indent stand for one.
        """
        number, line = start.line, self.lines[start.line - 1]
        line = " " * (start.column - 1) + line[start.column - 1 :]
        while (
            number < len(self.lines)
            and (count := _count_characters(line)) < characters + at_character
        ):
            characters -= count
            number, line = number + 1, self.lines[number]
        columns = [
            character.start() + 1 for character in islice(_CHARACTER.finditer(line), characters + 1)
        ]
        if len(columns) > characters and at_character:
            return Position(number, columns[characters])
        return Position(
            number, columns[characters - 1] + 1 if characters and columns else start.column
        )

    def node(self, path: KeyPath) -> YamlNode | None:
        """Return the value at `path`, if there is one."""
        nodes = [node for _, _, node in self._along(path)]
        if not path:
            return self.root
        return nodes[-1] if len(nodes) == len(path) else None

    def _along(self, path: KeyPath) -> Iterator[tuple[YamlNode, str, YamlNode]]:
        node = self.root
        for step in path:
            child: YamlNode | None = None
            if isinstance(node, MappingNode) and isinstance(step, str):
                entry = node.entry(step)
                child = entry.value if entry else None
            elif (
                isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.items)
            ):
                child = node.items[step]
            if child is None:
                return
            yield node, str(step), child
            node = child


def _count_characters(text: str) -> int:
    return len(_CHARACTER.findall(text))


_INTEGER = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_CONSTANTS: dict[str, object] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


def plain_value(node: YamlNode) -> Any:
    """Return a tree as lists, dictionaries and YAML 1.2 core values: `no`, `8:30` and a date are words."""
    if isinstance(node, MappingNode):
        return {entry.key.value: plain_value(entry.value) for entry in node.entries}
    if isinstance(node, SequenceNode):
        return [plain_value(item) for item in node.items]
    return core_value(node.value) if node.plain else node.value


def core_value(written: str) -> Any:
    """Return the value that an unquoted scalar has in YAML's core schema."""
    if written in _CONSTANTS:
        return _CONSTANTS[written]
    if _INTEGER.fullmatch(written) and len(written) < 19:
        return int(written)
    if _FLOAT.fullmatch(written):
        return float(written)
    return written
