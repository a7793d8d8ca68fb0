"""The site's own typeface, cut down to the characters of its languages."""

from functools import cache
from importlib.resources import files
from io import BytesIO

LETTERS = (*range(0x20, 0x100), *map(ord, "‐‑–—‘’‚“”„†•…›€←→−"))
"""What our languages are written with; other characters than these and EXTENDED come from the system."""
EXTENDED = tuple(range(0x100, 0x180))
"""Letters of names from elsewhere; a browser loads them for pages that have one (`unicode-range`)."""
_FILES = {
    "source-sans-regular": "SourceSansPro-Regular.ttf",
    "source-sans-italic": "SourceSansPro-It.ttf",
    "source-sans-bold": "SourceSansPro-Bold.ttf",
}
FACES = {
    f"{name}{part}": (path, letters)
    for name, path in _FILES.items()
    for part, letters in (("", LETTERS), ("-extended", EXTENDED))
}
FEATURES = ["kern", "liga"]


@cache
def web_font(face: str) -> bytes:
    """Return one of the faces as WOFF2: 14 kB, extended characters 8."""
    # seldom needed, and as long in loading as a part of the check
    from fontTools.subset import Options, Subsetter, load_font, save_font

    options = Options(flavor="woff2", layout_features=FEATURES)
    path, letters = FACES[face]
    font = load_font(str(files("font_source_sans_pro") / "files" / path), options)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    written = BytesIO()
    save_font(font, written, options)
    return written.getvalue()
