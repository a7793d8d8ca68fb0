"""Strings that would run if they were taken for code, in every field of every kind, in real Chromium."""

import html
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from conftest import FULL, SUB_PATH, run, serve_folder
from icalendar import Calendar
from injection.filled import HERE, REGION, USED, Handbook, bare, harmless
from playwright.sync_api import Browser, Dialog, Page, expect

PARTS = {
    "p|ul|li|em|strong|blockquote|tr|td|thead|tbody|br": "",
    "ol": r'( start="\d+")?',
    "th": ' scope="col"',
    "div": ' class="hb-scroll" tabindex="0"',
    "table": ' class="hb-table"',
    "a": r' href="(https:|mailto:)[^"]*" rel="noopener"',
}
"""What a text may draw: elements, and the attributes that they have."""
PART = re.compile("|".join(f"<({tag})({attributes})>" for tag, attributes in PARTS.items()))
END = re.compile(rf"</({'|'.join(PARTS)})>")
TAG = re.compile(r"<[^>]*>")
_ATTRIBUTES = r"( (?!on|style|href|src)[a-zA-Z0-9-]+(=\"[^\"]*\")?)*"
DRAWN = re.compile(rf"</?(svg|g|rect|path|circle|text|drawing){_ATTRIBUTES}>")
CHANGED = re.compile(rf"</?(p|del|ins|button|change){_ATTRIBUTES}>")
APART = re.compile(r"<(drawing|change)\b.*?</\1>", re.DOTALL)
FOUND = re.compile(
    r"(LI|A|ARTICLE|H1|H2|P|MARK|DETAILS|SUMMARY|DIV|NAV|UL|DEL)"
    r"((class|href|tabindex|title|open|data-md-\w+)?,?)*"
)
"""Material's own elements around what was found, without a handler."""
EVENT = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "URL"}
SCRIPT = (HERE / "page.js").read_text("utf-8")
WATCH = """
Object.defineProperty(window, "hit", { set: function () { console.error("something ran"); } });
HTMLFormElement.prototype.submit = function () { console.error("a form was sent"); };
"""


@pytest.fixture(scope="module")
def filled() -> Handbook:
    handbook = Handbook(USED)
    handbook.add_all()
    return handbook


@pytest.fixture(scope="module")
def folder(filled: Handbook, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two sites: one of the strings, one with a plain word in the place of each."""
    below = tmp_path_factory.mktemp("injected")
    for name, change in (("hostile", str), ("harmless", harmless)):
        root = filled.write(below / name, change)
        site = below / f"{name}-site"
        built = run(
            *("build", "--no-pdf", "--root", root, "--site-dir", site),
            SITE_URL=f"https://example.org{SUB_PATH}",
        )
        assert built.returncode == 0, re.findall(".*  error .*", built.stderr)
    return below


def pages_of(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    """An empty page whose parser reads others."""
    page = browser.new_page()
    page.evaluate(SCRIPT)
    yield page
    page.close()


def read(reader: Page, path: Path) -> str:
    return str(reader.evaluate("html => injection.read(html)", path.read_text("utf-8")))


def outside(read: str) -> str:
    """Return a page without what its fields say, and without numbers, which count their words."""
    text = REGION.sub(lambda found: f"[{found[1]}]", APART.sub(r"<\1>", read))
    return re.sub(r"\d[\d.,\xa0\u202f]*", "0", text)


def told(inside: str) -> str:
    return bare(html.unescape(html.unescape(TAG.sub("", inside))))


def faults(read: str, said: dict[str, str]) -> Iterator[str]:
    """Yield the faults: tags beside the parts of a text, and strings that are not told as they stand."""
    for part, tag in ((DRAWN, "drawing"), (CHANGED, "change")):
        for found in re.findall(rf"<{tag}\b.*?</{tag}>", read, re.DOTALL):
            yield from (each for each in TAG.findall(found) if not part.fullmatch(each))
    # what a script element holds is read as data
    text = re.sub(r"<script .*?</script>", "", APART.sub("", read), flags=re.DOTALL)
    for code, inside in REGION.findall(text):
        for tag in TAG.findall(inside):
            if not PART.fullmatch(tag) and not END.fullmatch(tag):
                yield f"{code}: {tag}"
        if bare(html.unescape(TAG.sub("", inside))) != said[code]:
            yield f"{code}: {inside} is not {said[code]}"


def test_strings_change_nothing_outside_their_fields(
    filled: Handbook, folder: Path, reader: Page
) -> None:
    pages = pages_of(folder / "hostile-site")
    assert pages == pages_of(folder / "harmless-site")
    seen: set[str] = set()
    for name in pages:
        hostile = read(reader, folder / "hostile-site" / name)
        plain = read(reader, folder / "harmless-site" / name)
        assert outside(hostile) == outside(plain), name
        assert list(faults(hostile, filled.said)) == [], name
        seen.update(code for code, _ in REGION.findall(hostile))
    assert filled.shown - seen == set()


def watched(page: Page) -> list[str]:
    """Return a list that grows by what a page must not do."""
    done: list[str] = []
    page.add_init_script(WATCH)

    def opened(dialog: Dialog) -> None:
        # the page "Tell a story" asks before one leaves it
        if dialog.type != "beforeunload":
            done.append(f"dialog: {dialog.message}")
        dialog.accept()

    page.on("dialog", opened)
    page.on("popup", lambda popup: done.append(f"popup: {popup.url}"))
    # a browser asks for this by itself where a page names no icon
    page.on(
        "console",
        lambda message: (
            message.location["url"].endswith("/favicon.ico")
            or done.append(f"console: {message.text}")
        ),
    )
    page.on("pageerror", lambda error: done.append(f"error: {error}"))
    return done


def chosen(pages: list[str], languages: str) -> list[str]:
    """Return all pages, or of the sample one of each sort, in the languages asked for."""
    one = re.compile(rf"(?!.*(-\d+|old-(?!day)\w+)/)({languages})")
    return [name for name in pages if FULL or one.match(name)]


@pytest.mark.parametrize("without_policy", [False, True], ids=["policy", "no-policy"])
def test_strings_run_nothing(without_policy: bool, folder: Path, browser: Browser) -> None:
    site = folder / "hostile-site"
    context = browser.new_context(bypass_csp=without_policy)
    page = context.new_page()
    done = watched(page)
    asked: list[str] = []
    page.on("request", lambda request, asked=asked: asked.append(request.url))
    for address in serve_folder(site):
        for name in chosen(pages_of(site), r"(?!\w\w/)" if without_policy else "de/"):
            there = f"{address}{name.removesuffix('index.html')}"
            page.goto(there)
            if "old-" in name:
                # a former address leads on, within the site
                page.wait_for_url(re.compile(rf"{address}(?!.*old-)"))
                continue
            page.evaluate(SCRIPT)
            page.evaluate("injection.press()")
            assert page.url.partition("#")[0] == there
            assert len(page.frames) == 1
            assert done == [], there
        assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
    context.close()


def words_of(value: Any) -> Iterator[str]:
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from words_of(item)
    elif isinstance(value, str):
        yield value


def test_what_machines_read_says_the_strings_and_has_no_part_more(
    filled: Handbook, folder: Path
) -> None:
    site, plain = folder / "hostile-site", folder / "harmless-site"
    found: list[str] = []
    for path in (*site.rglob("feed.xml"), site / "sitemap.xml"):
        tree, other = (ElementTree.parse(base / path.relative_to(site)) for base in (site, plain))
        assert [node.tag for node in tree.iter()] == [node.tag for node in other.iter()]
        assert [node.attrib for node in tree.iter()] == [node.attrib for node in other.iter()]
        found += [node.text or "" for node in tree.iter()]
    for path in (*site.rglob("search_index.json"), *site.rglob("catalogue.json")):
        data, other = (
            json.loads((base / path.relative_to(site)).read_text("utf-8")) for base in (site, plain)
        )
        texts = list(words_of(data))
        assert list(map(outside, texts)) == list(map(outside, words_of(other))), path
        found += map(html.unescape, texts) if path.name == "search_index.json" else texts
    for name in pages_of(site):
        scripts = re.findall(
            r'<script type="application/[^>]*>(.*?)</script>', (site / name).read_text("utf-8")
        )
        found += [text for script in scripts for text in words_of(json.loads(script))]
    assert sum(len(REGION.findall(text)) for text in found) > 200
    for text in found:
        for code, inside in REGION.findall(text):
            # a long word of a drawing is cut in two by a hyphen
            assert bare(inside).replace("-", "") == filled.said[code].replace("-", "")


@pytest.mark.parametrize("asked", ["script hit", "onerror", "Aqaaaaz", "javascript", "passwd"])
def test_what_the_search_finds_are_words(asked: str, folder: Path, browser: Browser) -> None:
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    done = watched(page)
    for address in serve_folder(folder / "hostile-site"):
        page.goto(address)
        page.locator(".md-search__input").click()
        page.keyboard.type(asked, delay=5)
        expect(page.locator(".md-search-result__link").first).to_be_visible(timeout=30_000)
        page.evaluate(
            "document.querySelectorAll('.md-search-result details')"
            ".forEach(function (node) { node.open = true; })"
        )
        page.wait_for_timeout(100)
        kinds = "nodes => nodes.map(node => node.tagName + [...node.attributes].map(a => a.name))"
        for kind in set(page.locator(".md-search-result__list *").evaluate_all(kinds)):
            assert FOUND.fullmatch(kind), kind
    assert done == []
    context.close()


def test_a_plan_and_its_calendar_say_the_strings(folder: Path, browser: Browser) -> None:
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    done = watched(page)
    for address in serve_folder(folder / "hostile-site"):
        page.goto(f"{address}plan-lessons/")
        page.evaluate(
            "document.querySelectorAll('#hb-plan-modules details').forEach(n => n.open = true)"
        )
        for button in page.locator(".hb-plan__whole").all():
            button.click()
        page.locator("#hb-plan-from").fill("2026-11-30")
        page.locator("#hb-plan-at").fill("08:00")
        with page.expect_download() as download:
            page.locator("#hb-plan-calendar").click()
        calendar = Calendar.from_ical(Path(download.value.path()).read_bytes())
        titles = page.locator("#hb-plan-modules label").all_text_contents()
    kept = bare(
        "".join(str(event["summary"]) + str(event["description"]) for event in calendar.events)
    )
    assert {name for event in calendar.events for name in event} <= EVENT
    assert all(bare(title) in kept for title in titles)
    assert done == []
    context.close()
