"""Reads a submitted story: GitHub's event with an issue in it, or the file that the page saves."""

import datetime
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.finding import CannotRun, say
from generator.invisible import strip_invisible
from generator.model.story import ISSUE_PATTERN
from generator.story_form.questions import FALSE_ALARMS, QUESTIONS
from generator.wording.wording import Wording

_LONGEST = 1_000_000
"""The longest submission that is read, in characters; GitHub's own bound for an issue is 65 536."""
_NO_ANSWER = "_No response_"
_HEADING = "### "


@dataclass(frozen=True, slots=True)
class Issue:
    """The issue in which a story was submitted."""

    repository: str
    """Its owner and name, such as `school/handbook`."""
    number: int
    title: str
    day: datetime.date
    """The day on which it was opened."""

    @property
    def name(self) -> str:
        """Return the name that no other issue has, such as `school/handbook#14`."""
        return f"{self.repository}#{self.number}"


@dataclass(frozen=True, slots=True)
class StorySubmission:
    """A filled-in form: each answer by its question's id; an empty one is left out."""

    language: str | None
    """The form's language; none where this is no form."""
    answers: Mapping[str, str]
    preamble: str
    """The text before the first question; where this is no form, everything."""
    issue: Issue | None
    """None for a file."""
    false_alarms: str = ""
    """The last part, about what looks like personal data and is none."""


def read_submission(text: str, wordings: Iterable[Wording]) -> StorySubmission:
    """Return the submission in a file; raises CannotRun where it can hold neither an event nor a form."""
    if len(text) > _LONGEST:
        raise CannotRun(say("the file is too long for a story"))
    issue, body = _event(text) if text.lstrip().startswith("{") else (None, text)
    body = body.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    # telephones write invisible characters that nobody has typed
    body = unicodedata.normalize("NFC", strip_invisible(body))
    headings = tuple(_headings(body))
    for words in wordings:
        first, parts = _parts(body, headings, words)
        answers = {id_: text for id_, text in parts.items() if text not in ("", _NO_ANSWER)}
        alarms = answers.pop(FALSE_ALARMS.id, "")
        if parts.keys() - {FALSE_ALARMS.id}:
            return StorySubmission(words.language, answers, _stripped(body[:first]), issue, alarms)
    return StorySubmission(None, {}, _stripped(body), issue)


def _event(text: str) -> tuple[Issue, str]:
    try:
        event = json.loads(text)
        issue_data, repository = event["issue"], event["repository"]["full_name"]
        issue = Issue(
            repository,
            issue_data["number"],
            strip_invisible(issue_data["title"]),
            datetime.date.fromisoformat(issue_data["created_at"][:10]),
        )
        body: str = strip_invisible(issue_data["body"] or "")
    except (ValueError, KeyError, TypeError, RecursionError):
        raise CannotRun(_NO_EVENT) from None
    if isinstance(issue.number, bool) or not re.fullmatch(ISSUE_PATTERN, issue.name):
        raise CannotRun(_NO_EVENT)
    return issue, body


_NO_EVENT = say("the file holds no event of an issue")


@dataclass(frozen=True, slots=True)
class _Heading:
    words: str
    start: int
    end: int


def _headings(body: str) -> Iterator[_Heading]:
    start = 0
    for line in body.split("\n"):
        end = start + len(line)
        if line.startswith(_HEADING):
            yield _Heading(line[len(_HEADING) :].strip(), start, end)
        start = end + 1


def _parts(body: str, headings: tuple[_Heading, ...], words: Wording) -> tuple[int, dict[str, str]]:
    """Return the offset of the first question, and the text below each question's heading.

    From the end, each question's last heading before the next one's is taken: so a heading that
    somebody writes in an answer is a part of it.
    """
    answers: dict[str, str] = {}
    end = len(body)
    left = len(headings)
    # nothing but the last heading is that of false alarms
    last = headings[-1:] and headings[-1].words == words.text(FALSE_ALARMS.prompt)
    for question in reversed((*QUESTIONS, FALSE_ALARMS) if last else QUESTIONS):
        prompt = words.text(question.prompt)
        found = next((at for at in range(left - 1, -1, -1) if headings[at].words == prompt), None)
        if found is not None:
            answers[question.id] = _stripped(body[headings[found].end : end])
            end, left = headings[found].start, found
    return end, answers


def _stripped(answer: str) -> str:
    return "\n".join(line.rstrip() for line in answer.split("\n")).strip()
