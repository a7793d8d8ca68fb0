"""`handbook new`."""

import datetime
import re
import sys
from pathlib import Path, PurePosixPath

import click

from generator.authoring.skeleton import FieldChoice, choices, skeleton
from generator.check import check_handbook
from generator.cli.from_issue import from_issue
from generator.cli.options import root_option, settings_of, today_option
from generator.cli.reporting import report
from generator.cli.selection import languages_of
from generator.file_system import create_file
from generator.finding import CannotRun, say
from generator.model.base import ID_PATTERN, LONGEST_ID
from generator.model.kinds import BY_NAME, INTERVENTION, MODULE, PROGRAMME, SOURCE, STORY, Kind
from generator.source.portable_names import name_fault
from generator.source.settings import Settings
from generator.wording.wording import Wording, user_wording, wording

_NEW = (MODULE, INTERVENTION, PROGRAMME, STORY)


@click.command()
@click.argument("kind", type=click.Choice([kind.name for kind in _NEW]))
@click.argument("id_", metavar="ID", required=False)
@root_option
@click.option(
    "--language", metavar="L", help="The language you write in (default: the handbook's first)."
)
@click.option("--title", help="The record's title.")
@click.option(
    "--set",
    "assignments",
    multiple=True,
    metavar="FIELD=VALUE",
    help="The value of a field, such as `days=12`; you are asked for what you do not give.",
)
@click.option(
    "--from-issue",
    "issue_file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="Make the story from an issue: the JSON of a GitHub event, {issue: {number, title, created_at,"
    " body}, repository: {full_name}}; or from the text that the site's page saves: for each question a"
    " line `### ` with its words, and the answer below.",
)
@click.option(
    "--answer",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Where the answer to whoever told the story is written (default: standard output).",
)
@today_option
def new(
    kind: str,
    id_: str | None,
    root: Path,
    language: str | None,
    title: str | None,
    assignments: tuple[str, ...],
    issue_file: Path | None,
    answer: Path | None,
    today: datetime.datetime | None,
) -> None:
    """Begin a record of a KIND with the name ID: a draft with marked places to fill in."""
    settings = settings_of(root, today)
    if issue_file and kind != STORY.name:
        raise CannotRun(say("only a story can be made from an issue"))
    if not (issue_file or id_):
        raise CannotRun(say("say what the record's folder is called: `handbook new KIND ID`"))
    if id_ and not (re.fullmatch(ID_PATTERN, id_) and len(id_) <= LONGEST_ID):
        raise CannotRun(
            say(
                "`{id}` is no id: use lower-case English letters, digits and hyphens, at most {most}",
                id=id_,
                most=LONGEST_ID,
            )
        )
    fault = name_fault(id_) if id_ else None
    if fault:
        raise CannotRun(fault)
    if issue_file:
        from_issue(settings, issue_file, id_, answer)
    elif id_:
        _new(settings, BY_NAME[kind], id_, language, title, assignments)


def _new(
    settings: Settings,
    kind: Kind,
    id_: str,
    language: str | None,
    title: str | None,
    assignments: tuple[str, ...],
) -> None:
    (written_in,) = languages_of(settings, (language or settings.default,))
    catalogue = check_handbook(settings).catalogue
    record_path = PurePosixPath(kind.folder, id_, kind.file)
    if (settings.root / record_path.parent).exists():
        raise CannotRun(say("there is a {kind} `{id}` already", kind=kind.name, id=id_))
    values: dict[str, object] = {"title": title or _prompt_for_title(id_)}
    named = dict(_split_assignment(item) for item in assignments)
    words = user_wording(settings.root)
    handbook = catalogue.handbook
    values |= _values({choice.name: choice for choice in choices(kind, handbook)}, named, words)
    sources = [entry.record.id for entry in catalogue.entries_of(SOURCE)] or [id_]
    text = skeleton(
        kind,
        id_,
        wording(written_in, settings.root),
        values,
        settings.today,
        sources,
        handbook,
    )
    create_file(settings.root, record_path, text.encode())
    found = [item for item in check_handbook(settings).findings if item.path == record_path]
    click.echo(record_path.as_posix())
    report(settings, found)
    guessed = ["sources", *(name for name in values if name != "title" and name not in named)]
    if not sys.stdin.isatty():
        message = say("chosen for you, so look at each: {fields}", fields=", ".join(guessed))
        click.echo(words.format_message(message), err=True)


def _split_assignment(item: str) -> tuple[str, str]:
    name, sign, value = item.partition("=")
    if not sign:
        raise CannotRun(say("write `--set FIELD=VALUE`, not `{given}`", given=item))
    return name.strip(), value.strip()


def _values(
    choices_by_name: dict[str, FieldChoice], raw: dict[str, str], words: Wording
) -> dict[str, object]:
    unknown = [name for name in raw if name not in choices_by_name]
    if unknown:
        raise CannotRun(
            say(
                "`{name}` cannot be set here; what can: {names}",
                name=unknown[0],
                names=", ".join(choices_by_name),
            )
        )
    return {name: _value(choice, raw.get(name), words) for name, choice in choices_by_name.items()}


def _value(choice: FieldChoice, raw: str | None, words: Wording) -> object:
    if raw is None:
        raw = _prompt_for(choice, words)
    if choice.choices and raw not in choice.choices:
        raise CannotRun(
            say(
                "`{value}` is not a choice for `{key}`; write one of: {choices}",
                value=raw,
                key=choice.name,
                choices=", ".join(choice.choices),
            )
        )
    if isinstance(choice.default, int):
        if not raw.isdecimal():
            raise CannotRun(say("`{key}` is a number, not `{value}`", key=choice.name, value=raw))
        return int(raw)
    return [raw] if choice.many else raw


def _prompt_for(choice: FieldChoice, words: Wording) -> str:
    if not sys.stdin.isatty():
        return str(choice.default)
    answer: str = click.prompt(
        f"{choice.name} ({words.text(choice.about)})",
        default=str(choice.default),
        type=click.Choice(choice.choices) if choice.choices else str,
        err=True,
    )
    return answer


def _prompt_for_title(id_: str) -> str:
    spelt = id_.replace("-", " ").capitalize()
    if not sys.stdin.isatty():
        return spelt
    answer: str = click.prompt("title", default=spelt, err=True)
    return answer
