"""Rules over what stands beside the texts of records: names of files, settings, pictures of the site."""

import os
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.finding import Finding, Rule, Severity, say
from generator.model.kinds import KINDS
from generator.privacy.names import is_telling
from generator.privacy.personal_data import personal_data
from generator.privacy.pictures import ENDINGS, READ_BYTES, NotAPicture, picture_of
from generator.rules.pictures import PICTURE_METADATA
from generator.rules.privacy import PERSONAL_DATA, PERSONAL_DATA_POSSIBLE, SEEN
from generator.source.read import START, Unreadable, place_of, read_bytes
from generator.source.settings import ASSETS, FILE, Settings
from generator.source.settings_file import MAX_BYTES

FOLDERS = tuple(sorted({kind.folder.split("/")[0] for kind in KINDS} | {ASSETS.split("/")[0]}))
PERSONAL_FILE_NAME = Rule(
    "personal-file-name",
    Severity.ERROR,
    "No file or folder is named by what tells who a person is.",
)
PAGE_SETTING = Rule(
    "page-setting",
    Severity.WARNING,
    "mkdocs draws what stands around the pages, once for each language; the pages are put into it"
    " afterwards. So a plugin that works on pages, and a `nav`, do nothing.",
)


def files(settings: Settings) -> Iterator[Finding]:
    """Yield what is wrong with names, pictures and settings beside the records; raises CannotRun."""
    yield from _settings(settings)
    records = tuple(PurePosixPath(kind.folder) for kind in KINDS)
    for path in _below(settings):
        if is_telling(path.name):
            yield Finding(
                path,
                START,
                PERSONAL_FILE_NAME,
                say("the name of this file or folder holds personal data"),
                say("give it a name that tells nothing about a person"),
            )
        # rules of its own look at the pictures in a record's folder
        beside = not any(path.is_relative_to(folder) for folder in records)
        if beside and path.name.lower().endswith(ENDINGS) and _has_metadata(settings, path):
            yield Finding(
                path,
                START,
                PICTURE_METADATA.rule,
                say("the picture `{file}` carries more than the picture", file=path.name),
                say("save a copy without place, time, camera and author, and put that here"),
            )


def _below(settings: Settings) -> Iterator[PurePosixPath]:
    for top in FOLDERS:
        for folder, folders, names in os.walk(settings.root / top):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            here = PurePosixPath(folder).relative_to(PurePosixPath(settings.root))
            yield from (here / name for name in (*folders, *sorted(names)) if name[0] != ".")


def _has_metadata(settings: Settings, path: PurePosixPath) -> bool:
    try:
        data = read_bytes(settings.root, path, READ_BYTES)
        return len(data) <= READ_BYTES and picture_of(data).metadata
    except (NotAPicture, Unreadable):
        return False


_KEY = re.compile(r"^[ -]*[\"']?([\w-]+)", re.MULTILINE)
"""The first word of a line: a key, or an item of a list."""


def _settings(settings: Settings) -> Iterator[Finding]:
    path = PurePosixPath(FILE)
    try:
        text = read_bytes(settings.root, path, MAX_BYTES).decode("utf-8", "replace")
    except Unreadable:
        return
    for name in settings.page_settings:
        found = next((key for key in _KEY.finditer(text) if key[1] == name), None)
        yield Finding(
            path,
            place_of(text, found.start(1)) if found else START,
            PAGE_SETTING,
            say("`{name}` does nothing here: mkdocs sees no pages", name=name),
            say("take it out, unless it is meant for what stands around every page"),
        )
    for item in personal_data(text):
        yield Finding(
            path,
            place_of(text, item.start),
            (PERSONAL_DATA if item.sure else PERSONAL_DATA_POSSIBLE).rule,
            say(SEEN[item.kind].pattern, route=FILE),
            say("take it out, or write it on a page of the handbook, where it can be answered for"),
        )


RULES = (PERSONAL_FILE_NAME, PAGE_SETTING)
