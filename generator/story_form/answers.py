"""Parses the answers of a form into values of a record, or messages that say why not."""

import datetime
import re
from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from generator.finding import Message, say
from generator.model.story import FEWEST_DAYS, MOST_DAYS, Story
from generator.model.text import MAX_CHARACTERS
from generator.story_form.questions import FormQuestion
from generator.text.escape_field_text import escape_prose

MOST_QUESTIONS = 4
LONGEST_LINE = 300
Offered = tuple[tuple[str, str], ...]
"""The values to choose from, each with its words in the form's language."""
_TICKED = ("- [x] ", "- [X] ", "* [x] ", "* [X] ")
_DASH = "- "
_UNSEEN = re.compile(
    r"<(?:[!?]|/?(?:details|dialog|iframe|noembed|noframes|script|style|template|textarea|title|xmp)\b)"
    r"|^ {0,3}\[[^\]\n]+\]:",
    re.IGNORECASE | re.MULTILINE,
)
"""What begins something that GitHub does not show: a record would hold what nobody has read there."""


def question_lines(answer: str) -> list[str]:
    """Return the lines of a list of questions, without the dashes or running numbers before them."""
    lines = [line.strip() for line in answer.split("\n") if line.strip()]
    for sign in (".", ")"):
        begin = [f"{number}{sign} " for number in range(1, len(lines) + 1)]
        if all(map(str.startswith, lines, begin)):
            return [
                line.removeprefix(prefix).strip() for line, prefix in zip(lines, begin, strict=True)
            ]
    return [line.removeprefix(_DASH).strip() for line in lines]


_UNANSWERED = say("this question has no answer yet")
ONE_NAME = say("write one given name")
DAYS = say("write a number of days from {least} to {most}", least=FEWEST_DAYS, most=MOST_DAYS)
QUESTIONS_BOUND = say("write at most {limit} questions", limit=MOST_QUESTIONS)
UNSEEN = say(
    "a part of this answer is not seen by those who read your text: take out what begins with `<`,"
    " or the brackets with a colon behind them"
)


def parse_answer(question: FormQuestion, answer: str, offered: Offered) -> Any:
    """Return the value of an answer in the record, or the message why it cannot be used."""
    if not answer:
        return _UNANSWERED
    if _UNSEEN.search(answer):
        return UNSEEN
    return _READ[question.sort](question, answer, offered)


def _line(question: FormQuestion, answer: str, offered: Offered) -> str | Message:
    if "\n" in answer:
        return say("write the answer on one line")
    if len(answer) > LONGEST_LINE:
        return say("write at most {limit} characters", limit=LONGEST_LINE)
    if question.field == "name" and not _fits("name", answer):
        return ONE_NAME
    return " ".join(answer.split())


def _text(question: FormQuestion, answer: str, offered: Offered) -> str | Message:
    # a sign that means something in a record's text takes two characters there
    if max(len(answer), len(escape_prose(answer))) > MAX_CHARACTERS:
        return say("write at most {limit} characters", limit=MAX_CHARACTERS)
    if question.id == "questions" and len(question_lines(answer)) > MOST_QUESTIONS:
        return QUESTIONS_BOUND
    return answer


def _number(question: FormQuestion, answer: str, offered: Offered) -> int | Message:
    if not answer.isascii() or not answer.isdecimal() or len(answer) > 9:
        return say("write a number, such as 10")
    if not _fits(question.field, int(answer)):
        return DAYS
    return int(answer)


def _fits(field: str, value: object) -> bool:
    """Return whether the model takes a value for one of the story's own fields."""
    info = Story.model_fields[field]
    adapter = TypeAdapter[Any](Annotated[info.annotation, info])  # type: ignore[arg-type]
    try:
        adapter.validate_python(value)
    except ValidationError:
        return False
    return True


def _date(question: FormQuestion, answer: str, offered: Offered) -> str | Message:
    # a day as a browser sends it, or as it is written in Denmark and Germany
    day_first = re.fullmatch(r"(\d{1,2})[./](\d{1,2})[./](\d{4})", answer)
    if day_first:
        day, month, year = day_first.groups()
        answer = f"{year}-{month:0>2}-{day:0>2}"
    try:
        return datetime.date.fromisoformat(answer).isoformat()
    except ValueError:
        return say("write year, month and day, such as 2026-11-23")


def _choice(question: FormQuestion, answer: str, offered: Offered) -> str | Message:
    for value, label in offered:
        if label == answer:
            return value
    return say("choose one of the answers that the form offers")


def _choices(question: FormQuestion, answer: str, offered: Offered) -> list[str] | Message:
    lines = (line.strip() for line in answer.split("\n"))
    ticked = {line[len(_TICKED[0]) :].strip() for line in lines if line.startswith(_TICKED)}
    chosen = [value for value, label in offered if label in ticked]
    return chosen or say("tick at least one")


_READ = {
    "line": _line,
    "text": _text,
    "number": _number,
    "date": _date,
    "choice": _choice,
    "choices": _choices,
}
