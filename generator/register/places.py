"""The sheets that the coordinator fills in: lists, places, requests; and free places by week."""

from collections.abc import Mapping
from typing import Any

from generator.model.register import MOST_CHOICES, Register
from generator.register.sheet import FIRST, HEAD, MONDAY, RegisterWorkbook, SheetColumn, add_table
from generator.wording.labels import N_

PLACES, REQUESTS, _WEEKS = 40, 300, 53
STATES = (N_("Booked"), N_("Waiting"), N_("No place"))
"""What becomes of a request; the first is counted."""
SEXES = (N_("Women"), N_("Men"), N_("Other or not given"))
(
    FORM_COLUMN,
    AREA_COLUMN,
    _PLACE_COLUMN,
    _FROM_COLUMN,
    _UNTIL_COLUMN,
    SEX_COLUMN,
    TOGETHER_COLUMN,
    STATE_COLUMN,
    COUNTED_COLUMN,
) = 1, 2, 3, 4, 5, 6, 9, 10, 12
"""Columns of the requests; `SEX_COLUMN` is the first of three."""


def add_lists(book: RegisterWorkbook, register: Register) -> None:
    """Write what is chosen from; the coordinator changes it as she needs."""
    sheet = book.sheet("lists", book.t("Write over, or add below. Each name may stand once."))
    columns = (
        [choice.name.raw for choice in register.school_forms],
        [choice.name.raw for choice in register.areas],
        [book.t(state) for state in STATES],
    )
    headings = (book.t("School form"), book.t("Area"), book.t("State"))
    add_table(book, sheet, "Lists", [SheetColumn(text, 44) for text in headings], MOST_CHOICES)
    for column, names in enumerate(columns):
        for row, name in enumerate(names, FIRST):
            sheet.write_string(row, column, name, book.styles["text"])


def add_places(book: RegisterWorkbook) -> None:
    """Write the table of workplaces."""
    sheet = book.sheet(
        "places", book.t("One row for each workplace. The contact is a function, never a name.")
    )
    columns = (
        SheetColumn(book.t("Workplace"), 28),
        SheetColumn(book.t("Area"), 20, rule=_choice(book, 1)),
        SheetColumn(book.t("Tasks"), 34),
        SheetColumn(book.t("Contact (function)"), 22),
        SheetColumn(book.t("Takes these school forms"), 24),
        SheetColumn(book.t("People at a time"), 10, rule=_whole(book)),
        SheetColumn(book.t("Weeks that do not suit"), 16),
        SheetColumn(book.t("Asks for a criminal record extract"), 16),
    )
    add_table(book, sheet, "Places", columns, PLACES)


def add_requests(book: RegisterWorkbook) -> None:
    """Write the table of requests and bookings."""
    sheet = book.sheet("requests", book.t("One row for each group and workplace. No names here."))
    state, forms, areas = booked(book), _choices(book, 0), _choices(book, 1)
    counted = f"AND(K{{row}}={state},COUNTIF({forms},B{{row}})=1,COUNTIF({areas},C{{row}})=1)"
    columns = (
        SheetColumn(book.t("Received"), 12, "date", _day(book)),
        SheetColumn(book.t("School form"), 24, rule=_choice(book, 0)),
        SheetColumn(book.t("Area"), 20, rule=_choice(book, 1)),
        SheetColumn(book.t("Workplace"), 24, rule=_list(book.cells("places", 0, PLACES), book)),
        SheetColumn(book.t("First day"), 12, "date", _day(book)),
        SheetColumn(book.t("Last day"), 12, "date", _day(book)),
        *(SheetColumn(book.t(sex), 10, rule=_whole(book)) for sex in SEXES),
        SheetColumn(book.t("Together"), 10, "number", formula="=SUM(G{row}:I{row})"),
        SheetColumn(book.t("State"), 12, rule=_choice(book, 2)),
        SheetColumn(book.t("Note without names"), 24),
        SheetColumn(book.t("Is counted"), 10, "number", formula=f"=IF({counted},1,0)"),
    )
    add_table(book, sheet, "Requests", columns, REQUESTS)


def add_weeks(book: RegisterWorkbook) -> None:
    """Write how many places are free in each week, from the two tables."""
    hint = book.t("Free places in each week. Red: more are booked than the workplace takes.")
    # each week's Monday stands where other sheets have their hint
    sheet = book.sheet("weeks", "", locked=True)
    sheet.write_string(0, 2, hint)
    sheet.fit_to_pages(2, 0)
    sheet.repeat_columns(0, 1)
    sheet.freeze_panes(FIRST, 2)
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 10)
    sheet.set_column(2, 1 + _WEEKS, 5)
    sheet.write_string(HEAD, 0, book.t("Workplace"), book.styles["heading"])
    sheet.write_string(HEAD, 1, book.t("People at a time"), book.styles["heading"])
    monday = book.cell(*MONDAY)
    for week in range(_WEEKS):
        day = f"{monday}+{7 * week}"
        for row, shown, style in ((1, day, "day"), (HEAD, f"WEEKNUM({day},21)", "heading")):
            formula = f'=IF({monday}="","",{shown})'
            sheet.write_formula(row, 2 + week, formula, book.styles[style], "")
    for row in range(FIRST, FIRST + PLACES):
        for column in (0, 1):
            workplace = book.cell("places", row, 5 * column)
            sheet.write_formula(row, column, f'=IF({workplace}="","",{workplace})', None, "")
        for week in range(_WEEKS):
            sheet.write_formula(row, 2 + week, _free(book, row, week), None, "")
    over = {"type": "cell", "criteria": "<", "value": 0, "format": book.styles["over"]}
    sheet.conditional_format(FIRST, 2, FIRST + PLACES - 1, 1 + _WEEKS, over)


def _free(book: RegisterWorkbook, row: int, week: int) -> str:
    monday = f"{book.cell(*MONDAY)}+{7 * week}"
    taken = (
        f"SUMIFS({requests(book, TOGETHER_COLUMN)},{requests(book, _PLACE_COLUMN)},$A{row + 1},"
        f"{requests(book, STATE_COLUMN)},{booked(book)},"
        f'{requests(book, _FROM_COLUMN)},"<="&({monday}+6),{requests(book, _UNTIL_COLUMN)},">="&({monday}))'
    )
    return f'=IF(OR($A{row + 1}="",$B{row + 1}="",{book.cell(*MONDAY)}=""),"",$B{row + 1}-{taken})'


def requests(book: RegisterWorkbook, column: int) -> str:
    """Return the address of a column of the requests."""
    return book.cells("requests", column, REQUESTS)


def _choice(book: RegisterWorkbook, column: int) -> Mapping[str, Any]:
    """Return the rule that a cell is chosen from a column of the lists."""
    return _list(_choices(book, column), book)


def _choices(book: RegisterWorkbook, column: int) -> str:
    return book.cells("lists", column, MOST_CHOICES)


def booked(book: RegisterWorkbook) -> str:
    """Return the address of the state in which people are counted."""
    return book.cell("lists", FIRST, 2)


def _list(source: str, book: RegisterWorkbook) -> Mapping[str, Any]:
    return _rule(book.t("Choose from the list."), {"validate": "list", "source": f"={source}"})


def _whole(book: RegisterWorkbook) -> Mapping[str, Any]:
    rule = {"validate": "integer", "criteria": "between", "minimum": 0, "maximum": 9999}
    return _rule(book.t("Write a whole number, 0 or more."), rule)


def _day(book: RegisterWorkbook) -> Mapping[str, Any]:
    # 36526 is 1 January 2000
    rule = {"validate": "date", "criteria": ">=", "value": 36526}
    return _rule(book.t("Write a date."), rule)


def _rule(message: str, rule: Mapping[str, Any]) -> Mapping[str, Any]:
    return {**rule, "error_message": message}
