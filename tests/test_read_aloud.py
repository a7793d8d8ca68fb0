"""Reading aloud and practice with words, with the device's voices in place of real ones."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import MadeOnce, run, serve_folder, small_handbook
from edits import edit
from playwright.sync_api import Browser, Locator, Page, expect
from voices import page_with_voices, said, tell_voices

ENTRIES = """\
          - id: hammer
            words: {da: hammer, sv: hammare, de: Hammer, en: hammer}
            article: {da: en, sv: en, de: der, en: a}
            example: {da: Giv mig en hammer., sv: Ge mig en hammare., de: Ein Hammer!, en: A hammer!}
          - id: tape
            words: {da: målebånd, sv: måttband, de: Maßband, en: tape measure}
            article: {da: et, sv: ett, de: das, en: a}
          - id: pliers
            words: {da: tang, sv: tång, de: Zange, en: pliers}
            article: {da: en, sv: en, de: die}
          - id: stop
            words: {da: Stop!, sv: Stopp!, de: Halt!, en: Stop!}
    key: Et godt svar"""
STUDENTS = "modules/first-day/students/"
TURN, CHOOSE, HEAR, WRITE = "Vend kortene", "Hør og vælg", "Skriv, hvad du hører", "Skriv ordet"


@pytest.fixture(scope="module")
def folder(made_once: MadeOnce) -> Path:
    """A site with a word list of several words."""

    def make(below: Path) -> None:
        root = small_handbook(below)
        module = root / "modules/first-day/module.yml"
        edit(module, "    key: Et godt svar har et navn og", f"{ENTRIES} har et navn og")
        built = run("build", "--root", root, "--no-pdf", "--site-dir", below / "site")
        assert built.returncode == 0, built.stderr

    return made_once("heard", make) / "site"


@pytest.fixture(scope="module")
def address_of(folder: Path) -> Iterator[str]:
    yield from serve_folder(folder)


@pytest.fixture
def page(browser: Browser, address_of: str) -> Iterator[Page]:
    """The student page on a device that has told its voices."""
    page = page_with_voices(browser)
    page.goto(f"{address_of}{STUDENTS}")
    tell_voices(page)
    yield page
    page.context.close()


def bar(page: Page) -> Locator:
    return page.locator(".hb-aloud")


def press(page: Page, name: str) -> None:
    bar(page).get_by_role("button", name=name, exact=True).click()


def marked(page: Page) -> str:
    """Return the words that are marked as spoken."""
    return page.evaluate("[...(CSS.highlights.get('hb-spoken') ?? [])].join(' ')")


# Reading aloud


@pytest.mark.parametrize("voices", [[], [["de-DE", True]], [["da-DK", False]]])
def test_without_a_voice_on_the_device_nothing_offers_to_be_heard(
    voices: list[list[object]], page: Page
) -> None:
    tell_voices(page, voices)
    expect(bar(page)).to_be_hidden()
    expect(page.locator("h2 .hb-hear")).to_have_count(0)
    expect(page.locator('.hb-words td:not([lang]) .hb-hear, [lang="sv"] .hb-hear')).to_have_count(0)
    page.get_by_role("button", name="Øv ordene").click()
    expect(page.locator(".hb-practice__kinds button:visible")).to_have_text([TURN, WRITE])


def test_a_page_without_speech_offers_nothing(browser: Browser, address_of: str) -> None:
    page = browser.new_context().new_page()
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.add_init_script("Object.defineProperty(window, 'speechSynthesis', {value: undefined})")
    page.goto(f"{address_of}{STUDENTS}")
    expect(page.get_by_role("button", name="Øv ordene")).to_be_visible()
    expect(bar(page)).to_be_hidden()
    assert failed == []
    page.context.close()


SOURCE = {
    STUDENTS: "Enhedens egen stemme læser op; intet bliver sendt.",
    "de/stories/rain/": "Die Stimme deines Geräts liest; es wird nichts gesendet.",
}


@pytest.mark.parametrize(
    ("path", "voice"), [(STUDENTS, "da-DK"), ("de/stories/rain/", "de_DE")], ids=["module", "story"]
)
def test_paragraphs_are_read_one_by_one(
    path: str, voice: str, browser: Browser, address_of: str
) -> None:
    page = page_with_voices(browser)
    page.goto(f"{address_of}{path}")
    expect(bar(page)).to_be_hidden()
    tell_voices(page)
    expect(bar(page)).to_contain_text(SOURCE[path])
    main = bar(page).locator("[data-aloud=main]")
    label = main.inner_text()
    main.click()
    first = said(page)[0]
    assert (first["lang"], first["voice"], first["rate"]) == (voice.replace("_", "-"), voice, 1)
    assert first["text"].strip() == page.locator(".hb-spoken").inner_text()
    page.evaluate("heard.word(0, 3)")
    assert marked(page) == first["text"][:3]
    page.evaluate("heard.end()")
    assert marked(page) == ""
    second = said(page)[1]["text"]
    assert page.locator(".hb-spoken").inner_text().strip().startswith(second.strip())
    while page.evaluate("heard.speaking()") is not None:
        page.evaluate("heard.end()")
    told = [one["text"].strip() for one in said(page)]
    assert page.locator("h1").inner_text() in told
    assert len(told) > 5
    assert not {label, "Stop", "Pause", "Øv ordene"} & set(told)
    expect(page.locator(".hb-spoken")).to_have_count(0)
    expect(main).to_have_text(label)
    page.context.close()


def test_a_pause_goes_on_at_the_word_and_stop_ends_it(page: Page) -> None:
    press(page, "Læs højt")
    text = said(page)[0]["text"]
    start = text.index(" ") + 1
    page.evaluate(f"heard.word({start}, undefined)")
    assert marked(page) == text[start:].split()[0]
    press(page, "Pause")
    assert page.evaluate("heard.speaking()") is None
    bar(page).get_by_label("Langsomt").check()
    press(page, "Læs videre")
    assert said(page)[-1]["text"] == text[start:]
    assert said(page)[-1]["rate"] < 0.8
    page.evaluate("heard.word(0, 2)")
    assert marked(page) == text[start : start + 2]
    bar(page).get_by_role("button", name="Til næste afsnit").press("Enter")
    after = said(page)[-1]["text"]
    assert after not in text
    bar(page).get_by_role("button", name="Et afsnit tilbage").press("Enter")
    assert said(page)[-1]["text"] == text
    page.keyboard.press("Escape")
    assert page.evaluate("heard.speaking()") is None
    expect(page.locator(".hb-spoken")).to_have_count(0)
    assert marked(page) == ""
    expect(bar(page).get_by_role("button", name="Stop")).to_be_hidden()


def test_a_long_page_is_read_from_any_heading(page: Page) -> None:
    heading = page.locator("h2[id^=worksheet]").first
    title = heading.inner_text().strip()
    heading.get_by_role("button", name=f"Læs højt fra ”{title}”").press("Enter")
    assert said(page)[-1]["text"].strip() == title


def test_without_marks_for_words_the_paragraph_alone_is_marked(
    browser: Browser, address_of: str
) -> None:
    page = page_with_voices(browser)
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.add_init_script("Object.defineProperty(CSS, 'highlights', {value: undefined})")
    page.goto(f"{address_of}{STUDENTS}")
    tell_voices(page)
    press(page, "Læs højt")
    page.evaluate("heard.word(0, 3)")
    expect(page.locator("h1.hb-spoken")).to_be_visible()
    assert failed == []
    page.context.close()


def test_who_leaves_the_page_hears_no_more(page: Page, address_of: str) -> None:
    press(page, "Læs højt")
    text = said(page)[0]["text"]
    page.goto(f"{address_of}glossary/")
    assert page.evaluate("localStorage.getItem('cancelled')") == text


# Word lists


def test_each_word_is_heard_in_its_language(page: Page) -> None:
    for word, tag in [("en hammer", "da-DK"), ("der Hammer", "de-DE"), ("Halt!", "de-DE")]:
        page.get_by_role("button", name=f"Hør ”{word}”").click()
        assert (said(page)[-1]["text"], said(page)[-1]["lang"]) == (word, tag)
        assert said(page)[-1]["rate"] == 1
    # its voice is not the device's own
    expect(page.get_by_role("button", name="Hør ”en hammare”")).to_have_count(0)
    page.locator(".hb-words__bar").get_by_label("Langsomt").check()
    page.get_by_role("button", name="Hør ”das Maßband”").click()
    assert said(page)[-1]["rate"] < 0.8
    expect(page.locator("td.hb-spoken")).to_contain_text("das Maßband")
    page.evaluate("heard.end()")
    expect(page.locator("td.hb-spoken")).to_have_count(0)


def test_arrow_keys_go_from_word_to_word(page: Page) -> None:
    buttons = page.locator(".hb-words .hb-hear")
    assert buttons.evaluate_all("all => all.filter(one => one.tabIndex === 0).length") == 1
    buttons.first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert said(page)[-1]["text"] == "das Maßband"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    assert said(page)[-1]["text"] == "et målebånd"


def test_a_narrow_page_shows_the_two_chosen_languages(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    heads = page.locator(".hb-words th:visible")
    assert heads.all_inner_texts() == ["dansk", "engelsk"]
    tools = page.locator(".hb-words__bar")
    tools.get_by_label("Jeg lærer").select_option("tysk")
    assert heads.all_inner_texts() == ["tysk", "engelsk"]
    tools.get_by_label("Jeg kan").select_option("tysk")
    assert heads.all_inner_texts() == ["tysk", "engelsk"]
    expect(tools.get_by_label("Jeg lærer")).to_have_value("en")
    page.reload()
    expect(tools.get_by_label("Jeg kan")).to_have_value("de")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.set_viewport_size({"width": 1280, "height": 800})
    assert heads.count() == 4


# Practice

WORDS = {"en pause": "die Pause", "en hammer": "der Hammer", "et målebånd": "das Maßband"}
WORDS |= {"en tang": "die Zange", "Stop!": "Halt!"}


@pytest.fixture(params=[(360, "touch"), (360, "keys"), (1280, "mouse")])
def practice(request: pytest.FixtureRequest, browser: Browser, address_of: str):
    """A practice that is opened, with what presses its buttons."""
    width, way = request.param
    page = page_with_voices(
        browser, viewport={"width": width, "height": 800}, has_touch=way == "touch"
    )
    page.goto(f"{address_of}{STUDENTS}")
    tell_voices(page)
    page.locator(".hb-words__bar").get_by_label("Jeg kan").select_option("tysk")

    def push(button: Locator) -> None:
        if way == "keys":
            button.focus()
            page.keyboard.press("Enter")
        elif way == "touch":
            button.tap()
        else:
            button.click()

    push(page.get_by_role("button", name="Øv ordene"))
    yield page, push
    page.context.close()


def button(page: Page, name: str) -> Locator:
    return page.locator(".hb-practice").get_by_role("button", name=name, exact=True)


def status(page: Page) -> Locator:
    return page.locator(".hb-practice [role=status]")


def test_cards_are_turned_over(practice) -> None:
    page, push = practice
    push(button(page, TURN))
    for number in range(len(WORDS)):
        expect(page.locator(".hb-practice__task")).to_contain_text(f"{number + 1} af {len(WORDS)}")
        card = page.locator(".hb-practice__card")
        word = card.inner_text()
        push(card)
        expect(card).to_have_text(WORDS[word])
        expect(status(page)).to_contain_text(f"{word} – {WORDS[word]}")
        push(button(page, "Jeg vidste det" if number else "Ikke endnu"))
    expect(status(page)).to_have_text(f"{len(WORDS) - 1} af {len(WORDS)} rigtige")
    push(button(page, "Kun dem, der ikke var rigtige endnu"))
    expect(page.locator(".hb-practice__task")).to_contain_text("1 af 1")


def test_a_word_is_heard_and_chosen(practice) -> None:
    page, push = practice
    push(button(page, CHOOSE))
    for number in range(len(WORDS)):
        word = said(page)[-1]["text"]
        right = WORDS[word]
        if not number:
            choices = page.locator(".hb-practice__task button:not(.hb-hear)")
            assert choices.count() == 4
            push(choices.filter(has_not_text=right).first)
            expect(status(page)).to_contain_text("Ikke den:")
            count = len(said(page))
            push(button(page, "Hør det"))
            assert said(page)[count]["text"] == word
        push(button(page, right))
        expect(status(page)).to_contain_text(f"Rigtigt! {word} – {right}")
        push(button(page, "Næste"))
    expect(status(page)).to_have_text(f"{len(WORDS) - 1} af {len(WORDS)} rigtige")


@pytest.mark.parametrize("kind", [HEAR, WRITE])
def test_a_word_is_written(kind: str, practice) -> None:
    page, push = practice
    push(button(page, kind))
    for number in range(len(WORDS)):
        field = page.locator(".hb-practice input")
        expect(field).to_be_focused()
        if kind == HEAR:
            word = said(page)[-1]["text"]
        else:
            word = next(
                da
                for da, de in WORDS.items()
                if de in page.locator(".hb-practice label").inner_text()
            )
            assert said(page) == []
        field.fill(word.upper().replace(" ", "  ") if number else f"{word[:-2]}x{word[-1]}")
        push(button(page, "Tjek"))
        if number:
            expect(status(page)).to_contain_text(f"Rigtigt! {word} – {WORDS[word]}")
        else:
            expect(status(page)).to_contain_text("Du skrev:")
            assert "x" in status(page).locator("mark").all_inner_texts()
        push(button(page, "Næste"))
    expect(status(page)).to_have_text(f"{len(WORDS) - 1} af {len(WORDS)} rigtige")


def test_a_missing_letter_can_be_pressed(practice) -> None:
    page, push = practice
    push(button(page, WRITE))
    field = page.locator(".hb-practice input")
    field.fill("mlebånd")
    field.evaluate("field => field.setSelectionRange(1, 1)")
    push(button(page, "å"))
    expect(field).to_have_value("målebånd")
    expect(field).to_be_focused()


@pytest.mark.parametrize(("scheme", "width"), [("light", 360), ("dark", 1280)])
def test_axe_finds_nothing_in_the_middle_of_it(
    scheme: str, width: int, browser: Browser, address_of: str
) -> None:
    page = page_with_voices(browser, color_scheme=scheme, viewport={"width": width, "height": 800})
    page.goto(f"{address_of}{STUDENTS}")
    tell_voices(page)
    press(page, "Læs højt")
    page.evaluate("heard.word(0, 3)")
    found = []
    button_open = page.get_by_role("button", name="Øv ordene")
    button_open.click()
    for kind in (TURN, CHOOSE, HEAR):
        button(page, kind).click()
        first = page.locator(".hb-practice__task :is(button:not(.hb-hear), input)").first
        if kind == HEAR:
            first.fill("hamer")
            first.press("Enter")
        else:
            first.click()
        found += [
            (kind, violation["id"], violation["nodes"][0]["html"][:200])
            for violation in Axe().run(page).response["violations"]
        ]
    page.context.close()
    assert found == []
