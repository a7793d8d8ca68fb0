"""Self-checks on paper: the student's task, and the answer with its reason for the key."""

from collections.abc import Iterable, Iterator
from string import ascii_uppercase
from typing import Any

from generator.layout.layout_builder import LayoutBuilder
from generator.layout.layout_parts import as_paragraph, bullets, listed, listing
from generator.layout.line import Line
from generator.layout.nodes import Node
from generator.layout.page_nodes import ChecklistNode, MatchNode
from generator.layout.text_nodes import ListNode
from generator.model.blocks import SheetBlock
from generator.model.self_checks import (
    GAP,
    ChoiceBlock,
    GapBlock,
    MatchBlock,
    OrderBlock,
    SelfCheck,
    Sentence,
    shuffled,
)

_ROOM = 22
"""How many low lines make room for a word."""


def task(builder: LayoutBuilder, block: SelfCheck, field_name: str) -> list[Node]:
    """Return the student's task; `field_name` names its fields, as in a layout builder."""
    prompt = _prompt(builder, block)
    if isinstance(block, ChoiceBlock) and len(block.right) > 1:
        prompt = [*prompt, " ", builder.t("Several answers are right.")]
    return [as_paragraph(prompt), _task(builder, block, field_name)]


def checklist(items: Iterable[Line], field_name: str, *, numbered: bool = False) -> ChecklistNode:
    """Return lines with boxes, each to be ticked or to be given a number."""
    return {
        "kind": "checklist",
        "items": list(items),
        "field_name": field_name,
        "numbered": numbered,
    }


def _prompt(builder: LayoutBuilder, block: SelfCheck) -> Line:
    return [{"strong": builder.line(block.prompt)}]


def _task(
    builder: LayoutBuilder, block: SelfCheck, field_name: str
) -> ChecklistNode | MatchNode | ListNode:
    match block:
        case ChoiceBlock():
            return checklist((builder.line(option.text) for option in block.options), field_name)
        case MatchBlock():
            others = [builder.title(pair.match) for pair in shuffled(block.pairs)]
            return {
                "kind": "match",
                "field_name": field_name,
                "rows": [
                    (builder.line(pair.text), [f"{letter}. ", *other])
                    for letter, pair, other in zip(
                        ascii_uppercase, block.pairs, others, strict=False
                    )
                ],
            }
        case OrderBlock():
            steps = (builder.line(step.text) for step in shuffled(block.steps))
            return checklist(steps, field_name, numbered=True)
        case GapBlock():
            gaps = (_with_room(builder.line(sentence.text)) for sentence in block.sentences)
            return {**listing(gaps, "."), "field_name": field_name}
    raise AssertionError(block)


def answers(builder: LayoutBuilder, blocks: Iterable[SheetBlock]) -> list[Node]:
    """Return the answers of a sheet's self-checks, each with its reason, for the key."""
    return [
        node for block in blocks if isinstance(block, SelfCheck) for node in _answer(builder, block)
    ]


def _answer(builder: LayoutBuilder, block: SelfCheck) -> Iterator[Node]:
    yield {"kind": "sticky", "nodes": [as_paragraph(_prompt(builder, block))]}
    match block:
        case ChoiceBlock():
            yield from bullets(builder.line(option.text) for option in block.right)
        case MatchBlock():
            yield from bullets(
                [*builder.line(pair.text), " → ", *builder.title(pair.match)]
                for pair in block.pairs
            )
        case OrderBlock():
            yield listing((builder.line(step.text) for step in block.steps), ".")
        case GapBlock():
            yield listing((_fitting(builder, sentence) for sentence in block.sentences), ".")
    yield from builder.prose(block.why)


def _fitting(builder: LayoutBuilder, sentence: Sentence) -> Line:
    """Return the words that fit a gap."""
    return listed(
        (builder.title(sentence.answer), *(builder.title(other.text) for other in sentence.also)),
        " / ",
    )


def _with_room(part: Any) -> Any:
    """Return a part of a line with room to write where a word is missing."""
    match part:
        case str():
            return part.replace(GAP, "_" * _ROOM)
        case list():
            return [_with_room(item) for item in part]
        case dict():
            return {key: _with_room(item) for key, item in part.items()}
    return part
