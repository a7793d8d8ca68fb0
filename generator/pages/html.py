"""Text trees to HTML; every letter that people wrote is escaped here."""

from collections.abc import Callable, Iterable

from markupsafe import Markup, escape

from generator.text.tree import (
    Block,
    Emphasis,
    Figure,
    Inline,
    LineBreak,
    Link,
    Listing,
    Paragraph,
    Quote,
    Strong,
    Table,
    Words,
)

LinkHtml = Callable[[str, Markup], Markup]
"""Draws a link from its target and its words."""
FigureHtml = Callable[[str], Markup]
"""Draws a picture from its id."""


class Html:
    """Draws trees with the links and pictures of one page."""

    def __init__(self, link: LinkHtml, figure: FigureHtml) -> None:
        self._link = link
        self._figure = figure

    def blocks(self, blocks: Iterable[Block]) -> Markup:
        return Markup("\n").join(self._block(block) for block in blocks)

    def inlines(self, children: Iterable[Inline]) -> Markup:
        return Markup("").join(self._inline(child) for child in children)

    def _block(self, block: Block) -> Markup:
        match block:
            case Paragraph(children):
                return Markup("<p>{}</p>").format(self.inlines(children))
            case Listing(items, start):
                return self._listing(items, start)
            case Quote(children):
                return Markup("<blockquote>{}</blockquote>").format(self.blocks(children))
            case Table(head, rows):
                return self._table(head, rows)
            case Figure(picture):
                return self._figure(picture)

    def _listing(self, items: tuple[tuple[Block, ...], ...], start: int | None) -> Markup:
        drawn = Markup("").join(Markup("<li>{}</li>").format(self._item(item)) for item in items)
        if start is None:
            return Markup("<ul>{}</ul>").format(drawn)
        if start == 1:
            return Markup("<ol>{}</ol>").format(drawn)
        return Markup('<ol start="{}">{}</ol>').format(start, drawn)

    def _item(self, item: tuple[Block, ...]) -> Markup:
        return Markup("").join(
            self.inlines(block.children)
            if isinstance(block, Paragraph) and index == 0
            else self._block(block)
            for index, block in enumerate(item)
        )

    def _table(
        self,
        head: tuple[tuple[Inline, ...], ...],
        rows: tuple[tuple[tuple[Inline, ...], ...], ...],
    ) -> Markup:
        heads = Markup("").join(
            Markup('<th scope="col">{}</th>').format(self.inlines(cell)) for cell in head
        )
        body = Markup("").join(
            Markup("<tr>{}</tr>").format(
                Markup("").join(Markup("<td>{}</td>").format(self.inlines(cell)) for cell in row)
            )
            for row in rows
        )
        return Markup(
            '<div class="hb-scroll" tabindex="0"><table class="hb-table">'
            "<thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>"
        ).format(heads, body)

    def _inline(self, node: Inline) -> Markup:
        match node:
            case Words(text):
                return escape(text)
            case LineBreak():
                return Markup("<br>")
            case Emphasis(children):
                return Markup("<em>{}</em>").format(self.inlines(children))
            case Strong(children):
                return Markup("<strong>{}</strong>").format(self.inlines(children))
            case Link(target, children):
                return self._link(target, self.inlines(children))
