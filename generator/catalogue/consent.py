"""Whether a lived story may be shown: where, in which language, and until when."""

import datetime
from typing import Literal

from generator.finding import Message, say
from generator.model.base import Record
from generator.model.story import Consent, Story

Medium = Literal["web", "print"]


def consent_end(record: Record, today: datetime.date) -> Message | None:
    """Return why a record's consent does not hold today; nothing where it does or none is needed."""
    consent = _consent(record)
    if consent is None:
        return None
    if consent.withdrawn is not None:
        return say("the consent was withdrawn")
    if today > consent.until:
        return say("the consent ended on {day}", day=consent.until.isoformat())
    if today < consent.given:
        return say("the consent begins on {day}", day=consent.given.isoformat())
    return None


def may_be_shown(record: Record, medium: Medium, language: str, today: datetime.date) -> bool:
    """Return whether a consent, if the record has one, covers a medium and a language today."""
    consent = _consent(record)
    return consent is None or (
        consent_end(record, today) is None
        and medium in consent.scope
        and language in consent.languages
    )


def may_be_translated(record: Record, language: str) -> bool:
    """Return whether a consent, if the record has one, covers a language, whatever the day."""
    consent = _consent(record)
    return consent is None or language in consent.languages


def last_day(record: Record) -> str:
    """Return the last day on which a record may be shown, as 2027-06-30; empty where there is none."""
    consent = _consent(record)
    return consent.until.isoformat() if consent else ""


def _consent(record: Record) -> Consent | None:
    return record.consent if isinstance(record, Story) else None
