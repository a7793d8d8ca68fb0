"""The three ways to write findings."""

import json
from collections.abc import Callable, Iterable

from generator.finding import Finding, Fix, Severity
from generator.wording.labels import LABELS
from generator.wording.wording import Wording

Words = Callable[[Finding], Wording]
"""Which language a finding is told in."""
Format = Callable[[Iterable[Finding], Words], str]


def as_text(findings: Iterable[Finding], words: Words) -> str:
    """Return two lines for each finding: where and what, then what to write instead."""
    lines = []
    for finding in findings:
        told = words(finding)
        place = f"{finding.told_path}:{finding.place.line}:{finding.place.column}"
        severity = told.text(LABELS["severity"][finding.rule.severity.value])
        lines.append(f"{place}  {severity} {finding.rule.id}  {told.tell(finding.message)}")
        if finding.hint:
            lines.append(f"    {told.tell(finding.hint)}")
    return "".join(f"{line}\n" for line in lines)


def as_json(findings: Iterable[Finding], words: Words) -> str:
    """Return a JSON list with an object for each finding."""
    rows = [
        {
            "path": finding.told_path.as_posix(),
            "line": finding.place.line,
            "column": finding.place.column,
            "rule": finding.rule.id,
            "severity": finding.rule.severity.value,
            "message": words(finding).tell(finding.message),
            "hint": words(finding).tell(finding.hint),
            "fix": _fix(finding.fix),
        }
        for finding in findings
    ]
    return f"{json.dumps(rows, ensure_ascii=False, indent=2 if rows else None)}\n"


def _fix(fix: Fix | None) -> dict[str, object] | None:
    if fix is None:
        return None
    return {"start": fix.start._asdict(), "end": fix.end._asdict(), "text": fix.text}


def as_github(findings: Iterable[Finding], words: Words) -> str:
    """Return workflow commands, which GitHub shows at the line in a pull request."""
    lines = []
    for finding in findings:
        told = words(finding)
        command = _COMMANDS[finding.rule.severity]
        place = (
            f"file={_property(str(finding.told_path))},line={finding.place.line},"
            f"col={finding.place.column},title={_property(finding.rule.id)}"
        )
        sentences = [told.tell(finding.message), told.tell(finding.hint)]
        lines.append(f"::{command} {place}::{_data(chr(10).join(filter(None, sentences)))}\n")
    return "".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.WITHHELD: "notice"}
FORMATS: dict[str, Format] = {"text": as_text, "json": as_json, "github": as_github}
