"""A story that has left is in no file that a verb wrote, and nothing of one's own goes with it."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from io import BytesIO
from itertools import product
from pathlib import Path
from zipfile import ZipFile

import pytest
from conftest import FULL, run, serve_folder, small_handbook
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader
from test_privacy import WORDS, lived_story_handbook, with_lived_story
from test_search import results

from generator.output_folder import lock_folder

__all__ = ["lived_story_handbook"]
MENTOR = "content/interventions/mentor/intervention.yml"
STORY = "stories/soup/story.yml"
SITE = {"SITE_URL": "https://example.org/"}
DAY, DAY_AFTER = "2026-11-24", "2026-11-25"


def words_below(folder: Path) -> str:
    """Return all words in files below a folder: their names, bytes, and the text of PDFs and Word files."""
    found = []
    for path in folder.rglob("*"):
        found.append(path.relative_to(folder).as_posix())
        if path.is_file():
            found.append(path.read_bytes().decode("utf-8", "replace"))
        if path.suffix == ".pdf":
            found.append(printed_words(path.read_bytes()))
        if path.suffix == ".docx":
            with ZipFile(path) as parts:
                found += [parts.read(name).decode("utf-8", "replace") for name in parts.namelist()]
    return "\n".join(found)


@cache
def printed_words(pdf: bytes) -> str:
    """Return the words of a PDF; most are the same ones before and after a story has left."""
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def mkdocs(*words: str) -> Callable[[Path, Path, str], int]:
    def call(root: Path, out: Path, day: str) -> int:
        # mkdocs itself has no option for the day
        seconds = str(int(datetime.fromisoformat(f"{day}T00:00:00+00:00").timestamp()))
        settings = {**os.environ, **SITE, "SOURCE_DATE_EPOCH": seconds}
        command = [sys.executable, "-m", "mkdocs", *words, "-d", str(out)]
        return subprocess.run(
            command, cwd=root, env=settings, capture_output=True, check=False
        ).returncode

    return call


def handbook_verb(*words: str, option: str) -> Callable[[Path, Path, str], int]:
    def call(root: Path, out: Path, day: str) -> int:
        ran = run(*words, "--root", root, option, out, "--today", day, **SITE)
        return ran.returncode

    return call


VERBS = {
    "build": handbook_verb("build", option="--site-dir"),
    "build --no-pdf": handbook_verb("build", "--no-pdf", option="--site-dir"),
    "build --offline": handbook_verb("build", "--offline", "--no-pdf", option="--site-dir"),
    "build --drafts": handbook_verb("build", "--drafts", "--no-pdf", option="--site-dir"),
    "pdf": handbook_verb("pdf", option="--out"),
    "pdf RECORD": handbook_verb("pdf", "intervention:mentor", option="--out"),
    "pdf --lang": handbook_verb("pdf", "--lang", "da", option="--out"),
    "mkdocs build": mkdocs("build"),
    "mkdocs build --dirty": mkdocs("build", "--dirty"),
}


def edited(before: str, after: str) -> Callable[[Path], None]:
    def edit(root: Path) -> None:
        path = root / STORY
        text = path.read_text("utf-8")
        assert text.count(before) == 1
        path.write_text(text.replace(before, after), "utf-8")

    return edit


def deleted(root: Path) -> None:
    shutil.rmtree(root / "stories/soup")
    path = root / MENTOR
    text = path.read_text("utf-8").replace(" Se [den her](story:soup).", "")
    path.write_text(text.replace("\n  stories: [soup]", ""), "utf-8")


WAYS: dict[str, Callable[[Path], None]] = {
    "ended": lambda root: None,
    "withdrawn": edited("until: 2026-11-24", "until: 2026-11-24, withdrawn: 2026-02-01"),
    "deleted": deleted,
    "draft again": edited("kind: lived", "status: draft\nkind: lived"),
    "other languages": edited("languages: [da, sv, de, en]", "languages: [sv]"),
}
SAMPLE = [
    ("build", "ended"),
    ("pdf", "deleted"),
    ("pdf RECORD", "draft again"),
    ("pdf --lang", "ended"),
    ("mkdocs build --dirty", "withdrawn"),
]
# who asks for drafts gets them
ALL = [each for each in product(VERBS, WAYS) if each != ("build --drafts", "draft again")]


@pytest.mark.parametrize(("verb", "way"), ALL if FULL else SAMPLE)
def test_a_story_that_has_left_is_in_no_file(
    verb: str, way: str, lived_story_handbook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache, out = tmp_path / "cache", tmp_path / "out"
    monkeypatch.setenv("HANDBOOK_CACHE", str(cache))
    if verb.startswith("pdf"):
        # one folder for all that was ever printed
        assert (
            run("pdf", "--root", lived_story_handbook, "--out", out, "--today", DAY).returncode == 0
        )
    assert VERBS[verb](lived_story_handbook, out, DAY) == 0
    assert [word for word in WORDS[:3] if word not in words_below(out)] == []
    (out / "own.txt").write_text("notes", "utf-8")
    WAYS[way](lived_story_handbook)
    assert VERBS[verb](lived_story_handbook, out, DAY_AFTER if way == "ended" else DAY) == 0
    if way == "other languages":
        left = words_below(out / "en") + words_below(out / "de")
        assert [word for word in WORDS if word in left] == []
        return
    left = words_below(out) + words_below(cache)
    assert [word for word in WORDS if word in left] == []
    # mkdocs empties its folder itself, unless it is told to be dirty
    assert (out / "own.txt").exists() is (verb != "mkdocs build")


def test_what_is_of_ones_own_stays(handbook: Path) -> None:
    assert run("build", "--no-pdf", "--root", handbook).returncode == 0
    site = handbook / "site"
    (site / ".git/refs").mkdir(parents=True)
    (site / "CNAME").write_text("example.org", "utf-8")
    (site / "link").symlink_to("nowhere")
    stranger = handbook / ".site.new-123"
    stranger.mkdir()
    (stranger / "notes.txt").write_text("mine", "utf-8")
    listed = set(json.loads((site / ".handbook-files").read_text("utf-8"))["files"])
    story = handbook / "stories/rain/story.yml"
    text = story.read_text("utf-8").replace("kind: composite", "status: draft\nkind: composite")
    story.write_text(text, "utf-8")
    assert run("build", "--no-pdf", "--root", handbook).returncode == 0
    assert "stories/rain/index.html" in listed
    assert not (site / "stories/rain").exists()
    assert (site / ".git/refs").is_dir()
    assert (site / "CNAME").read_text("utf-8") == "example.org"
    assert (site / "link").is_symlink()
    assert (stranger / "notes.txt").exists()


@pytest.mark.parametrize("verb", ["build", "pdf"])
def test_what_stands_in_the_way_is_told_and_stays(verb: str, handbook: Path) -> None:
    words = {"build": ("build", "--no-pdf"), "pdf": ("pdf", "story:rain")}[verb]
    assert run(*words, "--root", handbook).returncode == 0
    folder, name = {"build": ("site", "index.html"), "pdf": ("pdf", "sv/story-rain.pdf")}[verb]
    listing = handbook / folder / ".handbook-files"
    found = json.loads(listing.read_text("utf-8"))
    found["files"].remove(name)
    listing.write_text(json.dumps(found), "utf-8")
    (handbook / folder / name).write_text("mine", "utf-8")
    path = handbook / "stories/rain/story.yml"
    path.write_text(path.read_text("utf-8").replace("Es regnet.", "Es schneit."), "utf-8")
    ran = run(*words, "--root", handbook)
    assert ran.returncode == 2
    assert re.search(f"{re.escape(name)} was written by no run", ran.stderr)
    assert (handbook / folder / name).read_text("utf-8") == "mine"


def test_a_folder_that_mkdocs_wrote_can_be_built_into(handbook: Path, tmp_path: Path) -> None:
    """The name of mkdocs' own temporary folders says nothing: no drafts, and each page its policy."""
    edit = handbook / "stories/rain/story.yml"
    text = edit.read_text("utf-8").replace("kind: composite", "status: draft\nkind: composite")
    edit.write_text(text, "utf-8")
    site = tmp_path / "mkdocs_x"
    settings = {**os.environ, "TMPDIR": str(tmp_path)}
    ran = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-d", str(site)],
        cwd=handbook,
        env=settings,
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    pages = list(site.rglob("*.html"))
    assert len(pages) > 20
    assert not [path for path in pages if b"Content-Security-Policy" not in path.read_bytes()]
    assert "Es regnet" not in words_below(site)
    again = run("build", "--no-pdf", "--root", handbook, "--site-dir", site, TMPDIR=str(tmp_path))
    assert again.returncode == 0, again.stderr
    assert "Es regnet" not in words_below(site)


def test_no_option_of_the_plugin_shows_drafts(handbook: Path, tmp_path: Path) -> None:
    story = handbook / "stories/rain/story.yml"
    text = story.read_text("utf-8").replace("kind: composite", "status: draft\nkind: composite")
    story.write_text(text, "utf-8")
    settings = handbook / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("  - handbook\n", "  - handbook: {drafts: true}\n")
    settings.write_text(text, "utf-8")
    site = tmp_path / "out"
    ran = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-d", str(site)],
        cwd=handbook,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0
    assert "Plugin 'handbook' option 'drafts': Unrecognised" in ran.stderr
    built = run("build", "--no-pdf", "--root", handbook)
    assert built.returncode == 0
    assert "Plugin 'handbook' option 'drafts': Unrecognised" in built.stderr
    for folder in (site, handbook / "site"):
        assert (folder / "modules/first-day/index.html").exists()
        assert "Es regnet" not in words_below(folder)


def test_two_sites_in_one_folder_do_not_wait_for_each_other(tmp_path: Path) -> None:
    root = small_handbook(tmp_path)
    one, other = tmp_path / "sites/one", tmp_path / "sites/other"
    with lock_folder(one, lambda: pytest.fail("nobody else is here")):
        ran = run("build", "--no-pdf", "--root", root, "--site-dir", other)
    assert ran.returncode == 0, ran.stderr
    assert "waiting" not in ran.stderr
    assert (other / "index.html").exists()


@pytest.fixture(scope="module")
def on_its_last_day(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site that nobody has built anew since a story's last day."""
    root = with_lived_story(small_handbook(tmp_path_factory.mktemp("last-day")))
    site = root / "site"
    assert run("build", "--root", root, "--no-pdf", "--today", DAY, **SITE).returncode == 0
    yield from serve_folder(site)


@pytest.mark.parametrize(("day", "shown"), [(DAY, True), (DAY_AFTER, False)])
def test_the_search_hides_a_story_whose_last_day_is_past(
    day: str, shown: bool, on_its_last_day: str, page: Page
) -> None:
    page.clock.install(time=f"{day}T12:00:00")
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    page.goto(on_its_last_day)
    # what is there on both days says that the search has its index
    expect(results(page, "Goddag").first).to_be_visible()
    for words in WORDS[:3]:
        page.locator(".md-search__input").fill("")
        expect(page.locator(".md-search-result__link")).to_have_count(0)
        page.keyboard.type(words, delay=20)
        if shown:
            expect(page.locator(".md-search-result__link").first).to_have_attribute(
                "href", re.compile("stories/soup/")
            )
        else:
            expect(page.locator(".md-search-result__meta")).to_have_text(re.compile("Ingen"))
            assert words not in page.locator(".md-search-result").inner_html()
    assert not [problem for problem in problems if "Content Security" in problem]


def test_a_story_can_be_read_without_javascript(on_its_last_day: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{on_its_last_day}stories/soup/")
    expect(page.get_by_role("heading", level=1)).to_have_text(WORDS[0])
    for words in WORDS[1:3]:
        expect(page.locator("#content").get_by_text(words)).to_be_visible()
    context.close()


@pytest.mark.parametrize(("day", "shown"), [(DAY, True), (DAY_AFTER, False)])
def test_a_page_hides_a_story_whose_last_day_is_past(
    day: str, shown: bool, lived_story_handbook: Path, tmp_path: Path, browser: Browser
) -> None:
    site = tmp_path / "site"
    words = (
        "build",
        "--root",
        lived_story_handbook,
        "--site-dir",
        site,
        "--no-pdf",
        "--offline",
        "--today",
        DAY,
    )
    assert run(*words).returncode == 0
    context = browser.new_context()
    context.clock.install(time=f"{day}T12:00:00")
    page = context.new_page()
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    for name in ("stories/soup", "stories", "find", "interventions/mentor"):
        page.goto((site / name / "index.html").as_uri())
        assert (WORDS[0] in page.content()) is shown, name
    page.goto((site / "stories/soup/index.html").as_uri())
    notice = page.locator("#content")
    if shown:
        expect(notice).to_contain_text(WORDS[1])
        expect(page.locator("[data-ended]")).to_have_attribute("data-until", DAY)
    else:
        expect(notice).to_contain_text("vises ikke længere")
        assert not [word for word in WORDS if word in page.content()]
    assert not [problem for problem in problems if "Content Security" in problem]
    context.close()
