"""The hint and the respelt text for each spelling that a field's pattern asks for."""

import re
from collections.abc import Callable, Mapping

from generator.finding import Message, say
from generator.model.base import REF_KINDS
from generator.model.kinds import KINDS
from generator.model.spelling import Spelling
from generator.suggestions.dates import iso_date
from generator.suggestions.ids import slug
from generator.suggestions.key_synonyms import keys_for
from generator.suggestions.languages import country_code, language_code

HINTS: Mapping[Spelling, Message] = {
    Spelling.ID: say("use lower-case English letters, digits and hyphens, such as `first-day`"),
    Spelling.REFERENCE: say(
        "write the kind, a colon and the id, such as `module:interview-training`"
    ),
    Spelling.LANGUAGE: say("write the language's code, such as `da`, `sv`, `de` or `en`"),
    Spelling.COUNTRY: say("write the country's code in capitals, such as `DK`"),
    Spelling.PICTURE_FILE: say(
        "name the picture's file in lower case, such as `workshop.jpg` (jpg, png or webp)"
    ),
    Spelling.LICENCE: say("write the licence's short name, such as `CC-BY-4.0`"),
    Spelling.GIVEN_NAME: say("write one given name"),
    Spelling.WEB_ADDRESS: say("write the whole address, which begins with `https://`"),
    Spelling.CONTACT: say(
        "write a mail address of a function, or the whole address of a page, which begins with"
        " `https://`"
    ),
    Spelling.PARTIAL_DATE: say(
        "write `2024-05-24`, `2024-05` or `2024`; or `undated`, where the law or page has no date"
    ),
    Spelling.ISSUE: say(
        "write the repository and the issue's number, such as `school/handbook#14`"
    ),
}
_PHONE_PICTURE = re.compile(r"\.(?:heic|heif|tiff?|bmp)$", re.IGNORECASE)
_RENAMED_PICTURE = re.compile(r"\.(?:jpe?g|png|webp)$", re.IGNORECASE)
_SAVED_AS_JPEG = say(
    "open the picture and save it as JPEG (export it; a phone can be set to take JPEG), and"
    " write its new name, such as `workshop.jpg`"
)
_RENAMED = say(
    "rename the file so that it ends in `.jpg`, `.png` or `.webp`, in lower case, and write"
    " that name here; nothing else has to change"
)
_JPEG_ENDINGS = {"jpeg": "jpg", "heic": "jpg", "heif": "jpg"}
_REFERENCE = re.compile(r"([^\W\d_]{3,20}) ?[:/] ?(\S.{0,80})")
_KINDS_BY_PLURAL = {kind.plural: kind.name for kind in KINDS}


def spelling_hint(spelling: Spelling, written: str) -> Message:
    """Return the sentence that tells how a field is spelt."""
    if spelling is Spelling.PICTURE_FILE and _PHONE_PICTURE.search(written):
        return _SAVED_AS_JPEG
    if spelling is Spelling.PICTURE_FILE and _RENAMED_PICTURE.search(written):
        return _RENAMED
    return HINTS[spelling]


def is_other_picture(written: object) -> bool:
    """Return whether the name of a picture's file has an ending that must change in the folder too."""
    return bool(_PHONE_PICTURE.search(str(written)) or _RENAMED_PICTURE.search(str(written)))


def respelt(spelling: Spelling, written: str, pattern: str) -> str | None:
    """Return a text as its field spells it; None where that is unknown or does not match the pattern."""
    text = _RESPELL[spelling](written) if spelling in _RESPELL else None
    return text if text and text != written and re.fullmatch(pattern, text) else None


def _picture_file(written: str) -> str:
    stem, _, ending = written.rpartition(".")
    return f"{slug(stem)}.{_JPEG_ENDINGS.get(ending.lower(), ending.lower())}"


def _reference(written: str) -> str | None:
    """Return a reference whose kind has another language's name, or another sign behind it."""
    match = _REFERENCE.fullmatch(written)
    if not match:
        return None
    word = match[1].casefold()
    kinds = {_KINDS_BY_PLURAL[key] for key in keys_for(word) if key in _KINDS_BY_PLURAL}
    if word in REF_KINDS:
        kinds = {word}
    return f"{kinds.pop()}:{slug(match[2])}" if len(kinds) == 1 else None


def _licence(written: str) -> str:
    return "-".join(written.split())


_RESPELL: Mapping[Spelling, Callable[[str], str | None]] = {
    Spelling.ID: slug,
    Spelling.REFERENCE: _reference,
    Spelling.LANGUAGE: language_code,
    Spelling.COUNTRY: country_code,
    Spelling.PICTURE_FILE: _picture_file,
    Spelling.LICENCE: _licence,
    Spelling.PARTIAL_DATE: iso_date,
}
"""The others cannot be respelt: nobody but the author knows the address, the name or the issue."""
