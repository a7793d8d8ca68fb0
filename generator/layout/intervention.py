"""An intervention on paper, with its templates, and each template alone."""

from generator.layout.layout_builder import LayoutBuilder
from generator.layout.layout_parts import (
    bullets,
    countries,
    ending,
    experience,
    facts,
    opening,
    pairs,
    phases,
    section,
    subsections,
)
from generator.layout.nodes import Node
from generator.layout.sheets import on_pages, template
from generator.layout.text_nodes import FactsNode
from generator.model.intervention import Intervention


def intervention_guide(s: LayoutBuilder, record: Intervention) -> list[Node]:
    """Return everything about an intervention, its templates ready to be filled in at the end."""
    eyebrow = f"{s.label('kind', 'intervention')} · {s.label('line', record.line)}"
    nodes: list[Node] = [opening(s, eyebrow), _takes(s, record), *_work(s, record)]
    nodes += experience(s, record.experience)
    risks = pairs((s.line(risk.risk), s.prose(risk.response)) for risk in record.risks)
    nodes += section(s.t("What can go wrong, and what to do"), risks)
    nodes += countries(s, record.countries)
    nodes += ending(s, record)
    sheets = [side for item in record.templates for side in template(s, record, item)]
    return nodes + on_pages(sheets)


def _takes(s: LayoutBuilder, record: Intervention) -> FactsNode:
    takes = record.takes
    return facts(
        [
            (s.t("When"), phases(s, record.phase)),
            (s.t("Hours"), s.line(takes.hours)),
            (s.t("People"), s.line(takes.people)),
            (s.t("Cost"), [s.label("cost", takes.cost)]),
        ]
    )


def _work(s: LayoutBuilder, record: Intervention) -> list[Node]:
    """Return what is done, by whom and how, and how one sees that it works."""
    nodes = section(s.t("What it is for"), s.prose(record.purpose))
    nodes += section(s.t("For whom"), s.prose(record.for_whom))
    roles = pairs((s.title(role.name), s.prose(role.does)) for role in record.roles)
    nodes += section(s.t("Who does what"), roles)
    nodes += section(s.t("What must be in place first"), s.prose(record.takes.preconditions))
    steps = (
        ([f"{number}. ", *s.title(step.title)], s.prose(step.text))
        for number, step in enumerate(record.steps, 1)
    )
    nodes += section(s.t("Step by step"), subsections(steps))
    grips = (
        ([*s.title(grip.title), f" ({s.label('grip', grip.kind)})"], s.prose(grip.text))
        for grip in record.grips
    )
    nodes += section(s.t("Agreements and routines"), subsections(grips))
    signs = bullets(s.line(sign.text) for sign in record.signs)
    return nodes + section(s.t("Signs that it works"), signs)
