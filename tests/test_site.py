"""The built site in a browser: languages, search, the page for what is not there."""

import json
import re
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from conftest import FULL, LANDED, LANGUAGES, SUB_PATH
from playwright.sync_api import Browser, Page, expect

MODULE = LANDED["modules"][0]
PREFIX = {"da": "", "sv": "sv/", "de": "de/", "en": "en/"}
SEARCHES = {
    "da": "jobsamtale",
    "sv": "anställningsintervju",
    "de": "Vorstellungsgespräch",
    "en": "interview",
}
"""A word of each language that its own edition has and no other does."""
WORDS = {"da": "rollekort", "sv": "rollkort", "de": "Rollenkarten", "en": "role cards"}
"""The same for a place that no word list repeats in other languages."""
LOST = {
    "sv/modules/nothing/": ("sv", "Sidan finns inte"),
    "de/nothing": ("de", "Diese Seite gibt es nicht"),
    "nothing/": ("da", "Siden findes ikke"),
    "en/x/y/": ("en", "This page is not here"),
}


@pytest.mark.parametrize("code", LANGUAGES)
def test_search_lists_that_languages_pages_only(code: str, address: str, page: Page) -> None:
    with page.expect_response("**/search_index.json"):
        page.goto(f"{address}{PREFIX[code]}")
        page.locator(".md-search__input").click()
    page.keyboard.type(SEARCHES[code], delay=20)
    results = page.locator(".md-search-result__link")
    expect(results.first).to_be_visible(timeout=15_000)
    for link in results.all():
        href = urlsplit(link.evaluate("node => node.href")).path
        own = href.removeprefix(SUB_PATH)
        other = re.match(r"(sv|de|en)/", own)
        assert (other[1] if other else "da") == code, href
    results.first.click()
    expect(page.locator("html")).to_have_attribute("lang", code)


@pytest.mark.parametrize("code", LANGUAGES)
def test_other_languages_words_are_not_found(code: str, address: str, site: Path) -> None:
    index = json.loads((site / PREFIX[code] / "search/search_index.json").read_text("utf-8"))
    assert index["config"]["lang"][0] == code
    words = " ".join(f"{doc['title']} {doc['text']}" for doc in index["docs"]).casefold()
    for other, word in WORDS.items():
        assert (word.casefold() in words) == (other == code), word


@pytest.mark.parametrize("path", LOST)
def test_what_is_not_there_answers_in_the_addresss_language(
    path: str, address: str, page: Page
) -> None:
    code, words = LOST[path]
    answer = page.goto(f"{address}{path}")
    assert answer is not None
    assert answer.status == 404
    expect(page.locator("h1:visible")).to_have_text(words)
    expect(page.locator("html")).to_have_attribute("lang", code)
    page.locator("a:visible").click()
    expect(page).to_have_url(f"{address}{PREFIX[code]}")


def test_without_javascript_all_languages_show(address: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}nothing/")
    expect(page.locator("h1:visible")).to_have_count(len(LANGUAGES))
    context.close()


@pytest.mark.parametrize(
    "path", [f"modules/{MODULE}/", f"modules/{MODULE}/teach/", f"modules/{MODULE}/students/"]
)
def test_the_language_switch_stays_on_the_page(path: str, address: str, page: Page) -> None:
    page.goto(f"{address}{path}")
    for code in ("sv", "de", "en", "da"):
        link = page.locator(f'header a[hreflang="{code}"]')
        page.goto(link.evaluate("node => node.href"))
        expect(page).to_have_url(f"{address}{PREFIX[code]}{path}")
        expect(page.locator("html")).to_have_attribute("lang", code)


def test_every_page_names_itself_and_its_other_languages(site: Path) -> None:
    base = f"https://example.org{SUB_PATH}"
    for path in site.rglob("index.html"):
        text = path.read_text("utf-8")
        here = path.parent.relative_to(site).as_posix().removeprefix(".")
        here = f"{here}/" if here else ""
        assert re.findall(r'rel="canonical" href="([^"]+)"', text) == [base + here]
        neutral = re.sub(r"^(sv|de|en)/", "", here)
        found = re.findall(r'rel="alternate " hreflang="(\w+)" href="([^"]+)"', text)
        assert dict(found) == {code: f"{base}{PREFIX[code]}{neutral}" for code in LANGUAGES}
        language = re.search(r'<html lang="(\w+)"', text)
        assert language is not None
        assert language[1] == (here[:2] if here[:3] in ("sv/", "de/", "en/") else "da")


def test_the_sitemap_has_every_page_and_no_other(site: Path) -> None:
    base = f"https://example.org{SUB_PATH}"
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    tree = ElementTree.parse(site / "sitemap.xml")
    listed = [node.text for node in tree.findall("s:url/s:loc", space)]
    built = {
        f"{base}{path.parent.relative_to(site).as_posix()}/".replace("/./", "/")
        for path in site.rglob("index.html")
        if "noindex" not in path.read_text("utf-8")
    }
    assert set(listed) == built
    assert not [address for address in listed if address.endswith("/show/teacher/")]
    assert len(listed) == len(built)


WALK = (
    "",
    f"sv/modules/{MODULE}/",
    "modules/first-day/students/",
    f"de/programmes/{LANDED['programmes'][0]}/",
    "en/glossary/",
    "sv/find/#kind=story",
    f"en/compare/#with={LANDED['interventions'][0]}",
    "de/plan-lessons/#add=first-day",
    "tell-a-story/",
)


def test_no_request_leaves_the_site_and_no_console_complains(
    address: str, browser: Browser, site: Path
) -> None:
    built = [f"{path.parent.relative_to(site).as_posix()}/" for path in site.rglob("index.html")]
    for path in (*WALK, *(built if FULL else ())):
        page = browser.new_page()
        asked: list[str] = []
        said: list[str] = []
        page.on("request", lambda request, asked=asked: asked.append(request.url))
        page.on("console", lambda message, said=said: said.append(message.text))
        page.goto(f"{address}{path}")
        page.wait_for_load_state("networkidle")
        search = page.locator(".md-search__input")
        if path in WALK and search.count():
            assert not any("search_index" in url for url in asked)
            search.click()
            page.keyboard.type("prak", delay=20)
            expect(page.locator(".md-search-result__link").first).to_be_visible(timeout=15_000)
        assert [url for url in asked if not url.startswith((address, "data:"))] == []
        assert said == []
        page.close()


def test_a_search_can_be_an_address(address: str, page: Page) -> None:
    page.goto(f"{address}sv/?q=praktik")
    expect(page.locator(".md-search-result__link").first).to_be_visible(timeout=15_000)


def test_a_dark_page_is_printed_dark_on_light(address: str, browser: Browser) -> None:
    page = browser.new_page(color_scheme="dark")
    page.goto(f"{address}modules/first-day/")
    colour = "getComputedStyle(document.querySelector('h1')).color"
    dark = page.evaluate(colour)
    page.emulate_media(media="print")
    assert page.evaluate(colour) == "rgb(29, 43, 47)" != dark
    page.close()


def test_a_student_page_leads_home_to_other_modules_and_to_what_students_print(site: Path) -> None:
    pages = sorted(site.rglob("students/index.html"))
    assert len(pages) >= 2 * len(LANGUAGES)
    for path in pages:
        text = path.read_text("utf-8")
        for link in re.findall(r'<a [^>]*href="([^"]+)"', text):
            assert link.startswith("#") or re.fullmatch(
                r"(\.\./)*((\w\w/)?(modules/)?([\w-]+/students/)?|pdf/\w\w/module-[\w-]+\.(pdf|docx))|\./",
                link,
            ), link
            assert not link.endswith(("-teacher.pdf", "-teacher.docx"))
        assert "hb-key" not in text
        assert "md-search" not in text


def test_a_term_opens_in_place(address: str, site: Path, page: Page) -> None:
    path = next(
        path.parent.relative_to(site)
        for path in sorted(site.glob("modules/*/students/index.html"))
        if "hb-term" in path.read_text("utf-8")
    )
    page.goto(f"{address}{path}/")
    expect(page.locator("[popover] a")).to_have_count(0)
    term = page.locator("button.hb-term").first
    expect(page.locator("[popover]:popover-open")).to_have_count(0)
    term.click()
    expect(page.locator("[popover]:popover-open")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator("[popover]:popover-open")).to_have_count(0)
