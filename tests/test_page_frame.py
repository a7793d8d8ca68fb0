"""What every page does: its menu, wider text, colours, links to its parts, its policy, its print."""

import re
from pathlib import Path

import pytest
from conftest import LANDED, run, small_handbook
from playwright.sync_api import Browser, Page, expect

PATH = f"modules/{LANDED['modules'][0]}/"
MODULE = f"en/{PATH}"


@pytest.fixture
def phone(browser: Browser):
    context = browser.new_context(viewport={"width": 390, "height": 800})
    yield context.new_page()
    context.close()


def press_tab_to(page: Page, selector: str) -> None:
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"no key reaches {selector}")


def test_the_menu_opens_and_closes_by_keys(address: str, phone: Page) -> None:
    phone.goto(f"{address}{MODULE}")
    menu = phone.locator("#hb-menu")
    press_tab_to(phone, "#hb-menu")
    phone.keyboard.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    assert phone.evaluate("document.activeElement.closest('.hb-nav') !== null")
    phone.keyboard.press("Escape")
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_focused()
    phone.keyboard.press("Enter")
    phone.keyboard.press("Enter")
    expect(phone).to_have_url(f"{address}en/modules/")


@pytest.mark.parametrize("path", [MODULE, f"{MODULE}students/"])
def test_wider_text_is_kept_from_page_to_page(path: str, address: str, phone: Page) -> None:
    phone.goto(f"{address}{path}")
    text = phone.locator("main .md-typeset p, main.md-typeset p").first

    def look() -> tuple[float, str]:
        return text.evaluate(
            "node => [parseFloat(getComputedStyle(node).fontSize), getComputedStyle(node).letterSpacing]"
        )

    size, spacing = look()
    assert spacing == "normal"
    press_tab_to(phone, ".hb-reading__open")
    phone.keyboard.press("Enter")
    press_tab_to(phone, "[name=size]")
    phone.keyboard.press("ArrowDown")
    phone.keyboard.press("ArrowDown")
    press_tab_to(phone, "[name=space]")
    phone.keyboard.press("Space")
    phone.keyboard.press("Escape")
    expect(phone.locator("#hb-reading")).not_to_be_visible()
    phone.goto(f"{address}{path}")
    wide, spacing = look()
    assert wide > 1.3 * size
    assert float(spacing.removesuffix("px")) >= 0.12 * wide - 0.01
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert phone.evaluate("document.cookie") == ""


def test_what_is_kept_may_be_damaged(address: str, page: Page) -> None:
    page.goto(f"{address}{MODULE}")
    for kept in ("{", '"x"', '{"size": {"a": 1}, "space": 3}'):
        page.evaluate("kept => localStorage.setItem('handbook.reading', kept)", kept)
        page.reload()
        assert page.evaluate("document.documentElement.dataset.size") == ""


def test_colours_change_by_keys_and_stay(address: str, page: Page) -> None:
    page.goto(f"{address}{MODULE}")
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    press_tab_to(page, "[name=__palette]")
    page.keyboard.press("ArrowRight")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.reload()
    expect(body).to_have_attribute("data-md-color-scheme", "slate")


def test_the_language_changes_by_keys_and_the_page_stays(address: str, page: Page) -> None:
    page.goto(f"{address}{MODULE}")
    press_tab_to(page, '.md-select__link[hreflang="sv"]')
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}sv/{PATH}")


def test_each_activity_has_a_link_to_copy(address: str, browser: Browser) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{address}{MODULE}teach/")
    link = page.locator("[id^=activity-] .hb-anchor").first
    link.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#hb-said")).to_have_text("The link is copied.")
    wanted = f"{address}{MODULE}teach/{link.get_attribute('href')}"
    assert page.evaluate("navigator.clipboard.readText()") == wanted
    assert page.url == wanted
    anchors = page.locator(".hb-anchor").count()
    assert anchors == page.locator("[id^=activity-]").count() > 3
    context.close()


def test_a_printed_page_has_its_text_and_no_controls(address: str, page: Page) -> None:
    page.goto(f"{address}{MODULE}teach/")
    page.emulate_media(media="print")
    for gone in (
        ".md-header",
        ".md-footer",
        ".hb-nav",
        ".hb-parts",
        ".hb-reading",
        ".hb-anchor >> nth=0",
    ):
        assert not page.locator(gone).is_visible(), gone
    assert page.locator("h1").is_visible()
    page.goto(f"{address}{MODULE}sheets/")
    key = page.locator(".hb-key > p, .hb-key > ul").first
    assert key.is_visible()


def test_every_page_has_a_policy_and_no_script_beside_it(site: Path) -> None:
    without = []
    for path in site.rglob("*.html"):
        html = path.read_text("utf-8")
        head = html[: html.find("<script")]
        if "Content-Security-Policy" not in head or re.search(
            r"\son\w+=", re.sub(r">[^<]*<", "><", html)
        ):
            without.append(path)
    assert without == []


def test_what_is_planted_in_a_page_does_not_run(tmp_path: Path, page: Page) -> None:
    root = small_handbook(tmp_path)
    assert run("build", "--root", root, "--no-pdf").returncode == 0
    path = root / "site/index.html"
    html = path.read_text("utf-8")
    planted = "<script>window.ran = 1</script><img src=x onerror='window.ran = 2'>"
    path.write_text(html.replace("</body>", f"{planted}</body>"), "utf-8")
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text))
    page.goto(path.as_uri())
    page.wait_for_timeout(300)
    assert page.evaluate("window.ran") is None
    assert sum("Content Security Policy" in text for text in refused) >= 2
