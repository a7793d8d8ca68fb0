"""A story on paper, with its questions for a class."""

from collections.abc import Iterator

from generator.layout.layout_builder import LayoutBuilder
from generator.layout.layout_parts import (
    bullets,
    ending,
    facts,
    listed,
    listing,
    opening,
    section,
    words_explained,
)
from generator.layout.line import Line
from generator.layout.nodes import Node
from generator.layout.text_nodes import FactsNode, ListNode
from generator.model.kinds import SOURCE
from generator.model.story import Story


def story_sheet(builder: LayoutBuilder, record: Story) -> list[Node]:
    """Return a story to read and talk about, on two sides where it fits on them."""
    begins = _beginning(builder, record)
    text: Node = {
        "kind": "text",
        "nodes": [*_story_nodes(builder, record), *words_explained(builder)],
    }
    return [{"kind": "two-sides", "nodes": [*begins, text]}]


def story_chapter(builder: LayoutBuilder, record: Story) -> list[Node]:
    """Return a story with what it comes from, which in the book stands nowhere else."""
    situations = bullets(
        [*builder.line(item.text), " (", *builder.record_title(SOURCE.ref(item.source)), ")"]
        for item in record.situations
    )
    nodes = section(builder.t("What the story is built from"), situations)
    return [
        *_beginning(builder, record),
        *_story_nodes(builder, record),
        *nodes,
        *ending(builder, record),
    ]


def _beginning(builder: LayoutBuilder, record: Story) -> list[Node]:
    return [
        opening(builder, builder.label("kind", "story")),
        {
            "kind": "notice",
            "line": [
                {"strong": [builder.label("story", record.kind)]},
                ". ",
                _about(builder, record),
            ],
        },
        _facts(builder, record),
    ]


def _story_nodes(builder: LayoutBuilder, record: Story) -> list[Node]:
    hard = section(builder.t("What was hard"), builder.prose(record.hard))
    used = section(builder.t("What I used"), builder.prose(record.used))
    nodes = section(builder.t("The story"), builder.prose(record.telling))
    nodes.append({"kind": "side-by-side", "nodes": hard, "others": used})
    nodes += section(builder.t("What I learned"), builder.prose(record.learned))
    return nodes + section(builder.t("Questions for the class"), [_questions(builder, record)])


def _facts(builder: LayoutBuilder, record: Story) -> FactsNode:
    places = (
        [*builder.line(place.text), f" ({builder.label('country', place.country)})"]
        for place in record.places
    )
    return facts(
        [
            (builder.t("Told by"), [record.name]),
            (
                builder.t("Length"),
                [builder.words.texts("{count} day", "{count} days", record.days)],
            ),
            (
                builder.t("Work"),
                [
                    *builder.pictogram("work_area", record.work_area),
                    builder.label("work_area", record.work_area),
                ],
            ),
            (builder.t("Where"), listed(places, "; ")),
        ]
    )


def _questions(builder: LayoutBuilder, record: Story) -> ListNode:
    lines: Iterator[Line] = (
        [{"strong": [f"{builder.label('topic', question.topic)}: "]}, *builder.line(question.text)]
        for question in record.questions
    )
    return listing(lines, ".")


def _about(builder: LayoutBuilder, record: Story) -> str:
    if record.kind == "composite" and builder.in_book:
        return builder.t(
            "Nobody has lived exactly this. It is put together from situations that the projects"
            " document; they stand at the end. The name {name} is invented.",
            name=record.name,
        )
    if record.kind == "composite":
        return builder.t(
            "Nobody has lived exactly this. It is put together from situations that the projects"
            " document; they stand on the page of the story. The name {name} is invented.",
            name=record.name,
        )
    return builder.t(
        "Told by a student who has agreed that it is shown here. The name has been changed."
    )
