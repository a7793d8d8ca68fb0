"""A check before a placement: what the law of a country asks, to be ticked off on paper."""

from generator.layout.layout_builder import LayoutBuilder
from generator.layout.layout_parts import ending, facts, opening, section
from generator.layout.text_data import Node
from generator.model.placement_form import Answer, PlacementForm


def placement_check(s: LayoutBuilder, record: PlacementForm) -> list[Node]:
    """Return the questions with their answers, each with a box to tick.

    The sources stand on the page alone, to which the address at the foot leads.
    """
    country = s.label("country", record.country)
    nodes = [
        opening(s, f"{s.label('kind', 'placement-form')} · {country}"),
        facts([(s.t("Also called"), [", ".join(record.also_called)])]),
    ]
    nodes += section(s.t("For whom"), s.prose(record.for_whom))
    questions: Node = {
        "kind": "ticked",
        "place": s.place("check"),
        "rows": [
            [[s.label("question", answer.id)], _answer(s, answer)] for answer in record.answers
        ],
    }
    nodes += section(s.t("What to know before the first day"), [questions])
    return nodes + ending(s, record)


def _answer(s: LayoutBuilder, answer: Answer) -> list[Node]:
    if answer.not_found:
        line = [f"{s.t('No rule found')}. {s.t('Ask')}: ", *s.line(answer.not_found.ask)]
        return [{"kind": "paragraph", "line": line}]
    return s.prose(answer.text)
