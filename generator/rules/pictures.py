"""Rules about a record's pictures."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import PurePosixPath

from generator.finding import Finding, Rule, Severity, say
from generator.loading.handbook_files import HandbookFiles
from generator.model.kinds import KINDS
from generator.model.story import Story
from generator.privacy.image_metadata import (
    MAX_PICTURE_BYTES,
    MAX_PIXELS,
    PICTURE_ENDINGS,
    PICTURE_FORMATS,
)
from generator.rule_engine.checked_record import CheckedRecord
from generator.rule_engine.field_fix import FieldFix, fix_to_close_word
from generator.rule_engine.field_text import FieldText
from generator.rule_engine.image_infos import read_image_info
from generator.rule_engine.offence import Offence
from generator.rule_engine.rule_check import FileCheck, RecordCheck
from generator.source.read_file import FILE_START
from generator.suggestions.close_words import close_words
from generator.text.plain_text import MAY_SHOW, picture_ids


def picture_file(checked: CheckedRecord) -> Iterator[Offence]:
    named = {picture.file for picture in checked.record.pictures}
    unnamed = {name for name in checked.entry.files - named if name.endswith(PICTURE_ENDINGS)}
    for index, picture in enumerate(checked.record.pictures):
        if picture.file not in checked.entry.files:
            yield Offence(
                ("pictures", index, "file"),
                say("there is no file `{file}` beside the record", file=picture.file),
                say("put the picture into the record's folder, or correct its name"),
                fixes=fix_to_close_word(("pictures", index, "file"), picture.file, unnamed),
            )


PICTURE_FILE = RecordCheck(
    Rule("picture-file", Severity.ERROR, "A picture that a record lists lies in its folder."),
    picture_file,
)


def picture_target(checked: CheckedRecord) -> Iterator[Offence]:
    known = {picture.id for picture in checked.record.pictures}
    for text in checked.texts_matching(MAY_SHOW):
        for picture in picture_ids(text.parsed.blocks):
            if picture not in known:
                yield text.offence_at(
                    f"picture:{picture}",
                    say("this record has no picture `{picture}`", picture=picture),
                    say("list it under `pictures`, with its file and a text alternative"),
                    partial(_target_fixes, text, picture, known),
                )


def _target_fixes(text: FieldText, picture: str, known: Iterable[str]) -> tuple[FieldFix, ...]:
    start = text.raw.find(f"picture:{picture}") + len("picture:")
    close = close_words(picture, known)
    return (text.fix_at(start, picture, close[0]),) if len(close) == 1 else ()


PICTURE_TARGET = RecordCheck(
    Rule("picture-target", Severity.ERROR, "A picture shown in a text is one of its record's."),
    picture_target,
)


def picture_broken(checked: CheckedRecord) -> Iterator[Offence]:
    for name, picture in checked.image_infos:
        ending = name.rpartition(".")[2].lower()
        if picture is None:
            yield Offence(
                ("pictures",),
                say("the picture `{file}` cannot be read", file=name),
                say("save it again as JPEG, PNG or WebP, or take it out"),
            )
        elif PICTURE_FORMATS.get(picture.format) != ending and picture.format != "MPO":
            yield Offence(
                ("pictures",),
                say("the picture `{file}` is {format} inside", file=name, format=picture.format),
                say("save it as JPEG, PNG or WebP under the ending of its format"),
            )


PICTURE_BROKEN = RecordCheck(
    Rule(
        "picture-broken",
        Severity.ERROR,
        "A picture is a JPEG, PNG or WebP file, and is called so.",
    ),
    picture_broken,
)


def picture_size(checked: CheckedRecord) -> Iterator[Offence]:
    for name, picture in checked.image_infos:
        if picture and (picture.bytes > MAX_PICTURE_BYTES or picture.pixels > MAX_PIXELS):
            yield Offence(
                ("pictures",),
                say(
                    "the picture `{file}` is too large: {megabytes} MB, {megapixels} million pixels",
                    file=name,
                    megabytes=f"{picture.bytes / 1e6:.1f}",
                    megapixels=f"{picture.pixels / 1e6:.1f}",
                ),
                say("run `handbook pictures clean`: it makes it smaller"),
            )


PICTURE_SIZE = RecordCheck(
    Rule(
        "picture-size",
        Severity.ERROR,
        "A picture is at most 3 MB and 24 million pixels, so that pages load and builds end.",
    ),
    picture_size,
)


def picture_metadata(checked: CheckedRecord) -> Iterator[Offence]:
    for name, picture in checked.image_infos:
        if picture and picture.metadata:
            yield Offence(
                ("pictures",),
                say("the picture `{file}` carries more than the picture", file=name),
                say("run `handbook pictures clean`: it takes out place, time, camera and author"),
            )


PICTURE_METADATA = RecordCheck(
    Rule(
        "picture-metadata",
        Severity.ERROR,
        "A picture says nothing of where, when, by whom and with what it was taken.",
    ),
    picture_metadata,
)


def _metadata_beside_records(handbook: HandbookFiles) -> Iterator[Finding]:
    """Yield a finding for each picture of the site itself that carries more than the picture."""
    records = frozenset(PurePosixPath(kind.folder) for kind in KINDS)
    for file in handbook.files:
        # rules of their own look at the pictures in a record's folder
        if (
            not file.path.name.lower().endswith(PICTURE_ENDINGS)
            or file.is_hidden
            or records.intersection(file.path.parents)
        ):
            continue
        info = read_image_info(handbook.root, file.path)
        if info and info.metadata:
            yield Finding(
                file.path,
                FILE_START,
                PICTURE_METADATA.rule,
                say("the picture `{file}` carries more than the picture", file=file.path.name),
                say("save a copy without place, time, camera and author, and put that here"),
            )


PICTURES_BESIDE_RECORDS = FileCheck((PICTURE_METADATA.rule,), _metadata_beside_records)


def picture_consent(checked: CheckedRecord) -> Iterator[Offence]:
    consent = checked.record.consent if isinstance(checked.record, Story) else None
    if consent is not None and "pictures" in consent.scope:
        return
    for index, picture in enumerate(checked.record.pictures):
        if picture.shows_person:
            yield Offence(
                ("pictures", index, "shows_person"),
                say("a person is seen in this picture, and no consent covers pictures"),
                say(
                    "show it in a lived story whose `consent` has `pictures` in its `scope`,"
                    " or take a picture of hands and work"
                ),
            )


PICTURE_CONSENT = RecordCheck(
    Rule(
        "picture-consent",
        Severity.ERROR,
        "A picture in which a person can be recognised needs that person's consent for pictures.",
    ),
    picture_consent,
)

CHECKS = (
    PICTURE_FILE,
    PICTURE_TARGET,
    PICTURE_BROKEN,
    PICTURE_SIZE,
    PICTURE_METADATA,
    PICTURE_CONSENT,
)
