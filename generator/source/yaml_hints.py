"""What to write instead of a line that YAML cannot read."""

import re
from collections.abc import Sequence

from generator.finding import Message, Place, say

_KEY = re.compile(r"^(\s*(?:- )?)([\w-]+):\s*(.*)$")


def syntax_hint(lines: Sequence[str], place: Place) -> Message:
    """Return the mended line where the mistake is one that people often make."""
    for number in (place.line, place.line - 1):
        if 1 <= number <= len(lines):
            hint = _line_hint(lines[number - 1], number)
            if hint:
                return hint
    return say("compare the indentation and the quotation marks with the lines before")


def _line_hint(line: str, number: int) -> Message | None:
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return say(
            "line {line} is indented with a tab; use spaces: `{mended}`",
            line=number,
            mended=line.replace("\t", "  ").rstrip(),
        )
    match = _KEY.match(line)
    if match is None:
        missing_space = re.match(r"^(\s*(?:- )?)([\w-]+):(\S.*)$", line)
        if missing_space and not missing_space[3].startswith("//"):
            mended = f"{missing_space[1]}{missing_space[2]}: {missing_space[3]}"
            return say(
                "put a space after the colon in line {line}: `{mended}`", line=number, mended=mended
            )
        return None
    indent, key, value = match.groups()
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
