"""The blocks of worksheets and templates: what is filled in and ticked off on paper."""

from collections.abc import Iterable, Iterator

from generator.layout.cards import is_cards
from generator.layout.layout_builder import LayoutBuilder
from generator.layout.layout_parts import heading
from generator.layout.line import Line
from generator.layout.nodes import Node
from generator.layout.page_breaks import fits, together
from generator.layout.page_nodes import WordsNode
from generator.layout.self_checks import checklist, task
from generator.layout.text_data import notes, without_notes
from generator.model.blocks import (
    ChecklistBlock,
    LinesBlock,
    SheetBlock,
    TableBlock,
    TextBlock,
    WordEntry,
    WordsBlock,
)
from generator.model.self_checks import ChoiceBlock, GapBlock, MatchBlock, OrderBlock


def written(
    builder: LayoutBuilder, sheet: str, blocks: Iterable[SheetBlock], level: int
) -> list[Node]:
    """Return the blocks of a sheet, known by its id, but its cards; `level` is that of their headings."""
    groups: list[list[Node]] = []
    for block in blocks:
        if not is_cards(block):
            nodes = list(_block(builder, block, level, builder.field_name(sheet, block.id)))
            if groups and _is_signed(block) and fits([*groups[-1], *nodes]):
                groups[-1] += nodes
            else:
                groups.append(nodes)
    return [node for group in groups for node in together(group)]


def _is_signed(block: SheetBlock) -> bool:
    """Return whether people sign there, on the page of what stands before it."""
    return isinstance(block, LinesBlock | TableBlock) and block.signed


def _block(
    builder: LayoutBuilder, block: SheetBlock, level: int, field_name: str
) -> Iterator[Node]:
    match block:
        case TextBlock():
            if block.title:
                yield heading(level, builder.title(block.title))
            yield from builder.prose(block.text)
        case LinesBlock():
            line = builder.line(block.prompt)
            yield {"kind": "lines", "line": line, "count": block.count, "field_name": field_name}
        case ChecklistBlock():
            if block.title:
                yield heading(level, builder.title(block.title))
            yield checklist((builder.line(item.text) for item in block.items), field_name)
        case TableBlock():
            yield from _table(builder, block, level, field_name)
        case WordsBlock():
            yield heading(level, builder.title(block.title))
            yield _words(builder, block)
        case ChoiceBlock() | MatchBlock() | OrderBlock() | GapBlock():
            yield from task(builder, block, field_name)


def _table(
    builder: LayoutBuilder, block: TableBlock, level: int, field_name: str
) -> Iterator[Node]:
    # a head is repeated from page to page, which no footnote mark may be
    head = [builder.title(column.heading) for column in block.columns]
    references = [note for cell in head for note in notes(cell)]
    yield heading(level, [*builder.title(block.title), *references])
    yield {
        "kind": "form",
        "field_name": field_name,
        "widths": [column.width for column in block.columns],
        "ticks": [column.tick for column in block.columns],
        "head": [without_notes(cell) for cell in head],
        "rows": [builder.line(row.heading) for row in block.rows],
        "continued": [row.continued for row in block.rows],
        "empty": block.empty_rows,
    }


def _words(builder: LayoutBuilder, block: WordsBlock) -> WordsNode:
    here = builder.edition.language
    codes = [here, *(code for code in builder.edition.settings.codes if code != here)]
    return {
        "kind": "words",
        "languages": codes,
        "head": [builder.language_name(code) for code in codes],
        "rows": [_entry(builder, entry, codes) for entry in block.entries],
        "examples": [
            [entry.example.get(code, "") if entry.example else "" for code in codes]
            for entry in block.entries
        ],
    }


def _entry(builder: LayoutBuilder, entry: WordEntry, codes: list[str]) -> list[Line]:
    cells: list[Line] = [[entry.with_article(code)] for code in codes]
    if entry.pictogram:
        cells[0] = [*builder.pictogram("thing", entry.pictogram), *cells[0]]
    return cells
