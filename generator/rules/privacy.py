"""Rules about personal data. No message repeats what was found."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.entry import Entry
from generator.finding import KeyPath, Message, Rule, Severity, say
from generator.model.personal import PersonalKind
from generator.privacy.normalized_text import normalized_words
from generator.privacy.personal_data import Personal, personal_data
from generator.rules.field_fix import FieldFix
from generator.rules.field_texts import FieldText, field_texts, strings_outside_texts
from generator.rules.file_comments import file_comments
from generator.rules.rule import Check, Offence
from generator.text.plain_text import passages

SEEN: Mapping[PersonalKind, Message] = {
    PersonalKind.EMAIL: say("an e-mail address stands in `{route}`"),
    PersonalKind.PHONE: say("a telephone number stands in `{route}`"),
    PersonalKind.PERSONAL_NUMBER: say("a personal number stands in `{route}`"),
    PersonalKind.BIRTH_DATE: say("a date of birth stands in `{route}`"),
    PersonalKind.ADDRESS: say("a street and house number stand in `{route}`"),
    PersonalKind.HANDLE: say("somebody's name in a social network stands in `{route}`"),
    PersonalKind.COORDINATES: say("a place's exact coordinates stand in `{route}`"),
    PersonalKind.ACCOUNT: say("a bank account or card number stands in `{route}`"),
    PersonalKind.PLATE: say("a vehicle's number plate stands in `{route}`"),
}
_POSSIBLE: Mapping[PersonalKind, Message] = {
    PersonalKind.EMAIL: say("what may be an e-mail address stands in `{route}`"),
    PersonalKind.PHONE: say("what may be a telephone number stands in `{route}`"),
    PersonalKind.PERSONAL_NUMBER: say("what may be a personal number stands in `{route}`"),
    PersonalKind.BIRTH_DATE: say("what may be a date of birth stands in `{route}`"),
    PersonalKind.ADDRESS: say("what may be a street and house number stands in `{route}`"),
    PersonalKind.HANDLE: say("what may be a name in a social network stands in `{route}`"),
    PersonalKind.COORDINATES: say("what may be a place's coordinates stands in `{route}`"),
    PersonalKind.ACCOUNT: say("what may be a bank account or card number stands in `{route}`"),
    PersonalKind.PLATE: say("what may be a vehicle's number plate stands in `{route}`"),
}
_HINT = say(
    "take it out; if it tells nothing about a person, add `false_alarms` with `field: {route}`,"
    " `kind: {kind}`, the words themselves as `text`, and a `reason`"
)
_MARKUP = re.compile(r"[\\*_]")
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")


class PersonalDataMatch(NamedTuple):
    """A match of a detector, with its field or file."""

    route: str
    kind: PersonalKind
    words: str
    """What was found, as a search reads it."""
    sure: bool
    offence: Offence


def _messages(item: Personal, route: str) -> tuple[Message, Message]:
    seen = (SEEN if item.sure else _POSSIBLE)[item.kind]
    return (
        say(seen.pattern, route=route),
        say(_HINT.pattern, route=route, kind=item.kind.value),
    )


def _in_text(text: FieldText) -> Iterator[PersonalDataMatch]:
    # a mark within an address hides it here, but not from those who read the text
    shown = _shown(text) if _MARKUP.search(text.raw) else ""
    read = {normalized_words(shown[item.start : item.end]): item for item in personal_data(shown)}
    escapes = [found.start() for found in _ESCAPE.finditer(text.raw)]
    typed = _ESCAPE.sub("", text.raw)
    for item in personal_data(typed):
        words = normalized_words(typed[item.start : item.end])
        if item.sure or not shown or words in read:
            read.pop(words, None)
            start = _with_escapes(item.start, escapes)
            offence = text.offence_from(start, *_messages(item, text.route))
            yield PersonalDataMatch(text.route, item.kind, words, item.sure, offence)
    for words, item in read.items():
        offence = text.offence(*_messages(item, text.route))
        yield PersonalDataMatch(text.route, item.kind, words, item.sure, offence)


def _shown(text: FieldText) -> str:
    return "\n\n".join(passages(text.parsed.blocks)).replace("\\", "")


def _with_escapes(place: int, escapes: list[int]) -> int:
    """Return the place of a letter that would be at `place` without the escapes."""
    for escape in escapes:
        place += escape <= place
    return place


def _in_words(entry: Entry) -> Iterator[PersonalDataMatch]:
    alarms = entry.record.false_alarms
    for path, value in strings_outside_texts(entry).things:
        for item in personal_data(value):
            route, words = _route(path), normalized_words(value[item.start : item.end])
            quoted = path[0] == "false_alarms" and path[-1] == "text"
            if not (quoted and words == normalized_words(alarms[int(path[1])].text)):
                offence = Offence(path, *_messages(item, route))
                yield PersonalDataMatch(route, item.kind, words, item.sure, offence)


def _in_file_comments(root: Path, entry: Entry) -> Iterator[PersonalDataMatch]:
    for comment in file_comments(root, entry):
        for item in personal_data(comment.text):
            line = comment.line + comment.text.count("\n", 0, item.start)
            offence = Offence((), *_messages(item, comment.path.name), at=(comment.path, line))
            words = normalized_words(comment.text[item.start : item.end])
            yield PersonalDataMatch(comment.path.name, item.kind, words, item.sure, offence)


@lru_cache(maxsize=1)
def personal_data_matches(root: Path, entry: Entry) -> tuple[PersonalDataMatch, ...]:
    """Return all matches in a record's files; cached, since each rule needs them."""
    in_texts = (seen for text in field_texts(entry) for seen in _in_text(text))
    return (*in_texts, *_in_words(entry), *_in_file_comments(root, entry))


def _route(path: KeyPath) -> str:
    return ".".join(str(part) for part in path)


def _unanswered(catalogue: Catalogue, entry: Entry, *, sure: bool) -> Iterator[Offence]:
    alarms = entry.record.false_alarms
    answered = {(alarm.field, alarm.kind, normalized_words(alarm.text)) for alarm in alarms}
    for seen in personal_data_matches(catalogue.settings.root, entry):
        if seen.sure is sure and (seen.route, seen.kind, seen.words) not in answered:
            yield seen.offence


def _personal(catalogue: Catalogue, entry: Entry) -> Iterator[Offence]:
    yield from _unanswered(catalogue, entry, sure=True)


PERSONAL_DATA = Check(
    Rule(
        "personal-data",
        Severity.ERROR,
        "Nothing tells who a person is or where to find them: no address, number, date of birth,"
        " name in a network, account, number plate or exact place, in comments neither.",
    ),
    _personal,
)


def _possible(catalogue: Catalogue, entry: Entry) -> Iterator[Offence]:
    yield from _unanswered(catalogue, entry, sure=False)


PERSONAL_DATA_POSSIBLE = Check(
    Rule(
        "personal-data-possible",
        Severity.WARNING,
        "What may tell who a person is, or may be something else, is looked at by somebody and"
        " taken out or answered.",
    ),
    _possible,
)


def _false_alarms(catalogue: Catalogue, entry: Entry) -> Iterator[Offence]:
    if not entry.record.false_alarms:
        return
    found = {
        (seen.route, seen.kind, seen.words)
        for seen in personal_data_matches(catalogue.settings.root, entry)
    }
    for index, alarm in enumerate(entry.record.false_alarms):
        if (alarm.field, alarm.kind, normalized_words(alarm.text)) not in found:
            yield Offence(
                ("false_alarms", index),
                say(
                    "nothing of the kind `{kind}` is seen in `{route}` with these words",
                    kind=alarm.kind.value,
                    route=alarm.field,
                ),
                say("take this false alarm out, or correct its field and its text"),
                # one of this kind elsewhere may be what it answers
                fixes=()
                if any(kind == alarm.kind for _, kind, _ in found)
                else (FieldFix(("false_alarms", index), None),),
            )


FALSE_ALARM = Check(
    Rule(
        "false-alarm",
        Severity.WARNING,
        "A false alarm is answered where there is one, so that the next real one is not hidden.",
    ),
    _false_alarms,
)

CHECKS = (PERSONAL_DATA, PERSONAL_DATA_POSSIBLE, FALSE_ALARM)
