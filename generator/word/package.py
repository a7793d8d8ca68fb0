"""The package of a Word file: its template, and a ZIP with the same bytes for the same data."""

from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document
from lxml import etree

from generator.word.elements import root_of
from generator.word.numbering import numbering
from generator.word.styles import styles

_TEMPLATE = Path(__file__).parent / "template"
_PARTS = {
    "[Content_Types].xml": "content-types.xml",
    "_rels/.rels": "package-relations.xml",
    "docProps/core.xml": "core.xml",
    "word/_rels/document.xml.rels": "document-relations.xml",
    "word/document.xml": "document.xml",
    "word/fontTable.xml": "font-table.xml",
    "word/settings.xml": "settings.xml",
}
_THEME = "word/theme/theme1.xml"
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""When each part of a package was made; a ZIP knows nothing earlier."""


def empty_document(size: float, language: str, *, students: bool) -> Document:
    """Return a document without words, with styles for a size of type, a language and who writes in it."""
    return docx.Document(BytesIO(_empty(size, language, students)))


@cache
def _empty(size: float, language: str, students: bool) -> bytes:
    parts = {name: (_TEMPLATE / file).read_bytes() for name, file in _PARTS.items()}
    parts["word/numbering.xml"] = etree.tostring(root_of("numbering", numbering()))
    parts[_THEME] = _packaged(_THEME)
    parts["word/styles.xml"] = etree.tostring(
        root_of("styles", styles(size, language, students=students))
    )
    return _zipped(parts)


def _packaged(name: str) -> bytes:
    """Return a part of the document that python-docx brings."""
    with ZipFile(BytesIO(files("docx").joinpath("templates/default.docx").read_bytes())) as archive:
        return archive.read(name)


def packed(document: Document) -> bytes:
    """Return a document's file; the same document gives the same bytes."""
    saved = BytesIO()
    document.save(saved)
    with ZipFile(saved) as archive:
        return _zipped({name: archive.read(name) for name in archive.namelist()})


def _zipped(parts: dict[str, bytes]) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            entry = ZipInfo(name, _MOMENT)
            entry.compress_type = ZIP_DEFLATED
            # as on a system without rights of its own for files, wherever it is made
            entry.create_system, entry.external_attr = 0, 0
            archive.writestr(entry, data)
    return made.getvalue()
