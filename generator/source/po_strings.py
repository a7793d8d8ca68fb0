"""The strings of a PO file, each within quotation marks on a line."""

import re

KEYWORD = r"(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)"
QUOTED = re.compile(r'"[^"\\\n]*(?:\\.[^"\\\n]*)*"')
_UNQUOTED = re.compile(
    rf'^(?:#[~|]+ ?)?(?:{KEYWORD}[^\S\n]+(?=\S)|{KEYWORD}?[^\S\n]*(?="))'
    rf"(?!{QUOTED.pattern}[^\S\n]*$)",
    re.MULTILINE,
)
"""A string that does not begin and end with a quotation mark, within its line."""


def first_unquoted_line(text: str) -> int:
    """Return the number of the first line whose text is not in quotation marks; 0 without one."""
    unquoted = _UNQUOTED.search(text)
    return text.count("\n", 0, unquoted.start()) + 1 if unquoted else 0
