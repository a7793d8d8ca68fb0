"""Quotation marks around a text in YAML."""

CURLY = {"“": "”", "„": "“”", "”": "”", "»": "«", "«": "»", "‘": "’", "‚": "‘’", "’": "’"}
"""Each typographic quotation mark that can open a quotation, with the marks that can close it."""


def quoted(words: str) -> str:
    """Return YAML that says exactly these words, in the marks that need the fewest changes."""
    if '"' not in words and "\\" not in words:
        return f'"{words}"'
    if "'" not in words:
        return f"'{words}'"
    return f'"{escaped(words)}"'


def escaped(words: str) -> str:
    """Return words as they stand between double quotation marks, in YAML and in PO files."""
    return words.replace("\\", "\\\\").replace('"', '\\"')


def requoted(value: str) -> str:
    """Return a value whose own marks YAML cannot read, in marks that say the same words."""
    quote = value[:1]
    if quote in CURLY and value[-1] in CURLY[quote] and len(value) > 2:
        return quoted(value[1:-1])
    if quote in ('"', "'") and len(value) > 2 and value.endswith(quote) and _encloses(value, quote):
        # what stands for a mark within marks of this sort stands for itself in others
        inner = value[1:-1].replace(quote * 2, quote) if quote == "'" else value[1:-1]
        return quoted(inner.replace('\\"', '"'))
    return quoted(value)


def _encloses(value: str, quote: str) -> bool:
    """Return whether the outer marks are meant to hold the text, not to quote its first words."""
    inner = value[1:-1]
    at = inner.find(quote)
    if at <= 0:
        return True
    before, behind = inner[at - 1], inner[at + 1 : at + 2]
    return before in " ([" or (before.isalnum() and behind.isalnum())
