"""A site that is opened from a folder: every page, search, finder and planner, without a server."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import FULL, LANDED, ROOT, run
from playwright.sync_api import Browser, Page, expect

from generator.pages.offline import file_of, with_file_links

SAMPLE = (
    "index.html",
    "de/index.html",
    f"en/modules/{LANDED['modules'][0]}/index.html",
    f"sv/modules/{LANDED['modules'][1]}/students/index.html",
    f"interventions/{LANDED['interventions'][0]}/index.html",
    f"en/programmes/{LANDED['programmes'][0]}/index.html",
    f"de/stories/{LANDED['stories'][0]}/index.html",
    "glossary/index.html",
    "en/tell-a-story/index.html",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real handbook as a folder, below a name with a space."""
    folder = tmp_path_factory.mktemp("a usb stick") / "site"
    built = run("build", "--root", ROOT, "--site-dir", folder, "--no-pdf", "--offline")
    assert built.returncode == 0, built.stderr
    return folder


@pytest.fixture
def opened(browser: Browser, folder: Path) -> Iterator[Page]:
    """A page that may say nothing on the console and ask for nothing outside the folder."""
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: said.append(request.url))
    yield page
    page.close()
    # a blob is the file that the planner makes
    assert [text for text in said if not text.startswith((folder.as_uri(), "blob:"))] == []


def test_every_page_opens_and_leads_to_files(folder: Path, opened: Page) -> None:
    paths = sorted(folder.rglob("*.html")) if FULL else [folder / name for name in SAMPLE]
    dead = []
    for path in paths:
        opened.goto(path.as_uri())
        for href in opened.locator("a[href]").evaluate_all("links => links.map(link => link.href)"):
            if href.startswith("file:"):
                there = Path(re.split("[?#]", href)[0].removeprefix("file://").replace("%20", " "))
                if not there.is_file():
                    dead.append((path.name, href))
    assert dead == []


@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("", "ansaettelsessamtaler"),
        ("sv/", "jobbintervjuer"),
        ("de/", "Bewerbungsgespraechen"),
        ("en/", "interviews"),
    ],
)
def test_search_finds_and_opens(code: str, word: str, folder: Path, opened: Page) -> None:
    opened.goto((folder / code / "index.html").as_uri())
    opened.locator(".md-search__input").click()
    opened.keyboard.type(word, delay=20)
    first = opened.locator(".md-search-result__link").first
    expect(first).to_be_visible(timeout=15_000)
    first.click()
    expect(opened.locator("h1").first).to_be_visible()
    assert re.search(r"/interview-training/(\w+/)?index\.html", opened.url)


def test_finder_comparison_and_planner_work(folder: Path, opened: Page) -> None:
    opened.goto((folder / "en/find/index.html").as_uri() + "#kind=module&theme=rights")
    found = opened.locator("#hb-found > li:not([hidden]) a")
    expect(found.first).to_be_visible()
    found.first.click()
    module = Path(opened.url).parent.name
    opened.locator(f'a[href$="#add={module}"]').click()
    expect(opened.locator(".hb-plan__lesson").first).to_be_visible()
    assert f"/plan-lessons/index.html#plan={module}." in opened.url
    opened.fill("#hb-plan-from", "2026-12-03")
    opened.fill("#hb-plan-at", "08:15")
    with opened.expect_download() as download:
        opened.locator("#hb-plan-calendar").click()
    assert b"BEGIN:VEVENT" in Path(download.value.path()).read_bytes()
    opened.locator(".hb-plan__parts a").first.click()
    assert f"/{module}/teach/index.html#activity-" in opened.url
    opened.locator(".hb-parts__links a").first.click()
    expect(opened).to_have_url(re.compile(f"/{module}/index.html$"))
    opened.goto((folder / "de/compare/index.html").as_uri())
    opened.locator("#hb-compare-1").select_option(LANDED["interventions"][0])
    expect(opened.locator(".hb-compare thead th:visible")).to_have_count(1)


def test_the_language_changes(folder: Path, opened: Page) -> None:
    opened.goto((folder / "modules/first-day/index.html").as_uri())
    opened.locator('.md-select__link[hreflang="de"]').evaluate("link => link.click()")
    expect(opened.locator("html")).to_have_attribute("lang", "de")


def test_a_sheet_is_filled_in_kept_and_handed_in(folder: Path, opened: Page) -> None:
    first, second, *_ = sorted(
        path
        for path in folder.glob("sv/modules/*/students/index.html")
        if "data-hand-in" in path.read_text("utf-8")
    )
    opened.goto(first.as_uri())
    sheet = opened.locator(".hb-sheet:has([data-hand-in]):has(textarea)").first
    sheet.locator("textarea").first.fill("På bussen")
    opened.reload()
    expect(sheet.locator("textarea").first).to_have_value("På bussen")
    opened.locator("#my-keep").check()
    with opened.expect_download() as download:
        sheet.locator("[data-hand-in=save]").click()
    assert "På bussen" in Path(download.value.path()).read_text("utf-8")
    # a computer's files are one host: another module, or the same one of another copy, sees nothing
    opened.goto(second.as_uri())
    expect(opened.locator("#my-sheets")).to_be_visible()
    expect(opened.locator("#my-keep")).not_to_be_checked()
    opened.locator(".hb-onward a").first.click()
    assert opened.url.endswith("/students/index.html")


@pytest.mark.parametrize(
    ("link", "file"),
    [
        ("./", "./index.html"),
        (".", "./index.html"),
        ("../..", "../../index.html"),
        ("../x/", "../x/index.html"),
        ("x/y.pdf", "x/y.pdf"),
    ],
)
def test_links_to_folders_name_their_file(link: str, file: str) -> None:
    assert file_of(link) == file
    assert with_file_links(f'<a href="{link}#a">') == f'<a href="{file}#a">'


@pytest.mark.parametrize("link", ["https://example.org/", "mailto:a@b", "#a", "/elsewhere/"])
def test_other_links_stay(link: str) -> None:
    assert with_file_links(f'<a href="{link}">') == f'<a href="{link}">'
