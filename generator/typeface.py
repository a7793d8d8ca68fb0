"""The handbook's typeface: Source Sans Pro, which comes with its package and is not committed."""

import re
from functools import cache
from importlib.resources import files
from pathlib import Path

from fontTools.ttLib import TTFont

FAMILY = "Source Sans Pro"
REGULAR = "SourceSansPro-Regular.ttf"
ITALIC = "SourceSansPro-It.ttf"
BOLD = "SourceSansPro-Bold.ttf"
BOLD_ITALIC = "SourceSansPro-BoldIt.ttf"
FACES = (REGULAR, ITALIC, BOLD, BOLD_ITALIC)


def face_path(face: str) -> Path:
    """Return where a face's file lies."""
    return Path(str(files("font_source_sans_pro") / "files" / face))


@cache
def letters() -> frozenset[str]:
    """Return the characters that every face can draw; to draw a tab or the end of a line takes none."""
    drawn = [frozenset(TTFont(face_path(face), lazy=True).getBestCmap()) for face in FACES]
    return frozenset(map(chr, frozenset.intersection(*drawn))) | {"\n", "\t"}


@cache
def undrawable() -> re.Pattern[str]:
    """Return what finds each character that the typeface lacks."""
    return re.compile(f"[^{re.escape(''.join(sorted(letters())))}]")
