"""Writes the spreadsheet: the same bytes for the same register and language."""

import datetime
from io import BytesIO

from xlsxwriter import Workbook

from generator.model.register import Register
from generator.register.count import add_count
from generator.register.places import add_lists, add_places, add_requests, add_weeks
from generator.register.sheet import MONDAY, RegisterWorkbook
from generator.register.statistics import PROTECTION_NOTES, add_statistics
from generator.wording.labels import N_
from generator.wording.wording import Wording, region_of

_MADE = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
"""What the file says of the day on which it was made: it has to be the same each time."""


def register_workbook(register: Register, words: Wording) -> bytes:
    """Return a register of places as an .xlsx file."""
    output = BytesIO()
    with Workbook(output, {"in_memory": True}) as file:
        title = words.text("Register of places")
        file.set_properties({"title": title, "created": _MADE})
        file.set_custom_property("Language", region_of(words.language))
        book = RegisterWorkbook(file, words, _names(words))
        _add_start(book)
        add_places(book)
        add_weeks(book)
        add_requests(book)
        add_statistics(book)
        add_lists(book, register)
        add_count(book)
    return output.getvalue()


def _names(words: Wording) -> dict[str, str]:
    return {
        "start": words.text("Register of places"),
        "places": words.text("Places"),
        "weeks": words.text("Weekly capacity"),
        "requests": words.text("Requests and bookings"),
        "figures": words.text("Yearly figures"),
        "lists": words.text("Lists"),
        "count": words.text("Count"),
    }


_HOW = (
    N_("1. Lists: your school forms and areas. Wide areas leave fewer small numbers."),
    N_("2. Places: ask each workplace once every half-year, and write down what it says."),
    N_(
        "3. Requests and bookings: one row for each group. Booked rows fill the weeks and the figures."
    ),
    N_(
        "4. Weekly capacity: shows what is free. Requests that run past the year go into both files."
    ),
    N_("5. Yearly figures: printed once, in June, when all rows are written."),
    N_("More rows: insert them above the last row of a table, and the formulas follow."),
)
_PROTECTED = N_("How the figures protect people")
_BEWARE = (
    N_("Make no other table from these rows, and none for part of a year: two together can tell."),
    N_("The rows hold small numbers: the steering group decides who may open this file."),
)


def _add_start(book: RegisterWorkbook) -> None:
    sheet = book.sheet("start", book.t("One file for each school year. Begin with the lists."))
    sheet.freeze_panes(0, 0)
    sheet.set_column(0, 0, 100)
    sheet.set_column(1, 1, 16)
    _, row, column = MONDAY
    sheet.write_string(row, column - 1, book.t("The first Monday of the school year:"))
    sheet.write_blank(row, column, None, book.styles["first"])
    monday = {
        "validate": "custom",
        "value": f"=WEEKDAY({book.cell(*MONDAY)},2)=1",
        "error_message": book.t("Write the date of a Monday."),
    }
    sheet.data_validation(row, column, row, column, monday)
    texts = (*map(book.t, (*_HOW, _PROTECTED, *PROTECTION_NOTES, *_BEWARE)),)
    for below, text in enumerate(texts, row + 2):
        sheet.write_string(below, 0, text, book.styles["text"])
