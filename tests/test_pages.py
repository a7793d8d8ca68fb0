"""What records bring to their pages beside text: pictures, former addresses, escaped letters."""

import base64
import re
from pathlib import Path

import pytest
from conftest import MadeOnce, run, serve_folder, small_handbook
from edits import edit
from playwright.sync_api import Page, expect

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
MODULE = "modules/first-day/module.yml"


def built(handbook: Path) -> Path:
    site = handbook.parent / "site"
    result = run("build", "--root", handbook, "--site-dir", site, "--no-pdf")
    assert result.returncode == 0, result.stderr
    return site


@pytest.fixture(scope="module")
def site(made_once: MadeOnce) -> Path:
    """The small handbook with all that the tests below look for."""

    def make(folder: Path) -> None:
        folder.mkdir()
        handbook = small_handbook(folder)
        (handbook / "modules/first-day/door.png").write_bytes(PIXEL)
        edit(
            handbook / MODULE,
            "links:\n",
            "pictures:\n  - {id: door, file: door.png, alt: En åben dør, credit: Skolen,"
            " licence: CC-BY-4.0}\nlinks:\n",
        )
        edit(
            handbook / MODULE,
            "preparation: Print arkene til alle.",
            "preparation: |\n  En [plads](term:apl). Print arkene.\n\n  ![](picture:door)",
        )
        edit(handbook / MODULE, "level: A2", "level: A2\nformer_ids: [day-one]")
        edit(handbook / MODULE, "title: Den første dag", "title: \"Dag 1 < dag 2 & 'dag' 3\"")
        glossary = handbook / "content/glossary/glossary.yml"
        edit(
            glossary,
            "explanation: Skolens tid",
            'explanation: "En [læreplads](term:apprenticeship): skolens tid',
        )
        edit(glossary, "plads i Sverige.", 'plads i Sverige."')
        built(handbook)

    return made_once("pages", make) / "site"


def test_a_picture_is_shown_where_the_text_asks_for_it(site: Path) -> None:
    page = (site / "de/modules/first-day/index.html").read_text("utf-8")
    path = "assets/pictures/modules/first-day/door.png"
    assert f'<img src="../../../{path}" alt="En åben dør"' in page
    assert "Skolen, CC-BY-4.0" in page
    assert (site / path).read_bytes() == PIXEL


def test_a_former_address_leads_to_todays(site: Path, page: Page) -> None:
    page.goto((site / "sv/modules/day-one/index.html").as_uri())
    expect(page).to_have_url(re.compile("/sv/modules/first-day/$"))


@pytest.mark.parametrize("part", ["students", "teach", "sheets", "countries"])
def test_a_part_of_a_former_page_leads_to_todays(part: str, site: Path, page: Page) -> None:
    page.goto((site / f"modules/day-one/{part}/index.html").as_uri())
    expect(page).to_have_url(re.compile(f"/modules/first-day/{part}/$"))


def test_a_term_explained_by_another_term(site: Path) -> None:
    html = (site / "modules/first-day/index.html").read_text("utf-8")
    explained = re.search(r'<div popover id="hb-t(\d)"[^>]*><p id="hb-w\1">læreplads</p>', html)
    assert explained is not None
    assert f'popovertarget="hb-t{explained[1]}">læreplads</button>' in html


def test_letters_with_a_meaning_in_html_stay_letters(site: Path) -> None:
    page = (site / "modules/first-day/index.html").read_text("utf-8")
    assert "<h1>Dag 1 &lt; dag 2 &amp; &#39;dag&#39; 3</h1>" in page
    assert "<title>Dag 1 &lt; dag 2 &amp; &#39;dag&#39; 3 –" in page
    assert "Dag 1 < dag" not in page


def test_a_title_that_looks_like_a_script_runs_nowhere(handbook: Path, page: Page) -> None:
    evil = "<img src=x onerror=document.body.dataset.ran=1>"
    edit(handbook / MODULE, "title: Den første dag", f'title: "{evil}"')
    edit(handbook / MODULE, "title: Goddag", f'title: "{evil}"')
    edit(handbook / MODULE, "summary: En kort", f'summary: "{evil[1:]} En kort')
    edit(handbook / MODULE, "på et arbejde.\n", 'på et arbejde."\n')
    for address in serve_folder(built(handbook)):
        module = [f"modules/first-day/{part}" for part in ("", "teach/", "sheets/", "students/")]
        for path in ("", "modules/", *module, "de/"):
            page.goto(f"{address}{path}")
            page.wait_for_load_state("networkidle")
            assert page.locator("body").get_attribute("data-ran") is None, path
        page.goto(address)
        with page.expect_response("**/search_index.json"):
            page.reload()
            page.locator(".md-search__input").click()
        page.keyboard.type("onerror", delay=20)
        expect(page.locator(".md-search-result__link").first).to_be_visible(timeout=15_000)
        assert page.locator("body").get_attribute("data-ran") is None
