"""Reads what somebody has told: GitHub's event with an issue in it, or the file that the page saves."""

import datetime
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.finding import CannotRun, say
from generator.telling.questions import QUESTIONS
from generator.wording.wording import Wording

LONGEST = 1_000_000
"""In characters; GitHub's own bound for an issue is 65 536."""
NO_ANSWER = "_No response_"
_HEADING = re.compile(r"^### +(.+?) *$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Told:
    """What stands in a form: each answer by its question's id; an empty one is left out."""

    language: str
    answers: Mapping[str, str]
    number: int | None
    """The issue's number; none for a file."""
    day: datetime.date | None
    """The day on which the issue was opened."""


def read_told(text: str, wordings: Iterable[Wording]) -> Told:
    """Return what a file tells; raises CannotRun where it is neither an event nor a saved form."""
    if len(text) > LONGEST:
        raise CannotRun(say("the file is too long for a story"))
    number, day, body = None, None, text
    if text.lstrip().startswith("{"):
        number, day, body = _event(text)
    body = unicodedata.normalize("NFC", body.replace("\r\n", "\n").replace("\r", "\n"))
    for words in wordings:
        answers = _answers(body, words)
        if answers is not None:
            return Told(words.language, answers, number, day)
    raise CannotRun(say("this is not the form for a story: none of its questions stands in it"))


def _event(text: str) -> tuple[int, datetime.date, str]:
    try:
        issue = json.loads(text)["issue"]
        number, body = issue["number"], issue["body"] or ""
        day = datetime.date.fromisoformat(issue["created_at"][:10])
    except (ValueError, KeyError, TypeError, RecursionError):
        raise CannotRun(say("the file holds no event of an issue")) from None
    if not isinstance(number, int) or isinstance(number, bool) or not isinstance(body, str):
        raise CannotRun(say("the file holds no event of an issue"))
    return number, day, body


def _answers(body: str, words: Wording) -> dict[str, str] | None:
    """Return the answers below the questions' own headings, in their order; others are text."""
    waiting = {words.text(question.ask): question.id for question in QUESTIONS}
    first = next(iter(waiting))
    places: list[tuple[str, int, int]] = []
    for match in _HEADING.finditer(body):
        if match[1] in waiting and (places or match[1] == first):
            # a heading that is repeated, or comes too early, is a part of somebody's answer
            asked = list(waiting)
            for passed in asked[: asked.index(match[1]) + 1]:
                waiting.pop(passed)
            places.append((_id(match[1], words), match.start(), match.end()))
    if not places:
        return None
    ends = [start for _, start, _ in places[1:]] + [len(body)]
    told = {
        id_: _stripped(body[after:end]) for (id_, _, after), end in zip(places, ends, strict=True)
    }
    return {id_: answer for id_, answer in told.items() if answer and answer != NO_ANSWER}


def _id(heading: str, words: Wording) -> str:
    return next(question.id for question in QUESTIONS if words.text(question.ask) == heading)


def _stripped(answer: str) -> str:
    return "\n".join(line.rstrip() for line in answer.split("\n")).strip()
