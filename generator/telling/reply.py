"""Writes the answer to somebody who has told a story: in their language, naming the form's questions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from generator.finding import Finding, Message, Severity, say
from generator.source.nodes import Document, Node, Sequence
from generator.source.nodes import Mapping as Keys
from generator.telling.questions import FORM_NAME, QUESTIONS
from generator.telling.record import Problem
from generator.text.markdown import escaped
from generator.wording.labels import LABELS, SEEN, mark
from generator.wording.wording import Wording

PERSONAL = "personal-data"
NOT_THE_TELLERS = frozenset(
    {
        *("translation-missing", "translation-stale", "translation-language", "translation-shape"),
        *("orphan", "words-missing"),
    }
)
"""What is for those who look after the handbook, and not for who told the story."""
PLAIN: Mapping[str, Message] = {
    "consent-guardian": say("a parent or guardian has to sign the consent form as well"),
    "consent-dates": say("the consent ends before it was signed; both days stand on the form"),
}
"""Findings whose own words speak of the record's keys."""


@dataclass(frozen=True, slots=True)
class _Point:
    question: str
    sentence: str
    grave: bool


def reply(
    words: Wording,
    problems: Iterable[Problem],
    findings: Iterable[Finding],
    document: Document | None,
    *,
    at_github: bool,
) -> str:
    """Return the answer in Markdown: to be posted at GitHub, or for who has the file in hand."""
    points = [
        _Point(item.question, _sentences(words.tell(item.message)), True) for item in problems
    ]
    personal = False
    for finding in findings:
        if finding.rule.id not in NOT_THE_TELLERS and not _as_agreed(finding):
            personal = personal or finding.rule.id == PERSONAL
            question = _question(document, finding.place.line) if document else ""
            grave = finding.rule.severity is Severity.ERROR
            points.append(_Point(question, _sentence(finding, words), grave))
    grave_points = [point for point in points if point.grave]
    parts = [words.text(_THANKS)]
    if grave_points:
        parts += [words.text(_MEND if at_github else _MEND_FILE), _list(grave_points, words)]
    else:
        parts.append(words.text(_READY))
    if personal:
        parts.append(words.text(_DELETE if at_github else _TAKE_OUT))
    rest = [point for point in points if not point.grave]
    if rest:
        parts += [words.text(_LOOK), _list(rest, words)]
    if at_github:
        parts.append(words.text(_AGAIN))
    return "\n\n".join(parts) + "\n"


def _as_agreed(finding: Finding) -> bool:
    """Tell whether it only says what a consent leaves out, and not that it holds no longer."""
    return finding.rule.severity is Severity.WITHHELD and "day" not in finding.message.values


def _list(points: Iterable[_Point], words: Wording) -> str:
    asked = {question.id: words.text(question.ask) for question in QUESTIONS}
    order = list(asked)
    rows = dict.fromkeys(
        f"- **{escaped(asked.get(point.question, words.text(FORM_NAME)))}**\n  {escaped(point.sentence)}"
        for point in sorted(points, key=lambda item: order.index(item.question or order[0]))
    )
    return "\n".join(rows)


def _sentence(finding: Finding, words: Wording) -> str:
    if finding.rule.id == PERSONAL:
        kind = words.text(LABELS["personal"][str(finding.hint.values["kind"])])
        return words.text(SEEN).format(kind=kind)
    if finding.rule.id in PLAIN:
        return _sentences(words.tell(PLAIN[finding.rule.id]))
    # a hint that quotes the record's keys helps nobody who has only seen the form
    hint = "" if "`" in finding.hint.pattern else words.tell(finding.hint)
    return _sentences(words.tell(finding.message), hint)


def _sentences(*parts: str) -> str:
    """Return what a finding says in half sentences as whole ones."""
    return " ".join(f"{part[0].upper()}{part[1:].rstrip('.')}." for part in parts if part)


def _question(document: Document, line: int) -> str:
    """Return the id of the question whose answer stands in a line of the record; empty without one."""
    route = ".".join(_route(document.root, line))
    near = (item.id for item in QUESTIONS if f"{item.field}.".startswith(f"{route}."))
    below = (item.id for item in QUESTIONS if f"{route}.".startswith(f"{item.field}."))
    return next(chain(below, near), "")


def _route(node: Node, line: int) -> list[str]:
    if isinstance(node, Keys):
        before = [entry for entry in node.entries if entry.key.place.line <= line]
        if before:
            return [before[-1].key.value, *_route(before[-1].value, line)]
    if isinstance(node, Sequence):
        before_items = [item for item in node.items if item.place.line <= line]
        if before_items:
            return _route(before_items[-1], line)
    return []


_THANKS = mark("Thank you for your story.")
_MEND = mark(
    "It is not in the handbook yet. Please mend this: open the menu with the three dots at the top"
    " right of your text, choose *Edit*, and change these answers."
)
_MEND_FILE = mark(
    "It is not in the handbook yet. Please mend these answers in the file, and run the command again."
)
_READY = mark(
    "It is a proposal now. Somebody reads it, looks whether the consent form is there, and asks you"
    " if anything is unclear. Nothing is shown before that."
)
_DELETE = mark(
    "**There may be something in your text that tells who a person is. Everybody can read it here,"
    " also in the issue's history after you have changed it.** Ask in a comment that the issue be"
    " deleted; those who look after this repository can do that with *Delete issue*. Then send the"
    " form again without it. If it is no personal data, write in a comment why."
)
_TAKE_OUT = mark(
    "**There may be something in the text that tells who a person is.** Take it out of the file"
    " before you pass it on."
)
_LOOK = mark("You may want to look at this as well:")
_AGAIN = mark("Whenever you change your text here, it is read again, and this answer with it.")
