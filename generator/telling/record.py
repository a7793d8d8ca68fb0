"""Makes a story's record from what somebody has told."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

import yaml
from pydantic import TypeAdapter, ValidationError

from generator.finding import Message, say
from generator.model.story import Story
from generator.telling.questions import GUARDIAN_TOO, OF_AGE, QUESTIONS, Question
from generator.telling.told import Told
from generator.wording.wording import Wording

MOST_QUESTIONS = 8
TOPIC = "relevance"
"""What a class's question is about until an editor says otherwise."""
_TICKED = re.compile(r"^[-*] \[[xX]\] +(.+?) *$", re.MULTILINE)
_LINE_END = re.compile(r"(?<!\n)\n(?!\n|\s*(?:[-*•>|]|\d+[.)]))")
_LIST_MARK = re.compile(r"^\s*(?:[-*•]|\d+[.)])\s+")


@dataclass(frozen=True, slots=True)
class Problem:
    """Why an answer cannot be used; the question is known by its id."""

    question: str
    message: Message


def record_of(
    told: Told, id_: str, day: datetime.date, words: Wording, before: Mapping[str, Any]
) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """Return the record's values, and what is wrong with the answers.

    `before` is the record that the same issue has made already: what the form does not ask, such as
    links, is kept from it.
    """
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for question in QUESTIONS:
        answer = told.answers.get(question.id, "")
        read = _READ[question.sort](question, answer, words) if answer else _UNANSWERED
        if isinstance(read, Message):
            problems.append(Problem(question.id, read))
        else:
            values[question.id] = read
    if problems:
        return {}, tuple(problems)
    asked = _asked(values)
    made = {"format": 1, "id": id_, "language": told.language, "reviewed": day.isoformat()}
    merged = {**before, **made, **asked, **_kept(before, asked)}
    names = [name for name in Story.model_fields if name in merged]
    return {name: merged[name] for name in names}, ()


def _kept(before: Mapping[str, Any], asked: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an editor has added below the form's own answers: above all, a withdrawal."""
    topics = {item.get("id"): item.get("topic") for item in _items(before, "questions")}
    old_consent = before.get("consent")
    return {
        "consent": {**(old_consent if isinstance(old_consent, dict) else {}), **asked["consent"]},
        "questions": [
            {**item, "topic": topics.get(item["id"]) or item["topic"]}
            for item in asked["questions"]
        ],
    }


def _items(record: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    value = record.get(name)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def yaml_of(values: Mapping[str, Any]) -> str:
    """Return a record's file; what somebody wrote is data in it, whatever it looks like."""
    drawn: str = yaml.dump(
        dict(values), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100
    )
    return f"# yaml-language-server: $schema=../../.vscode/schemas/story.json\n{drawn}"


def _asked(values: Mapping[str, Any]) -> dict[str, Any]:
    lines = [_LIST_MARK.sub("", line).strip() for line in values["questions"].split("\n")]
    return {
        "title": values["title"],
        "summary": values["summary"],
        "kind": "lived",
        "name": values["name"],
        "places": [{"id": "place", "country": values["country"], "text": values["place"]}],
        "days": values["days"],
        "work_area": values["work"],
        "telling": values["telling"],
        "hard": values["hard"],
        "used": values["used"],
        "learned": values["learned"],
        "questions": [
            {"id": f"question-{number}", "topic": TOPIC, "text": line}
            for number, line in enumerate(filter(None, lines), 1)
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


_UNANSWERED = say("this question has no answer yet")
ONE_NAME = say("write one given name")
DAYS = say("write a number of days from 1 to 1000")


def _line(question: Question, answer: str, words: Wording) -> str | Message:
    if "\n" in answer:
        return say("write the answer on one line")
    if len(answer) > 300:
        return say("write at most {limit} characters", limit=300)
    if question.field == "name" and not _fits("name", answer):
        return ONE_NAME
    return answer


def _text(question: Question, answer: str, words: Wording) -> str | Message:
    if len(answer) > 20_000:
        return say("write at most {limit} characters", limit=20_000)
    if question.id == "questions" and len(answer.split("\n")) > 2 * MOST_QUESTIONS:
        return say("write at most {limit} questions", limit=MOST_QUESTIONS)
    # who presses Enter in a form begins a new paragraph
    return answer if question.id == "questions" else _LINE_END.sub("\n\n", answer)


def _number(question: Question, answer: str, words: Wording) -> int | Message:
    if not answer.isascii() or not answer.isdecimal() or len(answer) > 9:
        return say("write a number, such as 10")
    if not _fits(question.field, int(answer)):
        return DAYS
    return int(answer)


def _fits(field: str, value: object) -> bool:
    """Tell whether the model takes a value for one of the story's own fields."""
    info = Story.model_fields[field]
    adapter = TypeAdapter[Any](Annotated[info.annotation, info])  # type: ignore[arg-type]
    try:
        adapter.validate_python(value)
    except ValidationError:
        return False
    return True


def _date(question: Question, answer: str, words: Wording) -> str | Message:
    try:
        return datetime.date.fromisoformat(answer).isoformat()
    except ValueError:
        return say("write year, month and day, such as 2026-11-23")


def _choice(question: Question, answer: str, words: Wording) -> str | Message:
    for value, told in question.options:
        if words.text(told) == answer:
            return value
    return say("choose one of the answers that the form offers")


def _choices(question: Question, answer: str, words: Wording) -> list[str] | Message:
    ticked = set(_TICKED.findall(answer))
    chosen = [value for value, told in question.options if words.text(told) in ticked]
    return chosen or say("tick at least one")


_READ = {
    "line": _line,
    "text": _text,
    "number": _number,
    "date": _date,
    "choice": _choice,
    "choices": _choices,
}


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _block(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar(
        "tag:yaml.org,2002:str", text, style="|" if "\n" in text else None
    )


_Dumper.add_representer(str, _block)
