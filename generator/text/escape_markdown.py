"""Escapes words for Markdown of others, such as a comment at GitHub."""

import re

_SIGNS = re.compile(r"([\\`*_{}\[\]#|~])")


def escape_markdown(text: str) -> str:
    """Return words that Markdown takes as words on one line, and that call nobody by `@`."""
    plain = " ".join(text.split())
    plain = plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _SIGNS.sub(r"\\\1", plain).replace("@", "@\u200b")
