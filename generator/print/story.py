"""A story on paper, with its questions for a class."""

from generator.model.story import Question, Story
from generator.print.parts import bullets, ending, facts, listed, opening, section
from generator.print.setter import Setter
from generator.print.text_data import Line, Node


def story_sheet(s: Setter, record: Story) -> list[Node]:
    """Return a story; what kind of story it is stands above it."""
    places = (
        [*s.line(place.text), f" ({s.label('country', place.country)})"] for place in record.places
    )
    nodes = [
        opening(s, s.label("kind", "story")),
        {
            "kind": "notice",
            "line": [{"strong": [s.label("story", record.kind)]}, ". ", _about(s, record)],
        },
        facts(
            [
                (s.t("Told by"), [record.name]),
                (s.t("Length"), [s.words.texts("{count} day", "{count} days", record.days)]),
                (s.t("Work"), s.title(record.work_area)),
                (s.t("Where"), listed(places, "; ")),
            ]
        ),
    ]
    nodes += section(s.t("The story"), s.prose(record.telling))
    nodes += section(s.t("What was hard"), s.prose(record.hard))
    nodes += section(s.t("What I used"), s.prose(record.used))
    nodes += section(s.t("What I learned"), s.prose(record.learned))
    questions: Node = {
        "kind": "list",
        "mark": ".",
        "items": [
            [{"kind": "paragraph", "line": _question(s, question)}] for question in record.questions
        ],
    }
    nodes += section(s.t("Questions for the class"), [questions])
    situations = bullets(
        [*s.line(item.text), " (", *s.record_title(f"source:{item.source}"), ")"]
        for item in record.situations
    )
    nodes += section(s.t("What the story is built from"), situations)
    return nodes + ending(s, record)


def _question(s: Setter, question: Question) -> Line:
    return [{"strong": [f"{s.label('topic', question.topic)}: "]}, *s.line(question.text)]


def _about(s: Setter, record: Story) -> str:
    if record.kind == "composite":
        return s.t(
            "Nobody has lived exactly this. It is put together from situations that the projects"
            " document; they stand at the end. The name {name} is invented.",
            name=record.name,
        )
    return s.t("Told by a student who has agreed that it is shown here. The name has been changed.")
