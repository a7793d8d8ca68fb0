"""A programme's calendar as rows of cells."""

from collections.abc import Iterator

from generator.model.programme import CalendarStep, Programme, Track
from generator.wording.wording import Wording


def units(programme: Programme, words: Wording) -> list[str]:
    """Return the names of the calendar's days, weeks or months, in order."""
    numbers = range(1, programme.length + 1)
    if programme.unit == "month" and programme.starts_in:
        return [words.month((programme.starts_in + number - 2) % 12 + 1) for number in numbers]
    patterns = {
        "day": words.text("day {number}"),
        "week": words.text("week {number}"),
        "month": words.text("month {number}"),
    }
    return [patterns[programme.unit].format(number=number) for number in numbers]


def length(programme: Programme, words: Wording) -> str:
    """Return how long the calendar is, in words."""
    match programme.unit:
        case "day":
            return words.texts("{count} day", "{count} days", programme.length)
        case "week":
            return words.texts("{count} week", "{count} weeks", programme.length)
        case "month":
            return words.texts("{count} month", "{count} months", programme.length)


def steps_by_track(programme: Programme) -> Iterator[tuple[Track, list[CalendarStep]]]:
    """Yield each row with its steps in order of time."""
    for track in programme.tracks:
        steps = [step for step in programme.calendar if step.track == track.id]
        yield track, sorted(steps, key=lambda step: step.first)


def calendar_rows(
    programme: Programme,
) -> Iterator[tuple[Track, list[tuple[int, CalendarStep | None]]]]:
    """Yield each row as cells: how many units a cell spans, and its step or None where it is empty."""
    for track, steps in steps_by_track(programme):
        cells: list[tuple[int, CalendarStep | None]] = []
        at = 1
        for step in steps:
            if step.first > at:
                cells.append((step.first - at, None))
            cells.append((step.last - step.first + 1, step))
            at = step.last + 1
        if at <= programme.length:
            cells.append((programme.length - at + 1, None))
        yield track, cells
