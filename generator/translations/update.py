"""Refreshes PO files: adds new entries, flags changed ones, retires unused ones."""

from collections.abc import Iterable
from pathlib import Path

import polib

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.consent import may_be_translated
from generator.catalogue.entry import Entry
from generator.catalogue.translation import first_original, translator
from generator.catalogue.translation_guesses import is_guess, same_words
from generator.file_system import write_atomically
from generator.model.text import Audience, State
from generator.model.walk import TextField, text_fields
from generator.source.po_file import parse_po, po_entries, po_entry
from generator.source.read_file import read_text

_NOTES = {
    Audience.STUDENT: "Read by students: short sentences, everyday words.",
    Audience.TEACHER: "Read by teachers.",
}
_HEADERS = {
    "PO-Revision-Date": "2026-01-01 12:00+0000",
    "Last-Translator": "The handbook's contributors",
    "Language-Team": "none",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}
"""The headers that GNU gettext requires; a translator's program replaces the first three."""


def refreshed(entry: Entry, language: str, text: str) -> str:
    """Return the text of the record's PO file brought up to date; the same text if nothing changed."""
    old = parse_po(entry.document.path.with_name(f"{language}.po"), text)
    new = polib.POFile(wrapwidth=78)
    new.header = old.header
    new.metadata = dict(old.metadata) or {
        "Project-Id-Version": entry.ref.replace(":", " "),
        "Language": language,
        **_HEADERS,
    }
    new.metadata_is_fuzzy = old.metadata_is_fuzzy
    new.extend(_entries(entry, language, old))
    if text and _content(new) == _content(old):
        return text
    return f"{str(new).rstrip()}\n"


def update_po_files(
    catalogue: Catalogue, entries: Iterable[Entry], languages: Iterable[str]
) -> list[Path]:
    """Write the PO files of `entries` that need it, and return their paths.

    Raises Unreadable, before anything is written, where one of them cannot be read.
    """
    root = catalogue.settings.root
    codes = tuple(languages)
    changed: dict[Path, str] = {}
    for entry in entries:
        for language in codes:
            if language == entry.record.language or not may_be_translated(entry.record, language):
                continue
            path = entry.folder / f"{language}.po"
            before = read_text(root, path) if (root / path).exists() else ""
            after = refreshed(entry, language, before)
            if after != before and after.strip():
                changed[root / path] = after
    for file, text in changed.items():
        write_atomically(file, text.encode())
    return list(changed)


def _content(file: polib.POFile) -> list[tuple[object, ...]]:
    return [
        (
            entry.msgctxt,
            entry.msgid,
            entry.msgstr,
            tuple(sorted(entry.flags)),
            entry.previous_msgctxt,
            entry.previous_msgid,
            entry.comment,
            entry.tcomment,
            bool(entry.obsolete),
        )
        for entry in file
    ]


def _entries(entry: Entry, language: str, old: polib.POFile) -> list[polib.POEntry]:
    translate = translator(language, po_entries(old))
    active, left = _split_entries(old)
    fresh = []
    for field in text_fields(entry.record):
        text = translate(field.route, field.text)
        item: polib.POEntry | None = active.pop(field.route) if field.route in active else None
        if text.state is State.MOVED:
            if item is not None:
                left.append(item)
            item = polib.POEntry(msgctxt=field.route, msgid=field.text.raw, msgstr=text.raw)
        elif item is None or not item.msgstr.strip():
            item = _taken_back(left, field) or item
        fresh.append(_refreshed_entry(field, item))
    return fresh + _retired((*left, *active.values()))


def _split_entries(old: polib.POFile) -> tuple[dict[str, polib.POEntry], list[polib.POEntry]]:
    """Return the first entry of each field that says something, and all others."""
    active: dict[str, polib.POEntry] = {}
    left: list[polib.POEntry] = []
    for item in old:
        first = active.get(item.msgctxt)
        if item.obsolete or (first and first.msgstr.strip()):
            left.append(item)
        elif first is None or item.msgstr.strip():
            active[item.msgctxt] = item
    return active, left


def _taken_back(left: list[polib.POEntry], field: TextField) -> polib.POEntry | None:
    """Take what was once translated for the field out of `left`: for this original first."""
    words = same_words(field.text.raw)
    of_field = [item for item in left if item.msgctxt == field.route and item.msgstr.strip()]
    for item in sorted(of_field, key=lambda item: same_words(item.msgid) != words):
        left.remove(item)
        return item
    return None


def _refreshed_entry(field: TextField, old: polib.POEntry | None) -> polib.POEntry:
    """Return the field's entry: unchanged, fuzzy, or new."""
    item = polib.POEntry(
        msgctxt=field.route,
        msgid=field.text.raw,
        msgstr=old.msgstr if old else "",
        comment=_NOTES[field.spec.audience],
        tcomment=old.tcomment if old else "",
        flags=[flag for flag in old.flags if flag != "fuzzy"] if old else [],
    )
    if old is not None and old.msgstr.strip():
        words = same_words(field.text.raw)
        if old.fuzzy or same_words(old.msgid) != words:
            item.flags.append("fuzzy")
            item.previous_msgid = first_original(po_entry(old), words) or None
            # what gettext took from another field stays known as that
            item.previous_msgctxt = old.previous_msgctxt if old.fuzzy else None
    return item


def _retired(items: Iterable[polib.POEntry]) -> list[polib.POEntry]:
    """Return translations that no field needs, one for each field and original.

    gettext allows no second one, so its words go into the first one's comment. polib reads no
    `#~|` lines, so a translation of an earlier original is kept as that original's.
    """
    kept: dict[tuple[str | None, str], polib.POEntry] = {}
    for item in items:
        # what gettext has guessed stands where it took it from
        if not item.msgstr.strip() or is_guess(po_entry(item)):
            continue
        original = (item.fuzzy and item.previous_msgid) or item.msgid
        first = kept.get((item.msgctxt, original))
        if first is None:
            kept[item.msgctxt, original] = polib.POEntry(
                msgctxt=item.msgctxt,
                msgid=original,
                msgstr=item.msgstr,
                tcomment=item.tcomment,
                flags=["fuzzy"] if item.fuzzy and not item.previous_msgid else [],
                obsolete=True,
            )
        elif item.msgstr not in (first.msgstr, *first.tcomment.split("\n")):
            first.tcomment = "\n".join(filter(None, (first.tcomment, item.tcomment, item.msgstr)))
    return list(kept.values())
