"""The names of a calendar's days, weeks and months."""

from generator.wording.wording import Wording


def unit_labels(words: Wording, unit: str, length: int, starts_in: int | None) -> list[str]:
    """Return the labels above narrow columns: numbers, or the months' short names."""
    numbers = range(1, length + 1)
    if unit == "month" and starts_in:
        return [words.short_month((starts_in + number - 2) % 12 + 1) for number in numbers]
    return [str(number) for number in numbers]


def unit_names(words: Wording, unit: str, length: int, starts_in: int | None) -> list[str]:
    """Return the names of the calendar's units, in order; `starts_in` is the first month's number."""
    numbers = range(1, length + 1)
    if unit == "month" and starts_in:
        return [words.month((starts_in + number - 2) % 12 + 1) for number in numbers]
    patterns = {
        "day": words.text("day {number}"),
        "week": words.text("week {number}"),
        "month": words.text("month {number}"),
    }
    return [patterns[unit].format(number=number) for number in numbers]


def unit_span(names: list[str], first: int, last: int) -> str:
    """Return the name of the time from one unit to another, both counted from 1."""
    return names[first - 1] if first == last else f"{names[first - 1]} – {names[last - 1]}"


def unit_length(words: Wording, unit: str, length: int) -> str:
    """Return how long a calendar is, in words."""
    match unit:
        case "day":
            return words.texts("{count} day", "{count} days", length)
        case "week":
            return words.texts("{count} week", "{count} weeks", length)
        case _:
            return words.texts("{count} month", "{count} months", length)
