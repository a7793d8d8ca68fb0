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


def programme_guide(s: LayoutBuilder, record: Programme) -> list[Node]:
    """Return a programme with its calendar."""
    names = unit_names(s.words, record.unit, record.length, record.starts_in)
    days = record.days_per_week
    nodes: list[Node] = [
        opening(s, s.label("kind", "programme"), scene=record.scene),
        facts(
            [
                (s.t("Length"), [unit_length(s.words, record.unit, record.length)]),
                (s.t("Days a week"), [s.words.number(days)] if days else []),
            ]
        ),
    ]
    ladder = ladder_figure(record.ladder, s.edition, s.words)
    if ladder:
        nodes.append(drawing(ladder))
    nodes += section(s.t("For whom"), s.prose(record.for_whom))
    nodes += section(s.t("Why it is built this way"), s.prose(record.reason))
    calendar = [drawing(calendar_figure(record, s.words)), *together([_calendar(s, record)])]
    nodes.append({"kind": "one-side", "nodes": section(s.t("The calendar"), calendar)})
    nodes += section(s.t("Step by step"), _tracks(s, record, names))
    nodes += section(s.t("How to see whether it works"), s.prose(record.follow_up))
    nodes += experience(s, record.experience)
    variants = ((s.title(variant.title), s.prose(variant.text)) for variant in record.variants)
    nodes += section(s.t("Variants"), subsections(variants))
    return nodes + ending(s, record)


def _calendar(s: LayoutBuilder, record: Programme) -> CalendarNode:
    """Return the calendar as a table that says what the figure's codes stand for."""
    code = step_codes(record)
    return {
        "kind": "calendar",
        "corner": s.label("unit", record.unit),
        "units": unit_labels(s.words, record.unit, record.length, record.starts_in),
        "rows": [
            (
                s.name(track.title),
                [
                    (span, [{"strong": [code[step.id]]}, " ", *s.name(step.title)] if step else [])
                    for span, step in cells
                ],
            )
            for track, cells in calendar_rows(record)
        ],
    }


def _tracks(s: LayoutBuilder, record: Programme, names: list[str]) -> Iterator[Node]:
    code = step_codes(record)
    for track, steps in steps_by_track(record):
        title = s.title(track.title)
        if track.days_per_week:
            many = s.words.texts("{count} day a week", "{count} days a week", track.days_per_week)
            title = [*title, f" ({many})"]
        yield heading(3, title)
        for step in steps:
            when = unit_span(names, step.first, step.last)
            yield heading(
                4, [f"{code[step.id]} · {when[0].upper()}{when[1:]}: ", *s.title(step.title)]
            )
            available = s.edition.available(step.records)
            if available:
                used = listed(s.record_title(ref) for ref in available)
                yield {"kind": "meta", "line": [s.t("Uses"), ": ", *used]}
            yield from s.prose(step.text)
