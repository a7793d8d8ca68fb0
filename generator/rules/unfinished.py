"""What a draft still lacks."""

import re
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path as FolderPath
from typing import Any

from pydantic.fields import FieldInfo

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.entry import Entry
from generator.finding import CannotRun, Message, Rule, Severity, say
from generator.model.base import Record
from generator.model.placeholder import MARK, description, placeholder
from generator.model.walk import Path
from generator.rules.rule import Check, Offence
from generator.rules.written import texts_having, untranslated_words
from generator.wording.wording import wording


def _places(catalogue: Catalogue, entry: Entry) -> Iterator[Offence]:
    message = say("this is still to be written")
    for text in texts_having(entry, MARK):
        for mark in MARK.finditer(text.raw):
            about = _about(catalogue, entry, text.path, text.language, mark)
            yield text.offence_from(mark.start(), message, about)
    for path, words in untranslated_words(entry).having(MARK):
        for mark in MARK.finditer(words):
            yield Offence(
                path, message, _about(catalogue, entry, path, entry.record.language, mark)
            )


def _about(
    catalogue: Catalogue, entry: Entry, path: Path, language: str, mark: re.Match[str]
) -> Message:
    """Return what belongs in a place: for our own mark in the reader's language, else as it stands."""
    info = _field(entry.record, path)
    english = description(info) if info else ""
    ours = english and mark[0] in _marks(catalogue.settings.root, language, english)
    return say("what belongs here: {about}", about=Message(english) if ours else mark[1])


def _field(record: Record, path: Path) -> FieldInfo | None:
    *above, name = path
    holder: Any = record
    for step in above:
        holder = holder[step] if isinstance(step, int) else getattr(holder, step)
    info: FieldInfo | None = type(holder).model_fields.get(str(name))
    return info


@cache
def _marks(root: FolderPath, language: str, english: str) -> frozenset[str]:
    """Return the marks that a new record may have in a place, in its language and in English."""
    marks = {placeholder(english)}
    # a language without words has its own finding
    with suppress(CannotRun):
        marks.add(placeholder(wording(language, root).text(english)))
    return frozenset(marks)


PLACEHOLDER = Check(
    Rule(
        "placeholder",
        Severity.ERROR,
        "A new record has marked places to fill in; it is published when none is left, not even within"
        " a text or a translation.",
        in_drafts=Severity.WARNING,
    ),
    _places,
)

CHECKS = (PLACEHOLDER,)
