"""What a picture file says beside the picture, and how to take it out."""

import io
import warnings
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

FORMATS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
"""The formats that browsers and print take, with their file endings."""
ENDINGS = (".jpg", ".jpeg", ".png", ".webp")
MAX_BYTES = 3_000_000
MAX_PIXELS = 24_000_000
LONGEST_SIDE = 2400
"""In pixels; enough for the width of a printed page."""
_HARMLESS_INFO = {
    *("jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi", "progressive", "progression"),
    *("adobe", "adobe_transform", "icc_profile", "gamma", "srgb", "chromaticity", "transparency"),
    *(
        "interlace",
        "aspect",
        "background",
        "loop",
        "duration",
        "timestamp",
        "default_image",
        "blend",
    ),
}
_HARMLESS_SEGMENTS = (b"JFIF\0", b"ICC_PROFILE", b"Adobe")


@dataclass(frozen=True, slots=True)
class Picture:
    """What is known of a picture file."""

    format: str
    """`JPEG`, `PNG`, `WEBP`, or another that is not taken."""
    pixels: int
    bytes: int
    metadata: bool
    """Whether it carries more than the picture: camera, place, time, author, a small copy."""


class NotAPicture(Exception):
    """The file cannot be read as a picture."""


def picture_of(path: Path) -> Picture:
    """Return what is known of a picture file; raises NotAPicture and OSError."""
    data = path.read_bytes()
    image = _opened(data)
    pixels = image.width * image.height
    # a picture too large to be taken is not unpacked
    metadata = pixels <= MAX_PIXELS and (_has_metadata(image) or _has_more_behind(data))
    return Picture(image.format or "?", pixels, len(data), metadata)


def clean(path: Path) -> None:
    """Write the picture anew without anything beside it, upright and of a bounded size.

    One that is so already stays as it is: a JPEG loses a little each time it is written.
    Raises NotAPicture and OSError; the file is untouched then.
    """
    if not _needs_cleaning(path):
        return
    image = _opened(path.read_bytes())
    # telephones write several pictures into one JPEG file, which is then called MPO
    kind = "JPEG" if image.format == "MPO" else image.format or ""
    if kind not in FORMATS or image.width * image.height > 4 * MAX_PIXELS:
        raise NotAPicture
    profile = image.info.get("icc_profile")
    try:
        upright = ImageOps.exif_transpose(image)
        upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    except (OSError, SyntaxError, ValueError) as error:
        raise NotAPicture from error
    bare = Image.frombytes(upright.mode, upright.size, upright.tobytes())
    if upright.mode == "P":
        bare.putpalette(upright.getpalette() or [])
    if "transparency" in upright.info:
        bare.info["transparency"] = upright.info["transparency"]
    out = io.BytesIO()
    options = {"quality": 88} if kind in ("JPEG", "WEBP") else {"optimize": True}
    bare.save(out, kind, icc_profile=profile, **options)
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(out.getvalue())
    beside.replace(path)


def _needs_cleaning(path: Path) -> bool:
    known = picture_of(path)
    side = max(_opened(path.read_bytes()).size)
    return known.metadata or known.pixels > MAX_PIXELS or side > LONGEST_SIDE


def _opened(data: bytes) -> Image.Image:
    try:
        with warnings.catch_warnings():
            # the number of pixels is looked at by those who ask
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            return Image.open(io.BytesIO(data))
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError, SyntaxError, ValueError):
        raise NotAPicture from None


def _has_metadata(image: Image.Image) -> bool:
    try:
        image.load()
    except (OSError, SyntaxError, ValueError):
        raise NotAPicture from None
    segments = getattr(image, "applist", [])
    return (
        image.format == "MPO"
        or bool(set(map(str, image.info)) - _HARMLESS_INFO)
        or bool(image.getexif())
        or any(not content.startswith(_HARMLESS_SEGMENTS) for _, content in segments)
    )


def _has_more_behind(data: bytes) -> bool:
    """Tell whether something follows the picture's end, as a short film does in some telephones."""
    if data.startswith(b"\xff\xd8"):
        return not data.rstrip(b"\0").endswith(b"\xff\xd9")
    if data.startswith(b"\x89PNG"):
        return not data.endswith(b"IEND\xaeB`\x82")
    return len(data) > int.from_bytes(data[4:8], "little") + 8
