"""The site's own typeface, cut down to the characters of its languages."""

from functools import cache

from generator.typeface import BOLD, ITALIC, REGULAR, subset

_LETTERS = (*range(0x20, 0x100), *map(ord, "‐‑–—‘’‚“”„†•…›€←→−"))
"""What our languages are written with; other characters than these and _EXTENDED come from the system."""
_EXTENDED = tuple(range(0x100, 0x180))
"""Letters of names from elsewhere; a browser loads them for pages that have one (`unicode-range`)."""
_NAMES = {
    "source-sans-regular": REGULAR,
    "source-sans-italic": ITALIC,
    "source-sans-bold": BOLD,
}
WEB_FONTS = {
    f"{name}{part}": (face, characters)
    for name, face in _NAMES.items()
    for part, characters in (("", _LETTERS), ("-extended", _EXTENDED))
}
_FEATURES = ["kern", "liga"]


@cache
def web_font(name: str) -> bytes:
    """Return one of the faces as WOFF2: 14 kB, extended characters 8."""
    face, characters = WEB_FONTS[name]
    return subset(face, characters, flavor="woff2", layout_features=_FEATURES)[1]
