"""The yearly statistics: counts of people, as ranges from which no small number can be derived.

Nothing is shown but functions of these, so no sum or difference says more than they do:

- A number of a school form and sex as it is; 1–4 as "<5".
- The total of a sex. The hidden people in its column are shown to be `h + 2` at most, `4h − 2` at
  least, or exactly so many, `h` being the hidden numbers: each may then still be three of 1–4 (and
  where one alone is hidden, any of them).
- A number of an area and sex in steps of five; 1–4 as "<5". A sex's column is shown where its total
  lies 3 or more above the least that its areas make, and 3 or more below the most: each hidden
  number may then still be any of 1–4, whatever the first table says of the same people.
"""

from collections.abc import Sequence

from xlsxwriter.utility import xl_rowcol_to_cell as at
from xlsxwriter.worksheet import Worksheet

from generator.model.register import MOST_CHOICES
from generator.register.count import (
    ALL,
    AREA_SHOWN_ROW,
    BY_AREA,
    BY_FORM,
    LEAST_ROW,
    MOST_ROW,
    RANGE,
)
from generator.register.places import SEXES
from generator.register.sheet import RegisterWorkbook, name_table
from generator.wording.labels import N_

PROTECTION_NOTES = (
    N_("1–4 people are written “<5”."),
    N_("A total is two numbers, the least and the most, where one would tell a hidden number."),
    N_(
        "Areas stand in steps of five. “–”: beside the first table they would tell a hidden number."
    ),
)
"""What the sheet says of the numbers that it does not show."""
_ALL_SEXES = len(SEXES) + 1
"""The column of both sexes and all others."""


def add_statistics(book: RegisterWorkbook) -> None:
    """Write the sheet that may be printed and shown."""
    hint = book.t("Pass on this sheet on paper or as a PDF, once a year; never the file.")
    sheet = book.sheet("figures", hint, locked=True)
    sheet.fit_to_pages(1, 1)
    sheet.set_column(0, 0, 44)
    sheet.set_column(1, _ALL_SEXES, 18)
    sexes = [book.t(sex) for sex in SEXES]
    for row in range(BY_FORM, ALL):
        cells = [_number(book, row, column) for column in range(1, _ALL_SEXES)]
        least, most = (_count(book, row, RANGE + side) for side in (0, 1))
        _row(book, sheet, row, [*cells, _range(least, most)])
    _totals(book, sheet)
    for row in range(BY_AREA, BY_AREA + MOST_CHOICES):
        _row(book, sheet, row, [_step(book, row, column) for column in range(1, _ALL_SEXES)])
    headings = [book.t("School form"), *sexes, book.t("Together")]
    name_table(book, sheet, "BySchoolForm", headings, (BY_FORM - 1, ALL))
    last = BY_AREA + MOST_CHOICES - 1
    name_table(book, sheet, "ByArea", [book.t("Area"), *sexes], (BY_AREA - 1, last))
    for row, words in enumerate(map(book.t, PROTECTION_NOTES), last + 2):
        sheet.write_string(row, 0, words)


def _row(book: RegisterWorkbook, sheet: Worksheet, row: int, cells: Sequence[str]) -> None:
    """Write a row's name and numbers, and nothing where it has no name."""
    sheet.write_formula(row, 0, f"={_count(book, row, 0)}", None, "")
    for column, shown in enumerate(cells, 1):
        formula = f'=IF({at(row, 0)}="","",{shown})'
        sheet.write_formula(row, column, formula, book.styles["number"], "")


def _totals(book: RegisterWorkbook, sheet: Worksheet) -> None:
    sheet.write_string(ALL, 0, book.t("All"))
    for column in range(1, _ALL_SEXES + 1):
        sexes = range(1, _ALL_SEXES) if column == _ALL_SEXES else (column,)
        least, most = (
            "+".join(_count(book, row, sex) for sex in sexes) for row in (LEAST_ROW, MOST_ROW)
        )
        formula = f"={_range(f'({least})', f'({most})')}"
        sheet.write_formula(ALL, column, formula, book.styles["number"], 0)


def _count(book: RegisterWorkbook, row: int, column: int) -> str:
    return book.cell("count", row, column)


def _number(book: RegisterWorkbook, row: int, column: int) -> str:
    people = _count(book, row, column)
    return f'IF({people}=0,0,IF({people}<5,"<5",{people}))'


def _step(book: RegisterWorkbook, row: int, column: int) -> str:
    people, least = _count(book, row, column), _count(book, row, RANGE + column - 1)
    shown = f'IF({people}=0,0,IF({people}<5,"<5",{least}&"–"&({least}+4)))'
    return f'IF({_count(book, AREA_SHOWN_ROW, column)}=0,"–",{shown})'


def _range(least: str, most: str) -> str:
    return f'IF({least}={most},{least},IF({most}<5,"<5",{least}&"–"&{most}))'
