"""The matches of the personal-data detectors in a record's files. No message repeats a match."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.catalogue.entry import Entry
from generator.finding import KeyPath, Message, say
from generator.model.personal import PersonalKind
from generator.privacy.normalized_text import normalized_words
from generator.privacy.personal_data import Detection, detect_personal_data
from generator.rule_engine.field_text import FieldText
from generator.rule_engine.file_comments import file_comments
from generator.rule_engine.location import InFile
from generator.rule_engine.offence import Offence
from generator.rule_engine.text_search import SearchableTexts
from generator.text.plain_text import passages
from generator.wording.labels import LABELS

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
    """The matched text in normalized spelling."""
    sure: bool
    offence: Offence


def personal_data_message(item: Detection, route: str) -> Message:
    """Return the message about personal data in a field or file."""
    kind = Message(LABELS["personal"][item.kind.value])
    if item.sure:
        return say("`{route}` holds {kind}", route=route, kind=kind)
    return say("`{route}` may hold {kind}", route=route, kind=kind)


def _messages(item: Detection, route: str) -> tuple[Message, Message]:
    return (
        personal_data_message(item, route),
        say(_HINT.pattern, route=route, kind=item.kind.value),
    )


def _in_text(text: FieldText) -> Iterator[PersonalDataMatch]:
    # markup within an address hides the address in the source, but readers see it
    shown = _shown(text) if _MARKUP.search(text.raw) else ""
    read = {
        normalized_words(shown[item.start : item.end]): item for item in detect_personal_data(shown)
    }
    escapes = [match.start() for match in _ESCAPE.finditer(text.raw)]
    typed = _ESCAPE.sub("", text.raw)
    for item in detect_personal_data(typed):
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


def _with_escapes(offset: int, escapes: list[int]) -> int:
    """Return the offset of the character that is at `offset` where the escapes are left out."""
    for escape in escapes:
        offset += escape <= offset
    return offset


def _in_strings(
    entry: Entry, strings: SearchableTexts[tuple[KeyPath, str]]
) -> Iterator[PersonalDataMatch]:
    alarms = entry.record.false_alarms
    for path, value in strings.things:
        for item in detect_personal_data(value):
            route, words = _route(path), normalized_words(value[item.start : item.end])
            quoted = path[0] == "false_alarms" and path[-1] == "text"
            if not (quoted and words == normalized_words(alarms[int(path[1])].text)):
                offence = Offence(path, *_messages(item, route))
                yield PersonalDataMatch(route, item.kind, words, item.sure, offence)


def _in_file_comments(entry: Entry, texts: Iterable[FieldText]) -> Iterator[PersonalDataMatch]:
    for comment in file_comments(entry, texts):
        for item in detect_personal_data(comment.text):
            line = comment.line + comment.text.count("\n", 0, item.start)
            location = InFile(comment.path, line)
            offence = Offence(location, *_messages(item, comment.path.name))
            words = normalized_words(comment.text[item.start : item.end])
            yield PersonalDataMatch(comment.path.name, item.kind, words, item.sure, offence)


def personal_data_matches(
    entry: Entry,
    texts: Sequence[FieldText],
    strings: SearchableTexts[tuple[KeyPath, str]],
) -> Iterator[PersonalDataMatch]:
    """Yield all matches in a record's files, whose texts and other strings are given."""
    for text in texts:
        yield from _in_text(text)
    yield from _in_strings(entry, strings)
    yield from _in_file_comments(entry, texts)


def _route(path: KeyPath) -> str:
    return ".".join(str(part) for part in path)
