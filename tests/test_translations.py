"""Translations: the four states, the files that translators work in, and what readers see."""

import json
import re
import subprocess
from pathlib import Path

import polib
import pytest
import yaml
from conftest import LANGUAGES, ROOT, run, serve_folder
from edits import edit
from playwright.sync_api import Browser, expect

from generator.catalogue.translation import translator
from generator.check import check_handbook
from generator.model.text import State, Text
from generator.model.walk import text_fields
from generator.source.po_file import PoEntry
from generator.source.settings import read_settings

MODULE = "modules/first-day"


@pytest.fixture
def translated(handbook: Path) -> Path:
    """The small handbook with every text translated: the original with the language's code behind it."""
    run("translations", "update", "--root", handbook)
    for path in handbook.rglob("*.po"):
        file = polib.pofile(str(path))
        for entry in file:
            entry.msgstr = f"{entry.msgid} ({path.stem})"
            entry.flags.clear()
            entry.previous_msgid = None
        file.save()
    assert states(handbook) == {"moved": 0, "stale": 0, "missing": 0}
    return handbook


def rows(root: Path) -> list[dict]:
    return json.loads(run("translations", "status", "--root", root, "--format", "json").stdout)


def states(root: Path) -> dict[str, int]:
    return {state: sum(row[state] for row in rows(root)) for state in ("moved", "stale", "missing")}


def entry(**changes: object) -> PoEntry:
    values = {
        "context": "title",
        "original": "A",
        "translation": "a",
        "fuzzy": False,
        "previous": "",
        "line": 1,
        "obsolete": False,
    }
    return PoEntry(**{**values, **changes})


@pytest.mark.parametrize(
    ("entries", "text"),
    [
        ([entry()], Text("a", "sv", State.CURRENT)),
        ([entry(original="A\n")], Text("a", "sv", State.CURRENT)),
        ([entry(context="other")], Text("a", "sv", State.MOVED)),
        ([entry(context="x"), entry(context="y")], Text("a", "sv", State.MOVED)),
        (
            [entry(context="x"), entry(context="y", translation="b")],
            Text("A", "da", State.MISSING, "A"),
        ),
        ([entry(context="x", fuzzy=True)], Text("A", "da", State.MISSING, "A")),
        ([entry(context="x", obsolete=True)], Text("A", "da", State.MISSING, "A")),
        ([entry(original="B")], Text("a", "sv", State.STALE, "A", "B", "da")),
        ([entry(original="B"), entry(context="x", translation="c")], Text("c", "sv", State.MOVED)),
        ([entry(fuzzy=True)], Text("a", "sv", State.STALE, "A", "", "da")),
        ([entry(fuzzy=True, previous="C")], Text("a", "sv", State.STALE, "A", "C", "da")),
        (
            [entry(original="B", fuzzy=True, previous="C")],
            Text("a", "sv", State.STALE, "A", "C", "da"),
        ),
        ([entry(translation="")], Text("A", "da", State.MISSING, "A")),
        ([entry(context="x", original="AA")], Text("A", "da", State.MISSING, "A")),
        ([entry(fuzzy=True, previous_context="other")], Text("A", "da", State.MISSING, "A")),
        (
            [entry(fuzzy=True, previous_context="title")],
            Text("a", "sv", State.STALE, "A", "", "da"),
        ),
        ([entry(translation="TODO")], Text("A", "da", State.MISSING, "A")),
        ([entry(translation="???")], Text("A", "da", State.MISSING, "A")),
        ([entry(translation="…")], Text("A", "da", State.MISSING, "A")),
        ([entry(translation="A")], Text("A", "sv", State.CURRENT)),
        ([], Text("A", "da", State.MISSING, "A")),
    ],
)
def test_states(entries: list[PoEntry], text: Text) -> None:
    assert translator("sv", entries)("title", Text("A", "da")) == text


@pytest.mark.parametrize(
    ("words", "language", "state"),
    [
        ("Vis, hvordan man hilser.", "en", State.MISSING),
        ("Vis,\nhvordan  man hilser.", "en", State.MISSING),
        ("Vis, hvordan man hilser.", "sv", State.MISSING),
        ("Hils på din makker.", "de", State.MISSING),
        ("Vi skriver under", "sv", State.CURRENT),
        ("Mentor", "de", State.CURRENT),
        ("Anna Lind, 14.30", "en", State.CURRENT),
    ],
)
def test_a_copy_is_no_translation_where_there_are_words_of_a_language(
    words: str, language: str, state: State
) -> None:
    original = Text(" ".join(words.split()), "da")
    copy = entry(original=original.raw, translation=words)
    assert translator(language, [copy])("title", original).state is state


def test_reordering_activities_makes_nothing_stale(translated: Path) -> None:
    path = translated / MODULE / "module.yml"
    record = yaml.safe_load(path.read_text("utf-8"))
    record["activities"].reverse()
    record["worksheets"][0]["blocks"].reverse()
    path.write_text(yaml.safe_dump(record, allow_unicode=True, sort_keys=False), "utf-8")
    assert states(translated) == {"moved": 0, "stale": 0, "missing": 0}


def test_a_new_id_moves_its_translations(translated: Path) -> None:
    edit(translated / MODULE / "module.yml", "- id: warm-up", "- id: hello")
    moved = states(translated)
    assert moved["moved"] > 0
    assert (moved["stale"], moved["missing"]) == (0, 0)
    run("translations", "update", "--root", translated)
    assert states(translated) == {"moved": 0, "stale": 0, "missing": 0}


def test_update_changes_nothing_when_nothing_changed(translated: Path) -> None:
    run("translations", "update", "--root", translated)
    before = {path: path.read_bytes() for path in translated.rglob("*.po")}
    times = {path: path.stat().st_mtime_ns for path in before}
    again = run("translations", "update", "--root", translated)
    assert again.stdout == ""
    assert {path: path.read_bytes() for path in translated.rglob("*.po")} == before
    assert {path: path.stat().st_mtime_ns for path in before} == times


def test_the_first_old_original_is_kept_however_often_it_changes(translated: Path) -> None:
    path = translated / MODULE / "module.yml"
    edit(path, "title: Den første dag", "title: Dagen")
    run("translations", "update", "--root", translated)
    edit(path, "title: Dagen", "title: Dagen du møder")
    run("translations", "update", "--root", translated)
    run("translations", "update", "--root", translated)
    found = polib.pofile(str(translated / MODULE / "sv.po")).find("Dagen du møder")
    assert (found.msgstr, found.previous_msgid, found.flags) == (
        "Den første dag (sv)",
        "Den første dag",
        ["fuzzy"],
    )
    assert states(translated) == {"moved": 0, "stale": 3, "missing": 0}


def test_what_was_taken_out_is_kept_as_obsolete_and_comes_back(translated: Path) -> None:
    path = translated / MODULE / "module.yml"
    line = "    materials:\n      - {id: chairs, text: To stole til hvert par}\n"
    edit(path, line, "")
    for _ in range(2):
        run("translations", "update", "--root", translated)
    text = (translated / MODULE / "sv.po").read_text("utf-8")
    assert text.count('#~ msgid "To stole til hvert par"') == 1
    edit(
        path,
        "    worksheets: [names]\n    adaptations",
        f"{line}    worksheets: [names]\n    adaptations",
    )
    run("translations", "update", "--root", translated)
    assert states(translated) == {"moved": 0, "stale": 0, "missing": 0}


def test_a_stale_translation_comes_back_as_stale(translated: Path) -> None:
    path = translated / MODULE / "module.yml"
    edit(path, "text: To stole til hvert par", "text: Tre stole til hvert par")
    run("translations", "update", "--root", translated)
    line = "    materials:\n      - {id: chairs, text: Tre stole til hvert par}\n"
    edit(path, line, "")
    run("translations", "update", "--root", translated)
    sheets = "    worksheets: [names]\n    adaptations"
    edit(path, sheets, f"{line}{sheets}")
    run("translations", "update", "--root", translated)
    assert states(translated) == {"moved": 0, "stale": 3, "missing": 0}
    found = polib.pofile(str(translated / MODULE / "sv.po")).find("Tre stole til hvert par")
    assert (found.msgstr, found.previous_msgid) == (
        "To stole til hvert par (sv)",
        "To stole til hvert par",
    )


def test_what_a_moved_translation_takes_the_place_of_is_kept(translated: Path) -> None:
    path = translated / MODULE / "module.yml"
    edit(path, "title: Den første dag", "title: Goddag igen")
    edit(path, "title: Goddag\n", "title: Den første dag\n")
    run("translations", "update", "--root", translated)
    text = (translated / MODULE / "sv.po").read_text("utf-8")
    assert '#~ msgstr "Goddag (sv)"' in text
    found = polib.pofile(str(translated / MODULE / "sv.po")).find("Den første dag")
    assert found.msgstr == "Den første dag (sv)"


def test_of_two_translations_of_a_field_neither_is_lost(translated: Path) -> None:
    path = translated / MODULE / "sv.po"
    second = 'msgctxt "title"\nmsgid "Den første dag"\nmsgstr "Första dan"\n'
    path.write_text(f"{path.read_text('utf-8')}\n{second}", "utf-8")
    run("translations", "update", MODULE, "--root", translated)
    file = polib.pofile(str(path))
    assert [item.msgstr for item in file if item.msgctxt == "title"] == [
        "Den første dag (sv)",
        "Första dan",
    ]
    assert [bool(item.obsolete) for item in file if item.msgctxt == "title"] == [False, True]


def test_blanks_translate_nothing(translated: Path) -> None:
    edit(translated / MODULE / "sv.po", 'msgstr "Den første dag (sv)"', 'msgstr "  "')
    assert states(translated) == {"moved": 0, "stale": 0, "missing": 1}


@pytest.mark.parametrize("broken", [b'msgid "open\n', b"msgid \xff"])
def test_a_broken_file_is_named_and_left_as_it_is(broken: bytes, translated: Path) -> None:
    path = translated / MODULE / "sv.po"
    path.write_bytes(broken)
    ran = run("translations", "update", MODULE, "--root", translated)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.startswith(f"{MODULE}/sv.po:1:")
    assert path.read_bytes() == broken


def test_a_byte_order_mark_and_windows_lines_are_no_change(translated: Path) -> None:
    path = translated / MODULE / "sv.po"
    run("translations", "update", "--root", translated)
    data = b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(data)
    assert run("translations", "update", "--root", translated).stdout == ""
    assert path.read_bytes() == data


def test_comments_and_odd_headers_survive(translated: Path) -> None:
    path = translated / MODULE / "sv.po"
    text = path.read_text("utf-8")
    head = (
        "# Swedish for the small handbook.\n"
        'msgid ""\nmsgstr ""\n'
        '"PO-Revision-Date: 2024-01-24T13:24:49+01:00\\n"\n'
        '"X-Generator: Some editor 9\\n"\n'
        '"Language: sv\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
    )
    body = text[text.index("\n\n") :].replace(
        "#. Read by students", "# Ask the school about this word.\n#. Read by students", 1
    )
    path.write_text(head + body, "utf-8")
    edit(translated / MODULE / "module.yml", "title: Min plan", "title: Planen")
    run("translations", "update", "--root", translated)
    after = path.read_text("utf-8")
    assert "# Swedish for the small handbook." in after
    assert '"PO-Revision-Date: 2024-01-24T13:24:49+01:00\\n"' in after
    assert '"X-Generator: Some editor 9\\n"' in after
    assert "# Ask the school about this word." in after
    assert '#| msgid "Min plan"' in after


def gettext(*words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*map(str, words)],
        capture_output=True,
        text=True,
        check=False,
    )


def po_files(folder: Path) -> list[Path]:
    """Return the handbook's own PO files, not those of installed packages."""
    parts = ("modules", "stories", "content", "generator")
    return [path for part in parts for path in sorted((folder / part).rglob("*.po"))]


@pytest.mark.programs
def test_gettext_accepts_every_file() -> None:
    files = po_files(ROOT)
    assert len(files) > 30
    for path in files:
        checked = gettext("msgfmt", "--check", "-o", "/dev/null", path)
        assert (checked.returncode, checked.stderr) == (0, ""), path


@pytest.mark.programs
def test_gettext_passes_refreshed_files_through_whole(translated: Path) -> None:
    record = translated / MODULE / "module.yml"
    edit(record, "title: Den første dag", "title: Dagen")
    edit(record, "Lyt efter, om alle hilser.", "Lyt efter hilsner.")
    edit(record, "      - {id: shoes, text: Gode sko}", "      - {id: boots, text: Støvler}")
    run("translations", "update", "--root", translated)
    for path in po_files(translated):
        checked = gettext("msgfmt", "--check", "-o", "/dev/null", path)
        assert (checked.returncode, checked.stderr) == (0, ""), path
        passed = path.with_suffix(".out")
        gettext("msgcat", "--output-file", passed, path)
        ours, theirs = polib.pofile(str(path)), polib.pofile(str(passed))
        assert sorted(map(told, ours)) == sorted(map(told, theirs))
        assert ours.metadata == theirs.metadata


def told(entry: polib.POEntry) -> tuple[str, ...]:
    return (
        entry.msgctxt,
        entry.msgid,
        entry.msgstr,
        entry.comment,
        entry.tcomment,
        entry.previous_msgid or "",
        str(sorted(entry.flags)),
        str(bool(entry.obsolete)),
    )


def test_a_changed_sentence_is_stale_in_three_languages_and_nowhere_else(
    translated: Path, tmp_path: Path, browser: Browser
) -> None:
    before = rows(translated)
    words = "Vidste du det?"
    path = translated / MODULE / "module.yml"
    edit(path, "Kan du hilse nu?", f"Kan du hilse nu? {words}")

    changed = [row for row in rows(translated) if row not in before]
    assert [(row["record"], row["language"], row["stale"], row["missing"]) for row in changed] == [
        ("module:first-day", code, 1, 0) for code in LANGUAGES if code != "da"
    ]
    site = tmp_path / "site"
    assert run("build", "--no-pdf", "--root", translated, "--site-dir", site).returncode == 0
    pages = {path: path.read_text("utf-8") for path in site.rglob("*.html")}
    marked = {path for path, page in pages.items() if "hb-stale" in page}
    assert marked == {
        path for path, page in pages.items() if re.search(r"nu\? \((sv|de|en)\)", page)
    }
    assert {
        path.relative_to(site / "sv" / MODULE).as_posix() for path in marked if "sv" in path.parts
    } == {f"{part}/index.html" for part in ("teach", "students", "show", "show/teacher")}
    for address in serve_folder(site):
        for code in ("sv", "de", "en"):
            page = browser.new_page()
            page.goto(f"{address}{code}/{MODULE}/teach/")
            mark = page.locator("button.hb-mark")
            expect(mark).to_have_count(1)
            mark.click()
            change = page.locator("[popover]:popover-open")
            expect(change.locator("ins")).to_have_text(words)
            expect(change.locator("[lang=da]")).to_have_count(1)
            page.close()


def test_without_a_file_every_borrowed_text_says_its_language(
    translated: Path, tmp_path: Path, browser: Browser
) -> None:
    (translated / MODULE / "sv.po").unlink()
    site = tmp_path / "site"
    assert run("build", "--no-pdf", "--root", translated, "--site-dir", site).returncode == 0
    record = next(
        entry.record
        for entry in check_handbook(read_settings(translated, {})).catalogue.entries
        if entry.ref == "module:first-day"
    )
    borrowed: list[str] = []
    outside = ""
    for address in serve_folder(site):
        page = browser.new_page()
        for part in ("", "teach/", "sheets/"):
            page.goto(f"{address}sv/{MODULE}/{part}")
            expect(page.locator("main .hb-notice")).to_have_count(1)
            borrowed += page.evaluate(
                """() => Array.from(document.querySelectorAll('article [lang="da"]'))
                    .map(node => node.textContent.replace(/\\s+/g, ' ').trim())"""
            )
            outside += page.evaluate(
                """() => { const copy = document.querySelector('article').cloneNode(true);
                    copy.querySelectorAll('[lang="da"]').forEach(node => node.remove());
                    return copy.textContent.replace(/\\s+/g, ' '); }"""
            )
        page.close()
    titles = [field.text.raw for field in text_fields(record) if field.spec.form == "plain"]
    assert len(titles) > 10
    for title in titles:
        assert title in borrowed
        assert f" {title} " not in outside
    index = (site / "sv/modules/index.html").read_text("utf-8")
    assert f'<span lang="da">{record.title.raw}</span>' in index
    page_itself = (site / f"sv/{MODULE}/index.html").read_text("utf-8")
    assert f'<title lang="da">{record.title.raw} –' in page_itself
    assert '<meta name="description" lang="da"' in page_itself


def test_a_told_story_is_translated_only_where_its_consent_reaches(handbook: Path) -> None:
    consent = (
        "consent: {held_by: Eine Schule, given: 2026-01-01, until: 2035-12-31,"
        " scope: [web, print], languages: [en], under_18: false}"
    )
    edit(handbook / "stories/rain/story.yml", "kind: composite", f"kind: lived\n{consent}")
    done = run("translations", "status", "--root", handbook, "--format", "json", "story:rain")
    assert [row["language"] for row in json.loads(done.stdout)] == ["en"]
    done = run("translations", "update", "--root", handbook, "story:rain")
    assert done.stdout.split() == ["stories/rain/en.po"]
