"""Rules about personal data in names of files, and metadata in the pictures of the site."""

import os
from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.finding import Finding, Rule, Severity, say
from generator.model.kinds import KINDS
from generator.privacy.file_names import identifies_a_person
from generator.privacy.image_metadata import ENDINGS, READ_BYTES, NotAnImage, image_info
from generator.rules.pictures import PICTURE_METADATA
from generator.source.read_file import START, Unreadable, read_bytes
from generator.source.settings import ASSETS, Settings

FOLDERS = tuple(sorted({kind.folder.split("/")[0] for kind in KINDS} | {ASSETS.split("/")[0]}))
PERSONAL_FILE_NAME = Rule(
    "personal-file-name",
    Severity.ERROR,
    "No file or folder is named by what tells who a person is.",
)


def personal_file_names(settings: Settings) -> Iterator[Finding]:
    """Yield what is wrong with names and pictures beside the records; raises CannotRun."""
    records = tuple(PurePosixPath(kind.folder) for kind in KINDS)
    for path in _below(settings):
        if identifies_a_person(path.name):
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
        return len(data) <= READ_BYTES and image_info(data).metadata
    except (NotAnImage, Unreadable):
        return False


RULES = (PERSONAL_FILE_NAME,)
