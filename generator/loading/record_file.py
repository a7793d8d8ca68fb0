"""Parses one record from its YAML file: its format, its fields, and an id that equals the folder's name."""

import re
from collections.abc import Iterator

from pydantic import ValidationError

from generator.finding import Finding, Fix, say
from generator.loading.loading_rules import FORMAT_VERSION, ID_FOLDER, LANGUAGE_UNKNOWN
from generator.loading.schema_errors import schema_findings
from generator.model.base import FORMAT, ID_PATTERN, Record
from generator.model.kinds import Kind
from generator.source.read_file import Unreadable
from generator.source.settings import Settings
from generator.source.yaml_nodes import Document, MappingNode, Scalar, YamlNode, plain_value
from generator.source.yaml_spans import value_span
from generator.suggestions.languages import suggested_language


def parse_record(settings: Settings, kind: Kind, document: Document, name: str) -> Record:
    """Return the record of a file, which lies in the folder `name`; raises Unreadable with all findings."""
    _require_format(document)
    try:
        values = plain_value(document.root)
        record: Record = kind.model.model_validate(values, context=values.get("language"))
    except ValidationError as error:
        raise Unreadable(*schema_findings(kind.model, document, error)) from None
    findings = [
        *_id_findings(document, record, name),
        *_language_findings(settings, document, record),
    ]
    if findings:
        raise Unreadable(*findings)
    return record


def _require_format(document: Document) -> None:
    """Raise Unreadable unless the file is one that this version reads, or names no version."""
    if not isinstance(document.root, MappingNode):
        message = say("the file does not begin with keys and values")
        hint = say("begin it with `format: {format}`", format=FORMAT)
        raise Unreadable(
            Finding(document.path, document.position(()), FORMAT_VERSION, message, hint)
        )
    written = document.root.entry("format")
    if written is None or _is_format(written.value):
        return
    raise Unreadable(
        Finding(
            document.path,
            document.position(("format",)),
            FORMAT_VERSION,
            say("this version reads format {format} only", format=FORMAT),
            say(
                "write `format: {format}`; if the file comes from a newer handbook,"
                " update the generator",
                format=FORMAT,
            ),
            # what a newer generator wrote may say more than this one can read
            fix=None if _is_later(written.value) else _replacement(document, "format", str(FORMAT)),
        )
    )


def _is_format(written: YamlNode) -> bool:
    return isinstance(written, Scalar) and written.value == str(FORMAT)


def _is_later(written: YamlNode) -> bool:
    return isinstance(written, Scalar) and written.value.isdecimal() and int(written.value) > FORMAT


def _id_findings(document: Document, record: Record, name: str) -> Iterator[Finding]:
    if record.id != name:
        yield Finding(
            document.path,
            document.position(("id",)),
            ID_FOLDER,
            say("the id is `{id}` but the folder is `{folder}`", id=record.id, folder=name),
            say("write `id: {folder}`, or rename the folder", folder=name),
            fix=_replacement(document, "id", name if re.fullmatch(ID_PATTERN, name) else ""),
        )


def _language_findings(settings: Settings, document: Document, record: Record) -> Iterator[Finding]:
    if record.language not in settings.codes:
        meant = suggested_language(record.language, settings.codes)
        yield Finding(
            document.path,
            document.position(("language",)),
            LANGUAGE_UNKNOWN,
            say("the handbook has no language `{code}`", code=record.language),
            say("did you mean `{word}`?", word=meant)
            if meant
            else say("write one of: {choices}", choices=", ".join(settings.codes)),
            fix=_replacement(document, "language", meant),
        )


def _replacement(document: Document, key: str, value: str) -> Fix | None:
    """Return the fix that writes a value in place of a key's own."""
    span = value_span(document, (key,))
    return Fix(*span, value) if span and value else None
