"""Reasons that a submission gives for what looks like personal data and is none."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.finding import say
from generator.model.base import LONGEST_REASON, SHORTEST_REASON
from generator.privacy.normalized_text import normalize, normalized_words
from generator.privacy.personal_data import Detection, detect_personal_data
from generator.rule_engine.personal_data_matches import PersonalDataMatch

BY_LINE = say(
    "write each on a line of its own: what looks like personal data, a dash, and in {least} to {most}"
    " letters why it is none",
    least=SHORTEST_REASON,
    most=LONGEST_REASON,
)
_ITEM = "- "
_DASHES = (" – ", " - ")
"""Between the words and the reason: the page writes the first, which no words hold as they are read."""


class AlarmLine(NamedTuple):
    """A line of the part about false alarms."""

    text: str
    words: str
    """What looks like personal data, as a search reads it; empty where the line answers nothing."""
    reason: str


def parse_lines(alarms: str) -> Iterator[AlarmLine]:
    """Yield the parsed lines of the part about false alarms."""
    for line in filter(None, map(str.strip, alarms.split("\n"))):
        text = line.removeprefix(_ITEM)
        dash = next((dash for dash in _DASHES if dash in text), _DASHES[0])
        words, _, reason = map(str.strip, text.partition(dash))
        fits = SHORTEST_REASON <= len(reason) <= LONGEST_REASON
        yield AlarmLine(line, normalized_words(words) if fits else "", reason)


def reasons_by_words(alarms: str) -> dict[str, str]:
    """Return the reason for each string of letters, as a search reads it."""
    return {line.words: line.reason for line in parse_lines(alarms) if line.words}


def unmatched_lines(alarms: str, answers: Iterable[str]) -> str:
    """Return the words of the part about false alarms: its reasons, and lines that answer nothing."""
    read = [normalize(answer).text for answer in answers]
    return "\n\n".join(
        line.reason if line.words and any(line.words in text for text in read) else line.text
        for line in parse_lines(alarms)
    )


def unanswered(text: str, reasons: Mapping[str, str]) -> Iterator[Detection]:
    """Yield the personal data in a plain text for which there is no reason why they are none."""
    for item in detect_personal_data(text):
        if normalized_words(text[item.start : item.end]) not in reasons:
            yield item


def false_alarms(
    seen: Iterable[PersonalDataMatch], reasons: Mapping[str, str]
) -> list[dict[str, str]]:
    """Return a record's values for what is seen in it and has a reason; others answer nothing there."""
    answered = {(item.route, item.kind, item.words) for item in seen if item.words in reasons}
    return [
        {"field": route, "kind": kind.value, "text": words, "reason": reasons[words]}
        for route, kind, words in sorted(answered)
    ]
