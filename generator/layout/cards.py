"""Cards to cut out: of a sheet, all of one size, on pages of their own."""

from collections.abc import Iterable, Iterator

from generator.layout.layout_builder import LayoutBuilder
from generator.layout.layout_parts import heading
from generator.layout.line import Line
from generator.layout.nodes import Node
from generator.layout.page_nodes import PrintedCard
from generator.model.blocks import CardsBlock, RolePlayBlock, SheetBlock


def is_cards(block: SheetBlock) -> bool:
    """Return whether a block is cut up."""
    return isinstance(block, CardsBlock | RolePlayBlock)


def has_cards(blocks: Iterable[SheetBlock]) -> bool:
    """Return whether something is to be cut out."""
    return any(map(is_cards, blocks))


def cards(builder: LayoutBuilder, blocks: Iterable[SheetBlock], level: int) -> list[Node]:
    """Return all cards of a sheet, below the title of what they are for."""
    found = [block for block in blocks if isinstance(block, CardsBlock | RolePlayBlock)]
    if not found:
        return []
    first, *others = found
    # a scene has a name on each of its cards, so that its players find each other
    named = bool(others) or isinstance(first, RolePlayBlock)
    nodes: list[Node] = [] if named else [heading(level, builder.title(first.title))]
    drawn = [card for block in found for card in _cards(builder, block, named=named)]
    return [
        *nodes,
        {"kind": "cards", "cut": builder.t("Cut along the dashed lines."), "cards": drawn},
    ]


def _cards(
    builder: LayoutBuilder, block: CardsBlock | RolePlayBlock, *, named: bool
) -> Iterator[PrintedCard]:
    """Yield a block's cards; who plays a role reads where the scene begins on the same card."""
    if isinstance(block, CardsBlock):
        for card in block.cards:
            title: Line = builder.title(card.title) if card.title else []
            yield _card(
                builder.title(block.title) if named else [], title, builder.prose(card.text)
            )
        return
    for role in block.roles:
        content = [*builder.prose(block.situation), *builder.prose(role.text)]
        yield _card(builder.title(block.title), builder.title(role.name), content)


def _card(scene: Line, title: Line, blocks: list[Node]) -> PrintedCard:
    return {"scene": scene, "title": title, "blocks": blocks}
