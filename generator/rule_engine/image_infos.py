"""The picture files beside a record."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from generator.catalogue.entry import Entry
from generator.privacy.image_metadata import (
    PICTURE_ENDINGS,
    READ_BYTES,
    ImageInfo,
    NotAnImage,
    image_info,
)
from generator.source.read_file import Unreadable, read_bytes


class NamedImage(NamedTuple):
    """A picture file; `info` is None where the file cannot be read as a picture."""

    name: str
    info: ImageInfo | None


def image_infos(entry: Entry, root: Path) -> Iterator[NamedImage]:
    """Yield the picture files in a record's folder, by name."""
    for name in sorted(entry.files):
        if name.lower().endswith(PICTURE_ENDINGS):
            yield NamedImage(name, read_image_info(root, entry.folder / name))


def read_image_info(root: Path, path: PurePosixPath) -> ImageInfo | None:
    """Return the facts about a picture file; None where it cannot be read as a picture."""
    try:
        data = read_bytes(root, path, READ_BYTES)
        return image_info(data) if len(data) <= READ_BYTES else None
    except (NotAnImage, Unreadable):
        return None
