"""Sheets to copy: each on pages of its own, what is written on apart from what is cut up."""

from collections.abc import Iterable, Iterator

from generator.catalogue.addresses import STUDENTS
from generator.layout.blocks import written
from generator.layout.cards import cards, has_cards, is_cards
from generator.layout.layout_builder import LayoutBuilder
from generator.layout.layout_parts import heading, small
from generator.layout.nodes import Node
from generator.layout.page_nodes import Begins, Foot, NameNode, SheetNode
from generator.layout.qr_code import qr_code
from generator.model.blocks import FILLED_IN, SheetBlock
from generator.model.intervention import Intervention, Template
from generator.model.module import Module
from generator.model.self_checks import SelfCheck
from generator.model.worksheet import Worksheet


def on_pages(sheets: Iterable[SheetNode], *, first: Begins = "page") -> list[Node]:
    """Return sheets, each beginning a page; `first` is how the first one begins.

    Cards begin on a front, and so does what comes after them: nothing stands on a card's back.
    """
    placed: list[Node] = []
    begins = first
    for sheet in sheets:
        odd = begins and (begins == "odd" or sheet["cards"])
        placed.append({**sheet, "begins": "odd" if odd else begins})
        begins = "odd" if sheet["cards"] else "page"
    return placed


def worksheet(
    builder: LayoutBuilder, module: Module, sheet: Worksheet, level: int = 2
) -> Iterator[SheetNode]:
    """Yield a worksheet: what is written on, then what is cut up; `level` is that of its title."""
    if has_written(sheet):
        yield _written_side(builder, module, sheet, level)
    if has_cards(sheet.blocks):
        yield _card_side(builder, module, sheet, level)


def sheet_alone(builder: LayoutBuilder, module: Module, *, sheet: Worksheet) -> list[Node]:
    """Return one worksheet, to be changed."""
    return on_pages(worksheet(builder, module, sheet, 1), first="")


def written_alone(builder: LayoutBuilder, module: Module, *, sheet: Worksheet) -> list[Node]:
    """Return the side of one worksheet that is written on, to be copied."""
    return on_pages([_written_side(builder, module, sheet, 1)], first="")


def cards_alone(builder: LayoutBuilder, module: Module, *, sheet: Worksheet) -> list[Node]:
    """Return the cards of one worksheet, to be copied."""
    return on_pages([_card_side(builder, module, sheet, 1)], first="")


def has_written(sheet: Worksheet) -> bool:
    """Return whether a worksheet has anything but cards."""
    return any(not is_cards(block) for block in sheet.blocks)


def _written_side(
    builder: LayoutBuilder, module: Module, sheet: Worksheet, level: int
) -> SheetNode:
    name = [] if sheet.own or not is_filled_in(sheet.blocks) else [_name_line(builder, sheet.id)]
    nodes: list[Node] = [*name, heading(level, builder.title(sheet.title))]
    intro = builder.student_prose(sheet.intro, sheet.easy)
    nodes += [*_own(builder, sheet), *intro, *written(builder, sheet.id, sheet.blocks, level + 1)]
    return _side(_worksheet_foot(builder, module, sheet), nodes)


def _card_side(builder: LayoutBuilder, module: Module, sheet: Worksheet, level: int) -> SheetNode:
    nodes: list[Node] = [heading(level, builder.title(sheet.title))]
    if not has_written(sheet):
        nodes += builder.student_prose(sheet.intro, sheet.easy)
    nodes += cards(builder, sheet.blocks, level + 1)
    return _side(_worksheet_foot(builder, module, sheet), nodes, cards=True)


def template(
    builder: LayoutBuilder, record: Intervention, item: Template, level: int = 2
) -> Iterator[SheetNode]:
    """Yield a template of an intervention, as a worksheet is; `level` is that of its title."""
    foot = _foot(builder, f"{record.title.raw} · {item.title.raw}", template_anchor(item))
    head: list[Node] = [_name_line(builder, item.id)] if item.for_students else []
    head.append(heading(level, builder.title(item.title), f"{builder.ref}/{item.id}"))
    head.append(small(builder.line(item.purpose)))
    if inside := written(builder, item.id, item.blocks, level + 1):
        yield _side(foot, [*head, *inside])
        head = [{"kind": "meta", "line": [foot["title"]]}]
    if has_cards(item.blocks):
        yield _side(foot, [*head, *cards(builder, item.blocks, level + 1)], cards=True)


def template_alone(builder: LayoutBuilder, record: Intervention, *, item: Template) -> list[Node]:
    """Return one template of an intervention, to be copied and filled in."""
    return on_pages(template(builder, record, item, 1), first="")


def worksheet_anchor(sheet: Worksheet) -> str:
    """Return the address of a worksheet, relative to that of its module."""
    return f"{STUDENTS}#worksheet-{sheet.id}"


def template_anchor(item: Template) -> str:
    """Return the anchor of a template on the page of its intervention."""
    return f"#template-{item.id}"


def is_filled_in(blocks: Iterable[SheetBlock]) -> bool:
    """Return whether there is something to write or to tick on paper."""
    return any(block.kind in FILLED_IN or isinstance(block, SelfCheck) for block in blocks)


def _side(foot: Foot, nodes: list[Node], *, cards: bool = False) -> SheetNode:
    return {
        "kind": "sheet",
        "foot": foot,
        "cards": cards,
        "nodes": nodes,
    }


def _worksheet_foot(builder: LayoutBuilder, module: Module, sheet: Worksheet) -> Foot:
    return _foot(builder, f"{module.title.raw} · {sheet.title.raw}", worksheet_anchor(sheet))


def _foot(builder: LayoutBuilder, title: str, anchor: str) -> Foot:
    page = builder.url(builder.ref)
    return {"title": title, "qr": qr_code(builder.words, f"{page}{anchor}" if page else "")}


def _name_line(builder: LayoutBuilder, sheet: str) -> NameNode:
    return {
        "kind": "name",
        "name": builder.t("Name"),
        "date": builder.t("Date"),
        "field_name": builder.field_name(sheet),
    }


def _own(builder: LayoutBuilder, sheet: Worksheet) -> list[Node]:
    notice = builder.t("This sheet is yours. Nobody collects it, and you decide who sees it.")
    return [small([notice])] if sheet.own else []
