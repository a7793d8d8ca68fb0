"""Rules about personal data."""

from collections.abc import Iterator

from generator.finding import Rule, Severity, say
from generator.privacy.normalized_text import normalized_words
from generator.rule_engine.checked_record import CheckedRecord
from generator.rule_engine.field_fix import FieldFix
from generator.rule_engine.offence import Offence
from generator.rule_engine.rule_check import RecordCheck


def _unanswered(checked: CheckedRecord, *, sure: bool) -> Iterator[Offence]:
    alarms = checked.record.false_alarms
    answered = {(alarm.field, alarm.kind, normalized_words(alarm.text)) for alarm in alarms}
    for match in checked.personal_data_matches:
        if match.sure is sure and (match.route, match.kind, match.words) not in answered:
            yield match.offence


def personal_data(checked: CheckedRecord) -> Iterator[Offence]:
    yield from _unanswered(checked, sure=True)


PERSONAL_DATA = RecordCheck(
    Rule(
        "personal-data",
        Severity.ERROR,
        "Nothing tells who a person is or where to find them: no address, number, date of birth,"
        " name in a network, account, number plate or exact place, in comments neither.",
    ),
    personal_data,
)


def personal_data_possible(checked: CheckedRecord) -> Iterator[Offence]:
    yield from _unanswered(checked, sure=False)


PERSONAL_DATA_POSSIBLE = RecordCheck(
    Rule(
        "personal-data-possible",
        Severity.WARNING,
        "What may tell who a person is, or may be something else, is looked at by somebody and"
        " taken out or answered.",
    ),
    personal_data_possible,
)


def false_alarm(checked: CheckedRecord) -> Iterator[Offence]:
    if not checked.record.false_alarms:
        return
    matches = {(match.route, match.kind, match.words) for match in checked.personal_data_matches}
    for index, alarm in enumerate(checked.record.false_alarms):
        if (alarm.field, alarm.kind, normalized_words(alarm.text)) not in matches:
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
                if any(kind == alarm.kind for _, kind, _ in matches)
                else (FieldFix(("false_alarms", index), None),),
            )


FALSE_ALARM = RecordCheck(
    Rule(
        "false-alarm",
        Severity.WARNING,
        "A false alarm is answered where there is one, so that the next real one is not hidden.",
    ),
    false_alarm,
)

CHECKS = (PERSONAL_DATA, PERSONAL_DATA_POSSIBLE, FALSE_ALARM)
