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


def story_sheet(s: LayoutBuilder, record: Story) -> list[Node]:
    """Return a story to read and talk about, on two sides where it fits on them."""
    begins = _beginning(s, record)
    text: Node = {"kind": "text", "nodes": [*_told(s, record), *words_explained(s)]}
    return [{"kind": "two-sides", "nodes": [*begins, text]}]


def story_chapter(s: LayoutBuilder, record: Story) -> list[Node]:
    """Return a story with what it comes from, which in the book stands nowhere else."""
    situations = bullets(
        [*s.line(item.text), " (", *s.record_title(SOURCE.ref(item.source)), ")"]
        for item in record.situations
    )
    nodes = section(s.t("What the story is built from"), situations)
    return [*_beginning(s, record), *_told(s, record), *nodes, *ending(s, record)]


def _beginning(s: LayoutBuilder, record: Story) -> list[Node]:
    return [
        opening(s, s.label("kind", "story")),
        {
            "kind": "notice",
            "line": [{"strong": [s.label("story", record.kind)]}, ". ", _about(s, record)],
        },
        _facts(s, record),
    ]


def _told(s: LayoutBuilder, record: Story) -> list[Node]:
    hard = section(s.t("What was hard"), s.prose(record.hard))
    used = section(s.t("What I used"), s.prose(record.used))
    nodes = section(s.t("The story"), s.prose(record.telling))
    nodes.append({"kind": "side-by-side", "nodes": hard, "others": used})
    nodes += section(s.t("What I learned"), s.prose(record.learned))
    return nodes + section(s.t("Questions for the class"), [_questions(s, record)])


def _facts(s: LayoutBuilder, record: Story) -> FactsNode:
    places = (
        [*s.line(place.text), f" ({s.label('country', place.country)})"] for place in record.places
    )
    return facts(
        [
            (s.t("Told by"), [record.name]),
            (s.t("Length"), [s.words.texts("{count} day", "{count} days", record.days)]),
            (
                s.t("Work"),
                [
                    *s.pictogram("work_area", record.work_area),
                    s.label("work_area", record.work_area),
                ],
            ),
            (s.t("Where"), listed(places, "; ")),
        ]
    )


def _questions(s: LayoutBuilder, record: Story) -> ListNode:
    lines: Iterator[Line] = (
        [{"strong": [f"{s.label('topic', question.topic)}: "]}, *s.line(question.text)]
        for question in record.questions
    )
    return listing(lines, ".")


def _about(s: LayoutBuilder, record: Story) -> str:
    if record.kind == "composite" and s.in_book:
        return s.t(
            "Nobody has lived exactly this. It is put together from situations that the projects"
            " document; they stand at the end. The name {name} is invented.",
            name=record.name,
        )
    if record.kind == "composite":
        return s.t(
            "Nobody has lived exactly this. It is put together from situations that the projects"
            " document; they stand on the page of the story. The name {name} is invented.",
            name=record.name,
        )
    return s.t("Told by a student who has agreed that it is shown here. The name has been changed.")
