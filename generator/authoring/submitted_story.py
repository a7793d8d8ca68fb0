"""Makes the record of a submitted story, and lets it stay only if the check lets it through."""

import os
from collections.abc import Mapping
from contextlib import suppress
from itertools import chain, count
from pathlib import Path, PurePosixPath
from typing import Any

from generator.check import check_handbook
from generator.file_system import create_file, write_atomically
from generator.finding import CannotRun, allow_outputs, say
from generator.loading.handbook_record import handbook_record
from generator.loading.load import load
from generator.loading.record_locations import RecordLocation
from generator.model.handbook import Handbook
from generator.model.kinds import STORY
from generator.rule_engine.checked_record import CheckedRecord
from generator.rule_engine.rule_context import RuleContext
from generator.source.read_file import Unreadable
from generator.source.settings import Settings
from generator.source.yaml_file import read_yaml
from generator.source.yaml_nodes import plain_value
from generator.story_form.false_alarms import false_alarms, reasons_by_words
from generator.story_form.reply import Outcome, holds_personal_data
from generator.story_form.story_record import changed_questions, in_order, story_values, story_yaml
from generator.story_form.submission import Issue, StorySubmission
from generator.wording.wording import Wording


def record_path(settings: Settings, submission: StorySubmission, id_: str | None) -> PurePosixPath:
    """Return the file that the story has, or will have; raises CannotRun where it is another's."""
    mine = _record_of_issue(settings, submission.issue) if submission.issue else None
    if mine and id_ in (None, mine.parent.name):
        return mine
    if id_:
        path = _file(id_)
        if mine or os.path.lexists(settings.root / path):
            raise CannotRun(say("there is a {kind} `{id}` already", kind=STORY.name, id=id_))
        return path
    if submission.issue is None:
        raise CannotRun(say("say what the story's folder is called: `handbook new story ID …`"))
    # an id that another issue's story has, such as one that a fork was born with, is passed over
    base = f"{STORY.name}-{submission.issue.number}"
    names = chain([base], (f"{base}-{number}" for number in count(2)))
    return next(path for path in map(_file, names) if not _is_file(settings.root / path))


def _is_file(path: Path) -> bool:
    # a link is nobody's story: it is refused when the record is written
    return path.exists() and not path.is_symlink()


def _file(name: str) -> PurePosixPath:
    return PurePosixPath(STORY.folder, name, STORY.file)


def _record_of_issue(settings: Settings, issue: Issue) -> PurePosixPath | None:
    """Return the record that an issue has made already, whatever its folder is called now."""
    for folder in sorted((settings.root / STORY.folder).glob("*/")):
        path = _file(folder.name)
        if _values(settings, path).get("told_in") == issue.name:
            return path
    return None


def _values(settings: Settings, path: PurePosixPath) -> Mapping[str, Any]:
    try:
        values = plain_value(read_yaml(settings.root, path).root)
    except Unreadable:
        return {}
    return values if isinstance(values, dict) else {}


def create_or_compare(
    settings: Settings, submission: StorySubmission, path: PurePosixPath, words: Wording
) -> tuple[Outcome, bool]:
    """Return the outcome of a submission, and whether its record was accepted."""
    day = submission.issue.day if submission.issue else settings.today
    handbook = _handbook(settings, words.language)
    values, problems = story_values(submission, path.parent.name, day, handbook, words)
    if problems:
        return Outcome(problems), False
    if not _is_file(settings.root / path):
        outcome = _write_and_check(settings, path, values, submission)
        return outcome, _is_file(settings.root / path)
    changed = changed_questions(_values(settings, path), values)
    outcome = Outcome(changed=changed) if changed else _check(settings, path)
    return outcome, not changed


def _handbook(settings: Settings, language: str) -> Handbook:
    """Return the handbook's own record in a language; raises CannotRun where it cannot be read."""
    own = handbook_record(settings)
    if own is None:
        raise CannotRun(say("there is no record of the handbook itself"))
    return own.in_language(language).handbook


def _write_and_check(
    settings: Settings, path: PurePosixPath, values: Mapping[str, Any], submission: StorySubmission
) -> Outcome:
    """Write the record and check it; take it back where there are errors."""
    file = settings.root / path
    bare = not file.parent.exists()
    create_file(settings.root, path, story_yaml(values).encode())
    accepted = False
    try:
        alarms = _false_alarms(settings, path, submission)
        if alarms:
            write_atomically(
                file, story_yaml(in_order({**values, "false_alarms": alarms})).encode()
            )
        outcome = _check(settings, path)
        accepted = allow_outputs(outcome.findings) and not holds_personal_data(submission)
        return outcome
    finally:
        # also where the check itself fails: nothing stays that it has not let through
        if not accepted:
            file.unlink(missing_ok=True)
            if bare:
                with suppress(OSError):
                    file.parent.rmdir()


def _false_alarms(
    settings: Settings, path: PurePosixPath, submission: StorySubmission
) -> list[dict[str, str]]:
    """Return the reasons of the submission, as values of the record that has been written."""
    entry = load(settings, RecordLocation(STORY, path.parent)).entry
    if entry is None:
        return []
    checked = CheckedRecord(entry, settings.root, settings.codes, RuleContext())
    return false_alarms(checked.personal_data_matches, reasons_by_words(submission.false_alarms))


def _check(settings: Settings, path: PurePosixPath) -> Outcome:
    found = check_handbook(settings).findings
    findings = tuple(item for item in found if item.path.is_relative_to(path.parent))
    return Outcome(findings=findings)
