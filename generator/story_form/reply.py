"""Writes the reply to a submission: in its language, with the form's questions."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from generator.finding import Finding, Message, Severity, say
from generator.story_form.false_alarms import reasons_by_words, unanswered, unmatched_lines
from generator.story_form.questions import FALSE_ALARMS, FORM_NAME, QUESTIONS
from generator.story_form.story_record import AnswerProblem
from generator.story_form.submission import StorySubmission
from generator.text.escape_markdown import escape_markdown
from generator.wording.labels import LABELS, N_, SEEN
from generator.wording.wording import Wording

PERSONAL = frozenset({"personal-data", "personal-data-possible"})
NOT_THE_TELLERS = frozenset(
    {
        *("translation-missing", "translation-stale", "translation-language", "translation-shape"),
        *("orphan", "words-missing"),
    }
)
"""Rules whose findings are for maintainers, and not for the author of the story."""
PLAIN: Mapping[str, Message] = {
    "consent-guardian": say("a parent or guardian has to sign the consent form as well"),
    "consent-dates": say("the consent ends before it was signed; both days stand on the form"),
    "consent-length": say("a consent holds for ten years at most; both days stand on the form"),
    "consent-language": say(
        "the consent does not cover the language in which you tell your story: so it is not shown"
        " in that one, and only in the others when somebody has translated it"
    ),
}
"""Findings whose own words speak of the record's keys."""
WITHOUT_CODES: Mapping[str, Message] = {"letters": say("this cannot be printed: {signs}")}
"""Shorter messages for the author of the story; the hints are the same."""
_TITLE = "issue-title"
"""The id that means the issue's own title."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of a submission."""

    problems: tuple[AnswerProblem, ...] = ()
    """Why answers cannot be used."""
    findings: tuple[Finding, ...] = ()
    """What the check says of the record."""
    changed: tuple[str, ...] = ()
    """The questions whose answers are no longer those that were taken over before."""


@dataclass(frozen=True, slots=True)
class _Point:
    question: str
    sentence: str
    grave: bool = True


def reply(words: Wording, submission: StorySubmission, outcome: Outcome) -> str:
    """Return the answer in Markdown: to be posted at GitHub, or for who has the file in hand."""
    at_github = submission.issue is not None
    points = [*_of_problems(outcome, words), *_of_findings(outcome, words)]
    grave = [point for point in points if point.grave]
    rest = [point for point in points if not point.grave]
    personal = [*_personal(submission, words), *_of_personal_findings(outcome, words)]
    parts = [_marker(words.language)] if at_github else []
    parts.append(words.text(_THANKS))
    if personal:
        parts += [words.text(_DELETE if at_github else _TAKE_OUT), _list(personal, words)]
    if grave:
        request = _CORRECT_TOO if personal else _CORRECT if at_github else _CORRECT_FILE
        parts += [words.text(request), _list(grave, words)]
    elif outcome.changed:
        changed = [_Point(question, "") for question in outcome.changed]
        parts += [words.text(_CHANGED), _list(changed, words)]
    elif not personal:
        parts.append(words.text(_READY))
    if rest:
        parts += [words.text(_LOOK), _list(rest, words)]
    if at_github and not personal:
        parts.append(words.text(_AGAIN))
    return "\n\n".join(parts) + "\n"


def reply_to_no_form(wordings: Iterable[Wording], submission: StorySubmission) -> str:
    """Return the answer to a text that is no form, in each language: nobody knows its writer's."""
    parts = [_marker("")]
    for words in wordings:
        personal = _personal(submission, words)
        if personal:
            parts += [words.text(_DELETE), _list(personal, words)]
        parts.append(words.text(_NO_FORM))
    return "\n\n".join(parts) + "\n"


def _marker(language: str) -> str:
    """Return the line that nobody sees, by which the workflow finds its answer and knows its language."""
    return f"<!-- {' '.join(filter(None, ('handbook: story', language)))} -->"


def holds_personal_data(submission: StorySubmission) -> bool:
    """Return whether the submission, its title included, holds personal data."""
    reasons = reasons_by_words(submission.false_alarms)
    return any(any(unanswered(text, reasons)) for text in _texts(submission).values())


def _texts(submission: StorySubmission) -> dict[str, str]:
    title = {_TITLE: submission.issue.title} if submission.issue else {}
    answers = {**title, "": submission.preamble, **submission.answers}
    return answers | {FALSE_ALARMS.id: unmatched_lines(submission.false_alarms, answers.values())}


def _personal(submission: StorySubmission, words: Wording) -> list[_Point]:
    reasons = reasons_by_words(submission.false_alarms)
    return [
        _Point(question, _seen(item.kind, words))
        for question, text in _texts(submission).items()
        for item in unanswered(text, reasons)
    ]


def _seen(kind: str, words: Wording) -> str:
    return words.text(SEEN).format(kind=words.text(LABELS["personal"][kind]))


def _of_personal_findings(outcome: Outcome, words: Wording) -> Iterator[_Point]:
    for finding in outcome.findings:
        if finding.rule.id in PERSONAL:
            kind = str(finding.hint.values["kind"])
            yield _Point(_question(finding), _seen(kind, words))


def _of_problems(outcome: Outcome, words: Wording) -> Iterator[_Point]:
    for problem in outcome.problems:
        yield _Point(problem.question, as_sentences(words.format_message(problem.message)))


def _of_findings(outcome: Outcome, words: Wording) -> Iterator[_Point]:
    for finding in outcome.findings:
        theirs = finding.rule.id not in PERSONAL | NOT_THE_TELLERS and not _as_agreed(finding)
        if theirs:
            question = _question(finding)
            grave = finding.rule.severity is Severity.ERROR
            yield _Point(question, _sentence(finding, words), grave)


def _as_agreed(finding: Finding) -> bool:
    """Return whether it only says what a consent leaves out, and not that it holds no longer."""
    return finding.rule.id == "story-withheld" and "day" not in finding.message.values


def _list(points: Iterable[_Point], words: Wording) -> str:
    asked = {_TITLE: words.text(_ISSUE_TITLE), "": words.text(FORM_NAME)}
    asked |= {item.id: words.text(item.prompt) for item in (*QUESTIONS, FALSE_ALARMS)}
    order = list(asked)
    rows = dict.fromkeys(
        f"- **{escape_markdown(asked[point.question])}**"
        + f"\n  {escape_markdown(point.sentence)}".rstrip()
        for point in sorted(points, key=lambda item: order.index(item.question))
    )
    return "\n".join(rows)


def _sentence(finding: Finding, words: Wording) -> str:
    if finding.rule.id in PLAIN:
        return as_sentences(words.format_message(PLAIN[finding.rule.id]))
    # a hint that quotes the record's keys helps nobody who has only seen the form
    hint = "" if "`" in finding.hint.pattern else words.format_message(finding.hint)
    shorter = WITHOUT_CODES.get(finding.rule.id, finding.message)
    return as_sentences(
        words.format_message(replace(finding.message, pattern=shorter.pattern)), hint
    )


def as_sentences(*parts: str) -> str:
    """Return half sentences, as findings have them, as whole ones."""
    return " ".join(f"{part[0].upper()}{part[1:].rstrip('.')}." for part in parts if part)


def _question(finding: Finding) -> str:
    """Return the id of the question whose answer a finding is about; empty without one."""
    route = ".".join(key for key in finding.key_path if isinstance(key, str))
    asked = (*QUESTIONS, FALSE_ALARMS)
    enclosing = (item.id for item in asked if f"{item.field}.".startswith(f"{route}."))
    below = (item.id for item in asked if f"{route}.".startswith(f"{item.field}."))
    return next(chain(below, enclosing), "")


_THANKS = N_("Thank you for your story.")
_CORRECT = N_(
    "It is not in the handbook yet. Please mend this: open the menu with the three dots at the top"
    " right of your text, choose *Edit*, and change these answers."
)
_CORRECT_FILE = N_(
    "It is not in the handbook yet. Please mend these answers in the file, and run the command again."
)
_CORRECT_TOO = N_("Please mend this as well when you send it again:")
_READY = N_(
    "Nothing has to be mended. Somebody reads it now, looks whether the consent form is there, and"
    " asks you if anything is unclear. Nothing is shown before that."
)
_CHANGED = N_(
    "These answers are not those that were taken over before. Nothing has changed in the handbook:"
    " somebody looks at them first."
)
_NO_FORM = N_(
    "This is not the form for a story, so nothing was made of it. Please open a new issue with the"
    " form *Tell a story* in your language, and answer its questions."
)
_ISSUE_TITLE = N_("The title of your issue")
_DELETE = N_(
    "**There may be something in your text that tells who a person is. Everybody can read it here,"
    " also in the issue's history after you have changed it.** Ask in a comment that the issue be"
    " deleted; those who look after this repository can do that with *Delete issue*. Then send the"
    " form again without it. If it is no personal data, say why in the form's last answer."
)
_TAKE_OUT = N_(
    "**There may be something in the text that tells who a person is.** Take it out of the file"
    " before you pass it on, or say on the page why it is none."
)
_LOOK = N_("You may want to look at this as well:")
_AGAIN = N_("Whenever you change your text here, it is read again, and this answer with it.")
