"""Layout and references of the spreadsheet's sheets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from generator.wording.wording import Wording

HEAD = 2
"""The row of headings, from 0: the sheet's title and what to do with it stand above."""
FIRST = HEAD + 1
_A4 = 9
MONDAY = ("start", HEAD, 1)
"""The cell in which the coordinator writes the first Monday."""


@dataclass(frozen=True)
class RegisterWorkbook:
    """A workbook that is being written, and its language."""

    file: Workbook
    words: Wording
    names: Mapping[str, str]
    """The sheets' names in the language, by their names in the code."""

    def t(self, words: str) -> str:
        return self.words.text(words)

    @cached_property
    def styles(self) -> Mapping[str, Format]:
        formats = {
            "title": {"bold": True, "font_size": 16},
            "heading": {"bold": True, "text_wrap": True, "valign": "top"},
            "text": {"text_wrap": True, "valign": "top"},
            "date": {"num_format": "yyyy-mm-dd", "align": "left"},
            "number": {"align": "right"},
            "day": {"num_format": "d/m", "align": "center"},
            "first": {"num_format": "yyyy-mm-dd", "bold": True, "bg_color": "#FFF2CC", "border": 1},
            "over": {"bold": True, "font_color": "#9C0006", "bg_color": "#FFC7CE"},
        }
        return {name: self.file.add_format(style) for name, style in formats.items()}

    def sheet(self, name: str, hint: str, *, locked: bool = False) -> Worksheet:
        """Begin a sheet: A4 across, its headings repeated on each page of paper."""
        sheet = self.file.add_worksheet(self.names[name])
        sheet.write_string(0, 0, self.names[name], self.styles["title"])
        sheet.write_string(1, 0, hint)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(HEAD)
        sheet.freeze_panes(FIRST, 1)
        sheet.set_footer("&L&A&R&P / &N")
        if locked:
            sheet.protect("", {"format_columns": True, "format_rows": True})
        return sheet

    def cells(self, name: str, column: int, rows: int) -> str:
        """Return the address of a column of a table with so many rows."""
        letter = xl_col_to_name(column, col_abs=True)
        return f"{self.quoted(name)}!{letter}${FIRST + 1}:{letter}${FIRST + rows}"

    def cell(self, name: str, row: int, column: int) -> str:
        """Return the address of one cell of a sheet."""
        return f"{self.quoted(name)}!{xl_col_to_name(column, col_abs=True)}${row + 1}"

    def quoted(self, name: str) -> str:
        """Return a sheet's name as a formula writes it."""
        return "'" + self.names[name].replace("'", "''") + "'"


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column of a table."""

    heading: str
    width: int
    style: str = "text"
    rule: Mapping[str, Any] = field(default_factory=dict)
    """What may be written, as XlsxWriter's `data_validation` takes it."""
    formula: str = ""
    """With `{row}` for the row's number; the value before anything is written is 0."""


def add_table(
    book: RegisterWorkbook, sheet: Worksheet, name: str, columns: Sequence[SheetColumn], rows: int
) -> None:
    """Write a table with empty rows; its name and title are for those who hear it read out."""
    last = HEAD + rows
    for index, column in enumerate(columns):
        style = book.styles[column.style]
        sheet.set_column(index, index, column.width)
        for row in range(FIRST, last + 1):
            if column.formula:
                sheet.write_formula(row, index, column.formula.format(row=row + 1), style, 0)
            else:
                sheet.write_blank(row, index, None, style)
        if column.rule:
            sheet.data_validation(FIRST, index, last, index, dict(column.rule))
    name_table(book, sheet, name, [column.heading for column in columns], (HEAD, last))


def name_table(
    book: RegisterWorkbook,
    sheet: Worksheet,
    name: str,
    headings: Sequence[str],
    rows: tuple[int, int],
) -> None:
    """Make a table of some rows."""
    heading = book.styles["heading"]
    sheet.add_table(
        rows[0],
        0,
        rows[1],
        len(headings) - 1,
        {
            "name": name,
            "title": sheet.get_name(),
            "style": "Table Style Light 1",
            "autofilter": False,
            "columns": [{"header": text, "header_format": heading} for text in headings],
        },
    )
