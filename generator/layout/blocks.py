"""The blocks of worksheets and templates: what is filled in and ticked off on paper."""

from collections.abc import Iterable, Iterator

from generator.layout.cards import is_cards
from generator.layout.layout_builder import LayoutBuilder
from generator.layout.layout_parts import heading
from generator.layout.page_breaks import together
from generator.layout.self_checks import task
from generator.layout.text_data import Line, Node, notes, without_notes
from generator.model.blocks import (
    Block,
    ChecklistBlock,
    LinesBlock,
    TableBlock,
    TextBlock,
    WordEntry,
    WordsBlock,
)
from generator.model.self_checks import SelfCheck


def written(s: LayoutBuilder, blocks: Iterable[Block], level: int) -> list[Node]:
    """Return the blocks of a sheet but its cards; `level` is the level of their headings."""
    return [
        node
        for block in blocks
        if not is_cards(block)
        for node in together(
            task(s, block) if isinstance(block, SelfCheck) else list(_block(s, block, level))
        )
    ]


def _block(s: LayoutBuilder, block: Block, level: int) -> Iterator[Node]:
    match block:
        case TextBlock():
            if block.title:
                yield heading(level, s.title(block.title))
            yield from s.prose(block.text)
        case LinesBlock():
            yield {"kind": "lines", "line": s.line(block.prompt), "count": block.count}
        case ChecklistBlock():
            if block.title:
                yield heading(level, s.title(block.title))
            yield {"kind": "checklist", "items": [s.line(item.text) for item in block.items]}
        case TableBlock():
            yield from _table(s, block, level)
        case WordsBlock():
            yield heading(level, s.title(block.title))
            yield _words(s, block)


def _table(s: LayoutBuilder, block: TableBlock, level: int) -> Iterator[Node]:
    # a head is repeated from page to page, which no footnote mark may be
    head = [s.title(column.heading) for column in block.columns]
    references = [note for cell in head for note in notes(cell)]
    yield heading(level, [*s.title(block.title), *references])
    yield {
        "kind": "form",
        "widths": [column.width for column in block.columns],
        "head": [without_notes(cell) for cell in head],
        "rows": [s.line(row.heading) for row in block.rows],
        "empty": block.empty_rows,
    }


def _words(s: LayoutBuilder, block: WordsBlock) -> Node:
    here = s.edition.language
    codes = [here, *(code for code in s.edition.settings.codes if code != here)]
    return {
        "kind": "words",
        "languages": codes,
        "head": [s.language_name(code) for code in codes],
        "rows": [_entry(s, entry, codes) for entry in block.entries],
        "examples": [
            [entry.example.get(code, "") if entry.example else "" for code in codes]
            for entry in block.entries
        ],
    }


def _entry(s: LayoutBuilder, entry: WordEntry, codes: list[str]) -> list[Line]:
    first, *others = ([entry.with_article(code)] for code in codes)
    picture = s.pictogram("thing", entry.pictogram) if entry.pictogram else []
    return [[*picture, *first], *others]
