"""The page on which somebody tells a story, in real Chromium."""

import shutil
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from conftest import FULL, LANGUAGES, ROOT, checked_handbook, run, serve_folder, small_handbook
from playwright.sync_api import Page

from generator.check import check_handbook
from generator.cli.from_issue import from_issue
from generator.finding import Finding
from generator.rule_engine.field_text import field_texts
from generator.source.settings import read_settings
from generator.story_form.questions import FALSE_ALARMS, QUESTIONS
from generator.story_form.reply import PERSONAL as PERSONAL_RULES
from generator.story_form.reply import PLAIN, as_sentences
from generator.story_form.submission import read_submission
from generator.wording.labels import LABELS
from generator.wording.wording import wording

PERSONAL = yaml.safe_load((Path(__file__).parent / "personal-data.yml").read_text("utf-8"))
PLANTED = [(kind, text) for kind, texts in PERSONAL.items() if kind != "none" for text in texts]
FORM = "https://example.org/handbook"
CHECKS = ("people-changed", "places-changed")
WIDTHS = (1280, 390)


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
    for name in CHECKS:
        if name != skip:
            page.check(f"[name={name}]")


def put_together(page: Page) -> None:
    page.locator("#hb-tell button[type=submit]").click()


def saved(page: Page) -> str:
    with page.expect_download() as saving:
        page.locator("#hb-told-save").click()
    return Path(saving.value.path()).read_text("utf-8")


def answers(page: Page) -> dict[str, object]:
    """Return the values of the form's fields."""
    return page.evaluate(
        """() => Array.from(document.getElementById("hb-tell").elements)
          .filter(field => field.name)
          .map(field => /radio|checkbox/.test(field.type) ? field.checked : field.value)"""
    )


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
    put_together(page)
    assert page.locator("#hb-told").is_visible()
    submission = read_submission(saved(page), [wording(code) for code in LANGUAGES])
    assert submission.language == language
    assert set(submission.answers) == {question.id for question in QUESTIONS}
    assert submission.answers["telling"] == "A kind answer to telling."
    link = page.locator("#hb-told-form").get_attribute("href")
    assert link.startswith(f"{FORM}/issues/new?template=story-{language}.yml&title=A+kind+answer")
    assert [url for url in requests if not url.startswith((pages, "blob:"))] == []
    assert problems == []
    assert "kind answer" not in page.evaluate(
        "JSON.stringify([{...localStorage}, document.cookie])"
    )


def test_what_is_not_answered_is_named_and_led_to(page: Page, pages: str) -> None:
    page.goto(f"{pages}{at('en')}")
    fill(page, skip="hard")
    put_together(page)
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
        ("until", "2036-11-02", "– a consent holds for ten years at most"),
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
    put_together(page)
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
        for entry in checked_handbook(ROOT).catalogue.entries
        if entry.kind.name == "story"
        for text in field_texts(entry)
    } | set(PERSONAL["none"])
    warned = []
    for text in sorted(texts)[:: 1 if FULL else 12]:
        page.fill("[name=telling]", text)
        if page.locator("#telling-found").is_visible():
            warned.append((text[:80], page.inner_text("#telling-found")))
    assert warned == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_looks_like_personal_data_is_answered_before_the_story_is_ready(
    page: Page, pages: str, language: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{pages}{at(language)}")
    fill(page)
    page.fill("[name=telling]", "You reach me on 22 81 45 67.")
    put_together(page)
    error = page.locator("#telling-error")
    assert error.is_visible()
    assert not page.locator("#hb-told").is_visible()
    # neither a tick nor a word is a reason
    page.locator("#telling-found input[type=checkbox]").check()
    page.locator("#telling-found input[type=text]").fill("No.")
    put_together(page)
    assert error.is_visible()
    assert not page.locator("#hb-told").is_visible()
    page.locator("#telling-found input[type=text]").fill("The number is made up.")
    assert not error.is_visible()
    put_together(page)
    submission = read_submission(saved(page), [wording(language)])
    assert submission.answers["telling"] == "You reach me on 22 81 45 67."
    assert "22 81" not in submission.answers["languages"]
    assert "- 22 81 45 67 – The number is made up." in page.inner_text("#hb-told-story")
    # a reason answers one string of letters, and no other
    page.fill("[name=hard]", "Or was it 22 81 45 67 or 40 58 62 19?")
    assert not page.locator("#hb-told").is_visible()
    assert page.locator("#hard-found input[type=checkbox]:checked").count() == 1
    assert page.locator("#hard-found input[type=checkbox]:not(:checked)").count() == 1
    put_together(page)
    assert page.locator("#hb-tell-missing li").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.fill("[name=hard]", "Nothing.")
    put_together(page)
    assert page.locator("#hb-told").is_visible()


WRITE = """text => {
  const field = document.querySelector("[name=telling]");
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}"""
ANSWER_ALL = """() => document.querySelectorAll(".hb-found li").forEach((row, number) => {
  row.querySelector("input[type=checkbox]").click();
  const reason = row.querySelector("input[type=text]");
  reason.value = `It is made up for this test, as reason ${number}.`;
  reason.dispatchEvent(new Event("input", { bubbles: true }));
})"""
FROZEN = yaml.safe_load((Path(__file__).parent / "privacy/frozen.yml").read_text("utf-8"))
PRINTABLE = [
    item["text"]
    for item in FROZEN["personal"]
    if item["text"] == unicodedata.normalize("NFKC", item["text"])
]
ANSWERED = PRINTABLE[:: 1 if FULL else 12]


def told_again(root: Path, file: str) -> list[Finding]:
    """Return the check's findings of personal data in the story that the page's file makes."""
    saved_file = root / "told.md"
    saved_file.write_text(file, "utf-8")
    handbook = read_settings(root, {})
    from_issue(handbook, saved_file, "told", root / "answer.md")
    asked = (*PERSONAL_RULES, "false-alarm")
    return [item for item in check_handbook(handbook).findings if item.rule.id in asked]


def test_what_was_answered_on_the_page_is_answered_in_the_record(
    page: Page, pages: str, handbook: Path
) -> None:
    page.goto(f"{pages}{at('en')}")
    fill(page)
    # at once: as keys, so long a text takes a browser half a minute
    page.evaluate(WRITE, "\n\n".join(ANSWERED))
    page.fill("[name=place]", "a kitchen near 22 81 45 67")
    page.fill("[name=questions]", "Who is @kim_b_2?\nWho is kim_b@example.org?")
    page.fill("[name=holder]", "School 40 58 62 19")
    page.evaluate(ANSWER_ALL)
    put_together(page)
    file = saved(page)
    assert told_again(handbook, file) == []
    values = yaml.safe_load((handbook / "stories/told/story.yml").read_text("utf-8"))
    alarms = values["false_alarms"]
    assert len(alarms) > 0.9 * len(ANSWERED)
    assert {alarm["field"] for alarm in alarms} >= {
        *("telling", "places.place.text", "questions.question-1.text", "consent.held_by"),
    }
    # each reason stands where it was given, and what has none is refused as before
    given = dict(
        line[2:].split(" – ", 1) for line in file.split("\n") if " – It is made up" in line
    )
    assert {alarm["text"]: alarm["reason"] for alarm in alarms}.items() <= given.items()
    shutil.rmtree(handbook / "stories/told")
    lines = [line for line in file.split("\n") if not line.startswith("- 22 81 45 67 – ")]
    with pytest.raises(SystemExit):
        told_again(handbook, "\n".join(lines))
    assert not (handbook / "stories/told").exists()


def test_a_reason_that_holds_personal_data_is_none(page: Page, pages: str) -> None:
    page.goto(f"{pages}{at('en')}")
    fill(page)
    page.fill("[name=telling]", "You reach me on 22 81 45 67.")
    page.locator("#telling-found input[type=checkbox]").check()
    page.locator("#telling-found input[type=text]").fill("My real number is 40 58 62 19.")
    put_together(page)
    assert page.locator("#telling-error").is_visible()
    assert not page.locator("#hb-told").is_visible()


def test_what_was_answered_goes_with_the_answers_to_the_form(page: Page, pages: str) -> None:
    page.goto(f"{pages}{at('en')}")
    fill(page)
    page.fill("[name=telling]", "You reach me on 22 81 45 67.")
    page.evaluate(ANSWER_ALL)
    put_together(page)
    address = urlsplit(page.locator("#hb-told-form").get_attribute("href"))
    assert parse_qs(address.query)[FALSE_ALARMS.id] == [
        "- 22 81 45 67 – It is made up for this test, as reason 0."
    ]


def test_a_reload_loses_nothing_and_another_tab_knows_nothing(page: Page, pages: str) -> None:
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(f"{pages}{at('en')}")
    nothing = answers(page)
    fill(page)
    page.fill("[name=telling]", "You reach me on 22 81 45 67.")
    page.locator("#telling-found input[type=checkbox]").check()
    page.locator("#telling-found input[type=text]").fill("The number is made up.")
    written = answers(page)
    page.reload()
    assert answers(page) == written
    assert page.input_value("#telling-found input[type=text]") == "The number is made up."
    put_together(page)
    saved(page)
    # handing over deletes nothing: a file can get lost
    page.goto(f"{pages}{at('sv')}")
    assert answers(page) == written
    other = page.context.new_page()
    other.goto(f"{pages}{at('en')}")
    assert answers(other) == nothing
    page.locator("#hb-tell [data-empty]").click()
    page.wait_for_function("document.querySelector('[name=title]').value === ''")
    assert answers(page) == nothing
    assert page.evaluate("sessionStorage.length") == 0


def test_nothing_is_deleted_by_a_slip(page: Page, pages: str) -> None:
    page.goto(f"{pages}{at('en')}")
    fill(page)
    written = answers(page)
    page.once("dialog", lambda dialog: dialog.dismiss())
    page.locator("#hb-tell [data-empty]").click()
    assert answers(page) == written


def test_the_page_works_from_a_folder(page: Page, tmp_path: Path) -> None:
    root = small_handbook(tmp_path)
    built = run("build", "--root", root, "--no-pdf", "--offline")
    assert built.returncode == 0, built.stderr
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(f"{(root / 'site').as_uri()}/{at('en')}index.html")
    fill(page)
    page.reload()
    put_together(page)
    assert "A kind answer to hard." in saved(page)
    assert problems == []


def violations(page: Page) -> list[tuple[str, str]]:
    """Return axe's findings when nothing fades in or out any more, as the way to the top does."""
    page.wait_for_function(
        """() => {
          const top = document.querySelector(".md-top");
          const still = !top || top.hidden || getComputedStyle(top).opacity === "1";
          return still && !document.getAnimations().length;
        }"""
    )
    found = Axe().run(page).response["violations"]
    return [(node["html"], node["failureSummary"]) for item in found for node in item["nodes"]]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_errors_stand_at_their_question_and_lead_there_from_the_summary(
    page: Page, pages: str, language: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{pages}{at(language)}")
    put_together(page)
    links = page.locator("#hb-tell-missing a")
    names = [*(question.id for question in QUESTIONS), *CHECKS]
    assert links.count() == len(names)
    assert page.locator(".hb-error:visible").count() == len(names)
    for number, name in enumerate(names):
        links.nth(number).click()
        assert page.evaluate("document.activeElement.name") == name
        (invalid, described) = page.evaluate(
            """name => {
              const field = document.querySelector(`[name="${name}"]`).closest("[aria-invalid]");
              const holder = field.closest("[aria-describedby]");
              const ids = holder.getAttribute("aria-describedby").split(" ");
              return [field.getAttribute("aria-invalid"),
                ids.map(id => document.getElementById(id).textContent)];
            }""",
            name,
        )
        assert invalid == "true"
        assert page.locator(f"#{name}-error").text_content() in described
    assert violations(page) == []
    fill(page)
    assert page.locator(".hb-error:visible, [aria-invalid]").count() == 0
    put_together(page)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("check", CHECKS)
def test_names_are_asked_about(page: Page, pages: str, check: str) -> None:
    page.goto(f"{pages}{at('en')}")
    fill(page, skip=check)
    put_together(page)
    assert page.locator("#hb-tell-missing li").count() == 1
    assert page.locator(f"#{check}-error").is_visible()
    assert not page.locator("#hb-told").is_visible()


TEXTS = {
    "da": ("Jeg arbejdede hos Karin i Viborg. Om mandagen kom jeg for sent.", "Karin, Viborg"),
    "sv": ("Jag jobbade hos Karin i Borås. På måndagen kom jag för sent.", "Karin, Borås"),
    "en": ("On Monday in May I spoke Danish with Karin. I worked in Leeds.", "Karin, Leeds"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_that_may_be_names_are_a_hint(page: Page, pages: str, language: str) -> None:
    page.goto(f"{pages}{at(language)}")
    hint = page.locator("#hb-tell-names")
    if language not in TEXTS:
        # there every noun has a capital letter
        assert hint.count() == 0
        return
    text, names = TEXTS[language]
    page.fill("[name=telling]", text)
    assert hint.locator("span").inner_text() == names
    # the name that was chosen for the story is no real one, and who keeps the form is asked for
    page.fill("[name=telling]", "")
    page.fill("[name=name]", "Robin")
    page.fill("[name=hard]", "x Robin")
    page.fill("[name=holder]", "the School of Leeds")
    assert not hint.is_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_consent_is_spoken_of_as_the_command_does(page: Page, pages: str, language: str) -> None:
    words = wording(language)
    page.goto(f"{pages}{at(language)}")
    fill(page)
    page.fill("[name=until]", "2036-11-02")
    put_together(page)
    assert page.locator("#until-error").text_content() == words.format_message(
        PLAIN["consent-length"]
    )
    page.fill("[name=until]", "2036-11-01")
    assert not page.locator("#until-error").is_visible()
    note = page.locator("#languages-note")
    own = next(item for item in QUESTIONS if item.id == "languages").options
    for code, label in own:
        page.get_by_label(words.text(label), exact=True).set_checked(code == language)
    assert not note.is_visible()
    for code, label in own:
        page.get_by_label(words.text(label), exact=True).set_checked(code != language)
    assert note.inner_text() == as_sentences(words.format_message(PLAIN["consent-language"]))
    # it is a consent all the same
    put_together(page)
    assert page.locator("#hb-told").is_visible()


def test_what_was_told_is_shown_to_readers_and_copied_for_the_command(
    page: Page, pages: str
) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{pages}{at('en')}")
    fill(page)
    page.fill("[name=telling]", "The first day.\n\n<b>The</b> last day.")
    put_together(page)
    shown = page.inner_text("#hb-told")
    assert "###" not in shown
    assert "[X]" not in shown
    assert "<b>The</b> last day." in shown
    assert page.locator("#hb-told-story dt").count() == len(QUESTIONS)
    page.locator("#hb-told-copy").click()
    page.locator("#hb-told-copied:not(:empty)").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == saved(page)
