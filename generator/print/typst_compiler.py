"""Compiles a layout to a tagged PDF; no other file imports Typst."""

import hashlib
import json
import shutil
from contextlib import suppress
from dataclasses import fields
from datetime import UTC, date, datetime, time
from functools import cache
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import typst
from pikepdf import ObjectStreamMode, Pdf

from generator.layout.layout import Layout
from generator.print.fields import add_fields
from generator.print.page_fill import has_few_lines_alone, sides
from generator.typeface import FACES, FAMILY, face_path

_TEMPLATES = ("text.typ", "fields.typ", "sheets.typ", "document.typ")
"""The layout functions, in the order in which they build on each other."""
_STANDARD: Final = "ua-1"


class TypesettingError(Exception):
    """A printout that Typst cannot set, in Typst's own words."""


@cache
def _layout() -> bytes:
    folder = Path(__file__).parent / "typst"
    return b"\n".join((folder / name).read_bytes() for name in _TEMPLATES)


def copy_faces(folder: Path) -> None:
    """Put the typeface's four faces into a folder: its package has each twice, in any order."""
    for face in FACES:
        shutil.copyfile(face_path(face), folder / face)


def _as_json(layout: Layout) -> str:
    return json.dumps(layout, default=_parts, ensure_ascii=False)


def _parts(value: Any) -> Any:
    if isinstance(value, date):
        return [value.year, value.month, value.day]
    return {field.name: getattr(value, field.name) for field in fields(value)}


def digest_of(layout: Layout, root: Path) -> str:
    """Return a digest of all that a PDF is made from; its pictures are found below `root`."""
    digest = hashlib.sha256(_shared())
    digest.update(_as_json(layout).encode())
    for picture in layout.pictures:
        with suppress(OSError):
            digest.update(hashlib.sha256((root / picture.lstrip("/")).read_bytes()).digest())
    return digest.hexdigest()


@cache
def _shared() -> bytes:
    """Return a digest of what all PDFs are made from: layout functions, typeface, programs, standard."""
    programs = [
        f"{name} {version(name)}" for name in ("typst", "pikepdf", "fonttools", "pypdfium2")
    ]
    digest = hashlib.sha256(f"{_STANDARD} {FAMILY} {programs}\n".encode())
    digest.update(_layout())
    for code in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(code.read_bytes())
    for face in FACES:
        digest.update(face_path(face).read_bytes())
    return digest.digest()


def _finished(pdf: bytes, *, fields: bool) -> bytes:
    """Return a PDF half as large, its structure compressed, with form fields if there are any."""
    with Pdf.open(BytesIO(pdf)) as document:
        if fields:
            add_fields(document)
        written = BytesIO()
        document.save(written, object_stream_mode=ObjectStreamMode.generate, deterministic_id=True)
    return written.getvalue()


class TypstCompiler:
    """One compiler: it is used in one process, where it keeps what it has read."""

    def __init__(self, root: Path, faces: Path) -> None:
        """Pictures are found below `root`, the typeface in `faces`."""
        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(faces)]
        )
        self._compiler = typst.Compiler(root=str(root), font_paths=fonts)

    def pdf(self, layout: Layout) -> bytes:
        """Return the PDF; the same layout gives the same bytes. Raises TypesettingError."""
        data = _as_json(layout)
        pdf = self._compiled(layout, data)
        # in the book each record begins a page, and many end with a few lines
        if not layout.shift and has_few_lines_alone(pdf):
            tight = self._compiled(layout, data, tight="yes")
            pdf = tight if sides(tight) < sides(pdf) else pdf
        return _finished(pdf, fields=layout.fillable)

    def _compiled(self, layout: Layout, data: str, **inputs: str) -> bytes:
        try:
            output: Any
            output, warnings = self._compiler.compile_with_warnings(
                input=_layout(),
                format="pdf",
                sys_inputs={"layout": data, "family": FAMILY, **inputs},
                pdf_standards=[_STANDARD],
                timestamp=datetime.combine(layout.reviewed, time(), UTC),
            )
        except typst.TypstError as error:
            raise TypesettingError(str(error)) from None
        except BaseException as error:
            # a panic within Typst is raised as an exception that is no subclass of Exception
            if type(error).__name__ != "PanicException":
                raise
            raise TypesettingError(str(error)) from None
        if warnings:
            raise TypesettingError("; ".join(warning.message for warning in warnings))
        return bytes(output)
