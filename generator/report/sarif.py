"""Findings as SARIF 2.1.0 (OASIS), which code scanning and editors read."""

import json
from collections.abc import Sequence
from importlib.metadata import version
from urllib.parse import quote

from generator.finding import Finding, Fix, Rule, Severity
from generator.report.messages import Messages
from generator.rules.registry import RULES

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}
Json = dict[str, object]


def as_sarif(findings: Sequence[Finding], messages: Messages) -> str:
    """Return a SARIF log with one run: every rule there is, and a result for each finding."""
    driver = {
        "name": "handbook",
        "version": version("handbook"),
        "rules": [_rule(rule, messages) for rule in RULES],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, messages) for finding in findings],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return f"{json.dumps(log, ensure_ascii=False, indent=2)}\n"


def _rule(rule: Rule, messages: Messages) -> Json:
    about = {"text": messages.usual.text(rule.about)}
    address = messages.rule_address(rule)
    return {
        "id": rule.id,
        # GitHub shows each of them somewhere else, and refuses a rule without one
        "shortDescription": about,
        "fullDescription": about,
        "help": about,
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        **({"helpUri": address} if address else {}),
    }


def _result(finding: Finding, messages: Messages) -> Json:
    file = {"uri": quote(finding.display_path.as_posix()), "uriBaseId": "%SRCROOT%"}
    region = {"startLine": finding.position.line, "startColumn": finding.position.column}
    return {
        "ruleId": finding.rule.id,
        "level": _LEVELS[finding.rule.severity],
        "message": {"text": messages.sentences(finding)},
        "locations": [{"physicalLocation": {"artifactLocation": file, "region": region}}],
        **({"fixes": [_fix(finding.fix, file)]} if finding.fix else {}),
    }


def _fix(fix: Fix, file: dict[str, str]) -> Json:
    region = {
        "startLine": fix.start.line,
        "startColumn": fix.start.column,
        "endLine": fix.end.line,
        "endColumn": fix.end.column,
    }
    replacement = {"deletedRegion": region, "insertedContent": {"text": fix.text}}
    return {"artifactChanges": [{"artifactLocation": file, "replacements": [replacement]}]}
