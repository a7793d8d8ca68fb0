"""`handbook new story --from-issue`: turns a submitted story into a record, or replies why it cannot."""

import sys
from pathlib import Path

import click

from generator.authoring.submitted_story import create_or_compare, record_path
from generator.file_system import write_atomically
from generator.finding import CannotRun, say
from generator.source.settings import Settings
from generator.story_form.reply import reply, reply_to_no_form
from generator.story_form.submission import StorySubmission, read_submission
from generator.wording.wording import wording


def from_issue(settings: Settings, file: Path, id_: str | None, answer: Path | None) -> None:
    """Write the record of a submitted story, and the reply to its author.

    Where something has to be corrected first, the handbook stays as it was and the run ends with 1:
    nothing that may harm somebody gets into the repository's history. A record that the same issue
    has made already is never written again: an editor may have worked on it. A run that the system
    kills amid the check leaves the story unchecked, but whole: the next check looks at it as at any
    other.
    """
    submission = _submission(settings, file)
    if submission.language is None:
        wordings = [wording(code, settings.root) for code in settings.codes]
        _write_reply(reply_to_no_form(wordings, submission), answer)
        sys.exit(1)
    words = wording(submission.language, settings.root)
    path = record_path(settings, submission, id_)
    outcome, accepted = create_or_compare(settings, submission, path, words)
    _write_reply(reply(words, submission, outcome), answer)
    if not accepted:
        sys.exit(1)
    click.echo(path.as_posix(), err=not answer)


def _write_reply(text: str, file: Path | None) -> None:
    if file:
        write_atomically(file, text.encode())
    else:
        click.echo(text, nl=False)


def _submission(settings: Settings, file: Path) -> StorySubmission:
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise CannotRun(say("{path} is not written in UTF-8", path=str(file))) from None
    submission = read_submission(text, [wording(code, settings.root) for code in settings.codes])
    if submission.language is None and submission.issue is None:
        raise CannotRun(say("this is not the form for a story: none of its questions stands in it"))
    return submission
