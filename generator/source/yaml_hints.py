"""What to write instead of a line that YAML cannot read."""

import re
from collections.abc import Sequence

from generator.finding import Message, Place, say

_KEY = re.compile(r"^(\s*(?:- )?)([\w-]+):(?:\s+(.*))?$")
_NO_COLON = re.compile(r"^(\s*(?:- )?[a-z][a-z_]*)\s*$")
_NO_SPACE = re.compile(r"^(\s*(?:- )?)([\w-]+):(\S.*)$")


def syntax_hint(lines: Sequence[str], place: Place) -> Message:
    """Return the mended line where the mistake is one that people often make."""
    for number in (place.line, place.line - 1):
        if 1 <= number <= len(lines):
            hint = _line_hint(lines[number - 1], number)
            if hint:
                return hint
    indented = _indent_hint(lines, place.line)
    if indented:
        return indented
    return say("compare the indentation and the quotation marks with the lines before")


def _indent_hint(lines: Sequence[str], number: int) -> Message | None:
    """Return a hint where a line stands further in than the finished one before it."""
    if not 2 <= number <= len(lines):
        return None
    before, line = lines[number - 2], lines[number - 1]
    match = _KEY.match(before)
    depth = len(before) - len(before.lstrip(" "))
    if match is None or not match[3] or len(line) - len(line.lstrip(" ")) <= depth:
        return None
    return say(
        "begin line {line} under the line before it: `{mended}`",
        line=number,
        mended=" " * depth + line.strip(),
    )


def _line_hint(line: str, number: int) -> Message | None:
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return say(
            "line {line} is indented with a tab; use spaces: `{mended}`",
            line=number,
            mended=line.replace("\t", "  ").rstrip(),
        )
    match = _KEY.match(line)
    if match is None:
        missing_space = _NO_SPACE.match(line)
        if missing_space and not missing_space[3].startswith("//"):
            mended = f"{missing_space[1]}{missing_space[2]}: {missing_space[3]}"
            return say(
                "put a space after the colon in line {line}: `{mended}`", line=number, mended=mended
            )
        missing_colon = _NO_COLON.match(line)
        if missing_colon:
            return say(
                "is a colon missing at the end of line {line}? `{mended}`",
                line=number,
                mended=f"{missing_colon[1]}:",
            )
        if line.strip() and ":" not in line and not line.lstrip().startswith(("#", "- ")):
            return say(
                "line {line} has no colon: write `key: …`, or move it in if it belongs to the text"
                " above",
                line=number,
            )
        return None
    indent, key, value = match[1], match[2], match[3] or ""
    if value[:1] in ('"', "'") and not (len(value) > 1 and value.rstrip().endswith(value[0])):
        mended = f"{indent}{key}: {value.rstrip()}{value[0]}"
        return say(
            "a quotation mark is missing at the end of line {line}: `{mended}`",
            line=number,
            mended=mended,
        )
    if value and value[0] not in "\"'|>[{" and (": " in value or value[0] in "@`%&*!"):
        quoted = value.rstrip().replace("\\", "\\\\").replace('"', '\\"')
        return say(
            "put the text of line {line} in quotation marks: `{mended}`",
            line=number,
            mended=f'{indent}{key}: "{quoted}"',
        )
    return None
