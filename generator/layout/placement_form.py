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


def placement_check(s: LayoutBuilder, record: PlacementForm) -> list[Node]:
    """Return a check on two sides of a sheet; what belongs with it stands on the page alone."""
    return [{"kind": "two-sides", "nodes": [*_questions(s, record), *words_explained(s)]}]


def placement_chapter(s: LayoutBuilder, record: PlacementForm) -> list[Node]:
    """Return a check with what belongs with it, which in the book stands nowhere else."""
    return [*_questions(s, record), *ending(s, record)]


def _questions(s: LayoutBuilder, record: PlacementForm) -> list[Node]:
    """Return the questions with their answers, each with a box to tick.

    The sources stand on the page alone, to which the address at the foot leads.
    """
    country = s.label("country", record.country)
    nodes: list[Node] = [
        opening(s, f"{s.label('kind', 'placement-form')} · {country}"),
        facts([(s.t("Also called"), [", ".join(record.also_called)])]),
    ]
    nodes += section(s.t("For whom"), s.prose(record.for_whom))
    questions: TickedNode = {
        "kind": "ticked",
        "field_name": s.field_name("check"),
        "rows": [
            ([s.label("question", answer.id)], _answer(s, answer)) for answer in record.answers
        ],
    }
    return nodes + section(s.t("What to know before the first day"), [questions])


def _answer(s: LayoutBuilder, answer: Answer) -> list[Node]:
    if answer.not_found:
        line = [f"{s.t('No rule found')}. {s.t('Ask')}: ", *s.line(answer.not_found.ask)]
        return [as_paragraph(line)]
    return s.prose(answer.text)
