"""Sheets that are filled in on a student page: kept, printed, handed in, deleted, in real Chromium."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import MadeOnce, run, serve_folder, small_handbook
from edits import edit
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect
from pypdf import PdfReader

OWN = """\
  - id: mine
    title: Kun for mig
    own: true
    blocks:
      - {id: worry, kind: lines, prompt: Hvad er du bange for?, count: 2}
    key: Ingen ser arket.
company_case:
"""
STUDENTS = "modules/first-day/students/"
SHEET = "[data-sheet=names]"
LONG = "\n".join(f"Linje {number} af det, jeg vil sige." for number in range(1, 61))
HOSTILE = """</p></title><script>alert(1)</script><img src="x" onerror='alert(2)'> & &lt; "'"""
PERSON = "Åse <b>"
PRESSED = (
    f"{SHEET} :is(textarea, .hb-fill input, .hb-hand-in input, .hb-ticks li,"
    " .hb-button:not([hidden])), #my-end"
)
# by how a student fills in, and on what
SCREENS = ((360, "touch"), (390, "keys"), (1280, "mouse"))


@pytest.fixture(scope="module")
def folder(made_once: MadeOnce) -> Path:
    """A site with two modules, one of which has a sheet that is the student's own."""

    def make(below: Path) -> None:
        root = small_handbook(below)
        module = root / "modules/first-day/module.yml"
        shutil.copytree(module.parent, root / "modules/second-day")
        edit(root / "modules/second-day/module.yml", "id: first-day\n", "id: second-day\n")
        edit(module, "company_case:\n", OWN)
        edit(
            module,
            "    student: Skriv, hvornår du skal møde.\n    worksheets: [names]\n",
            "    student: Skriv, hvornår du skal møde.\n    worksheets: [names, mine]\n",
        )
        edit(module, "{id: time, heading: Tid}", "{id: time, heading: Tid, tick: true}")
        edit(module, 'prompt: "Hvem møder du?"', 'prompt: "[Hvem](term:apprenticeship) møder du?"')
        built = run("build", "--root", root, "--no-pdf", "--site-dir", below / "site")
        assert built.returncode == 0, built.stderr

    return made_once("sheets", make) / "site"


@pytest.fixture(scope="module")
def sheets(folder: Path) -> Iterator[str]:
    """The site's address."""
    yield from serve_folder(folder)


def context(browser: Browser, width: int, **settings: object) -> BrowserContext:
    return browser.new_context(viewport={"width": width, "height": 800}, **settings)  # type: ignore[arg-type]


def lines(page: Page) -> Locator:
    return page.locator(SHEET).get_by_label("møder du?")


def tick(page: Page) -> Locator:
    return page.locator(SHEET).get_by_label("Gode sko")


def cell(page: Page) -> Locator:
    return page.locator(SHEET).get_by_role("textbox", name="Række 2 Dag")


def ticked_cell(page: Page) -> Locator:
    return page.locator(SHEET).get_by_role("checkbox", name="Mandag Tid")


def by_mouse(field: Locator, text: str) -> None:
    field.click()
    if text:
        field.press_sequentially(text)


def by_touch(field: Locator, text: str) -> None:
    field.tap()
    if text:
        field.press_sequentially(text)


def by_keys(field: Locator, text: str) -> None:
    """Come to a field by the tab key alone."""
    field.page.locator("#my-end").focus()
    for _ in range(40):
        if field.evaluate("field => field === document.activeElement"):
            break
        field.page.keyboard.press("Tab")
    field.page.keyboard.type(text or " ")


WAYS: dict[str, Callable[[Locator, str], None]] = {
    "mouse": by_mouse,
    "touch": by_touch,
    "keys": by_keys,
}


def fill_in(page: Page, how: str = "mouse") -> None:
    way = WAYS[how]
    way(lines(page), "Jeg møder Bo & Åse.")
    way(tick(page), "")
    way(cell(page), "Tirsdag")
    way(ticked_cell(page), "")


def expect_filled_in(page: Page) -> None:
    expect(lines(page)).to_have_value("Jeg møder Bo & Åse.")
    expect(tick(page)).to_be_checked()
    expect(cell(page)).to_have_value("Tirsdag")
    expect(ticked_cell(page)).to_be_checked()


def expect_empty(page: Page) -> None:
    expect(page.locator("#my-sheets")).to_be_visible()
    expect(lines(page)).to_have_value("")
    expect(tick(page)).not_to_be_checked()
    expect(cell(page)).to_have_value("")
    expect(ticked_cell(page)).not_to_be_checked()


def remembered(page: Page) -> str:
    """Return all that the browser would have for somebody who opens it tomorrow."""
    return page.evaluate("JSON.stringify([{...localStorage}, document.cookie])")


def words_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


@pytest.mark.parametrize(("width", "how"), SCREENS)
def test_a_sheet_is_filled_in_kept_and_deleted(
    width: int, how: str, sheets: str, browser: Browser
) -> None:
    own = context(browser, width, has_touch=how == "touch")
    page = own.new_page()
    page.goto(f"{sheets}{STUDENTS}")
    fill_in(page, how)
    page.reload()
    expect_filled_in(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    # in another language it is the same sheet
    page.locator("header [hreflang=en]").click()
    expect(page.locator(SHEET).get_by_role("textbox", name="Row 2 Dag")).to_have_value("Tirsdag")
    page.go_back()
    assert "Tirsdag" not in remembered(page)
    other = own.new_page()
    other.goto(f"{sheets}{STUDENTS}")
    expect_empty(other)
    other.close()
    WAYS[how](page.get_by_label("Gem det på denne enhed"), "")
    expect(page.locator("#my-sheets [role=status]")).to_contain_text("til du sletter det")
    later = own.new_page()
    later.goto(f"{sheets}{STUDENTS}")
    expect_filled_in(later)
    page.on("dialog", lambda dialog: dialog.accept())
    page.locator("#my-end").press("Enter")
    expect(page.locator("#my-sheets [role=status]")).to_contain_text("slettet")
    expect_empty(page)
    # another tab that showed it neither shows nor keeps it any longer
    expect_empty(later)
    later.locator(f"{SHEET} textarea").first.fill("igen")
    page.reload()
    expect_empty(page)
    assert json.loads(remembered(page)) == [{}, ""]
    own.close()


def test_what_is_not_to_be_deleted_stays(sheets: str, page: Page) -> None:
    page.goto(f"{sheets}{STUDENTS}")
    fill_in(page)
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.locator("#my-end").click()
    expect_filled_in(page)


def test_keeping_can_be_taken_back(sheets: str, page: Page) -> None:
    page.goto(f"{sheets}{STUDENTS}")
    page.get_by_label("Gem det på denne enhed").check()
    fill_in(page)
    assert "Tirsdag" in remembered(page)
    page.get_by_label("Gem det på denne enhed").uncheck()
    assert json.loads(remembered(page)) == [{}, ""]
    page.reload()
    expect_filled_in(page)


def test_a_browser_that_keeps_nothing_says_so(sheets: str, page: Page) -> None:
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('refused'); }")
    page.goto(f"{sheets}{STUDENTS}")
    lines(page).press_sequentially("Bo")
    expect(page.locator("#my-sheets [role=status]")).to_contain_text("gemmer ikke noget")
    page.get_by_label("Gem det på denne enhed").click()
    expect(page.get_by_label("Gem det på denne enhed")).not_to_be_checked()
    expect(lines(page)).to_have_value("Bo")


def test_sites_and_modules_of_one_host_do_not_see_each_other(sheets: str, browser: Browser) -> None:
    own = browser.new_context()
    there = sheets.replace("/school/handbook/", "/other/")
    own.route(
        f"{there}**",
        lambda route: route.fulfill(
            response=route.fetch(url=route.request.url.replace(there, sheets))
        ),
    )
    page = own.new_page()
    page.goto(f"{sheets}{STUDENTS}")
    page.get_by_label("Gem det på denne enhed").check()
    fill_in(page)
    for address in (f"{there}{STUDENTS}", f"{sheets}modules/second-day/students/"):
        page.goto(address)
        expect(page.locator("#my-sheets")).to_be_visible()
        assert page.locator("textarea").evaluate_all(
            "fields => fields.every(field => field.value === '')"
        )
        expect(page.get_by_label("Gem det på denne enhed")).not_to_be_checked()
    page.goto(f"{sheets}{STUDENTS}")
    expect_filled_in(page)
    own.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_what_was_typed_is_printed_in_full(width: int, sheets: str, browser: Browser) -> None:
    own = context(browser, width)
    page = own.new_page()
    page.goto(f"{sheets}{STUDENTS}")
    lines(page).fill(LONG)
    cell(page).fill(LONG.replace("Linje", "Celle"))
    printed = words_of(page.pdf(format="A4"))
    for number in (1, 30, 60):
        assert f"Linje {number} af det, jeg vil sige." in printed
        assert f"Celle {number} af" in printed
    for said in ("Gem det på denne enhed", "aflevér", "På denne side"):
        assert said not in printed
    # on the screen a field is as high as its text
    assert lines(page).evaluate("field => field.scrollHeight <= field.offsetHeight")
    own.close()


def test_one_sheet_is_printed_alone(sheets: str, page: Page) -> None:
    page.add_init_script("window.print = () => {}")
    page.goto(f"{sheets}{STUDENTS}")
    page.locator(SHEET).get_by_label("Dit navn").fill("Åse")
    lines(page).fill(LONG)
    page.locator(f"{SHEET} [data-hand-in=print]").click()
    printed = words_of(page.pdf(format="A4"))
    for said in ("Den første dag", "Åse, ", "Navne", "Linje 60 af det"):
        assert said in printed
    for said in ("Kun for mig", "Det lærer du"):
        assert said not in printed
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert "Kun for mig" in words_of(page.pdf(format="A4"))


def hostile_sheet(page: Page, sheets: str) -> None:
    page.goto(f"{sheets}{STUDENTS}")
    page.locator(SHEET).get_by_label("Dit navn").fill(PERSON)
    for field in page.locator(f"{SHEET} textarea").all():
        field.fill(HOSTILE)
    tick(page).check()
    ticked_cell(page).check()


def test_a_sheet_is_handed_in_as_a_file_in_which_nothing_runs(
    sheets: str, browser: Browser, page: Page, tmp_path: Path
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    hostile_sheet(page, sheets)
    with page.expect_download() as saving:
        page.locator(f"{SHEET} [data-hand-in=save]").click()
    assert saving.value.suggested_filename == "Åse-b-Navne.html"
    expect(page.locator(f"{SHEET} [role=status]")).to_contain_text(
        "Filen ”Åse-b-Navne.html” ligger"
    )
    assert [url for url in asked if not url.startswith((sheets, "blob:"))] == []
    file = tmp_path / "sheet.html"
    saving.value.save_as(file)
    reading = browser.new_context()
    opened = reading.new_page()
    said: list[str] = []
    opened.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    opened.on("console", lambda message: said.append(message.text))
    opened.on("request", lambda request: said.append(request.url))
    opened.goto(file.as_uri())
    assert said == [file.as_uri()]
    assert opened.locator("script, img, link, iframe, form, b").count() == 0
    assert opened.title() == f"Navne – {PERSON}"
    shown = opened.locator("body").inner_text()
    for words in ("Den første dag", PERSON, "Hvem møder du?", "☒ Gode sko", "Mandag", "☒"):
        assert words in shown
    # the writing line, and the cells that are written in
    assert shown.count(HOSTILE) == page.locator(f"{SHEET} textarea").count() > 2
    # even what would come past the escaping may not run
    opened.evaluate("document.body.append(document.createElement('script'))")
    opened.evaluate("document.querySelector('script').textContent = 'window.ran = 1'")
    assert opened.evaluate("window.ran") is None
    assert "Gode sko" in words_of(opened.pdf(format="A4"))
    assert [item["id"] for item in Axe().run(opened).response["violations"]] == []
    reading.close()


def test_a_sheet_is_shared_where_the_device_can(sheets: str, page: Page) -> None:
    page.add_init_script(
        """Object.assign(Navigator.prototype, {
          canShare: ({ files }) => files.every(file => file.type === "text/html"),
          share: async ({ files, title }) => {
            window.shared = [title, files[0].name, await files[0].text()];
          },
        })"""
    )
    hostile_sheet(page, sheets)
    page.locator(f"{SHEET} [data-hand-in=share]").click()
    page.wait_for_function("window.shared")
    title, name, html = page.evaluate("window.shared")
    assert (title, name) == ("Navne", "Åse-b-Navne.html")
    assert "&lt;script&gt;alert(1)" in html


def test_an_empty_sheet_is_not_handed_in_and_files_without_a_name_differ(
    sheets: str, page: Page
) -> None:
    page.goto(f"{sheets}{STUDENTS}")
    saved: list[str] = []
    page.on("download", lambda download: saved.append(download.suggested_filename))
    said, button = (
        page.locator(f"{SHEET} [role=status]"),
        page.locator(f"{SHEET} [data-hand-in=save]"),
    )
    lines(page).fill("  ")
    button.click()
    expect(said).to_have_text("Du har ikke udfyldt noget på arket endnu.")
    tick(page).check()
    expect(said).to_have_text("")
    button.click()
    expect(said).to_contain_text("ligger blandt dine hentede filer")
    assert len(saved) == 1
    assert re.fullmatch(r"\d{4}(-\d\d){5}-Navne\.html", saved[0])


def test_the_students_own_sheet_is_not_handed_in(sheets: str, page: Page) -> None:
    page.goto(f"{sheets}{STUDENTS}")
    expect(page.locator(f"{SHEET} [data-hand-in=save]")).to_be_visible()
    expect(page.locator(f"{SHEET} [data-hand-in=share]")).to_be_hidden()
    mine = page.locator("[data-sheet=mine]")
    expect(mine).to_contain_text("Ingen samler det ind")
    assert mine.locator("[data-hand-in], [data-key]").count() == 0
    expect(mine.get_by_role("link", name="Gem eller slet")).to_be_visible()
    mine.locator("textarea").fill("Ingen")
    page.reload()
    expect(mine.locator("textarea")).to_have_value("Ingen")


@pytest.mark.parametrize("width", [360, 390, 1280])
def test_every_field_can_be_hit_and_read(width: int, sheets: str, browser: Browser) -> None:
    own = context(browser, width)
    page = own.new_page()
    page.goto(f"{sheets}{STUDENTS}")
    small = page.locator(PRESSED).evaluate_all(
        """all => all.filter(field => {
          const { width, height } = field.getBoundingClientRect();
          // a phone zooms in on smaller letters
          const text = field.matches("textarea, [type=text]");
          const letters = parseFloat(getComputedStyle(field).fontSize);
          return Math.min(width, height) < 44 || (text && letters < 16);
        }).map(field => field.outerHTML)"""
    )
    assert small == []
    # a row of ticks is pressed anywhere
    page.locator(".hb-ticks li").first.click(position={"x": 200, "y": 40})
    expect(tick(page)).to_be_checked()
    own.close()


def test_rows_become_cards_on_a_phone(sheets: str, browser: Browser) -> None:
    own = context(browser, 360)
    page = own.new_page()
    page.goto(f"{sheets}{STUDENTS}")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    named = page.locator(f"{SHEET} .hb-fill td").evaluate_all(
        "cells => cells.map(cell => getComputedStyle(cell, '::before').content)"
    )
    # seen, and not heard: the field says it again
    assert named == [f'"{name}" / ""' for name in ("Tid", "Dag", "Tid", "Dag", "Tid")]
    left = page.locator(f"{SHEET} .hb-fill td").evaluate_all(
        "cells => new Set(cells.filter(cell => cell.querySelector('textarea'))"
        ".map(cell => cell.getBoundingClientRect().x)).size"
    )
    assert left == 1
    own.close()


def test_without_scripts_there_are_fields_that_print(sheets: str, browser: Browser) -> None:
    own = browser.new_context(java_script_enabled=False)
    page = own.new_page()
    page.goto(f"{sheets}{STUDENTS}")
    expect(page.locator("#my-sheets")).to_be_hidden()
    expect(page.locator(f"{SHEET} [data-hand-in=save]")).to_be_hidden()
    lines(page).fill("Jeg skriver alligevel.")
    assert "Jeg skriver alligevel." in words_of(page.pdf(format="A4"))
    own.close()


def test_the_page_leads_on(sheets: str, browser: Browser) -> None:
    own = context(browser, 360)
    page = own.new_page()
    page.goto(f"{sheets}{STUDENTS}")
    bar = page.locator(".hb-bar")
    bar.locator("summary").click()
    bar.get_by_role("link", name="Navne").click()
    expect(bar).not_to_have_attribute("open", "")
    expect(page.locator("#worksheet-names")).to_be_in_viewport()
    # the bar stays, and the heading is not below it
    assert page.evaluate(
        """document.querySelector("#worksheet-names").getBoundingClientRect().top
          >= document.querySelector(".hb-bar").getBoundingClientRect().bottom"""
    )
    bar.locator("summary").press("Enter")
    page.keyboard.press("Escape")
    expect(bar).not_to_have_attribute("open", "")
    page.locator(".hb-onward a").first.click()
    assert page.url == f"{sheets}modules/second-day/students/"
    page.locator(".hb-onward a").first.click()
    assert page.url == f"{sheets}{STUDENTS}"
    page.get_by_role("link", name="Alle moduler").click()
    assert page.url == f"{sheets}modules/"
    page.go_back()
    page.locator(".hb-bare__header p a").click()
    assert page.url == sheets
    own.close()


def test_the_teacher_sees_the_sheet_without_fields(sheets: str, page: Page) -> None:
    page.goto(f"{sheets}modules/first-day/sheets/")
    expect(page.locator(".hb-sheet").first).to_be_visible()
    assert page.locator(".hb-typed, .hb-ticks, .hb-fill, [data-hand-in]").count() == 0
    expect(page.get_by_text("Eleverne beholder arket")).to_be_visible()


def test_every_field_of_every_sheet_has_an_id_of_its_own_and_a_name(site: Path) -> None:
    found = 0
    for path in site.rglob("students/index.html"):
        ids: list[str] = []
        named_by: set[str] = set()
        for tag in re.findall(r"<[a-z][^>]*>", path.read_text("utf-8")):
            ids += re.findall(r' id="([^"]+)"', tag)
            named_by.update(*(names.split() for names in re.findall(r'-labelledby="([^"]+)"', tag)))
            if tag.startswith("<textarea"):
                found += 1
                assert "aria-labelledby" in tag, (path, tag)
        assert len(ids) == len(set(ids)), path
        assert named_by <= set(ids), path
    assert found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_mid_exercise(
    width: int, scheme: str, sheets: str, browser: Browser
) -> None:
    own = context(browser, width, color_scheme=scheme, reduced_motion="reduce")
    page = own.new_page()
    page.goto(f"{sheets}{STUDENTS}")
    fill_in(page)
    page.get_by_label("Gem det på denne enhed").check()
    page.locator(".hb-bar summary").click()
    found = Axe().run(page).response["violations"]
    own.close()
    assert [(item["id"], item["nodes"][0]["html"][:200]) for item in found] == []
