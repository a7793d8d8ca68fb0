"""Parses `mkdocs.yml` into plain values, within bounds of size and depth."""

from pathlib import Path, PurePosixPath
from typing import Any

import yaml
from yaml_env_tag import add_env_tag

from generator.finding import CannotRun, say
from generator.regular_files import no_regular_file, too_large
from generator.source.read_file import Unreadable, read_bytes
from generator.source.reading_rules import FILE_VANISHED

_MAX_SETTINGS_BYTES = 200_000
"""A hundred times what a handbook needs; PyYAML takes seconds over it."""
_MAX_SIZE = 1_000_000
"""The number of characters and values with all aliases expanded is at most this."""
_MAX_DEPTH = 50
_LONGEST_NUMBER = 100
"""A number has at most so many characters: Python takes minutes over one with a million digits."""
_FAULTS = (yaml.YAMLError, ValueError, LookupError, AttributeError, TypeError, ArithmeticError)
"""The errors of PyYAML, and those of Python where a value does not fit its tag (`!!bool maybe`)."""
_NUMBERS = ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float")


def settings_values(text: str, name: str) -> object:
    """Return the values in a file of settings; raises CannotRun."""
    try:
        return _values(text, name)
    except RecursionError:
        raise _unbounded(name) from None
    except _FAULTS as error:
        mark = getattr(error, "problem_mark", None)
        raise CannotRun(
            say(
                "{file}:{line}:{column} cannot be read as YAML",
                file=name,
                line=mark.line + 1 if mark else 1,
                column=mark.column + 1 if mark else 1,
            )
        ) from None


def settings_text(root: Path, name: str) -> str:
    """Return the text of a file of settings in `root`; raises CannotRun."""
    try:
        data = read_bytes(root, PurePosixPath(name), _MAX_SETTINGS_BYTES)
    except Unreadable as error:
        if error.findings[0].rule is not FILE_VANISHED:
            raise no_regular_file(PurePosixPath(name)) from None
        raise CannotRun(
            say(
                "there is no {file} in {path}: is this the handbook's root?",
                file=name,
                path=str(root),
            )
        ) from None
    if len(data) > _MAX_SETTINGS_BYTES:
        raise too_large(PurePosixPath(name), _MAX_SETTINGS_BYTES)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise CannotRun(say("{path} is not written in UTF-8", path=name)) from None


def composed(text: str) -> yaml.Node | None:
    """Return the tree of nodes of a settings file; raises yaml.YAMLError."""
    loader = _loader()(text)
    try:
        return loader.get_single_node()
    finally:
        loader.dispose()


def _values(text: str, name: str) -> object:
    loader = _loader()(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return None
        # measured before it is constructed, because construction expands each alias
        size, depth = _measured(node, {})
        if size > _MAX_SIZE or depth > _MAX_DEPTH:
            raise _unbounded(name)
        return loader.construct_document(node)
    finally:
        loader.dispose()


def _measured(node: Any, known: dict[int, tuple[int, int]]) -> tuple[int, int]:
    """Return the characters and values of a node with its aliases expanded, and its levels."""
    if id(node) not in known:
        # a node that contains itself is too large
        known[id(node)] = (_MAX_SIZE + 1, 1)
        if isinstance(node, yaml.ScalarNode):
            if node.tag in _NUMBERS and len(node.value) > _LONGEST_NUMBER:
                raise yaml.MarkedYAMLError(problem_mark=node.start_mark)
            known[id(node)] = (1 + len(node.value), 1)
        else:
            pairs = isinstance(node, yaml.MappingNode)
            parts = [part for pair in node.value for part in pair] if pairs else node.value
            measured = [_measured(part, known) for part in parts]
            size = 1 + sum(part[0] for part in measured)
            depth = 1 + max((part[1] for part in measured), default=0)
            # beyond the bound the sum need not be exact, and would grow exponentially
            known[id(node)] = (min(size, _MAX_SIZE + 1), depth)
    return known[id(node)]


def _unbounded(name: str) -> CannotRun:
    return CannotRun(
        say("{file} is nested too deeply, or its aliases make too much of it", file=name)
    )


def _loader() -> type[yaml.SafeLoader]:
    class Loader(yaml.SafeLoader):
        """Loads the tags that mkdocs loads; Python tags become null."""

    add_env_tag(Loader)
    Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: None)
    return Loader
