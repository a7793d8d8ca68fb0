"""Self-checks: right and wrong answers on the page, the task and its key on paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import MadeOnce, run, serve_folder, small_handbook
from edits import edit
from playwright.sync_api import Page, expect
from pypdf import PdfReader

SHEET = """\
  - id: check
    title: Tjek selv
    blocks:
      - id: late
        kind: choice
        prompt: Bussen er forsinket. Hvad gør du?
        options:
          - {id: wait, text: Jeg venter og siger undskyld bagefter.}
          - {id: call, text: Jeg ringer med det samme., right: true}
        why: Så kan de andre begynde uden dig.
      - id: bring
        kind: choice
        prompt: Hvad tager du med?
        options:
          - {id: shoes, text: Sikkerhedssko, right: true}
          - {id: dog, text: Hunden}
          - {id: lunch, text: Madpakke, right: true}
        why: Sko passer på fødderne.
      - id: tools
        kind: match
        prompt: Hvad hører sammen?
        pairs:
          - {id: nail, text: Søm, match: Hammer}
          - {id: screw, text: Skrue, match: Skruetrækker}
          - {id: wood, text: Bræt, match: Sav}
        why: Man slår, drejer og saver.
      - id: morning
        kind: order
        prompt: Hvad kommer først?
        steps:
          - {id: up, text: Jeg står op.}
          - {id: bus, text: Jeg tager bussen.}
          - {id: hello, text: Jeg siger goddag.}
        why: Man hilser, når man er kommet.
      - id: words
        kind: gap
        prompt: Hvilket ord mangler?
        sentences:
          - id: meet
            text: Jeg ___ klokken syv.
            answer: møder
            also: [{id: begin, text: begynder}]
        why: Man møder på arbejde.
    key: Tal om svarene.
"""
STUDENTS = "modules/first-day/students/"


@pytest.fixture(scope="module")
def folder(made_once: MadeOnce) -> Path:
    """A site and PDFs with one of each self-check."""

    def make(below: Path) -> None:
        root = small_handbook(below)
        edit(root / "modules/first-day/module.yml", "company_case:\n", f"{SHEET}company_case:\n")
        edit(
            root / "modules/first-day/module.yml",
            "    student: Skriv, hvornår du skal møde.\n    worksheets: [names]\n",
            "    student: Skriv, hvornår du skal møde.\n    worksheets: [names, check]\n",
        )
        built = run("build", "--root", root, "--site-dir", below / "site")
        assert built.returncode == 0, built.stderr

    return made_once("self-checks", make) / "site"


@pytest.fixture(params=[STUDENTS, "modules/first-day/sheets/"])
def opened(request: pytest.FixtureRequest, folder: Path, page: Page) -> Iterator[Page]:
    for address in serve_folder(folder):
        page.goto(f"{address}{request.param}")
        yield page


def answer(page: Page, number: int) -> None:
    """Press a task's button, by the keyboard."""
    page.locator(".hb-self").nth(number).get_by_role("button", name="Tjek mit svar").press("Enter")


def said(page: Page, number: int) -> str:
    return page.locator(".hb-self output").nth(number).inner_text()


def test_a_choice_of_one(opened: Page) -> None:
    task = opened.locator(".hb-self").nth(0)
    answer(opened, 0)
    assert said(opened, 0) == "Svar først, og tjek så."
    task.get_by_label("Jeg venter og siger undskyld bagefter.").check()
    answer(opened, 0)
    assert said(opened, 0).startswith("Ikke rigtigt endnu")
    expect(task.locator("li", has_text="Jeg venter").first).to_contain_text("Ikke det her svar")
    expect(task.get_by_label("Jeg venter")).to_have_accessible_description("Ikke det her svar")
    expect(task.locator("details")).not_to_have_attribute("open", "")
    task.get_by_label("Jeg ringer med det samme.").check()
    # what was said was said of another answer
    assert said(opened, 0) == ""
    expect(task.locator("fieldset")).not_to_contain_text("Ikke det her svar")
    answer(opened, 0)
    assert said(opened, 0) == "Alt er rigtigt."
    expect(task).to_contain_text("Så kan de andre begynde uden dig.")
    expect(task.get_by_label("Jeg ringer")).to_have_accessible_description("Rigtigt svar")
    task.get_by_label("Jeg venter og siger undskyld bagefter.").check()
    assert said(opened, 0) == ""
    expect(task.locator("fieldset")).not_to_contain_text("Rigtigt svar")


def test_a_choice_of_several(opened: Page) -> None:
    task = opened.locator(".hb-self").nth(1)
    task.get_by_label("Sikkerhedssko").check()
    answer(opened, 1)
    assert said(opened, 1) == "Det, du har valgt, er rigtigt, men der mangler noget."
    task.get_by_label("Madpakke").check()
    task.get_by_label("Hunden").check()
    answer(opened, 1)
    assert said(opened, 1).startswith("Ikke rigtigt endnu")
    task.get_by_label("Hunden").uncheck()
    answer(opened, 1)
    assert said(opened, 1) == "Alt er rigtigt."


def test_a_match(opened: Page) -> None:
    task = opened.locator(".hb-self").nth(2)
    task.get_by_label("Søm").select_option("Hammer")
    task.get_by_label("Skrue").select_option("Sav")
    answer(opened, 2)
    assert said(opened, 2) == (
        "1 af 3 rigtige. Ret det, der ikke er rigtigt endnu, og tjek igen. Svar, der mangler: 1."
    )
    expect(task.get_by_label("Søm")).to_have_accessible_description("Rigtigt svar")
    expect(task.get_by_label("Skrue")).to_have_accessible_description("Ikke rigtigt endnu")
    expect(task.get_by_label("Bræt")).to_have_accessible_description("")
    task.get_by_label("Skrue").select_option("Skruetrækker")
    task.get_by_label("Bræt").select_option("Sav")
    answer(opened, 2)
    assert said(opened, 2) == "Alt er rigtigt."


def test_an_order_is_not_shown_right_and_can_be_made_right(opened: Page) -> None:
    task = opened.locator(".hb-self").nth(3)
    texts = ["Jeg står op.", "Jeg tager bussen.", "Jeg siger goddag."]
    assert task.locator("fieldset li label").all_inner_texts() != texts
    for number in (3, 2, 1):
        task.get_by_label(texts[number - 1]).select_option(str(4 - number))
    answer(opened, 3)
    assert said(opened, 3).startswith("1 af 3")
    for number, text in enumerate(texts, 1):
        task.get_by_label(text).select_option(str(number))
    answer(opened, 3)
    assert said(opened, 3) == "Alt er rigtigt."


@pytest.mark.parametrize("words", ["møder", " MØDER. ", "begynder"])
def test_a_gap_takes_each_right_word(words: str, opened: Page) -> None:
    task = opened.locator(".hb-self").nth(4)
    field = task.get_by_label("Manglende ord 1")
    answer(opened, 4)
    assert said(opened, 4) == "Svar først, og tjek så."
    field.fill("løber")
    answer(opened, 4)
    assert said(opened, 4).startswith("0 af 1")
    field.fill(words)
    answer(opened, 4)
    assert said(opened, 4) == "Alt er rigtigt."


def test_answers_are_kept_in_the_tab_and_deleted_with_the_rest(folder: Path, page: Page) -> None:
    tasks = page.locator(".hb-self")
    word = tasks.nth(4).get_by_label("Manglende ord 1")
    wait, call = (tasks.nth(0).get_by_label(words) for words in ("Jeg venter", "Jeg ringer"))
    page.on("dialog", lambda dialog: dialog.accept())
    for address in serve_folder(folder):
        page.goto(f"{address}{STUDENTS}")
        wait.check()
        call.check()
        tasks.nth(2).get_by_label("Søm").select_option("Hammer")
        word.fill("møder")
        page.reload()
        expect(call).to_be_checked()
        expect(tasks.nth(2).get_by_label("Søm").locator("option:checked")).to_have_text("Hammer")
        expect(word).to_have_value("møder")
        answer(page, 4)
        page.locator("#my-end").click()
        expect(word).to_have_value("")
        expect(call).not_to_be_checked()
        assert said(page, 4) == ""
        page.reload()
        expect(word).to_have_value("")


def test_without_the_script_the_answer_can_be_opened(folder: Path, browser: object) -> None:
    context = browser.new_context(java_script_enabled=False)  # type: ignore[attr-defined]
    page = context.new_page()
    for address in serve_folder(folder):
        page.goto(f"{address}{STUDENTS}")
        expect(page.get_by_role("button", name="Tjek mit svar")).to_have_count(0)
        page.locator(".hb-self summary").first.click()
        expect(page.get_by_text("Så kan de andre begynde uden dig.")).to_be_visible()
    context.close()


def words_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def test_on_paper_students_have_tasks_and_teachers_the_answers(folder: Path) -> None:
    students = words_of(folder / "pdf/da/module-first-day-students.pdf")
    teachers = words_of(folder / "pdf/da/module-first-day-teacher.pdf")
    for text in ("Hvad tager du med?", "Skruetrækker", "Jeg tager bussen."):
        assert text in students
        assert text in teachers
    for text in ("Hunden", "klokken syv."):
        assert text in students
        assert text not in teachers
    assert "______ klokken syv." in students
    for reason in ("Sko passer på fødderne.", "Man slår, drejer og saver.", "møder / begynder"):
        assert reason not in students
        assert reason in teachers
    assert "Hvad tager du med? Flere svar er rigtige." in students
    assert "Hvad gør du? Flere svar er rigtige." not in students
    assert "Søm → Hammer" in teachers
