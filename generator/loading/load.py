"""Loads a record with its translations, and collects the findings about its files."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from types import MappingProxyType

from generator.catalogue.coverage import record_coverage
from generator.catalogue.entry import Entry
from generator.catalogue.references import link_targets, references
from generator.catalogue.translation import Translate, translator
from generator.finding import Finding, Message, Position, Rule, say
from generator.loading.loading_rules import RECORD_FILE_MISSING, STRAY_FILE
from generator.loading.record_file import parse_record
from generator.loading.record_locations import RecordLocation, names_in_folder
from generator.model.base import Record
from generator.model.kinds import Kind
from generator.model.text import MAX_CHARACTERS, Text
from generator.model.walk import TextField, text_fields
from generator.regular_files import MAX_BYTES, linked_folder, not_regular_file
from generator.source.po_file import PoDocument, read_po
from generator.source.portable_names import RENAME, TWIN, name_fault, names_differing_in_case
from generator.source.read_file import FILE_START, Unreadable, read_bytes
from generator.source.reading_rules import FILE_NAME, PLAIN_FILE
from generator.source.settings import Settings
from generator.source.yaml_file import read_yaml
from generator.source.yaml_nodes import Document
from generator.suggestions.syntax import with_syntax_advice
from generator.text.parse import FormName
from generator.text.plain_text import MAY_LINK


@dataclass(frozen=True, slots=True)
class LoadResult:
    """The entry at one location, and the findings about its files."""

    entry: Entry | None
    broken: str
    """The reference of a record that is there but could not be read; empty where there is none."""
    findings: tuple[Finding, ...]


def load(settings: Settings, location: RecordLocation) -> LoadResult:
    """Load the record at a location; raises CannotRun where it may not be read."""
    loader = _Loader(settings)
    entry = loader.entry(location)
    return LoadResult(entry, loader.broken, tuple(loader.findings))


def _entry(
    settings: Settings,
    kind: Kind,
    record: Record,
    document: Document,
    files: frozenset[str],
    po: dict[str, PoDocument],
) -> Entry:
    """Return a record with its translations, and with what others ask of it again and again."""
    fields = tuple(text_fields(record))
    in_language = {
        code: translator(code, po[code].entries if code in po else ())
        for code in settings.codes
        if code != record.language
    }
    coverage = {
        code: record_coverage(kind.ref(record.id), code, fields, translate)
        for code, translate in in_language.items()
    }
    return Entry(
        kind,
        record,
        document,
        MappingProxyType(po),
        files,
        tuple(references(record, fields)),
        frozenset(_targets(fields, po.values())),
        MappingProxyType(coverage),
        MappingProxyType(_titles_and_summaries(record, in_language)),
    )


def _targets(fields: Iterable[TextField], translations: Iterable[PoDocument]) -> Iterator[str]:
    forms: dict[str, FormName] = {}
    for field_ in fields:
        forms[field_.route] = field_.spec.form.value
        if MAY_LINK.search(field_.text.raw):
            yield from link_targets(field_.text.raw, field_.spec.form.value)
    for document in translations:
        for item in document.entries:
            if MAY_LINK.search(item.translation) and item.context in forms and not item.obsolete:
                yield from link_targets(item.translation, forms[item.context])


_LANGUAGE_LINE = re.compile(rb"^language: *([a-zA-Z-]+)", re.MULTILINE)


def _titles_and_summaries(
    record: Record, in_language: dict[str, Translate]
) -> dict[str, tuple[Text, Text]]:
    """Return a record's title and summary in its own language and in all others."""
    return {record.language: (record.title, record.summary)} | {
        code: (translate("title", record.title), translate("summary", record.summary))
        for code, translate in in_language.items()
    }


@dataclass
class _Loader:
    settings: Settings
    findings: list[Finding] = field(default_factory=list)
    broken: str = ""

    def entry(self, location: RecordLocation) -> Entry | None:
        kind, folder = location.kind, location.folder
        refused = linked_folder(self.settings.root, folder)
        if refused:
            self._report(folder, FILE_START, PLAIN_FILE, *refused)
        if refused or not self._is_safe_to_read(folder):
            self.broken = kind.ref(folder.name)
        elif not kind.single and not (self.settings.root / folder).is_dir():
            self._report_stray_file(folder)
        elif kind.file in names_in_folder(self.settings, folder):
            return self._read(kind, folder)
        else:
            self._report_missing_file(kind, folder)
        return None

    def _report_missing_file(self, kind: Kind, folder: PurePosixPath) -> None:
        self.broken = kind.ref(folder.name)
        self._report(
            folder,
            FILE_START,
            RECORD_FILE_MISSING,
            say("this folder has no file `{file}`", file=kind.file),
            self._record_file_hint(kind, folder),
        )

    def _record_file_hint(self, kind: Kind, path: PurePosixPath) -> Message:
        for name in names_in_folder(self.settings, path):
            if name.endswith((".yaml", ".yml")):
                return say("rename `{found}` to `{file}`", found=name, file=kind.file)
        return say("add the file, or delete the folder")

    def _read(self, kind: Kind, folder: PurePosixPath) -> Entry | None:
        path = folder / kind.file
        name = kind.name if kind.single else folder.name
        try:
            document = read_yaml(self.settings.root, path)
            record = parse_record(self.settings, kind, document, name)
        except Unreadable as error:
            self._report_unreadable_file(error, self._written_language(path))
            self.broken = kind.ref(name)
            return None
        names = self._names(folder)
        files = frozenset(name for name in names if (self.settings.root / folder / name).is_file())
        known = {path.name, *(picture.file for picture in record.pictures)}
        po = self._translations(folder, names - known, record)
        return _entry(self.settings, kind, record, document, files, po)

    def _translations(
        self, folder: PurePosixPath, names: Iterable[str], record: Record
    ) -> dict[str, PoDocument]:
        """Return the translation files by language; what else lies there, nothing reads."""
        po: dict[str, PoDocument] = {}
        for file in sorted(names):
            code = file.removesuffix(".po")
            if file.endswith(".po") and code in self.settings.codes and code != record.language:
                try:
                    po[code] = read_po(self.settings.root, folder / file, MAX_CHARACTERS)
                except Unreadable as error:
                    self._report_unreadable_file(error, record.language)
            else:
                self._report_stray_file(folder / file)
        return po

    def _names(self, folder: PurePosixPath) -> set[str]:
        """Return the names of the files and folders beside a record that may be looked at."""
        names = names_in_folder(self.settings, folder)
        for name in names_differing_in_case(names):
            self._report(folder / name, FILE_START, FILE_NAME, TWIN, RENAME)
        return {name for name in names if self._is_safe_to_read(folder / name)}

    def _is_safe_to_read(self, path: PurePosixPath) -> bool:
        """Return whether a name is portable, and its file no link, pipe or device."""
        fault = name_fault(path.name)
        if fault:
            self._report(path, FILE_START, FILE_NAME, fault, RENAME)
            return False
        full = self.settings.root / path
        with suppress(FileNotFoundError):
            refused = not_regular_file(full)
            if refused and (full.is_symlink() or not full.is_dir()):
                self._report(path, FILE_START, PLAIN_FILE, *refused)
                return False
        return True

    def _report_unreadable_file(self, error: Unreadable, language: str) -> None:
        advised = (with_syntax_advice(finding, self.settings.root) for finding in error.findings)
        self.findings.extend(replace(finding, language=language) for finding in advised)

    def _written_language(self, path: PurePosixPath) -> str:
        """Return the language that a record names although it cannot be read; empty without one."""
        try:
            data = read_bytes(self.settings.root, path, MAX_BYTES)
        except Unreadable:
            return ""
        match = _LANGUAGE_LINE.search(data)
        code = match[1].decode("ascii") if match else ""
        return code if code in self.settings.codes else ""

    def _report_stray_file(self, path: PurePosixPath) -> None:
        self._report(
            path,
            FILE_START,
            STRAY_FILE,
            say("nothing reads this file"),
            say("name it in a record, rename it, or delete it"),
        )

    def _report(
        self, path: PurePosixPath, position: Position, rule: Rule, message: Message, hint: Message
    ) -> None:
        self.findings.append(Finding(path, position, rule, message, hint))
