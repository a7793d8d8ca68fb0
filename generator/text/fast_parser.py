"""Parses the texts whose markup is unambiguous; all others are left to markdown-it.

This second parser is here for its speed alone: for the 27 423 texts of the handbook in its four
languages it takes 0.5 s of processor time, and markdown-it takes 3.5 s (medians of three). Each rule of
`field_markdown.py` has to hold here as well; `tests/test_text.py` compares the two parsers on random texts.
"""

import re
from collections.abc import Iterator, Sequence

from generator.text.tree import (
    Block,
    Emphasis,
    Inline,
    Link,
    Listing,
    Paragraph,
    Quote,
    Strong,
    Table,
    TextRun,
)

# plain text: no sign that could begin or end markup, and no control character
_PLAIN = r"[^\t\n\r\x00\x1c-\x1f\x85\\`*_\[\]<&|]++"
# what asterisks may enclose: plain text from a letter or digit up to a letter, digit or stop
_ENCLOSED = rf"(?=[^\W_]){_PLAIN}(?<=[\w.,:;!?)…])"
# asterisks are markup beyond doubt only between a space and a space or stop
_BEFORE, _AFTER = r"(?<![^ (\n])", r"(?=[ .,:;!?)\n]|\Z)"
_STRONG = rf"{_BEFORE}\*\*({_ENCLOSED})\*\*{_AFTER}"
_EMPHASIS = rf"{_BEFORE}\*({_ENCLOSED})\*{_AFTER}"
_LINK = rf"(?<!!)\[({_PLAIN})\]\(([\w:/.#?=%+~@-]++)\)"
_MARKUP = re.compile(f"{_STRONG}|{_EMPHASIS}|{_LINK}")
_INLINES = rf"(?:{_PLAIN}|{_STRONG}|{_EMPHASIS}|{_LINK})"
_NUMBER = r"[1-9][0-9]{0,8}\. "
# a line: the mark of a list item or quote or an indentation, and text that begins no other block
_LINE = rf"(?:- |{_NUMBER}|> | {{1,4}})?(?![\s>~#+=-]|\d+[.)](?:\s|\Z)){_INLINES}++(?<!\s)"
_ROW = rf"\|(?:{_INLINES}*+\|)++"
_LINES = re.compile(rf"(?:(?:{_LINE}|{_ROW}|>)(?:\n\n?(?!\Z)|\Z))++")
"""A text of such lines and table rows alone, with at most one empty line between two of them."""
_KIND_OF_LINE = re.compile(
    rf"""^(?:
    (?P<b>-[ ])                             # the item of a list with bullets
    | (?P<n>{_NUMBER.replace(" ", "[ ]")})  # the item of a numbered list
    | (?P<q>>[ ])                           # a line of a quote
    | (?P<g>>)                              # the gap between two paragraphs of a quote
    | (?P<d>\|(?=(?:[ ]?:?-+:?[ ]?\|)+$))   # the dashes below the head of a table
    | (?P<r>\|)                             # a row of a table
    | (?P<h>[ ]+)                           # a further line of an item, which is indented
    | (?P<e>$)                              # an empty line
    | (?P<t>)                               # a line of a paragraph
    )""",
    re.MULTILINE | re.VERBOSE,
)
"""The kind of a line is the name of the group that matches; a text is then a string of such names."""
_ORDER = re.compile(r"(?:(?:t+(?:bh*)*|(?:bh*)+|(?:nh*)+|q+(?:gq+)*|rd[rd]*)(?:e(?!\Z)|\Z))+")
"""Bullets may begin right below a paragraph; all other blocks begin below an empty line."""
_BLOCK = re.compile("t+|b[bh]*(?:eb[bh]*)*|n[nh]*(?:en[nh]*)*|[qg]+|[rd]+")
"""The lines of one block; an empty line between two items does not end their list."""


def fast_parse(raw: str) -> tuple[Block, ...] | None:
    """Return the blocks of a text; None where only the whole parser can tell what they are."""
    if not _LINES.fullmatch(raw):
        return None
    # most texts are one line without markup
    if "\n" not in raw and raw[0].isalpha():
        return (Paragraph(tuple(_inlines(raw))),)
    beginnings = list(_KIND_OF_LINE.finditer(raw))
    kinds = "".join(str(beginning.lastgroup) for beginning in beginnings)
    if not _ORDER.fullmatch(kinds):
        return None
    marks = [beginning[0] for beginning in beginnings]
    texts = [line[len(mark) :] for line, mark in zip(raw.split("\n"), marks, strict=True)]
    blocks: list[Block] = []
    for run in _BLOCK.finditer(kinds):
        lines = slice(*run.span())
        block = _block(run[0], marks[lines], texts[lines])
        if block is None:
            return None
        blocks.append(block)
    return tuple(blocks)


def _block(kinds: str, marks: Sequence[str], lines: Sequence[str]) -> Block | None:
    """Return the block of some lines, each with its kind and its mark; None where it is ambiguous."""
    match kinds[0]:
        case "t":
            return Paragraph(_inlines_of(lines))
        case "b":
            return Listing(_items(kinds, lines))
        case "n":
            numbers = [mark for kind, mark in zip(kinds, marks, strict=True) if kind == "n"]
            return Listing(_items(kinds, lines), ".") if _run_on(numbers) else None
        case "q":
            paragraphs = "\n".join(lines).split("\n\n")
            return Quote(tuple(Paragraph(_inlines_of(part.split("\n"))) for part in paragraphs))
        case _:
            return _table(lines)


def _run_on(numbers: Sequence[str]) -> bool:
    """Return whether the numbers of items are 1, 2, 3 and so on; a single number may be a date."""
    return len(numbers) > 1 and numbers == [f"{n}. " for n in range(1, len(numbers) + 1)]


def _items(kinds: str, lines: Sequence[str]) -> tuple[tuple[Block, ...], ...]:
    items: list[list[str]] = []
    for kind, line in zip(kinds, lines, strict=True):
        if kind == "h":
            items[-1].append(line)
        elif kind != "e":
            items.append([line])
    return tuple((Paragraph(_inlines_of(item)),) for item in items)


def _table(lines: Sequence[str]) -> Table | None:
    head, dashes, *rows = (_cells(line) for line in lines)
    width = len(head)
    if len(dashes) != width or max(map(len, rows), default=0) > width:
        return None
    return Table(head, tuple((*row, *((),) * width)[:width] for row in rows))


def _cells(line: str) -> tuple[tuple[Inline, ...], ...]:
    cells = (cell.strip() for cell in line.removesuffix("|").split("|"))
    return tuple(_inlines_of((cell,)) if cell else () for cell in cells)


def _inlines_of(lines: Sequence[str]) -> tuple[Inline, ...]:
    inlines: list[Inline] = []
    for line in lines:
        if inlines:
            inlines.append(TextRun(" "))
        inlines.extend(_inlines(line))
    return tuple(inlines)


def _inlines(line: str) -> Iterator[Inline]:
    if "*" not in line and "[" not in line:
        yield TextRun(line)
        return
    end = 0
    for match in _MARKUP.finditer(line):
        if match.start() > end:
            yield TextRun(line[end : match.start()])
        strong, emphasis, words, target = match.groups()
        if strong:
            yield Strong((TextRun(strong),))
        elif emphasis:
            yield Emphasis((TextRun(emphasis),))
        else:
            yield Link(target, (TextRun(words),))
        end = match.end()
    if end < len(line):
        yield TextRun(line[end:])
