"""The register of places: a spreadsheet whose yearly figures give no small number back.

LibreOffice works the formulas out; the rule that they follow is written here a second time, in Python,
and every set of people that shows the same figures is looked for.
"""

import datetime
import random
import re
import shutil
import subprocess
from collections import defaultdict
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import product
from pathlib import Path

import openpyxl
import pytest
from conftest import FULL
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.workbook import Workbook

from generator.model.register import Register
from generator.register.count import ALL, BY_AREA, BY_FORM
from generator.register.places import PLACES, REQUESTS, STATES
from generator.register.workbook import register_workbook
from generator.wording.wording import wording

FORMS = ["Grundskola (prao)", "Gymnasieskola (APL)", "Komvux", "Gymnasial lärling", "SFI"]
AREAS = ["Vård och omsorg", "Industri", "Handel & kontor", "Natur"]
LANGUAGES = ("da", "sv", "de", "en")
PLAIN = {
    *("AND", "COUNTIF", "COUNTIFS", "IF", "INT", "OR", "SUM", "SUMIFS", "WEEKDAY", "WEEKNUM"),
}
"""The functions that Excel 2010 and LibreOffice have alike."""
START, LISTED, WEEKS, ASKED, FIGURES, CHOICES, COUNT = range(7)
Column = tuple[tuple[int, ...], tuple[int, ...]]
"""The people of one sex: by school form, by area; the same people twice."""


def register() -> Register:
    def choices(names: Sequence[str]) -> list[dict[str, str]]:
        return [{"id": f"choice-{index}", "name": name} for index, name in enumerate(names)]

    fields = {"school_forms": choices(FORMS), "areas": choices(AREAS)}
    return Register.model_validate(fields, context="sv")


def opened(language: str) -> Workbook:
    return openpyxl.load_workbook(BytesIO(register_workbook(register(), wording(language))))


# What is shown, in Python


def label(least: int, most: int) -> int | str:
    if least == most:
        return least
    return "<5" if most < 5 else f"{least}–{most}"


def bounds(number: int | str) -> tuple[int, int]:
    """Return the least and the most that a shown number may be."""
    if isinstance(number, int):
        return number, number
    least, _, most = ("1", "–", "4") if number == "<5" else number.partition("–")
    return int(least), int(most)


def cell(people: int) -> int | str:
    return "<5" if 0 < people < 5 else people


def step(people: int) -> int | str:
    return cell(people) if people < 5 else label(people // 5 * 5, people // 5 * 5 + 4)


def total(forms: Sequence[int]) -> tuple[int, int]:
    hidden = [people for people in forms if 0 < people < 5]
    known, count, people = sum(forms) - sum(hidden), len(hidden), sum(hidden)
    if count < 2:
        return known + count, known + 4 * count
    if people <= count + 2:
        return known + count, known + count + 2
    if people >= 4 * count - 2:
        return known + 4 * count - 2, known + 4 * count
    return known + people, known + people


def shown(column: Column) -> tuple[tuple[int | str, ...], tuple[int, int], tuple[int | str, ...]]:
    """Return the shown figures of a sex: its school forms, the least and most of its total, its areas."""
    forms, areas = column
    least, most = total(forms)
    steps = tuple(map(step, areas))
    lowest, highest = (sum(bounds(number)[side] for number in steps) for side in (0, 1))
    fits = most == 0 or (least >= lowest + 3 and most <= highest - 3)
    return tuple(map(cell, forms)), (least, most), steps if fits else ("–",) * len(steps)


# Nobody can work a hidden number out


def shares(people: int, groups: int) -> Iterator[tuple[int, ...]]:
    """Yield every way in which people may be shared among groups."""
    if groups == 1:
        yield (people,)
        return
    for first in range(people + 1):
        for rest in shares(people - first, groups - 1):
            yield (first, *rest)


@pytest.mark.parametrize("forms, areas", [(3, 2), (2, 3), *([(4, 3)] if FULL else [])])
def test_every_hidden_number_may_be_three_others_whoever_knows_the_rule(
    forms: int, areas: int
) -> None:
    same = defaultdict(list)
    for people in product(range(8), repeat=forms):
        for spread in shares(sum(people), areas):
            same[shown((people, spread))].append((*people, *spread))
    hidden = 0
    for (by_form, _, by_area), columns in same.items():
        for index, number in enumerate((*by_form, *by_area)):
            if number == "<5":
                hidden += 1
                assert len({column[index] for column in columns}) >= 3, (by_form, by_area)
    assert hidden > 50
    assert any("–" in by_area for _, _, by_area in same)


def filled(limits: Sequence[tuple[int, int]], people: int) -> tuple[int, ...] | None:
    """Return numbers within limits that make a sum, if there are any."""
    left = people - sum(least for least, _ in limits)
    found = []
    for least, most in limits:
        more = max(0, min(left, most - least))
        found.append(least + more)
        left -= more
    return tuple(found) if left == 0 else None


def others(column: Column, index: int, value: int) -> Iterator[Column]:
    """Yield people of whom the same is shown, with another number behind one that is hidden."""
    forms, areas = column
    by_form, (least, most), by_area = shown(column)
    limits = [bounds(number) for number in (*by_form, *(by_area if "–" not in by_area else ()))]
    limits[index] = (value, value)
    for people in range(least, most + 1):
        first = filled(limits[: len(forms)], people)
        second = filled(limits[len(forms) :], people)
        if "–" in by_area:
            second = (people, *(0 for _ in areas[1:]))
        if first and second:
            yield first, second


@st.composite
def columns(draw: st.DrawFn) -> Column:
    forms = tuple(draw(st.lists(st.integers(0, 30), min_size=2, max_size=12)))
    cuts = sorted(draw(st.lists(st.integers(0, sum(forms)), min_size=1, max_size=11)))
    areas = tuple(end - start for start, end in zip((0, *cuts), (*cuts, sum(forms)), strict=True))
    return forms, areas


@given(columns())
def test_other_people_would_show_the_same_figures(column: Column) -> None:
    by_form, _, by_area = figures = shown(column)
    for index, number in enumerate((*by_form, *by_area)):
        if number == "<5":
            possible = {
                value
                for value in range(1, 5)
                for other in others(column, index, value)
                if shown(other) == figures
            }
            assert len(possible) >= 3


# The spreadsheet shows just this

Row = tuple[str, str, tuple[int, int, int], str]


def people_of(seed: int) -> list[Row]:
    """Return rows as a coordinator writes them: school form, area, women, men and others, state."""
    rng = random.Random(seed)
    most = rng.choice([1, 2, 3, 6])
    forms, areas = rng.sample(FORMS, rng.randint(1, 5)), rng.sample(AREAS, rng.randint(1, 4))
    return [
        (
            rng.choice(forms),
            rng.choice([*areas, *areas, "No area of the list"]),
            (rng.randint(0, most), rng.randint(0, most), rng.choice([0, 0, 0, 1])),
            rng.choice([STATES[0]] * 3 + [STATES[1]]),
        )
        for _ in range(rng.randint(3, 40))
    ]


def write(rows: Sequence[Row], path: Path) -> None:
    book = opened("en")
    sheets = book.worksheets
    sheets[START]["B3"] = datetime.date(2026, 8, 17)
    sheets[LISTED]["A4"], sheets[LISTED]["F4"] = "Kitchen", 200
    for line, (form, area, people, state) in enumerate(rows, 4):
        days = [datetime.date(2026, 9, 9), datetime.date(2026, 9, 18)]
        for index, value in enumerate([form, area, "Kitchen", *days, *people], 2):
            sheets[ASKED].cell(line, index).value = value
        sheets[ASKED].cell(line, 11).value = state
    book.save(path)


@pytest.fixture(scope="module")
def worked_out(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Workbook]:
    """Return registers with random people after LibreOffice has worked out their formulas."""
    folder = tmp_path_factory.mktemp("register")
    seeds = range(40 if FULL else 4)
    for seed in seeds:
        write(people_of(seed), folder / f"{seed}.xlsx")
    program = shutil.which("soffice") or shutil.which("libreoffice")
    assert program, "LibreOffice is missing: run tests/install-tools.sh"
    subprocess.run(
        [
            *(program, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"),
            *("--convert-to", "xlsx", "--outdir", folder / "out"),
            *(folder / f"{seed}.xlsx" for seed in seeds),
        ],
        check=True,
        capture_output=True,
    )
    return {
        seed: openpyxl.load_workbook(folder / "out" / f"{seed}.xlsx", data_only=True)
        for seed in seeds
    }


def counted(rows: Sequence[Row]) -> list[Column]:
    """Return the people of each sex by school form and by area."""
    booked = [row for row in rows if row[3] == STATES[0] and row[1] in AREAS]
    return [
        (
            tuple(sum(row[2][sex] for row in booked if row[0] == form) for form in FORMS),
            tuple(sum(row[2][sex] for row in booked if row[1] == area) for area in AREAS),
        )
        for sex in range(3)
    ]


@pytest.mark.programs
def test_the_spreadsheet_shows_what_the_rule_says(worked_out: dict[int, Workbook]) -> None:
    seen = set()
    for seed, book in worked_out.items():
        cells = [list(row) for row in book.worksheets[FIGURES].values]
        sexes = [shown(column) for column in counted(people_of(seed))]
        for row in range(len(FORMS)):
            numbers = [by_form[row] for by_form, _, _ in sexes]
            limits = [bounds(number) for number in numbers]
            together = label(sum(least for least, _ in limits), sum(most for _, most in limits))
            assert cells[BY_FORM + row] == [FORMS[row], *numbers, together]
        for row in range(len(AREAS)):
            numbers = [by_area[row] for _, _, by_area in sexes]
            assert cells[BY_AREA + row][:4] == [AREAS[row], *numbers]
        totals = [limits for _, limits, _ in sexes]
        totals.append((sum(least for least, _ in totals), sum(most for _, most in totals)))
        assert cells[ALL] == ["All", *(label(*limits) for limits in totals)]
        seen |= {number for row in cells[BY_FORM:] for number in row[1:4]}
    assert {"<5", "–", "5–9"} <= seen


@pytest.mark.programs
def test_free_places_are_counted_by_week(worked_out: dict[int, Workbook]) -> None:
    for seed, book in worked_out.items():
        taken = sum(sum(row[2]) for row in people_of(seed) if row[3] == STATES[0])
        _, _, weeks, kitchen, nothing, *_ = book.worksheets[WEEKS].values
        assert weeks[2:8] == (34, 35, 36, 37, 38, 39)
        assert kitchen[:8] == ("Kitchen", 200, 200, 200, 200, 200 - taken, 200 - taken, 200)
        assert not any(nothing)


# The file


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_register_is_the_same_file_each_time(language: str) -> None:
    words = wording(language)
    assert register_workbook(register(), words) == register_workbook(register(), words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_register_can_be_printed_and_read_out(language: str) -> None:
    book, words = opened(language), wording(language)
    assert book.properties.title == words.text("Register of places")
    assert book.custom_doc_props["Language"].value.startswith(language)
    assert book.worksheets[FIGURES].title == words.text("Yearly figures")
    for sheet in book:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == 9
        assert sheet.print_title_rows == "$3:$3"
    for sheet in book.worksheets[LISTED:]:
        assert sheet.freeze_panes.endswith("4")
    assert [list(sheet.tables) for sheet in book] == [
        *([], ["Places"], [], ["Requests"], ["BySchoolForm", "ByArea"], ["Lists"], [])
    ]
    rules = {rule.type for rule in book.worksheets[ASKED].data_validations.dataValidation}
    assert rules == {"list", "date", "whole"}


def test_formulas_ask_for_nothing_that_only_one_program_has() -> None:
    book = opened("de")
    formulas = [
        cell.value for sheet in book for row in sheet for cell in row if cell.data_type == "f"
    ]
    assert len(formulas) > PLACES * 53 + REQUESTS
    assert {name for text in formulas for name in re.findall(r"([A-Z.]+)\(", text)} == PLAIN - {
        "WEEKDAY"
    }
