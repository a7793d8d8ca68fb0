"""Worksheets and templates: what is filled in, ticked off and cut out on paper."""

from collections.abc import Iterable, Iterator

from generator.layout.layout_parts import heading, small, title_block, words_explained
from generator.layout.page_breaks import fits, together
from generator.layout.self_checks import task
from generator.layout.setter import Setter
from generator.layout.text_data import Line, Node, notes, without_notes
from generator.model.blocks import (
    Block,
    CardsBlock,
    ChecklistBlock,
    LinesBlock,
    RolePlayBlock,
    TableBlock,
    TextBlock,
    WordEntry,
    WordsBlock,
)
from generator.model.module import Module, Worksheet
from generator.model.self_checks import SelfCheck


def sheet_nodes(s: Setter, blocks: Iterable[Block], level: int) -> list[Node]:
    """Return the blocks of a sheet; `level` is the level of their headings."""
    return [
        node
        for block in blocks
        for node in together(
            task(s, block) if isinstance(block, SelfCheck) else list(_block(s, block, level))
        )
    ]


def _block(s: Setter, block: Block, level: int) -> Iterator[Node]:
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
        case CardsBlock():
            yield heading(level, s.title(block.title))
            cards = block.cards
            yield _cards(s, [(s.title(c.title) if c.title else [], s.prose(c.text)) for c in cards])
        case RolePlayBlock():
            lead = [heading(level, s.title(block.title)), *s.prose(block.situation)]
            # Typst holds what sticks to the next node on one page with it, however long it is
            yield from [{"kind": "sticky", "nodes": lead}] if fits(lead) else lead
            yield _cards(s, [(s.title(role.name), s.prose(role.text)) for role in block.roles])
        case WordsBlock():
            yield heading(level, s.title(block.title))
            yield _words(s, block)


def _table(s: Setter, block: TableBlock, level: int) -> Iterator[Node]:
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


def _cards(s: Setter, cards: list[tuple[Line, list[Node]]]) -> Node:
    return {
        "kind": "cards",
        "cut": s.t("Cut along the dashed lines."),
        "cards": [{"title": title, "blocks": blocks} for title, blocks in cards],
    }


def _words(s: Setter, block: WordsBlock) -> Node:
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


def _entry(s: Setter, entry: WordEntry, codes: list[str]) -> list[Line]:
    first, *others = ([entry.with_article(code)] for code in codes)
    picture = s.pictogram("thing", entry.pictogram) if entry.pictogram else []
    return [[*picture, *first], *others]


def sheet_alone(s: Setter, module: Module, sheet: Worksheet) -> list[Node]:
    """Return one worksheet, to be changed or handed out by itself."""
    head = title_block(s, module.title.raw, sheet.title, [])
    return [head, *_name_line(s, sheet), *on_sheet(s, sheet, 2), *words_explained(s)]


def worksheet(s: Setter, sheet: Worksheet) -> list[Node]:
    """Return a worksheet on a page of its own, with lines for name and date if it is handed in."""
    title = heading(2, s.title(sheet.title))
    return [{"kind": "page"}, *_name_line(s, sheet), title, *on_sheet(s, sheet, 3)]


def _name_line(s: Setter, sheet: Worksheet) -> list[Node]:
    name: Node = {"kind": "name", "name": s.t("Name"), "date": s.t("Date")}
    return [] if sheet.own or is_cut_up(sheet) else [name]


def on_sheet(s: Setter, sheet: Worksheet, level: int) -> list[Node]:
    """Return what stands on a worksheet below its title; `level` is the level of its headings."""
    return [*_own(s, sheet), *s.prose(sheet.intro), *sheet_nodes(s, sheet.blocks, level)]


def _own(s: Setter, sheet: Worksheet) -> list[Node]:
    notice = s.t("This sheet is yours. Nobody collects it, and you decide who sees it.")
    return [small([notice])] if sheet.own else []


def is_cut_up(sheet: Worksheet) -> bool:
    """Tell whether a worksheet is nothing but cards."""
    kinds = {block.kind for block in sheet.blocks} - {"text"}
    return bool(kinds) and kinds <= {"cards", "role-play"}
