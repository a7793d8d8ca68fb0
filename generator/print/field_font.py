"""The typeface of what is typed into a form, with every character of its encoding."""

import zlib
from dataclasses import dataclass
from functools import cache
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, Stream

from generator.typeface import REGULAR, subset

_CODES = range(0x20, 0x100)
_NAME = Name("/SourceSansPro-Regular")
"""The font's name without the mark of a subset: it has every character that can be typed with it."""


@dataclass(frozen=True, slots=True)
class _Face:
    """What a font dictionary says of a face, in thousandths of its size, and its file, deflated."""

    file: bytes
    length: int
    widths: list[int]
    box: list[int]
    ascent: int
    descent: int
    capitals: int


def _character_of(code: int) -> str:
    """Return the character that WinAnsiEncoding gives a code (ISO 32000-1, annex D); empty for none."""
    return bytes([code]).decode("cp1252", errors="ignore")


@cache
def _face() -> _Face:
    codes = [ord(found) for code in _CODES if (found := _character_of(code))]
    font, file = subset(REGULAR, codes, layout_features=[], hinting=False, name_IDs=[])
    letters, glyphs = font.getBestCmap(), font["glyf"]
    names = [letters.get(ord(_character_of(code) or "\0"), ".notdef") for code in _CODES]
    drawn = [glyph for name in font.getGlyphOrder() if (glyph := glyphs[name]).numberOfContours]
    descent = font["hhea"].descent
    sides = min(glyph.xMin for glyph in drawn), max(glyph.xMax for glyph in drawn)
    # Source Sans has a thousand units to its size, as a PDF counts them
    return _Face(
        zlib.compress(file, 9),
        len(file),
        [font["hmtx"][name][0] for name in names],
        [sides[0], descent, sides[1], max(glyph.yMax for glyph in drawn)],
        # without accents, as a PDF's ascent is meant (ISO 32000-1, table 122)
        glyphs[letters[ord("d")]].yMax,
        descent,
        font["OS/2"].sCapHeight,
    )


def embedded_font(document: Pdf) -> Any:
    """Return the typeface as a font of a PDF, its characters found by WinAnsiEncoding."""
    face = _face()
    file = Stream(document, face.file, Filter=Name.FlateDecode, Length1=face.length)
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=_NAME,
        Flags=32,
        FontBBox=Array(face.box),
        ItalicAngle=0,
        Ascent=face.ascent,
        Descent=face.descent,
        CapHeight=face.capitals,
        StemV=80,
        FontFile2=file,
    )
    return document.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=_NAME,
            Encoding=Name.WinAnsiEncoding,
            FirstChar=_CODES[0],
            LastChar=_CODES[-1],
            Widths=Array(face.widths),
            FontDescriptor=document.make_indirect(descriptor),
        )
    )
