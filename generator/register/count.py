"""The sheet of the counts as they are, and the counts that may be shown: see `statistics`."""

from collections.abc import Sequence

from xlsxwriter.utility import xl_rowcol_to_cell as at
from xlsxwriter.worksheet import Worksheet

from generator.model.register import MOST_CHOICES
from generator.register.places import (
    AREA_COLUMN,
    COUNTED_COLUMN,
    FORM_COLUMN,
    SEX_COLUMN,
    SEXES,
    STATE_COLUMN,
    TOGETHER_COLUMN,
    booked,
    requests,
)
from generator.register.sheet import FIRST, RegisterWorkbook

BY_FORM = FIRST
"""The first row of the school forms, in both sheets."""
ALL = BY_FORM + MOST_CHOICES
"""The row below them: in `figures` the totals, here the first of what they are made of."""
_SHOWN_ROW, _HIDDEN_ROW, _HIDDEN_PEOPLE_ROW, LEAST_ROW, MOST_ROW = (ALL + row for row in range(5))
BY_AREA = MOST_ROW + 3
"""The first row of the areas."""
_AREA_LEAST_ROW, _AREA_MOST_ROW, AREA_SHOWN_ROW = (BY_AREA + MOST_CHOICES + row for row in range(3))
_NOT_COUNTED_ROW = AREA_SHOWN_ROW + 2
RANGE = len(SEXES) + 1
"""The first column beside the counts: the least and the most that a number may be."""


def add_count(book: RegisterWorkbook) -> None:
    """Write the sheet that only the coordinator sees: the numbers as they are."""
    hint = book.t("For the coordinator alone: do not print this sheet, do not pass it on.")
    sheet = book.sheet("count", hint, locked=True)
    sheet.set_column(0, 0, 44)
    sheet.set_column(1, RANGE + len(SEXES), 12)
    _write_counts(book, sheet, BY_FORM, 0, FORM_COLUMN)
    _write_counts(book, sheet, BY_AREA, 1, AREA_COLUMN)
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
    people = requests(book, TOGETHER_COLUMN)
    all_booked = f"SUMIFS({people},{requests(book, STATE_COLUMN)},{booked(book)})"
    lost = f"={all_booked}-SUMIFS({people},{requests(book, COUNTED_COLUMN)},1)"
    sheet.write_formula(_NOT_COUNTED_ROW, 1, lost, None, 0)


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
        (_SHOWN_ROW, book.t("People in the numbers that are shown")),
        (_HIDDEN_ROW, book.t("Hidden numbers (1–4)")),
        (_HIDDEN_PEOPLE_ROW, book.t("People in the hidden numbers")),
        (LEAST_ROW, book.t("Total: at least")),
        (MOST_ROW, book.t("Total: at most")),
        (_AREA_LEAST_ROW, book.t("What the areas show: at least")),
        (_AREA_MOST_ROW, book.t("What the areas show: at most")),
        (AREA_SHOWN_ROW, book.t("1: the column may be shown")),
        (
            _NOT_COUNTED_ROW,
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
    people, counted = requests(book, SEX_COLUMN + sex), requests(book, COUNTED_COLUMN)
    return f'=IF({name}="",0,SUMIFS({people},{requests(book, asked)},{name},{counted},1))'


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
    shown, h, people = (at(row, column) for row in (_SHOWN_ROW, _HIDDEN_ROW, _HIDDEN_PEOPLE_ROW))
    least = f"IF({h}<2,{h},IF({people}<={h}+2,{h},IF({people}>=4*{h}-2,4*{h}-2,{people})))"
    most = f"IF({h}<2,4*{h},IF({people}<={h}+2,{h}+2,IF({people}>=4*{h}-2,4*{h},{people})))"
    formulas = {
        _SHOWN_ROW: _shown(cells),
        _HIDDEN_ROW: _hidden(cells),
        _HIDDEN_PEOPLE_ROW: f'SUMIFS({cells},{cells},"<5")',
        LEAST_ROW: f"{shown}+{least}",
        MOST_ROW: f"{shown}+{most}",
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
    cells = f"{at(BY_AREA, column)}:{at(_AREA_LEAST_ROW - 1, column)}"
    least, most = at(_AREA_LEAST_ROW, column), at(_AREA_MOST_ROW, column)
    known = f"AND({at(LEAST_ROW, column)}>={least}+3,{at(MOST_ROW, column)}<={most}-3)"
    formulas = {
        _AREA_LEAST_ROW: f"SUM({at(BY_AREA, steps)}:{at(_AREA_LEAST_ROW - 1, steps)})",
        _AREA_MOST_ROW: f'{least}+3*{_hidden(cells)}+4*COUNTIFS({cells},">=5")',
        AREA_SHOWN_ROW: f"IF({at(MOST_ROW, column)}=0,1,IF({known},1,0))",
    }
    for row, formula in formulas.items():
        sheet.write_formula(row, column, f"={formula}", None, 1 if row == AREA_SHOWN_ROW else 0)
