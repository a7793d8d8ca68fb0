"""Rules that keep people from being recognised. No message repeats what was found."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.entry import Entry
from generator.finding import Message, Rule, Severity, say
from generator.model.personal import PersonalKind
from generator.model.walk import Path
from generator.privacy.personal_data import A_DIGIT, IN_A_NAME, Personal, personal_data
from generator.rules.rule import Check, Offence
from generator.rules.together import T, Together
from generator.rules.written import Written, texts_together, untranslated_words
from generator.text.plain import plain_text

_SEEN: Mapping[PersonalKind, Message] = {
    PersonalKind.EMAIL: say("an e-mail address stands in `{route}`"),
    PersonalKind.PHONE: say("a telephone number stands in `{route}`"),
    PersonalKind.PERSONAL_NUMBER: say("a personal number stands in `{route}`"),
    PersonalKind.BIRTH_DATE: say("a date of birth stands in `{route}`"),
    PersonalKind.ADDRESS: say("a street and house number stand in `{route}`"),
    PersonalKind.HANDLE: say("somebody's name in a social network stands in `{route}`"),
    PersonalKind.COORDINATES: say("a place's exact coordinates stand in `{route}`"),
}
_HINT = say(
    "take it out; if it tells nothing about a person, add `false_alarms` with `field: {route}`,"
    " `kind: {kind}` and a `reason`"
)


_MARK = re.compile(r"[\\*_]")


def _said(kind: PersonalKind, route: str) -> tuple[Message, Message]:
    return (
        say(_SEEN[kind].pattern, route=route),
        say(_HINT.pattern, route=route, kind=kind.value),
    )


def _suspects(together: Together[T]) -> Iterable[T]:
    """Return what may hold personal data: names are rare, and digits are in a few texts only."""
    return together.things if together.holds(IN_A_NAME) else together.having(A_DIGIT)


def _in_texts(entry: Entry) -> Iterator[tuple[Written, Personal]]:
    for texts in texts_together(entry).values():
        for text in _suspects(texts):
            found = personal_data(text.raw)
            yield from ((text, item) for item in found)
            kinds = {item.kind for item in found}
            # a mark within an address hides it here, but not from those who read the text
            if _MARK.search(text.raw):
                seen = personal_data(plain_text(text.parsed.blocks).replace("\\", ""))
                yield from (
                    (text, replace(item, start=0)) for item in seen if item.kind not in kinds
                )


def _in_words(entry: Entry) -> Iterator[tuple[Path, Personal]]:
    for path, words in _suspects(untranslated_words(entry)):
        for item in personal_data(words):
            yield path, item


def _route(path: Path) -> str:
    return ".".join(str(part) for part in path)


def _personal(catalogue: Catalogue, entry: Entry) -> Iterator[Offence]:
    answered = {(alarm.field, alarm.kind) for alarm in entry.record.false_alarms}
    for text, item in _in_texts(entry):
        if (text.route, item.kind) not in answered:
            before = text.raw[: item.start]
            yield text.offence(
                *_said(item.kind, text.route),
                before.count("\n"),
                len(before) - before.rfind("\n") - 1,
            )
    for path, item in _in_words(entry):
        if (_route(path), item.kind) not in answered:
            yield Offence(path, *_said(item.kind, _route(path)))


PERSONAL_DATA = Check(
    Rule(
        "personal-data",
        Severity.ERROR,
        "Nothing tells who a person is or where to find them: no address, number, date of birth,"
        " name in a network or exact place.",
    ),
    _personal,
)


def _file_names(catalogue: Catalogue, entry: Entry) -> Iterator[Offence]:
    for name in (entry.folder.name, *sorted(entry.files)):
        stem = name.rpartition(".")[0] or name
        spelt = {stem, stem.replace("-", " "), stem.replace("_", " "), stem.replace("-", "")}
        if any(personal_data(variant) for variant in spelt):
            yield Offence(
                ("id",),
                say("the name of a file or folder of this record holds personal data"),
                say("give it a name that tells nothing about a person"),
            )


FILE_NAME = Check(
    Rule(
        "personal-file-name",
        Severity.ERROR,
        "No file or folder is named by what tells who a person is.",
    ),
    _file_names,
)


def _false_alarms(catalogue: Catalogue, entry: Entry) -> Iterator[Offence]:
    if not entry.record.false_alarms:
        return
    found = {(text.route, item.kind) for text, item in _in_texts(entry)}
    found |= {(_route(path), item.kind) for path, item in _in_words(entry)}
    for index, alarm in enumerate(entry.record.false_alarms):
        if (alarm.field, alarm.kind) not in found:
            yield Offence(
                ("false_alarms", index),
                say(
                    "nothing of the kind `{kind}` is seen in `{route}`",
                    kind=alarm.kind.value,
                    route=alarm.field,
                ),
                say("take this false alarm out, or correct its field"),
            )


FALSE_ALARM = Check(
    Rule(
        "false-alarm",
        Severity.WARNING,
        "A false alarm is answered where there is one, so that the next real one is not hidden.",
    ),
    _false_alarms,
)

CHECKS = (PERSONAL_DATA, FILE_NAME, FALSE_ALARM)
