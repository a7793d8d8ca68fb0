"""The sheet of the counts as they are, and the counts that may be shown: see `statistics`."""

from collections.abc import Sequence

from xlsxwriter.utility import xl_rowcol_to_cell as at
from xlsxwriter.worksheet import Worksheet

from generator.model.register import MOST_CHOICES
from generator.register.places import (
    AREA,
    COUNTED,
    FORM,
    SEX,
    SEXES,
    STATE,
    TOGETHER,
    booked,
    requests,
)
from generator.register.sheet import FIRST, RegisterWorkbook

BY_FORM = FIRST
"""The first row of the school forms, in both sheets."""
ALL = BY_FORM + MOST_CHOICES
"""The row below them: in `figures` the totals, here the first of what they are made of."""
SHOWN, HIDDEN, HIDDEN_PEOPLE, LEAST, MOST = (ALL + row for row in range(5))
BY_AREA = MOST + 3
"""The first row of the areas."""
AREA_LEAST, AREA_MOST, AREA_SHOWN = (BY_AREA + MOST_CHOICES + row for row in range(3))
NOT_COUNTED = AREA_SHOWN + 2
RANGE = len(SEXES) + 1
"""The first column beside the counts: the least and the most that a number may be."""


def add_count(book: RegisterWorkbook) -> None:
    """Write the sheet that only the coordinator sees: the numbers as they are."""
    hint = book.t("For the coordinator alone: do not print this sheet, do not pass it on.")
    sheet = book.sheet("count", hint, locked=True)
    sheet.set_column(0, 0, 44)
    sheet.set_column(1, RANGE + len(SEXES), 12)
    _write_counts(book, sheet, BY_FORM, 0, FORM)
    _write_counts(book, sheet, BY_AREA, 1, AREA)
    sexes = [book.t(sex) for sex in SEXES]
    bounds = [book.t("At least"), book.t("At most")]
    steps = [f"{bounds[0]}: {sex}" for sex in sexes]
    _headings(book, sheet, BY_FORM, (book.t("School form"), *sexes, *bounds))
    _headings(book, sheet, BY_AREA, (book.t("Area"), *sexes, *steps))
    for row in range(BY_FORM, ALL):
        for side, formula in enumerate(_row_range(f"{at(row, 1)}:{at(row, len(SEXES))}")):
            sheet.write_formula(row, RANGE + side, formula, None, 0)
    for sex in range(len(SEXES)):
        _form_totals(sheet, 1 + sex)
        _area_totals(sheet, 1 + sex)
    for row, words in _explained(book):
        sheet.write_string(row, 0, words)
    people = requests(book, TOGETHER)
    all_booked = f"SUMIFS({people},{requests(book, STATE)},{booked(book)})"
    lost = f"={all_booked}-SUMIFS({people},{requests(book, COUNTED)},1)"
    sheet.write_formula(NOT_COUNTED, 1, lost, None, 0)


def _write_counts(
    book: RegisterWorkbook, sheet: Worksheet, first: int, column: int, asked: int
) -> None:
    """Write the names of a list, each with its people of each sex."""
    for row in range(first, first + MOST_CHOICES):
        name = book.cell("lists", FIRST + row - first, column)
        sheet.write_formula(row, 0, f'=IF({name}="","",{name})', None, "")
        for sex in range(len(SEXES)):
            sheet.write_formula(row, 1 + sex, _people(book, sex, asked, row), None, 0)


def _explained(book: RegisterWorkbook) -> tuple[tuple[int, str], ...]:
    return (
        (SHOWN, book.t("People in the numbers that are shown")),
        (HIDDEN, book.t("Hidden numbers (1–4)")),
        (HIDDEN_PEOPLE, book.t("People in the hidden numbers")),
        (LEAST, book.t("Total: at least")),
        (MOST, book.t("Total: at most")),
        (AREA_LEAST, book.t("What the areas show: at least")),
        (AREA_MOST, book.t("What the areas show: at most")),
        (AREA_SHOWN, book.t("1: the column may be shown")),
        (
            NOT_COUNTED,
            book.t("Booked, but not counted: the school form or area is not in the list"),
        ),
    )


def _headings(
    book: RegisterWorkbook, sheet: Worksheet, first: int, headings: Sequence[str]
) -> None:
    for column, words in enumerate(headings):
        sheet.write_string(first - 1, column, words, book.styles["heading"])


def _people(book: RegisterWorkbook, sex: int, asked: int, row: int) -> str:
    name = at(row, 0)
    people = (
        f"{requests(book, SEX + sex)},{requests(book, asked)},{name},{requests(book, COUNTED)},1"
    )
    return f'=IF({name}="",0,SUMIFS({people}))'


def _row_range(cells: str) -> tuple[str, str]:
    """Return the least and the most that a row may hold, seen from what it shows."""
    shown, hidden = _shown(cells), _hidden(cells)
    return f"={shown}+{hidden}", f"={shown}+4*{hidden}"


def _shown(cells: str) -> str:
    return f'SUMIFS({cells},{cells},">=5")'


def _hidden(cells: str) -> str:
    return f'COUNTIFS({cells},">0",{cells},"<5")'


def _form_totals(sheet: Worksheet, column: int) -> None:
    cells = f"{at(BY_FORM, column)}:{at(ALL - 1, column)}"
    shown, h, people = (at(row, column) for row in (SHOWN, HIDDEN, HIDDEN_PEOPLE))
    least = f"IF({h}<2,{h},IF({people}<={h}+2,{h},IF({people}>=4*{h}-2,4*{h}-2,{people})))"
    most = f"IF({h}<2,4*{h},IF({people}<={h}+2,{h}+2,IF({people}>=4*{h}-2,4*{h},{people})))"
    formulas = {
        SHOWN: _shown(cells),
        HIDDEN: _hidden(cells),
        HIDDEN_PEOPLE: f'SUMIFS({cells},{cells},"<5")',
        LEAST: f"{shown}+{least}",
        MOST: f"{shown}+{most}",
    }
    for row, formula in formulas.items():
        sheet.write_formula(row, column, f"={formula}", None, 0)


def _area_totals(sheet: Worksheet, column: int) -> None:
    """Write a sex's areas in steps of five, and whether its column may be shown."""
    steps = RANGE + column - 1
    for row in range(BY_AREA, BY_AREA + MOST_CHOICES):
        people = at(row, column)
        sheet.write_formula(
            row, steps, f"=IF({people}=0,0,IF({people}<5,1,5*INT({people}/5)))", None, 0
        )
    cells = f"{at(BY_AREA, column)}:{at(AREA_LEAST - 1, column)}"
    least, most = at(AREA_LEAST, column), at(AREA_MOST, column)
    known = f"AND({at(LEAST, column)}>={least}+3,{at(MOST, column)}<={most}-3)"
    formulas = {
        AREA_LEAST: f"SUM({at(BY_AREA, steps)}:{at(AREA_LEAST - 1, steps)})",
        AREA_MOST: f'{least}+3*{_hidden(cells)}+4*COUNTIFS({cells},">=5")',
        AREA_SHOWN: f"IF({at(MOST, column)}=0,1,IF({known},1,0))",
    }
    for row, formula in formulas.items():
        sheet.write_formula(row, column, f"={formula}", None, 1 if row == AREA_SHOWN else 0)
