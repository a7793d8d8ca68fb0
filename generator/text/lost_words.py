"""Compares a tree with its text, so that no parser drops a word silently."""

import re
from collections.abc import Iterable
from itertools import zip_longest

from generator.text.markup_problem import Fault, MarkupProblem
from generator.text.tree import (
    Block,
    Emphasis,
    Inline,
    LineBreak,
    Link,
    PictureBlock,
    Strong,
    TextRun,
    lines,
)

LETTERS_OR_DIGITS = re.compile(r"[^\W_]+")
_NAMED_BY_ITSELF = re.compile(r"\[([^\[\]\n]+)\]\((?:mailto:)?\1\)")


def lost_words(raw: str, blocks: Iterable[Block]) -> MarkupProblem | None:
    """Return the first place where the tree of a text has other words than the text."""
    # an address in <> stands once in the text, and twice in the tree: so it is counted once
    written = LETTERS_OR_DIGITS.finditer(_NAMED_BY_ITSELF.sub(_once, raw))
    shown = LETTERS_OR_DIGITS.findall("\n".join(map(_line, lines(blocks))))
    for here, word in zip_longest(written, shown):
        if here is None:
            return MarkupProblem(Fault.LOST, raw.count("\n"), 0, word)
        if here[0] != word:
            line = raw.count("\n", 0, here.start())
            begins = raw.rfind("\n", 0, here.start()) + 1
            in_table = raw.startswith("|", begins)
            fault = Fault.CELLS if in_table else Fault.LOST
            return MarkupProblem(fault, line, here.start() - begins, here[0])
    return None


def _once(link: re.Match[str]) -> str:
    return f"[{link[1]}]".ljust(len(link[0]))


def _line(line: tuple[Inline, ...] | PictureBlock) -> str:
    return f"picture:{line.picture}" if isinstance(line, PictureBlock) else _inlines(line)


def _inlines(children: Iterable[Inline]) -> str:
    return "".join(map(_inline, children))


def _inline(node: Inline) -> str:
    match node:
        case TextRun(text):
            return text
        case LineBreak():
            return "\n"
        case Emphasis(children) | Strong(children):
            return _inlines(children)
        case Link(target, children):
            words = _inlines(children)
            named_by_itself = target.removeprefix("mailto:") == words
            return f"\n{words}\n" if named_by_itself else f"\n{words}\n{target}\n"
