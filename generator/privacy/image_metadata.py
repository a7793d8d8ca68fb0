"""Metadata of pictures, and how to strip it."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps, JpegImagePlugin

from generator.file_system import write_atomically

PICTURE_FORMATS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
"""The formats that browsers and print take, with their file endings."""
PICTURE_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".svg", ".svgz")
"""The endings of picture files; SVG is refused, because it may contain programs."""
MAX_PICTURE_BYTES = 3_000_000
MAX_PIXELS = 24_000_000
READ_BYTES = 100_000_000
"""A file that is larger is not looked into."""
LONGEST_SIDE = 2400
"""The longest side in pixels; this is enough for the width of a printed page."""
_QUALITIES = (88, 75, 60, 45, 30, 15)
_HARMLESS_INFO = frozenset(
    """
    jfif jfif_version jfif_unit jfif_density dpi progressive progression adobe
    adobe_transform icc_profile gamma srgb chromaticity transparency interlace aspect
    background loop duration timestamp default_image blend
    """.split()
)
_HARMLESS_SEGMENTS = (b"JFIF\0", b"ICC_PROFILE", b"Adobe")


@dataclass(frozen=True, slots=True)
class ImageInfo:
    """The properties of a picture file."""

    format: str
    """`JPEG`, `PNG`, `WEBP`, or another that is not taken."""
    pixels: int
    bytes: int
    metadata: bool
    """Whether it carries more than the picture: camera, place, time, author, a small copy."""


class NotAnImage(Exception):
    """The file cannot be read as a picture."""


class AnimatedImage(NotAnImage):
    """The picture moves, and would lose all but its first frame."""


def image_info(data: bytes) -> ImageInfo:
    """Return the facts about a picture file from its bytes; raises NotAnImage."""
    image = _opened(data)
    pixels = image.width * image.height
    # what is too large or not to be taken is not unpacked: Pillow asks other programs to do some of it
    unpacked = pixels <= MAX_PIXELS and _kind(image) in PICTURE_FORMATS
    metadata = unpacked and (_has_metadata(image) or _has_trailing_data(data))
    return ImageInfo(image.format or "?", pixels, len(data), metadata)


def strip_metadata(path: Path) -> None:
    """Write the picture anew without anything beside it, upright and of a bounded size.

    One that is so already stays as it is: a JPEG loses a little each time it is written.
    It never grows, as far as its format lets it be written smaller. Raises NotAnImage, for one that
    moves AnimatedImage, and OSError; the file is untouched then.
    """
    if path.stat().st_size > READ_BYTES:
        raise NotAnImage
    data = path.read_bytes()
    image = _opened(data)
    if not _needs_cleaning(image, image_info(data)):
        return
    kind = _kind(image)
    if kind != "JPEG" and getattr(image, "is_animated", False):
        raise AnimatedImage
    if kind not in PICTURE_FORMATS or image.width * image.height > 4 * MAX_PIXELS:
        raise NotAnImage
    profile = image.info.get("icc_profile")
    with _only_image_formats():
        upright = ImageOps.exif_transpose(image)
        upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        bare = Image.frombytes(upright.mode, upright.size, upright.tobytes())
        if upright.mode == "P":
            bare.putpalette(upright.getpalette() or [])
        if "transparency" in upright.info:
            bare.info["transparency"] = upright.info["transparency"]
        packed = _packed(bare, kind, profile, len(data), _tables(image))
    write_atomically(path, packed)


def _tables(image: Image.Image) -> dict[str, Any]:
    """Return how a JPEG file was packed: packed so again, it loses next to nothing."""
    if not isinstance(image, JpegImagePlugin.JpegImageFile):
        return {}
    sampling = JpegImagePlugin.get_sampling(image)
    if sampling < 0 and image.layer[0][1:3] == (2, 2):
        # Pillow tells it of no picture in four colours
        sampling = 2
    return {"qtables": image.quantization, "subsampling": sampling}


def _packed(
    image: Image.Image, kind: str, profile: bytes | None, most: int, tables: dict[str, Any]
) -> bytes:
    """Return the picture's file in the best quality that makes it no larger than `most` bytes."""
    tried: list[bytes] = []
    lossy = [{"quality": quality} for quality in _QUALITIES]
    for options in [tables, *lossy] if tables else lossy if kind in ("JPEG", "WEBP") else [{}]:
        out = io.BytesIO()
        image.save(out, kind, icc_profile=profile, optimize=True, **options)
        tried.append(out.getvalue())
        if len(tried[-1]) <= most:
            break
    return min(tried, key=len)


def _needs_cleaning(image: Image.Image, known: ImageInfo) -> bool:
    return known.metadata or known.pixels > MAX_PIXELS or max(image.size) > LONGEST_SIDE


def _kind(image: Image.Image) -> str:
    # telephones write several pictures into one JPEG file, which is then called MPO
    return "JPEG" if image.format == "MPO" else image.format or ""


def _opened(data: bytes) -> Image.Image:
    with _only_image_formats(), warnings.catch_warnings():
        # the number of pixels is looked at by those who ask
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        return Image.open(io.BytesIO(data))


@contextmanager
def _only_image_formats() -> Iterator[None]:
    """Turn what Pillow stumbles over in a broken file, which may be anything, into NotAnImage."""
    try:
        yield
    except Exception as error:
        raise NotAnImage from error


def _has_metadata(image: Image.Image) -> bool:
    with _only_image_formats():
        image.load()
    segments = getattr(image, "applist", [])
    return (
        image.format == "MPO"
        or bool(set(map(str, image.info)) - _HARMLESS_INFO)
        or bool(image.getexif())
        or any(not content.startswith(_HARMLESS_SEGMENTS) for _, content in segments)
    )


def _has_trailing_data(data: bytes) -> bool:
    """Return whether something follows the picture's end, as a short film does in some telephones."""
    if data.startswith(b"\xff\xd8"):
        return not data.rstrip(b"\0").endswith(b"\xff\xd9")
    if data.startswith(b"\x89PNG"):
        return not data.endswith(b"IEND\xaeB`\x82")
    return len(data) > int.from_bytes(data[4:8], "little") + 8
