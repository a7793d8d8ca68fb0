"""The rule about placeholders that are left in a record."""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from pydantic.fields import FieldInfo

from generator.finding import CannotRun, KeyPath, Message, Rule, Severity, say
from generator.model.base import Record
from generator.model.placeholder import PLACEHOLDER_PATTERN, description, placeholder
from generator.rule_engine.checked_record import CheckedRecord
from generator.rule_engine.offence import Offence
from generator.rule_engine.rule_check import RecordCheck
from generator.wording.wording import wording


def placeholders_left(checked: CheckedRecord) -> Iterator[Offence]:
    message = say("this is still to be written")
    for text in checked.texts_matching(PLACEHOLDER_PATTERN):
        for match in PLACEHOLDER_PATTERN.finditer(text.raw):
            about = _about(checked, text.path, text.language, match)
            yield text.offence_from(match.start(), message, about)
    for path, words in checked.strings_outside_texts.matching(PLACEHOLDER_PATTERN):
        for match in PLACEHOLDER_PATTERN.finditer(words):
            yield Offence(
                path,
                message,
                _about(checked, path, checked.record.language, match),
            )


def _about(checked: CheckedRecord, path: KeyPath, language: str, match: re.Match[str]) -> Message:
    """Return the hint to a placeholder: for ours in the reader's language, else as it is written."""
    info = _field(checked.record, path)
    english = description(info) if info else ""
    ours = english and match[0] in _placeholders(checked.root, language, english)
    return say("what belongs here: {about}", about=Message(english) if ours else match[1])


def _field(record: Record, path: KeyPath) -> FieldInfo | None:
    *above, name = path
    holder: Any = record
    for step in above:
        holder = holder[step] if isinstance(step, int) else getattr(holder, step)
    info: FieldInfo | None = type(holder).model_fields.get(str(name))
    return info


def _placeholders(root: Path, language: str, english: str) -> frozenset[str]:
    """Return the placeholders that a new record may have in a place, in its language and in English."""
    placeholders = {placeholder(english)}
    # a language without words has its own finding
    with suppress(CannotRun):
        placeholders.add(placeholder(wording(language, root).text(english)))
    return frozenset(placeholders)


PLACEHOLDER = RecordCheck(
    Rule(
        "placeholder",
        Severity.ERROR,
        "A new record has marked places to fill in; it is published when none is left, not even within"
        " a text or a translation.",
        in_drafts=Severity.WARNING,
    ),
    placeholders_left,
)

CHECKS = (PLACEHOLDER,)
