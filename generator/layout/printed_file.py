"""A PDF or Word file that was made."""

from dataclasses import dataclass

PDF_FOLDER = "pdf"
"""Where the PDFs stand below a site's root, and the Word files beside them."""
PDF_TYPE = "application/pdf"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class PrintedFile:
    """A file of a record, or of the whole handbook."""

    ref: str
    """The record; empty for the whole handbook."""
    language: str
    part: str
    """`teacher`, `students`, a sheet's or template's id, or empty for the record itself."""
    name: str
    """What it is, in its language."""
    file: str
    """Below the folder that all are printed into."""
    pages: int
    """The pages of a PDF; those of a Word file are known when it is opened."""
    size: int
    """The file's size, in bytes."""

    @property
    def media_type(self) -> str:
        """What kind of file it is, as programs name it."""
        return PDF_TYPE if self.file.endswith(".pdf") else WORD_TYPE
