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


def intervention_guide(builder: LayoutBuilder, record: Intervention) -> list[Node]:
    """Return everything about an intervention, its templates ready to be filled in at the end."""
    eyebrow = f"{builder.label('kind', 'intervention')} · {builder.label('line', record.line)}"
    nodes: list[Node] = [
        opening(builder, eyebrow),
        _takes(builder, record),
        *_work(builder, record),
    ]
    nodes += experience(builder, record.experience)
    risks = pairs((builder.line(risk.risk), builder.prose(risk.response)) for risk in record.risks)
    nodes += section(builder.t("What can go wrong, and what to do"), risks)
    nodes += countries(builder, record.countries)
    nodes += ending(builder, record)
    sheets = [side for item in record.templates for side in template(builder, record, item)]
    return nodes + on_pages(sheets)


def _takes(builder: LayoutBuilder, record: Intervention) -> FactsNode:
    takes = record.takes
    return facts(
        [
            (builder.t("When"), phases(builder, record.phase)),
            (builder.t("Hours"), builder.line(takes.hours)),
            (builder.t("People"), builder.line(takes.people)),
            (builder.t("Cost"), [builder.label("cost", takes.cost)]),
        ]
    )


def _work(builder: LayoutBuilder, record: Intervention) -> list[Node]:
    """Return the purpose, the roles and the steps, and how one sees that it works."""
    nodes = section(builder.t("What it is for"), builder.prose(record.purpose))
    nodes += section(builder.t("For whom"), builder.prose(record.for_whom))
    roles = pairs((builder.title(role.name), builder.prose(role.does)) for role in record.roles)
    nodes += section(builder.t("Who does what"), roles)
    nodes += section(
        builder.t("What must be in place first"), builder.prose(record.takes.preconditions)
    )
    steps = (
        ([f"{number}. ", *builder.title(step.title)], builder.prose(step.text))
        for number, step in enumerate(record.steps, 1)
    )
    nodes += section(builder.t("Step by step"), subsections(steps))
    grips = (
        (
            [*builder.title(grip.title), f" ({builder.label('grip', grip.kind)})"],
            builder.prose(grip.text),
        )
        for grip in record.grips
    )
    nodes += section(builder.t("Agreements and routines"), subsections(grips))
    signs = bullets(builder.line(sign.text) for sign in record.signs)
    return nodes + section(builder.t("Signs that it works"), signs)
