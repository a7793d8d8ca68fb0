"""Turns a submission into a story's record."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from generator.finding import Message, say
from generator.model.handbook import Handbook
from generator.model.story import Story
from generator.source.yaml_nodes import core_value
from generator.story_form.answers import parse_answer, question_lines
from generator.story_form.false_alarms import BY_LINE, parse_lines
from generator.story_form.questions import (
    FALSE_ALARMS,
    GUARDIAN_TOO,
    OF_AGE,
    QUESTIONS,
    FormQuestion,
    offered,
)
from generator.story_form.submission import StorySubmission
from generator.text.escape_field_text import escape_line, escape_prose
from generator.wording.wording import Wording

_BESIDE = say("something stands before the first question: put it into an answer, or take it out")
_TOPIC = "relevance"
"""What a class's question is about until an editor says otherwise."""


@dataclass(frozen=True, slots=True)
class AnswerProblem:
    """Why an answer cannot be used; the question is known by its id."""

    question: str
    message: Message


def story_values(
    submission: StorySubmission, id_: str, day: datetime.date, handbook: Handbook, words: Wording
) -> tuple[dict[str, Any], tuple[AnswerProblem, ...]]:
    """Return the record's values, and what is wrong with the answers.

    The handbook's own record is in the language of the story.
    """
    values: dict[str, Any] = {}
    problems: list[AnswerProblem] = [AnswerProblem("", _BESIDE)] if submission.preamble else []
    if not all(line.words for line in parse_lines(submission.false_alarms)):
        problems.append(AnswerProblem(FALSE_ALARMS.id, BY_LINE))
    for question in QUESTIONS:
        answer = submission.answers.get(question.id, "")
        read = parse_answer(question, answer, offered(question, handbook, words))
        if isinstance(read, Message):
            problems.append(AnswerProblem(question.id, read))
        else:
            values[question.id] = read
    if problems:
        return {}, tuple(problems)
    made = {"format": 1, "id": id_, "language": submission.language, "reviewed": day.isoformat()}
    if submission.issue:
        made["told_in"] = submission.issue.name
    return in_order(made | _values_of_answers(values)), ()


def in_order(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return a record's values in the model's order."""
    return {name: record[name] for name in Story.model_fields if name in record}


def changed_questions(before: Mapping[str, Any], now: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the ids of the questions whose answers make something else than a record holds."""
    return tuple(
        question.id for question in QUESTIONS if _part(before, question) != _part(now, question)
    )


def _part(record: Mapping[str, Any], question: FormQuestion) -> object:
    name, _, key = question.field.partition(".")
    part = record.get(name)
    if name == "questions" and isinstance(part, list):
        # what a question is about is for an editor to say
        return [item.get("text") if isinstance(item, dict) else item for item in part]
    if not key:
        return part
    holder = part[0] if isinstance(part, list) and part else part
    if not isinstance(holder, dict):
        return None
    return (holder.get(key), holder.get("guardian")) if key == "under_18" else holder.get(key)


def story_yaml(values: Mapping[str, Any]) -> str:
    """Return a record's file; what somebody wrote is data in it, whatever it looks like."""
    rendered: str = yaml.dump(
        dict(values), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100
    )
    return f"# yaml-language-server: $schema=../../.vscode/schemas/story.json\n{rendered}"


def _values_of_answers(values: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "title": values["title"],
        "summary": escape_line(values["summary"]),
        "kind": "lived",
        "name": values["name"],
        "places": [
            {"id": "place", "country": values["country"], "text": escape_line(values["place"])}
        ],
        "days": values["days"],
        "work_area": values["work"],
        "telling": escape_prose(values["telling"]),
        "hard": escape_prose(values["hard"]),
        "used": escape_prose(values["used"]),
        "learned": escape_prose(values["learned"]),
        "questions": [
            {"id": f"question-{number}", "topic": _TOPIC, "text": escape_line(line)}
            for number, line in enumerate(question_lines(values["questions"]), 1)
        ],
        "consent": {
            "held_by": values["holder"],
            "given": values["given"],
            "until": values["until"],
            "scope": values["scope"],
            "languages": values["languages"],
            "under_18": values["age"] != OF_AGE,
            "guardian": values["age"] == GUARDIAN_TOO,
        },
    }


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _block(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None if core_value(text) == text else "'"
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _block)
