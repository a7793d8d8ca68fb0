"""A programme on paper: its calendar at a glance, then step by step."""

from collections.abc import Iterator

from generator.figures.calendar import calendar_figure
from generator.figures.ladder import ladder_figure
from generator.layout.layout_builder import LayoutBuilder
from generator.layout.layout_parts import (
    drawing,
    ending,
    experience,
    facts,
    heading,
    listed,
    opening,
    section,
    subsections,
)
from generator.layout.nodes import Node
from generator.layout.page_breaks import together
from generator.layout.text_nodes import CalendarNode
from generator.model.programme import Programme
from generator.model.schedule import calendar_rows, step_codes, steps_by_track
from generator.wording.units import unit_labels, unit_length, unit_names, unit_span


def programme_guide(builder: LayoutBuilder, record: Programme) -> list[Node]:
    """Return a programme with its calendar."""
    words = builder.words
    names = unit_names(words, record.unit, record.length, record.starts_in)
    days = record.days_per_week
    nodes: list[Node] = [
        opening(builder, builder.label("kind", "programme"), scene=record.scene),
        facts(
            [
                (builder.t("Length"), [unit_length(words, record.unit, record.length)]),
                (builder.t("Days a week"), [words.number(days)] if days else []),
            ]
        ),
    ]
    ladder = ladder_figure(record.ladder, builder.edition, words)
    if ladder:
        nodes.append(drawing(ladder))
    nodes += section(builder.t("For whom"), builder.prose(record.for_whom))
    nodes += section(builder.t("Why it is built this way"), builder.prose(record.reason))
    calendar = [drawing(calendar_figure(record, words)), *together([_calendar(builder, record)])]
    nodes.append({"kind": "one-side", "nodes": section(builder.t("The calendar"), calendar)})
    nodes += section(builder.t("Step by step"), _tracks(builder, record, names))
    nodes += section(builder.t("How to see whether it works"), builder.prose(record.follow_up))
    nodes += experience(builder, record.experience)
    variants = (
        (builder.title(variant.title), builder.prose(variant.text)) for variant in record.variants
    )
    nodes += section(builder.t("Variants"), subsections(variants))
    return nodes + ending(builder, record)


def _calendar(builder: LayoutBuilder, record: Programme) -> CalendarNode:
    """Return the calendar as a table that says what the figure's codes stand for."""
    code = step_codes(record)
    return {
        "kind": "calendar",
        "corner": builder.label("unit", record.unit),
        "units": unit_labels(builder.words, record.unit, record.length, record.starts_in),
        "rows": [
            (
                builder.name(track.title),
                [
                    (
                        span,
                        [{"strong": [code[step.id]]}, " ", *builder.name(step.title)]
                        if step
                        else [],
                    )
                    for span, step in cells
                ],
            )
            for track, cells in calendar_rows(record)
        ],
    }


def _tracks(builder: LayoutBuilder, record: Programme, names: list[str]) -> Iterator[Node]:
    code = step_codes(record)
    for track, steps in steps_by_track(record):
        title = builder.title(track.title)
        if track.days_per_week:
            many = builder.words.texts(
                "{count} day a week", "{count} days a week", track.days_per_week
            )
            title = [*title, f" ({many})"]
        yield heading(3, title)
        for step in steps:
            when = unit_span(names, step.first, step.last)
            yield heading(
                4, [f"{code[step.id]} · {when[0].upper()}{when[1:]}: ", *builder.title(step.title)]
            )
            available = builder.edition.available(step.records)
            if available:
                used = listed(builder.record_title(ref) for ref in available)
                yield {"kind": "meta", "line": [builder.t("Uses"), ": ", *used]}
            yield from builder.prose(step.text)
