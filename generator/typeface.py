"""The handbook's typeface: Source Sans Pro, which comes with its package and is not committed."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

FAMILY = "Source Sans Pro"
REGULAR = "SourceSansPro-Regular.ttf"
ITALIC = "SourceSansPro-It.ttf"
BOLD = "SourceSansPro-Bold.ttf"
_BOLD_ITALIC = "SourceSansPro-BoldIt.ttf"
FACES = (REGULAR, ITALIC, BOLD, _BOLD_ITALIC)


def face_path(face: str) -> Path:
    """Return where a face's file lies."""
    return Path(str(files("font_source_sans_pro") / "files" / face))


@cache
def drawable_characters() -> frozenset[str]:
    """Return the characters that every face can draw; to draw a tab or the end of a line takes none."""
    drawn = [frozenset(TTFont(face_path(face), lazy=True).getBestCmap()) for face in FACES]
    return frozenset(map(chr, frozenset.intersection(*drawn))) | {"\n", "\t"}


@cache
def undrawable() -> re.Pattern[str]:
    """Return the pattern of a character that the typeface lacks."""
    return re.compile(f"[^{re.escape(''.join(sorted(drawable_characters())))}]")


def subset(face: str, characters: Iterable[int], **options: Any) -> tuple[TTFont, bytes]:
    """Return a face cut down to some characters, and its file; `options` are fontTools' own."""
    # this takes as long to import as a part of the check, and few runs need it
    from fontTools.subset import Options, Subsetter, load_font, save_font

    chosen = Options(**options)
    font = load_font(str(face_path(face)), chosen)
    subsetter = Subsetter(chosen)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    written = BytesIO()
    save_font(font, written, chosen)
    return font, written.getvalue()
