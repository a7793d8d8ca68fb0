"""The blocks that worksheets and printable templates are made of."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Item, WordByLanguage
from generator.model.pictogram import Pictogram
from generator.model.self_checks import ChoiceBlock, GapBlock, MatchBlock, OrderBlock
from generator.model.text import HolderLine, HolderProse, HolderTitle

Count = Annotated[int, Field(strict=True, ge=1, le=40, examples=[3])]
Signed = Annotated[bool, Field(strict=True)]


class TextBlock(Item):
    """Something to read."""

    kind: Literal["text"]
    """Always `text`."""
    title: HolderTitle | None = None
    """A heading above the text."""
    text: HolderProse
    """What is read."""


class LinesBlock(Item):
    """A question or prompt with ruled lines to write on."""

    kind: Literal["lines"]
    """Always `lines`."""
    prompt: HolderLine
    """What to write about."""
    count: Count
    """How many ruled lines follow, each 9 mm high in print."""
    signed: Signed = False
    """Whether people sign there; in print it stands on the page of what they sign."""


class CheckItem(Item):
    """One point of a checklist."""

    text: HolderLine
    """What is ticked off."""


class ChecklistBlock(Item):
    """Points to tick off."""

    kind: Literal["checklist"]
    """Always `checklist`."""
    title: HolderTitle | None = None
    """What the list is about."""
    items: Annotated[tuple[CheckItem, ...], Field(min_length=1)]
    """The points, in order."""


class Column(Item):
    """A column of a table to fill in."""

    heading: HolderTitle
    """The column's heading."""
    width: Annotated[int, Field(strict=True, ge=1, le=6)] = 2
    """The column's share of the table's width."""
    tick: Annotated[bool, Field(strict=True)] = False
    """Whether its cells are ticked; the others are written in."""


class Row(Item):
    """A row of a table to fill in, named by its first cell; the other cells are empty."""

    heading: HolderLine
    """What stands in the row's first cell."""
    continued: Annotated[bool, Field(strict=True)] = False
    """Whether the reader writes on behind the heading; what is asked for is the first column's heading."""


class TableBlock(Item):
    """A table to fill in."""

    kind: Literal["table"]
    """Always `table`."""
    title: HolderTitle
    """What the table is for; also read out by screen readers."""
    columns: Annotated[tuple[Column, ...], Field(min_length=2, max_length=7)]
    """The columns, from left to right."""
    rows: tuple[Row, ...] = ()
    """Rows with a heading of their own in the first column."""
    empty_rows: Annotated[int, Field(strict=True, ge=0, le=40)] = 0
    """How many empty rows follow."""
    signed: Signed = False
    """Whether people sign there; in print it stands on the page of what they sign."""


class Card(Item):
    """A card to cut out."""

    title: HolderTitle | None = None
    """The card's heading."""
    text: HolderProse
    """What the card says."""


class CardsBlock(Item):
    """Cards to cut out along their lines."""

    kind: Literal["cards"]
    """Always `cards`."""
    title: HolderTitle
    """What the cards are for."""
    cards: Annotated[tuple[Card, ...], Field(min_length=2)]
    """The cards, in order."""


class Role(Item):
    """One part in a role play."""

    name: HolderTitle
    """Who you are."""
    text: HolderProse
    """What you know, want and do."""


class RolePlayBlock(Item):
    """A scene that is acted out, with a card for each part."""

    kind: Literal["role-play"]
    """Always `role-play`."""
    title: HolderTitle
    """The scene's name."""
    situation: HolderProse
    """Where we are and what happens first."""
    roles: Annotated[tuple[Role, ...], Field(min_length=2)]
    """The parts; each is printed as a card."""


class WordEntry(Item):
    """A word or phrase that is taught."""

    words: WordByLanguage
    """The word in every language of the handbook, without article; these are data, not translated."""
    article: WordByLanguage | None = None
    """A noun's article in each language that has it, such as `et`, `ett` or `das`; data as well."""
    example: WordByLanguage | None = None
    """A short sentence with the word in every language of the handbook; data as well."""
    pictogram: Pictogram | None = None
    """What stands beside the word."""

    def with_article(self, language: str) -> str:
        """Return the word as it is read and learned; empty where the language has none."""
        word = self.words.get(language, "")
        article = (self.article or {}).get(language, "")
        return f"{article} {word}" if article and word else word


class WordsBlock(Item):
    """A list of words or phrases with their translations."""

    kind: Literal["words"]
    """Always `words`."""
    title: HolderTitle
    """The situation that the words belong to."""
    entries: Annotated[tuple[WordEntry, ...], Field(min_length=1)]
    """The words, in order."""


FormBlock = (
    TextBlock | LinesBlock | ChecklistBlock | TableBlock | CardsBlock | RolePlayBlock | WordsBlock
)
SheetBlock = FormBlock | ChoiceBlock | MatchBlock | OrderBlock | GapBlock
FILLED_IN = ("lines", "checklist", "table")
"""The kinds of blocks that have places to write in or to tick."""
FormBlocks = Annotated[
    tuple[Annotated[FormBlock, Field(discriminator="kind")], ...], Field(min_length=1)
]
"""What a template is made of: it has no key, in which answers could stand."""
SheetBlocks = Annotated[
    tuple[Annotated[SheetBlock, Field(discriminator="kind")], ...], Field(min_length=1)
]
