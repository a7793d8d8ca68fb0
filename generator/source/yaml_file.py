"""Composes YAML strictly: YAML 1.2 core types, no duplicate keys, tags, anchors or aliases."""

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Any

import yaml

from generator.finding import Finding, Fix, Message, Position, Rule, say
from generator.invisible import find_invisible
from generator.source.read_file import (
    FILE_START,
    Unreadable,
    invisible_character,
    read_text,
    unreadable,
)
from generator.source.reading_rules import (
    YAML_DEPTH,
    YAML_DUPLICATE_KEY,
    YAML_SPECIAL,
    YAML_SYNTAX,
)
from generator.source.yaml_escapes import escape_span
from generator.source.yaml_loader import LOADER
from generator.source.yaml_nodes import (
    Document,
    MappingEntry,
    MappingNode,
    Scalar,
    SequenceNode,
    YamlNode,
)
from generator.source.yaml_quotes import quoted

COMPARE_LINES = say("compare the indentation and the quotation marks with the lines before")
_MAX_DEPTH = 20
_MAX_NODES = 50_000


def read_yaml(root: Path, path: PurePosixPath) -> Document:
    """Return the file as a tree; raises Unreadable with all findings."""
    document = Document(path, read_text(root, path), compose_yaml)
    # the tree is composed now, so that Unreadable is raised here
    _ = document.root
    return document


def compose_yaml(path: PurePosixPath, text: str) -> YamlNode:
    """Return a YAML text, as `read_text` gives it, as a tree; raises Unreadable with all findings."""
    return _Composer(path, text).tree()


class _Composer:
    """Builds the tree from PyYAML's events, so that nothing is resolved before it is looked at."""

    def __init__(self, path: PurePosixPath, text: str) -> None:
        self.path = path
        self.lines = text.split("\n")
        self.text = text
        self.escapes = "\\" in text
        self.findings: list[Finding] = []
        self.count = 0

    def tree(self) -> YamlNode:
        try:
            root = self._root(iter(LOADER(self.text).get_event, None))
        except yaml.MarkedYAMLError as error:
            raise Unreadable(*self.findings, self._fault(error)) from None
        if self.findings:
            raise Unreadable(*self.findings)
        return root

    def _fault(self, error: yaml.MarkedYAMLError) -> Finding:
        """Return the finding for what stops the parser."""
        # where a closing quotation mark is missing, the opening one is the place to correct
        endless = "quoted scalar" in str(error.context)
        mark = (error.context_mark if endless else None) or error.problem_mark
        position = Position(mark.line + 1, mark.column + 1) if mark else FILE_START
        # PyYAML places a fault at the end of the file one line too far
        if position.line > len(self.lines):
            position = Position(len(self.lines), 1)
        message = say("this line cannot be read as YAML")
        return Finding(self.path, position, YAML_SYNTAX, message, COMPARE_LINES)

    def _root(self, events: Iterator[Any]) -> YamlNode:
        root: YamlNode | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    self._add(
                        _start(event),
                        YAML_SPECIAL,
                        say("a second document begins here"),
                        say("keep one record in one file: take the line `---` out"),
                        Fix(_start(event), _end(event), ""),
                    )
                    raise Unreadable(*self.findings)
                root = self._node(next(events), events, 1)
        if root is None:
            empty = say("the file is empty"), say("begin it with `format: 1`")
            fix = Fix(FILE_START, FILE_START, "format: 1\n")
            raise Unreadable(Finding(self.path, FILE_START, YAML_SYNTAX, *empty, fix=fix))
        return root

    def _node(self, event: Any, events: Iterator[Any], depth: int) -> YamlNode:
        self.count += 1
        if depth > _MAX_DEPTH or self.count > _MAX_NODES:
            raise self._unbounded(event)
        # an alias has an anchor, and no tag
        if event.anchor:
            self._special(event, say("anchors and aliases (`&` and `*`) are not allowed"))
        elif event.tag:
            self._special(event, say("tags (`!`) are not allowed"))
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, events, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(event_ := next(events), yaml.SequenceEndEvent):
                items.append(self._node(event_, events, depth + 1))
            return SequenceNode(tuple(items), _start(event))
        return Scalar("", _start(event), _end(event))

    def _mapping(self, event: Any, events: Iterator[Any], depth: int) -> MappingNode:
        entries: dict[str, MappingEntry] = {}
        while not isinstance(key_event := next(events), yaml.MappingEndEvent):
            key = self._node(key_event, events, depth + 1)
            value = self._node(next(events), events, depth + 1)
            if not isinstance(key, Scalar):
                self._special(key_event, say("a key must be a single word"))
            elif key.value in entries:
                self._add(
                    key.position,
                    YAML_DUPLICATE_KEY,
                    say(
                        "the key `{key}` stands here for the second time; the first is in line {line}",
                        key=key.value,
                        line=entries[key.value].key.position.line,
                    ),
                    say("keep one of the two, or put both texts under one key"),
                    self._duplicate_key_fix(entries[key.value], MappingEntry(key, value)),
                )
            else:
                entries[key.value] = MappingEntry(key, value)
        return MappingNode(tuple(entries.values()), _start(event))

    def _duplicate_key_fix(self, first: MappingEntry, second: MappingEntry) -> Fix | None:
        """Return the fix for a key that occurs twice with the same value, on a line of its own."""
        one, other = first.value, second.value
        line = second.key.position.line
        if not (isinstance(one, Scalar) and isinstance(other, Scalar) and one.value == other.value):
            return None
        before = self.lines[line - 1][: second.key.position.column - 1]
        if before.strip() or other.end.line != line or line == len(self.lines):
            return None
        return Fix(Position(line, 1), Position(line + 1, 1), "")

    def _scalar(self, event: Any) -> Scalar:
        # the file itself has no invisible character, but a value may have the escape of one
        for match in islice(find_invisible(event.value), 1) if self.escapes else ():
            written = escape_span(self.lines, _start(event), _end(event))
            finding = invisible_character(self.path, _start(event), match[0], written, "\\n")
            self.findings.append(finding)
        first_line = None
        if event.style in ("|", ">"):
            line = event.start_mark.line + 1
            while line < len(self.lines) and not self.lines[line].strip():
                line += 1
            if line < len(self.lines):
                indent = len(self.lines[line]) - len(self.lines[line].lstrip(" "))
                first_line = Position(line + 1, indent + 1)
        # the plain style is an empty string in libyaml, and None in PyYAML's own parser
        return Scalar(event.value, _start(event), _end(event), not event.style, first_line)

    def _unbounded(self, event: Any) -> Unreadable:
        return unreadable(
            self.path,
            _start(event),
            YAML_DEPTH,
            say("the file is nested too deeply or holds too many values"),
            say(
                "make several records of it: one has at most {depth} levels and {nodes} values",
                depth=_MAX_DEPTH,
                nodes=_MAX_NODES,
            ),
        )

    def _special(self, event: Any, message: Message) -> None:
        self._add(
            _start(event),
            YAML_SPECIAL,
            message,
            say("write the value out; if it is a text, put it in quotation marks"),
            # an alias has no tag at all
            self._untagged(event)
            if (getattr(event, "tag", "") or "").startswith("tag:")
            else self._quoted(event),
        )

    def _untagged(self, event: Any) -> Fix | None:
        """Return the fix for a tag that says of a value what its form says as well."""
        start = _start(event)
        line = self.lines[start.line - 1][start.column - 1 :]
        tag = _PLAIN_TAG.match(line)
        if not tag:
            return None
        end = Position(start.line, start.column + tag.end())
        if tag[1] == "str" and isinstance(event, yaml.ScalarEvent) and not event.style:
            last = _end(event)
            one_line = last.line == start.line
            return Fix(start, last, quoted(event.value)) if one_line else None
        return Fix(start, end, "")

    def _quoted(self, event: Any) -> Fix | None:
        """Return the fix for a text that begins with a sign of YAML's own."""
        start, end = _start(event), _end(event)
        line = self.lines[start.line - 1]
        plain = isinstance(event, yaml.ScalarEvent) and not event.style
        if not plain or start.line != end.line:
            return None
        return Fix(start, end, quoted(line[start.column - 1 : end.column - 1]))

    def _add(
        self,
        position: Position,
        rule: Rule,
        message: Message,
        hint: Message,
        fix: Fix | None = None,
    ) -> None:
        self.findings.append(Finding(self.path, position, rule, message, hint, fix=fix))


def _start(event: Any) -> Position:
    mark = event.start_mark
    return Position(mark.line + 1, mark.column + 1)


def _end(event: Any) -> Position:
    mark = event.end_mark
    return Position(mark.line + 1, mark.column + 1)


_PLAIN_TAG = re.compile(r"!!(str|int|float|bool|null|map|seq)[ \t]*")
