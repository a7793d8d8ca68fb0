"""Advice for files that cannot be parsed: what was probably meant by the line that stops the parser."""

from dataclasses import replace
from pathlib import Path

from generator.finding import Finding, say, with_fixed_line
from generator.source.read_file import Unreadable, read_text
from generator.source.reading_rules import PO_SYNTAX, YAML_SYNTAX
from generator.suggestions.po_fixes import quoted_line_fix
from generator.suggestions.yaml_syntax import advice


def with_syntax_advice(finding: Finding, root: Path) -> Finding:
    """Return the finding of a syntax error with its advice; any other finding as it is."""
    if finding.rule not in (YAML_SYNTAX, PO_SYNTAX) or finding.fix:
        return finding
    try:
        lines = read_text(root, finding.path).split("\n")
    except Unreadable:
        return finding
    if finding.rule is YAML_SYNTAX:
        position, hint, fix = advice(lines, finding.position)
        return replace(finding, position=position, hint=hint, fix=fix)
    fix = quoted_line_fix(lines, finding.position.line)
    if fix is None:
        return finding
    hint = with_fixed_line(say("write line {line} so: `{corrected}`"), fix, lines)
    return replace(finding, hint=hint, fix=fix)
