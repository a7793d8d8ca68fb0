"""A record together with its files."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.catalogue.coverage import Coverage
from generator.catalogue.references import Reference
from generator.model.base import Record
from generator.model.kinds import Kind
from generator.model.text import Text
from generator.source.po_file import PoDocument
from generator.source.yaml_nodes import Document


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A record as it was loaded, in the language it is written in."""

    kind: Kind
    record: Record
    document: Document
    po: Mapping[str, PoDocument]
    """Its translation files that could be read, by language."""
    files: frozenset[str]
    """The names of all files in its folder."""
    references: tuple[Reference, ...]
    """Every record that it names."""
    link_targets: frozenset[str]
    """Where the links in its texts lead, its translations included."""
    coverage: Mapping[str, Coverage]
    """How far it is translated, by language."""

    titles_and_summaries: Mapping[str, tuple[Text, Text]]
    """Its title and summary, by language."""

    @property
    def ref(self) -> str:
        """The record's reference, such as `module:first-day`."""
        return self.kind.ref(self.record.id)

    def file_in(self, language: str) -> PurePosixPath:
        """Return the file that holds its words in a language: a translation's, or else its own."""
        return self.po[language].path if language in self.po else self.document.path

    @property
    def folder(self) -> PurePosixPath:
        return self.document.path.parent
