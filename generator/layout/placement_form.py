"""A check before a placement: what the law of a country asks, to be ticked off on paper."""

from generator.layout.layout_builder import LayoutBuilder
from generator.layout.layout_parts import (
    as_paragraph,
    ending,
    facts,
    opening,
    section,
    words_explained,
)
from generator.layout.nodes import Node
from generator.layout.text_nodes import TickedNode
from generator.model.placement_form import Answer, PlacementForm


def placement_check(builder: LayoutBuilder, record: PlacementForm) -> list[Node]:
    """Return a check on two sides of a sheet; what belongs with it stands on the page alone."""
    return [
        {"kind": "two-sides", "nodes": [*_questions(builder, record), *words_explained(builder)]}
    ]


def placement_chapter(builder: LayoutBuilder, record: PlacementForm) -> list[Node]:
    """Return a check with what belongs with it, which in the book stands nowhere else."""
    return [*_questions(builder, record), *ending(builder, record)]


def _questions(builder: LayoutBuilder, record: PlacementForm) -> list[Node]:
    """Return the questions with their answers, each with a box to tick.

    The sources stand on the page alone, to which the address at the foot leads.
    """
    country = builder.label("country", record.country)
    nodes: list[Node] = [
        opening(builder, f"{builder.label('kind', 'placement-form')} · {country}"),
        facts([(builder.t("Also called"), [", ".join(record.also_called)])]),
    ]
    nodes += section(builder.t("For whom"), builder.prose(record.for_whom))
    questions: TickedNode = {
        "kind": "ticked",
        "field_name": builder.field_name("check"),
        "rows": [
            ([builder.label("question", answer.id)], _answer(builder, answer))
            for answer in record.answers
        ],
    }
    return nodes + section(builder.t("What to know before the first day"), [questions])


def _answer(builder: LayoutBuilder, answer: Answer) -> list[Node]:
    if answer.not_found:
        line = [
            f"{builder.t('No rule found')}. {builder.t('Ask')}: ",
            *builder.line(answer.not_found.ask),
        ]
        return [as_paragraph(line)]
    return builder.prose(answer.text)
