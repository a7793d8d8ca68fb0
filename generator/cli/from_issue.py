"""`handbook new story --from-issue`: what somebody has told in a form becomes a record, or an answer."""

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Any

import click

from generator.check import check as run_check
from generator.finding import CannotRun, Finding, Severity, say
from generator.folders import write_whole
from generator.model.kinds import STORY
from generator.plain import linked, not_own, read_own
from generator.source.read import Unreadable
from generator.source.settings import Settings
from generator.source.yaml_file import plain_value, read_yaml
from generator.telling.record import record_of, yaml_of
from generator.telling.reply import reply
from generator.telling.told import Told, read_told
from generator.wording.wording import wording


def from_issue(settings: Settings, file: Path, id_: str | None, answer: Path | None) -> None:
    """Write the story that a file tells, and the answer to whoever told it.

    Where something has to be mended first, the handbook stays as it was and the run ends with 1:
    nothing that may harm somebody gets into the repository's history. A run that the system kills
    amid the check leaves the story unchecked, but whole: the next check looks at it as at any other.
    """
    told = _told(settings, file)
    name = id_ or (f"{STORY.name}-{told.number}" if told.number else "")
    if not name:
        raise CannotRun(say("say what the story's folder is called: `handbook new story ID …`"))
    path = settings.root / STORY.folder / name / f"{STORY.name}.yml"
    if told.number is None and path.exists():
        raise CannotRun(say("there is a {kind} `{id}` already", kind=STORY.name, id=name))
    words = wording(told.language, settings.root)
    values, problems = record_of(
        told, name, told.day or settings.today, words, _before(settings, path)
    )
    findings: tuple[Finding, ...] = ()
    document = None
    whole = not problems
    if whole:
        findings, document, whole = _tried(settings, path, yaml_of(values))
    text = reply(words, problems, findings, document, at_github=told.number is not None)
    if answer:
        answer.write_text(text, encoding="utf-8")
    else:
        click.echo(text, nl=False)
    if not whole:
        sys.exit(1)
    click.echo(path.relative_to(settings.root).as_posix(), err=not answer)


def _told(settings: Settings, file: Path) -> Told:
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise CannotRun(say("{path} is not written in UTF-8", path=str(file))) from None
    return read_told(text, [wording(code, settings.root) for code in settings.codes])


def _before(settings: Settings, path: Path) -> Mapping[str, Any]:
    """Return the record that the same issue has made already, if it can be read."""
    if not path.exists():
        return {}
    try:
        values = plain_value(read_yaml(settings.root, _relative(settings, path)).root)
    except Unreadable:
        return {}
    return values if isinstance(values, dict) else {}


def _tried(settings: Settings, path: Path, text: str) -> tuple[tuple[Finding, ...], Any, bool]:
    """Write the record and check it; take it back where there are errors."""
    here = _relative(settings, path)
    before = read_own(settings.root, here)
    if before is None and (linked(settings.root, here.parent) or os.path.lexists(path)):
        raise not_own(here)
    whole = False
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, text.encode())
        findings = tuple(
            item for item in run_check(settings).findings if item.path.is_relative_to(here.parent)
        )
        document = read_yaml(settings.root, here)
        whole = not any(item.rule.severity is Severity.ERROR for item in findings)
    finally:
        # also where the check itself fails: nothing stays that it has not let through
        if not whole:
            _take_back(path, before)
    return findings, document, whole


def _take_back(path: Path, before: bytes | None) -> None:
    """Leave a record's file as it was; what else lies in its folder is somebody's."""
    if before is None:
        path.unlink(missing_ok=True)
        with suppress(OSError):
            path.parent.rmdir()
    elif path.read_bytes() != before:
        write_whole(path, before)


def _relative(settings: Settings, path: Path) -> PurePosixPath:
    return PurePosixPath(path.relative_to(settings.root).as_posix())
