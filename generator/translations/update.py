"""Refreshes the PO files: what is new, what has changed, what nobody needs any more."""

from collections.abc import Iterable
from pathlib import Path

import polib

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.entry import Entry
from generator.catalogue.translation import first_original, same_words, translator
from generator.model.text import Audience, State
from generator.model.walk import TextField, text_fields
from generator.source.po_file import PoEntry, parse_po, po_entries

NOTES = {
    Audience.STUDENT: "Read by students: short sentences, everyday words.",
    Audience.TEACHER: "Read by teachers.",
}
HEADERS = {
    "PO-Revision-Date": "2026-01-01 12:00+0000",
    "Last-Translator": "The handbook's contributors",
    "Language-Team": "none",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}
"""What GNU gettext asks of a header; a translator's program replaces the first three."""


def refreshed(entry: Entry, language: str, text: str) -> str:
    """Return the text of the record's PO file brought up to date; the same text if nothing changed."""
    old = parse_po(entry.document.path.with_name(f"{language}.po"), text)
    new = polib.POFile(wrapwidth=78)
    new.header = old.header
    new.metadata = dict(old.metadata) or {
        "Project-Id-Version": entry.ref.replace(":", " "),
        "Language": language,
        **HEADERS,
    }
    new.metadata_is_fuzzy = old.metadata_is_fuzzy
    new.extend(_entries(entry, language, old))
    if text and _content(new) == _content(old):
        return text
    return f"{str(new).rstrip()}\n"


def update(catalogue: Catalogue, entries: Iterable[Entry], languages: Iterable[str]) -> list[Path]:
    """Write the PO files of `entries` that need it, and return their paths."""
    written = []
    codes = tuple(languages)
    for entry in entries:
        for language in codes:
            if language == entry.record.language:
                continue
            path = catalogue.settings.root / entry.folder / f"{language}.po"
            before = path.read_bytes() if path.exists() else b""
            after = refreshed(entry, language, before.decode("utf-8-sig")).encode()
            if after != before and after.strip():
                path.write_bytes(after)
                written.append(path)
    return written


def _content(file: polib.POFile) -> list[tuple[object, ...]]:
    return [
        (
            entry.msgctxt,
            entry.msgid,
            entry.msgstr,
            tuple(sorted(entry.flags)),
            entry.previous_msgid,
            entry.comment,
            entry.tcomment,
            bool(entry.obsolete),
        )
        for entry in file
    ]


def _entries(entry: Entry, language: str, old: polib.POFile) -> list[polib.POEntry]:
    translate = translator(language, po_entries(old))
    active = {item.msgctxt: item for item in old if not item.obsolete}
    retired = {(item.msgctxt, same_words(item.msgid)): item for item in old if item.obsolete}
    fresh = []
    for field in text_fields(entry.record):
        item = active.pop(field.route, None) or retired.pop(
            (field.route, same_words(field.text.raw)), None
        )
        text = translate(field.route, field.text)
        moved = text.raw if text.state is State.MOVED else None
        fresh.append(_refreshed_entry(field, item, moved))
    return fresh + _retired(active.values(), retired.values())


def _refreshed_entry(
    field: TextField, old: polib.POEntry | None, moved: str | None
) -> polib.POEntry:
    """Return the field's entry: kept, marked as uncertain, or new."""
    item = polib.POEntry(
        msgctxt=field.route,
        msgid=field.text.raw,
        msgstr=old.msgstr if old else "",
        comment=NOTES[field.spec.audience],
        tcomment=old.tcomment if old else "",
        flags=[flag for flag in old.flags if flag != "fuzzy"] if old else [],
    )
    if moved is not None:
        item.msgstr = moved
    elif old is not None and old.msgstr:
        words = same_words(field.text.raw)
        known = PoEntry(
            field.route, old.msgid, old.msgstr, old.fuzzy, old.previous_msgid or "", 0, False
        )
        if old.fuzzy or same_words(old.msgid) != words:
            item.flags.append("fuzzy")
            item.previous_msgid = first_original(known, words) or None
    return item


def _retired(
    dropped: Iterable[polib.POEntry], before: Iterable[polib.POEntry]
) -> list[polib.POEntry]:
    """Return translations that no field needs, one for each field and original."""
    kept: dict[tuple[str | None, str], polib.POEntry] = {}
    for item in (*before, *dropped):
        if item.msgstr:
            kept[item.msgctxt, item.msgid] = polib.POEntry(
                msgctxt=item.msgctxt,
                msgid=item.msgid,
                msgstr=item.msgstr,
                tcomment=item.tcomment,
                obsolete=True,
            )
    return list(kept.values())
