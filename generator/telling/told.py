"""Reads what somebody has told: GitHub's event with an issue in it, or the file that the page saves."""

import datetime
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.finding import CannotRun, say
from generator.hidden import unhidden
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
    body = body.replace("\r\n", "\n").replace("\r", "\n")
    # telephones write invisible letters that nobody has typed
    body = unicodedata.normalize("NFC", unhidden(body))
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
    """Return what stands below the questions' own headings; nothing where there are none.

    From the end, each question's last heading before the next one's is taken: so a heading that
    somebody writes in an answer is a part of it.
    """
    headings = [(match[1], match.start(), match.end()) for match in _HEADING.finditer(body)]
    told: dict[str, str] = {}
    end = len(body)
    for question in reversed(QUESTIONS):
        ask = words.text(question.ask)
        last = next((item for item in reversed(headings) if item[0] == ask and item[1] < end), None)
        if last:
            told[question.id] = _stripped(body[last[2] : end])
            end = last[1]
    if not told:
        return None
    return {id_: answer for id_, answer in told.items() if answer and answer != NO_ANSWER}


def _stripped(answer: str) -> str:
    return "\n".join(line.rstrip() for line in answer.split("\n")).strip()
