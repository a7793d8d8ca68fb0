"""A story on paper, with its questions for a class."""

from generator.layout.layout_builder import LayoutBuilder
from generator.layout.layout_parts import bullets, ending, facts, listed, opening, section
from generator.layout.text_data import Node
from generator.model.story import Story


def story_sheet(s: LayoutBuilder, record: Story) -> list[Node]:
    """Return a story, below the kind of story it is."""
    nodes = [
        opening(s, s.label("kind", "story")),
        {
            "kind": "notice",
            "line": [{"strong": [s.label("story", record.kind)]}, ". ", _about(s, record)],
        },
        _facts(s, record),
    ]
    nodes += section(s.t("The story"), s.prose(record.telling))
    nodes += section(s.t("What was hard"), s.prose(record.hard))
    nodes += section(s.t("What I used"), s.prose(record.used))
    nodes += section(s.t("What I learned"), s.prose(record.learned))
    nodes += section(s.t("Questions for the class"), [_questions(s, record)])
    situations = bullets(
        [*s.line(item.text), " (", *s.record_title(f"source:{item.source}"), ")"]
        for item in record.situations
    )
    nodes += section(s.t("What the story is built from"), situations)
    return nodes + ending(s, record)


def _facts(s: LayoutBuilder, record: Story) -> Node:
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


def _questions(s: LayoutBuilder, record: Story) -> Node:
    lines = (
        [{"strong": [f"{s.label('topic', question.topic)}: "]}, *s.line(question.text)]
        for question in record.questions
    )
    items = [[{"kind": "paragraph", "line": line}] for line in lines]
    return {"kind": "list", "delimiter": ".", "items": items}


def _about(s: LayoutBuilder, record: Story) -> str:
    if record.kind == "composite":
        return s.t(
            "Nobody has lived exactly this. It is put together from situations that the projects"
            " document; they stand at the end. The name {name} is invented.",
            name=record.name,
        )
    return s.t("Told by a student who has agreed that it is shown here. The name has been changed.")
