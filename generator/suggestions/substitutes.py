"""Substitutes for characters that have no glyph in the typeface."""

import re
import unicodedata
from collections.abc import Iterator

from generator.invisible import strip_invisible
from generator.typeface import drawable_characters

_SIGN = re.compile(
    # a flag is two characters
    "[\U0001f1e6-\U0001f1ff]{2}"
    # a character with its combining accents, or an emoji with its variation and skin tone
    "|.[\u0300-\u036f\u20d0-\u20ff\ufe0e\ufe0f\U0001f3fb-\U0001f3ff]*+",
    re.DOTALL,
)
_ALIKE = {
    sign: instead
    for instead, signs in {
        "✓": "✔✅🗸",
        "×": "✕✖✗✘❌",
        "•": "‣⁃∙▪◦●⚫➢➤",
        "→": "➔➙➛➜➝➞➡⇒⇨⟶⟹",
        "←": "⇐⇦⟵⟸⬅",
        "☐": "□▢◻◽⬜",
        "-": "‐‑⁻",
        "—": "―⸺",
        "“": "❝〝",
        "”": "❞〞",
        "›": "❯❱",
        "‹": "❮❰",
    }.items()
    for sign in signs
}
"""The substitute for each sign that NFKC does not decompose."""


def letters_without_glyph(text: str) -> Iterator[re.Match[str]]:
    """Yield each sign that the typeface lacks; a sign may consist of several characters."""
    for match in _SIGN.finditer(text):
        if not drawable_characters().issuperset(strip_invisible(match[0])):
            yield match


def substitute(sign: str) -> str:
    """Return a substitute that has a glyph; empty where there is none."""
    sign = strip_invisible(sign)
    instead = _ALIKE.get(sign) or _digit(sign) or unicodedata.normalize("NFKC", sign)
    return instead if drawable_characters().issuperset(instead) else ""


def _digit(sign: str) -> str:
    """Return a number as we write it, such as `2` for `❷`."""
    if len(sign) != 1 or unicodedata.category(sign) not in ("Nd", "No"):
        return ""
    value = unicodedata.numeric(sign)
    return str(int(value)) if value.is_integer() else ""
