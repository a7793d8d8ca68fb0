"""The site's own typeface, cut down to the letters of its languages."""

from functools import cache
from importlib.resources import files
from io import BytesIO

FACES = {
    "source-sans-regular": "SourceSansPro-Regular.ttf",
    "source-sans-italic": "SourceSansPro-It.ttf",
    "source-sans-bold": "SourceSansPro-Bold.ttf",
}
LETTERS = (*range(0x20, 0x180), *range(0x2010, 0x2027), 0x203A, 0x20AC, 0x2190, 0x2192, 0x2212)
"""Latin with its accents, typographic marks, euro and arrows; other letters come from the system."""
FEATURES = ["kern", "liga", "mark", "mkmk", "ccmp", "locl"]


@cache
def web_font(face: str) -> bytes:
    """Return one of the faces as WOFF2, about 17 kB."""
    # seldom needed, and as long in loading as a part of the check
    from fontTools.subset import Options, Subsetter, load_font, save_font

    options = Options(flavor="woff2", layout_features=FEATURES)
    path = files("font_source_sans_pro") / "files" / FACES[face]
    font = load_font(str(path), options)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    written = BytesIO()
    save_font(font, written, options)
    return written.getvalue()
