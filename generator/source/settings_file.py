"""Parses `mkdocs.yml` into plain values, within bounds of size and depth."""

from pathlib import Path, PurePosixPath
from typing import Any

import yaml
from yaml_env_tag import add_env_tag

from generator.finding import CannotRun, say
from generator.regular_files import no_regular_file, too_large
from generator.source.read_file import Unreadable, read_bytes
from generator.source.reading_rules import FILE_VANISHED

MAX_BYTES = 200_000
"""A hundred times what a handbook needs; PyYAML takes seconds over it."""
MAX_SIZE = 1_000_000
"""In letters and values, with the aliases filled in."""
MAX_DEPTH = 50
LONGEST_NUMBER = 100
"""In letters: Python takes minutes over a number with a million digits."""
_FAULTS = (yaml.YAMLError, ValueError, LookupError, AttributeError, TypeError, ArithmeticError)
"""What PyYAML raises, and what it lets through where a value does not fit its tag (`!!bool maybe`)."""
_NUMBERS = ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float")


def read_values(root: Path, name: str) -> object:
    """Return what a file of settings in `root` says; raises CannotRun."""
    text = _text(root, name)
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


def _text(root: Path, name: str) -> str:
    try:
        data = read_bytes(root, PurePosixPath(name), MAX_BYTES)
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
    if len(data) > MAX_BYTES:
        raise too_large(PurePosixPath(name), MAX_BYTES)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        raise CannotRun(say("{path} is not written in UTF-8", path=name)) from None


def _values(text: str, name: str) -> object:
    loader = _loader()(text)
    try:
        node = loader.get_single_node()
        if node is None:
            return None
        # before anything is made of it: an alias is made as often as it is named
        size, depth = _measured(node, {})
        if size > MAX_SIZE or depth > MAX_DEPTH:
            raise _unbounded(name)
        return loader.construct_document(node)
    finally:
        loader.dispose()


def _measured(node: Any, known: dict[int, tuple[int, int]]) -> tuple[int, int]:
    """Return how many letters and values a node has with its aliases filled in, and how many levels."""
    if id(node) not in known:
        # one that holds itself has no end
        known[id(node)] = (MAX_SIZE + 1, 1)
        if isinstance(node, yaml.ScalarNode):
            if node.tag in _NUMBERS and len(node.value) > LONGEST_NUMBER:
                raise yaml.MarkedYAMLError(problem_mark=node.start_mark)
            known[id(node)] = (1 + len(node.value), 1)
        else:
            pairs = isinstance(node, yaml.MappingNode)
            parts = [part for pair in node.value for part in pair] if pairs else node.value
            found = [_measured(part, known) for part in parts]
            size = 1 + sum(part[0] for part in found)
            depth = 1 + max((part[1] for part in found), default=0)
            # the sum of sums of sums need not be exact
            known[id(node)] = (min(size, MAX_SIZE + 1), depth)
    return known[id(node)]


def _unbounded(name: str) -> CannotRun:
    return CannotRun(
        say("{file} is nested too deeply, or its aliases make too much of it", file=name)
    )


def _loader() -> type[yaml.SafeLoader]:
    class Loader(yaml.SafeLoader):
        """Reads what mkdocs reads; its Python tags, which are not ours, as nothing."""

    add_env_tag(Loader)
    Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: None)
    return Loader
