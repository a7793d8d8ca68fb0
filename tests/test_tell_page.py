"""The page on which somebody tells a story, in real Chromium."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from conftest import LANGUAGES, ROOT, run, serve_folder, small_handbook
from playwright.sync_api import Page

from generator.check import check
from generator.rules.written import written_texts
from generator.source.settings import read_settings
from generator.telling.questions import QUESTIONS
from generator.telling.told import read_told
from generator.wording.labels import LABELS
from generator.wording.wording import wording

PERSONAL = yaml.safe_load((Path(__file__).parent / "personal-data.yml").read_text("utf-8"))
PLANTED = [(kind, text) for kind, texts in PERSONAL.items() if kind != "none" for text in texts]
FORM = "https://example.org/handbook"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The small handbook's address, with a repository."""
    folder = tmp_path_factory.mktemp("tell")
    root = small_handbook(folder)
    built = run("build", "--root", root, "--no-pdf", REPO_URL=FORM)
    assert built.returncode == 0, built.stderr
    yield from serve_folder(root / "site")


def at(language: str) -> str:
    return "tell-a-story/" if language == "da" else f"{language}/tell-a-story/"


def fill(page: Page, skip: str = "") -> None:
    """Answer every question but one, as somebody with a keyboard would."""
    for question in QUESTIONS:
        if question.id == skip:
            continue
        field = page.locator(f'[name="{question.id}"]')
        match question.sort:
            case "choice" | "choices":
                field.first.check()
            case "date":
                field.fill("2026-11-01" if question.id == "given" else "2027-11-01")
            case "number":
                field.fill("5")
            case _:
                field.fill("Robin" if question.id == "name" else f"A kind answer to {question.id}.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_story_told_on_the_page_is_one_that_the_command_reads(
    page: Page, pages: str, language: str
) -> None:
    problems: list[str] = []
    requests: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.goto(f"{pages}{at(language)}")
    fill(page)
    page.locator("#hb-tell button[type=submit]").click()
    assert page.locator("#hb-told").is_visible()
    with page.expect_download() as saving:
        page.locator("#hb-told-save").click()
    saved = Path(saving.value.path()).read_text("utf-8")
    told = read_told(saved, [wording(code) for code in LANGUAGES])
    assert told.language == language
    assert set(told.answers) == {question.id for question in QUESTIONS}
    assert told.answers["telling"] == "A kind answer to telling."
    link = page.locator("#hb-told-form").get_attribute("href")
    assert link.startswith(f"{FORM}/issues/new?template=story-{language}.yml&title=A+kind+answer")
    assert [url for url in requests if not url.startswith((pages, "blob:"))] == []
    assert problems == []
    kept = page.evaluate(
        "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"
    )
    assert "kind answer" not in kept


def test_what_is_not_answered_is_named_and_led_to(page: Page, pages: str) -> None:
    page.goto(f"{pages}{at('en')}")
    fill(page, skip="hard")
    page.locator("#hb-tell button[type=submit]").click()
    assert page.locator("#hb-tell-missing li").all_inner_texts() == [
        "What was hard? – no answer yet"
    ]
    assert not page.locator("#hb-told").is_visible()
    page.locator("#hb-tell-missing a").click()
    assert page.evaluate("document.activeElement.name") == "hard"


@pytest.mark.parametrize(
    ("question", "answer", "said"),
    [
        ("name", "Ole Olsen", "Which given name do you want to have in the story? – write one"),
        ("days", "two weeks", "– write a number of days from 1 to 1000"),
        ("days", "0", "– write a number of days from 1 to 1000"),
        ("until", "2025-01-01", "– the consent ends before it was signed"),
        ("age", "Under 18, and no guardian has signed", "– a parent or guardian has to sign"),
    ],
)
def test_what_the_command_would_refuse_is_said_on_the_page(
    page: Page, pages: str, question: str, answer: str, said: str
) -> None:
    page.goto(f"{pages}{at('en')}")
    fill(page)
    if question == "age":
        page.get_by_label(answer).check()
    else:
        page.fill(f'[name="{question}"]', answer)
    page.locator("#hb-tell button[type=submit]").click()
    (row,) = page.locator("#hb-tell-missing li").all_inner_texts()
    assert said in row
    assert not page.locator("#hb-told").is_visible()


def test_personal_data_are_seen_while_one_writes(page: Page, pages: str) -> None:
    page.goto(f"{pages}{at('en')}")
    missed = []
    for kind, text in PLANTED:
        page.fill("[name=telling]", text)
        words = wording("en").text(LABELS["personal"][kind])
        if words not in page.inner_text("#telling-found"):
            missed.append((kind, text, page.inner_text("#telling-found")))
    assert missed == []
    page.fill("[name=telling]", "I was late on the first day.")
    assert not page.locator("#telling-found").is_visible()


def test_the_page_warns_of_nothing_in_the_real_stories(page: Page, pages: str) -> None:
    page.goto(f"{pages}{at('en')}")
    texts = {
        text.raw
        for entry in check(read_settings(ROOT, {})).catalogue.entries
        if entry.kind.name == "story"
        for text in written_texts(entry)
    } | set(PERSONAL["none"])
    warned = []
    for text in sorted(texts):
        page.fill("[name=telling]", text)
        if page.locator("#telling-found").is_visible():
            warned.append((text[:80], page.inner_text("#telling-found")))
    assert warned == []
