"""The output formats of findings."""

import json
from collections.abc import Callable, Sequence

from generator.finding import Finding, Fix, Severity
from generator.report.messages import Messages
from generator.report.sarif import as_sarif
from generator.wording.labels import LABELS
from generator.wording.wording import Wording

Format = Callable[[Sequence[Finding], Messages], str]
JSON_VERSION = 2
"""It rises when a program that reads the JSON of today would misread that of tomorrow."""


def as_text(findings: Sequence[Finding], messages: Messages) -> str:
    """Return lines for each finding, then each broken rule with its description and its page."""
    lines = [finding_text(finding, messages.words(finding)) for finding in findings]
    rules = {finding.rule.id: finding.rule for finding in findings}
    if rules:
        lines.append("\n")
    for id_, rule in sorted(rules.items()):
        about = f"{id_}: {messages.usual.text(rule.about)} {messages.rule_address(rule)}"
        lines.append(f"{about.rstrip()}\n")
    return "".join(lines)


def finding_text(finding: Finding, words: Wording) -> str:
    """Return a line that says where and what, and one that says what to write instead."""
    position = f"{finding.display_path}:{finding.position.line}:{finding.position.column}"
    severity = words.text(LABELS["severity"][finding.rule.severity.value])
    text = f"{position}  {severity} {finding.rule.id}  {words.format_message(finding.message)}\n"
    return f"{text}    {words.format_message(finding.hint)}\n" if finding.hint else text


def as_json(findings: Sequence[Finding], messages: Messages) -> str:
    """Return a JSON object with the format's version and an object for each finding."""
    rows = [
        {
            "path": finding.display_path.as_posix(),
            "line": finding.position.line,
            "column": finding.position.column,
            "rule": finding.rule.id,
            "severity": finding.rule.severity.value,
            "message": messages.text(finding, finding.message),
            "hint": messages.text(finding, finding.hint),
            "fix": _fix(finding.fix),
        }
        for finding in findings
    ]
    report = {"version": JSON_VERSION, "findings": rows}
    return f"{json.dumps(report, ensure_ascii=False, indent=2)}\n"


def _fix(fix: Fix | None) -> dict[str, object] | None:
    if fix is None:
        return None
    return {"start": fix.start._asdict(), "end": fix.end._asdict(), "text": fix.text}


def as_github(findings: Sequence[Finding], messages: Messages) -> str:
    """Return workflow commands, which GitHub shows at the line in a pull request."""
    lines = []
    for finding in findings:
        command = _COMMANDS[finding.rule.severity]
        position = (
            f"file={_property(str(finding.display_path))},line={finding.position.line},"
            f"col={finding.position.column},title={_property(finding.rule.id)}"
        )
        lines.append(f"::{command} {position}::{_data(messages.sentences(finding))}\n")
    return "".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "notice"}
FORMATS: dict[str, Format] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}
