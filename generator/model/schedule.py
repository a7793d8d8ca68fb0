"""Schedules: a module minute by minute, a programme's calendar as rows of cells."""

from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise

from generator.model.module import Activity, ActivityStep, Module, ShorterVersion
from generator.model.programme import CalendarStep, Programme, Track


def with_start_times(activities: Iterable[Activity]) -> Iterator[tuple[int, Activity]]:
    """Yield each activity with the minute of the lesson at which it begins."""
    start = 0
    for activity in activities:
        yield start, activity
        start += activity.minutes


def activities_of_version(module: Module, version: ShorterVersion) -> tuple[Activity, ...]:
    """Return the activities that stay in a shorter version, with the minutes they have there."""
    minutes = {changed.id: changed.minutes for changed in version.changed}
    return tuple(
        activity.model_copy(
            update={
                "minutes": minutes[activity.id],
                "steps": _with_less_time(activity.steps, minutes[activity.id]),
            }
        )
        if activity.id in minutes
        else activity
        for activity in module.activities
        if activity.id not in version.without
    )


def _with_less_time(steps: tuple[ActivityStep, ...], minutes: int) -> tuple[ActivityStep, ...]:
    """Return timed steps that fill fewer minutes in the same proportions; a short one may have none."""
    whole = sum(step.minutes for step in steps)
    # each ends at the minute that is nearest, so that they fill the time together
    ends = [
        (2 * end * minutes + whole) // (2 * whole)
        for end in accumulate(one.minutes for one in steps)
    ]
    return tuple(
        step.model_copy(update={"minutes": end - start})
        for step, (start, end) in zip(steps, pairwise((0, *ends)), strict=True)
    )


def omitted_activities(module: Module, version: ShorterVersion) -> list[Activity]:
    """Return the activities that a shorter version leaves out."""
    return [activity for activity in module.activities if activity.id in version.without]


def steps_by_track(programme: Programme) -> Iterator[tuple[Track, list[CalendarStep]]]:
    """Yield each row with its steps in order of time."""
    for track in programme.tracks:
        steps = [step for step in programme.calendar if step.track == track.id]
        yield track, sorted(steps, key=lambda step: step.first)


def track_letters(programme: Programme) -> dict[str, str]:
    """Return a letter for each row, by the row's id."""
    return {track.id: chr(ord("A") + number) for number, track in enumerate(programme.tracks)}


def step_codes(programme: Programme) -> dict[str, str]:
    """Return a short name for each step, by the step's id: the row's letter and a number."""
    letters = track_letters(programme)
    return {
        step.id: f"{letters[track.id]}{number}"
        for track, steps in steps_by_track(programme)
        for number, step in enumerate(steps, 1)
    }


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
