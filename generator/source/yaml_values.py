"""What YAML 1.2's core schema reads in a tree: `no` and `8:30` are words, a date is one as well."""

import re
from typing import Any

from generator.source.nodes import Mapping, Node, Sequence

_INTEGER = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_CONSTANTS: dict[str, object] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


def plain_value(node: Node) -> Any:
    """Return the tree as lists, dictionaries and YAML 1.2 core values (`no` and `8:30` are words)."""
    if isinstance(node, Mapping):
        return {entry.key.value: plain_value(entry.value) for entry in node.entries}
    if isinstance(node, Sequence):
        return [plain_value(item) for item in node.items]
    return core_value(node.value) if node.plain else node.value


def core_value(written: str) -> Any:
    """Return what stands there without quotes."""
    if written in _CONSTANTS:
        return _CONSTANTS[written]
    if _INTEGER.fullmatch(written) and len(written) < 19:
        return int(written)
    if _FLOAT.fullmatch(written):
        return float(written)
    return written
