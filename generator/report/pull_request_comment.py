"""The comment on a pull request: what it changes, how far it is translated, what to correct."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import PurePosixPath

from generator.catalogue.entry import Entry
from generator.check import CheckResult
from generator.finding import Finding, Severity
from generator.privacy.file_names import masked_path
from generator.privacy.personal_data import masked
from generator.text.escape_markdown import escape_markdown
from generator.wording.labels import LABELS, N_
from generator.wording.wording import Wording

_MARKER = "<!-- handbook: what the check says -->"
"""The first line, by which the comment is found again and changed instead of repeated."""
_MOST_FINDINGS = 50
"""How many findings are listed for one record; more help nobody."""
WordingFor = Callable[[str], Wording]
"""Returns the words of a language."""


def pull_request_comment(
    result: CheckResult, paths: Iterable[PurePosixPath], wording_for: WordingFor
) -> str:
    """Return the comment on changed files, each record in the language that it is written in."""
    changed = sorted(set(paths))
    settings = result.catalogue.settings
    parts = [_MARKER]
    left = set(changed)
    for entry in result.catalogue.entries:
        files = [path for path in changed if path.is_relative_to(entry.folder)]
        left -= set(files)
        if files:
            parts.append(
                "\n\n".join(_record(result, entry, files, wording_for(entry.record.language)))
            )
    usual = wording_for(settings.default)
    lost = [item for item in result.findings if any(_about(item, path) for path in left)]
    if lost:
        parts.append(f"### {usual.text(_UNREADABLE)}\n\n{_findings(lost, usual)}")
    if len(parts) == 1:
        parts.append(usual.text(_NO_RECORD))
    return "\n\n".join(parts) + "\n"


def _about(finding: Finding, path: PurePosixPath) -> bool:
    return finding.path == path or (finding.path.suffix == "" and path.is_relative_to(finding.path))


def _record(
    result: CheckResult, entry: Entry, files: Sequence[PurePosixPath], words: Wording
) -> Iterator[str]:
    kind = words.text(LABELS["kind"][entry.kind.name])
    yield f"### {kind}: {escape_markdown(masked(entry.record.title.raw))}"
    names = ", ".join(
        escape_markdown(str(masked_path(path.relative_to(entry.folder)))) for path in files
    )
    yield f"{words.text(_CHANGED)} {names}"
    found = [item for item in result.findings if item.path.is_relative_to(entry.folder)]
    yield _findings(found, words) if found else words.text(_SOUND)
    yield _translations(result, entry, words)


def _findings(found: Sequence[Finding], words: Wording) -> str:
    rows = []
    for finding in found[:_MOST_FINDINGS]:
        severity = words.text(LABELS["severity"][finding.rule.severity.value])
        sign = "❌" if finding.rule.severity is Severity.ERROR else "⚠️"
        # a name with such marks would end the code, and what follows would be Markdown
        name = finding.display_path.name.replace("`", "'")
        position = f"`{name}:{finding.position.line}`"
        said = f"{sign} {severity}, {position}: {escape_markdown(words.format_message(finding.message))}"
        hint = escape_markdown(words.format_message(finding.hint))
        rows.append(f"- {said}" + (f"\n  {hint}" if hint else ""))
    more = len(found) - _MOST_FINDINGS
    if more > 0:
        rows.append(f"- {words.texts('and {count} more', 'and {count} more', more)}")
    return "\n".join(rows)


def _translations(result: CheckResult, entry: Entry, words: Wording) -> str:
    head = [
        words.text(name)
        for name in ("Language", "Up to date", "Moved", "Out of date", "Missing", "Words to do")
    ]
    rows = [head, ["---"] * len(head)]
    for row in result.catalogue.coverage([entry], result.catalogue.settings.codes):
        language = words.language_name(row.language)
        numbers = (row.current, row.moved, row.stale, row.missing, row.words)
        rows.append([language, *(words.number(number) for number in numbers)])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


_CHANGED = N_("Changed:")
_SOUND = N_("The check finds nothing to mend here.")
_UNREADABLE = N_("What cannot be read")
_NO_RECORD = N_("No record is changed here.")
