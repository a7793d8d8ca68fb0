"""Rasterizes SVG figures for versions of Word that cannot show SVG."""

from functools import cache, lru_cache

import resvg_py

from generator.typeface import FACES, FAMILY, face_path

_PIXELS = 900
"""How wide a figure is: more than 200 dots for each inch."""


@cache
def _faces() -> list[str]:
    return [str(face_path(face)) for face in FACES]


@lru_cache(64)
def rasterize(svg: str, width: int = _PIXELS) -> bytes:
    """Return an SVG as PNG, its words in the handbook's own typeface."""
    return resvg_py.svg_to_bytes(
        svg_string=svg,
        width=width,
        background="#ffffff",
        skip_system_fonts=True,
        font_files=_faces(),
        font_family=FAMILY,
        sans_serif_family=FAMILY,
    )
