"""Renders text trees as HTML; every character that people wrote is escaped here."""

from collections.abc import Callable, Iterable

from markupsafe import Markup, escape

from generator.model.text import State, Text
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

LinkHtml = Callable[[str, Markup], Markup]
"""Draws a link from its target and its words."""
FigureHtml = Callable[[str], Markup]
"""Draws a picture from its id."""


class Html:
    """Draws trees with the links and pictures of one page.

    What goes into a string with tags is itself such a string: `_inlines` alone takes characters, and
    escapes them. Items and cells have no end tags: HTML needs none.
    """

    def __init__(self, link: LinkHtml, figure: FigureHtml) -> None:
        self._link = link
        self._figure = figure

    def blocks(self, blocks: Iterable[Block]) -> Markup:
        return Markup("".join(map(self._block, blocks)))

    def inlines(self, children: Iterable[Inline]) -> Markup:
        return Markup(self._inlines(children))

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(children):
                return f"<p>{self._inlines(children)}</p>"
            case Listing(items, delimiter):
                return self._listing(items, delimiter)
            case Quote(children):
                return f"<blockquote>{self.blocks(children)}</blockquote>"
            case Table(head, rows):
                return self._table(head, rows)
            case PictureBlock(picture):
                return self._figure(picture)

    def _listing(self, items: tuple[tuple[Block, ...], ...], delimiter: str) -> str:
        rendered = "".join(f"<li>{self._item(item)}" for item in items)
        if not delimiter:
            return f"<ul>{rendered}</ul>"
        return (
            f"<ol>{rendered}</ol>"
            if delimiter == "."
            else f'<ol class="hb-bracket">{rendered}</ol>'
        )

    def _item(self, item: tuple[Block, ...]) -> str:
        return "".join(
            self._inlines(block.children)
            if isinstance(block, Paragraph) and index == 0
            else self._block(block)
            for index, block in enumerate(item)
        )

    def _table(
        self,
        head: tuple[tuple[Inline, ...], ...],
        rows: tuple[tuple[tuple[Inline, ...], ...], ...],
    ) -> str:
        # a head without words would be read out as one
        heads = "".join(
            f'<th scope="col">{self._inlines(cell)}' if cell else "<td>" for cell in head
        )
        cells = ("".join(f"<td>{self._inlines(cell)}" for cell in row) for row in rows)
        body = "".join(f"<tr>{row}" for row in cells)
        return (
            '<div class="hb-scroll" tabindex="0"><table class="hb-table">'
            f"<thead><tr>{heads}<tbody>{body}</table></div>"
        )

    def _inlines(self, children: Iterable[Inline]) -> str:
        # most of a line is words
        return "".join(
            [
                escape(child.text) if isinstance(child, TextRun) else self._inline(child)
                for child in children
            ]
        )

    def _inline(self, node: LineBreak | Emphasis | Strong | Link) -> str:
        match node:
            case LineBreak():
                return "<br>"
            case Emphasis(children):
                return f"<em>{self._inlines(children)}</em>"
            case Strong(children):
                return f"<strong>{self._inlines(children)}</strong>"
            case Link(target, children):
                return self._link(target, self.inlines(children))


def link_words(title: Text, older: str) -> Markup:
    """Return a title as the words of a link; `older` marks one whose translation is outdated."""
    words = escape(title.raw)
    if title.state is State.MISSING:
        return Markup('<span lang="{}">{}</span>').format(title.language, words)
    if title.state is State.STALE:
        return Markup('{} <span class="hb-mark">{}</span>').format(words, older)
    return words
