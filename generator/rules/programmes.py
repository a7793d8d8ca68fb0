"""Rules about programmes' calendars."""

from collections import defaultdict
from collections.abc import Iterator

from generator.finding import Rule, Severity, say
from generator.model.programme import Programme
from generator.rule_engine.field_fix import FieldFix, fix_to_close_word
from generator.rule_engine.offence import Offence
from generator.rule_engine.rule_check import RecordCheck, for_kind


def _bounds(programme: Programme) -> Iterator[Offence]:
    for number, step in enumerate(programme.calendar):
        if step.last < step.first:
            yield Offence(
                ("calendar", number, "last"),
                say(
                    "the step ends ({last}) before it begins ({first})",
                    last=step.last,
                    first=step.first,
                ),
                say("write the later number under `last`"),
                fixes=(
                    FieldFix(("calendar", number, "first"), str(step.last)),
                    FieldFix(("calendar", number, "last"), str(step.first)),
                ),
            )
        elif step.last > programme.length:
            yield Offence(
                ("calendar", number, "last"),
                say(
                    "the step ends in {last}, but the calendar has only {length}",
                    last=step.last,
                    length=programme.length,
                ),
                say("write at most {length}, or a longer `length`", length=programme.length),
            )


def _rows(programme: Programme) -> Iterator[Offence]:
    tracks = {track.id for track in programme.tracks}
    for number, step in enumerate(programme.calendar):
        if step.track not in tracks:
            yield Offence(
                ("calendar", number, "track"),
                say("the calendar has no row `{track}`", track=step.track),
                say("rows here: {tracks}", tracks=", ".join(sorted(tracks))),
                fixes=fix_to_close_word(("calendar", number, "track"), step.track, tracks),
            )


def calendar_bounds(programme: Programme) -> Iterator[Offence]:
    yield from _rows(programme)
    yield from _bounds(programme)


CALENDAR_BOUNDS = RecordCheck(
    Rule(
        "calendar-bounds",
        Severity.ERROR,
        "A calendar step lies within the calendar, in one of its rows.",
    ),
    for_kind(Programme, calendar_bounds),
)


def calendar_overlap(programme: Programme) -> Iterator[Offence]:
    rows = defaultdict(list)
    for number, step in enumerate(programme.calendar):
        rows[step.track].append((step.first, step.last, number, step))
    for row in rows.values():
        row.sort(key=lambda item: item[:3])
        (_, last, _, before), *later = row
        for first, end, number, step in later:
            if first <= last:
                yield Offence(
                    ("calendar", number, "first"),
                    say(
                        "`{step}` begins in {first}, while `{before}` lasts until {last}",
                        step=step.id,
                        first=first,
                        before=before.id,
                        last=last,
                    ),
                    say("change the numbers, or put one of the two in another row"),
                )
            if end > last:
                last, before = end, step


CALENDAR_OVERLAP = RecordCheck(
    Rule("calendar-overlap", Severity.ERROR, "Steps in one row of a calendar do not overlap."),
    for_kind(Programme, calendar_overlap),
)


def calendar_days(programme: Programme) -> Iterator[Offence]:
    total = programme.days_per_week
    if total > 7:
        yield Offence(
            ("tracks",),
            say("the rows together take {total} days a week", total=total),
            say("a week has 7 days: change `days_per_week` of a row"),
        )


CALENDAR_DAYS = RecordCheck(
    Rule("calendar-days", Severity.ERROR, "A calendar's rows together fit into a week."),
    for_kind(Programme, calendar_days),
)

CHECKS = (CALENDAR_BOUNDS, CALENDAR_OVERLAP, CALENDAR_DAYS)
