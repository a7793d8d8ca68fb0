"""Parses the CommonMark of a field into a tree; HTML is recognised only to be refused."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from markdown_it.tree import SyntaxTreeNode

from generator.text.fast_parser import fast_parse
from generator.text.field_markdown import markdown_parser
from generator.text.lost_words import lost_words
from generator.text.markup_problem import Fault, MarkupProblem
from generator.text.plain_text import inline_text, plain_text
from generator.text.table_size import oversized_table_line
from generator.text.tree import (
    Block,
    Emphasis,
    Inline,
    LineBreak,
    Link,
    Listing,
    Paragraph,
    PictureBlock,
    Quote,
    Strong,
    Table,
    TextRun,
)

_MAX_DEPTH = 8
"""Lists and quotes, and marks in a line, are nested at most so deep."""
FormName = Literal["plain", "inline", "prose"]
_PICTURE = "picture:"


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text's tree, and what in the text does not belong in a field."""

    blocks: tuple[Block, ...]
    problems: tuple[MarkupProblem, ...]


_MARKDOWN = markdown_parser()
_BLANKS = re.compile(r"[ \t\n]+")
_REFERENCE = re.compile(
    r"(?<!\\)(?:\\\\)*+(&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
)
"""An HTML character reference such as `&#64;`, without a backslash before it."""


@lru_cache(maxsize=4_000)
def parse(raw: str, form: FormName) -> Parsed:
    """Return the tree of a text in a field of the given form.

    What is kept is enough for one record, whose texts several rules, or pages, ask for in turn.
    """
    if form == "plain":
        problems = (MarkupProblem(Fault.FORM, 1, 0, ""),) if "\n" in raw else ()
        return Parsed(_plain(raw), problems)
    oversized_line = oversized_table_line(raw)
    if oversized_line is not None:
        return Parsed(_plain(raw), (MarkupProblem(Fault.TABLE, oversized_line, 0, ""),))
    usual = fast_parse(raw)
    if usual is not None:
        return _in_form(form, usual, [])
    reader = _Reader(raw)
    tokens = _MARKDOWN.parse(raw)
    if any(part.level > _MAX_DEPTH for token in tokens for part in token.children or ()):
        return Parsed(_plain(raw), (MarkupProblem(Fault.DEPTH, 0, 0, ""),))
    blocks = tuple(reader.blocks(SyntaxTreeNode(tokens).children, 1))
    reader.refuse_references()
    lost = None if reader.problems else lost_words(raw, blocks)
    return _in_form(form, blocks, [lost] if lost else reader.problems)


def without_markup(raw: str, form: FormName) -> str:
    """Return the words of a text in a field of the given form."""
    return plain_text(parse(raw, form).blocks)


def _plain(raw: str) -> tuple[Block, ...]:
    return (Paragraph((TextRun(_BLANKS.sub(" ", raw).strip()),)),)


def _in_form(form: FormName, blocks: tuple[Block, ...], problems: list[MarkupProblem]) -> Parsed:
    if form == "inline" and not (len(blocks) == 1 and isinstance(blocks[0], Paragraph)):
        problems.append(MarkupProblem(Fault.FORM, 0, 0, ""))
    return Parsed(blocks, tuple(problems))


class _Reader:
    def __init__(self, raw: str) -> None:
        self.lines = raw.split("\n")
        self.problems: list[MarkupProblem] = []

    def blocks(self, nodes: Sequence[SyntaxTreeNode], depth: int) -> Iterator[Block]:
        if depth > _MAX_DEPTH:
            self._refuse(Fault.DEPTH, nodes[0] if nodes else None, "")
            return
        for node in nodes:
            match node.type:
                case "paragraph":
                    yield self._paragraph(node)
                case "bullet_list" | "ordered_list":
                    items = (tuple(self.blocks(item.children, depth + 1)) for item in node.children)
                    yield Listing(tuple(items), _delimiter(node))
                case "blockquote":
                    yield Quote(tuple(self.blocks(node.children, depth + 1)))
                case "table":
                    yield self._table(node)
                case _:
                    self._refuse(_FAULTS.get(node.type, Fault.HTML), node, node.content.strip())
                    yield Paragraph((TextRun(node.content.strip()),))

    def _paragraph(self, node: SyntaxTreeNode) -> Block:
        inlines = node.children[0].children if node.children else []
        if len(inlines) == 1 and inlines[0].type == "image":
            target = str(inlines[0].attrs.get("src", ""))
            if target.startswith(_PICTURE) and not inlines[0].content:
                return PictureBlock(target.removeprefix(_PICTURE))
        return Paragraph(self._inlines(node))

    def _table(self, node: SyntaxTreeNode) -> Table:
        rows = [
            tuple(self._inlines(cell) for cell in row.children)
            for part in node.children
            for row in part.children
        ]
        return Table(rows[0], tuple(rows[1:]))

    def _inlines(self, holder: SyntaxTreeNode) -> tuple[Inline, ...]:
        return tuple(
            inline
            for part in holder.children
            for node in part.children
            for inline in self._inline(node, holder)
        )

    def _inline(self, node: SyntaxTreeNode, holder: SyntaxTreeNode) -> Iterator[Inline]:
        def children() -> tuple[Inline, ...]:
            return tuple(part for child in node.children for part in self._inline(child, holder))

        match node.type:
            case "text":
                if node.content:
                    yield TextRun(node.content.replace("\t", " "))
            case "softbreak":
                yield TextRun(" ")
            case "hardbreak":
                yield LineBreak()
            case "em":
                yield Emphasis(children())
            case "strong":
                yield Strong(children())
            case "link":
                yield self._link(node, holder, children())
            case _:
                found = str(node.attrs.get("src", "")) or node.content
                self._refuse(_FAULTS.get(node.type, Fault.HTML), holder, found)
                yield TextRun(node.content)

    def _link(
        self, node: SyntaxTreeNode, holder: SyntaxTreeNode, words: tuple[Inline, ...]
    ) -> Link:
        target = str(node.attrs.get("href", ""))
        if not inline_text(words).strip():
            self._refuse(Fault.LINK, holder, f"[]({target}")
        elif node.attrs.get("title"):
            self._refuse(Fault.LINK, holder, f"]({target} ")
        return Link(target, words)

    def refuse_references(self) -> None:
        """Refuse HTML character references: the rules would read other characters than readers do."""
        for number, line in enumerate(self.lines):
            for match in _REFERENCE.finditer(line):
                self.problems.append(MarkupProblem(Fault.HTML, number, match.start(1), match[1]))

    def _refuse(self, fault: Fault, node: SyntaxTreeNode | None, found: str) -> None:
        first, last = (node.map if node is not None and node.map else None) or (0, len(self.lines))
        snippet = found.split("\n", maxsplit=1)[0]
        for line in range(first, min(last, len(self.lines))):
            column = self.lines[line].find(snippet)
            if column >= 0:
                self.problems.append(MarkupProblem(fault, line, column, snippet))
                return
        self.problems.append(MarkupProblem(fault, first, 0, snippet))


def _delimiter(node: SyntaxTreeNode) -> Literal["", ".", ")"]:
    if node.type == "bullet_list":
        return ""
    return ")" if node.markup == ")" else "."


_FAULTS = {
    "heading": Fault.HEADING,
    "hr": Fault.RULE,
    "fence": Fault.CODE,
    "code_inline": Fault.CODE,
    "image": Fault.IMAGE,
    "html_block": Fault.HTML,
    "html_inline": Fault.HTML,
}
