"""Print: every PDF can be read by a screen reader, says all it should and nothing it should not."""

import json
import re
import shutil
import subprocess
import zipfile
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any

import page as validator
import polib
import pytest
from conftest import FULL, LANGUAGES, ROOT, checked_handbook, printed_entries, run
from pdf_structure import elements, elements_below
from PIL import Image
from pypdf import PdfReader

from generator.check import check_handbook
from generator.cli.print_files import print_checked
from generator.layout.cards import has_cards
from generator.layout.copying import MODULE_PARTS
from generator.layout.printout import PDF_ENDING, PRINTOUT_PARTS
from generator.layout.printout_selection import all_printouts
from generator.layout.sheets import has_written
from generator.model.intervention import Intervention
from generator.model.kinds import ref_of
from generator.model.module import Module
from generator.model.page import Page
from generator.model.walk import text_fields
from generator.print.page_fill import page_count
from generator.source.settings import read_settings
from generator.text.escape_field_text import escape_prose
from generator.text.parse import parse
from generator.text.plain_text import plain_text

MODULE = "modules/first-day/module.yml"
PACKS = ("students", "students-large", "students-easy")
FAMILY = "SourceSansPro"


def text_of(pdf: Path) -> str:
    """Return a PDF's words in reading order, as another program takes them out."""
    found = subprocess.run(
        ["pdftotext", "-nopgbrk", pdf, "-"], capture_output=True, text=True, check=True
    )
    return re.sub(r"[\s\u200b]+", " ", found.stdout)


def faults(pdf: Path, language: str) -> list[str]:
    """Return the faults of a PDF: by the rules of PDF/UA-1, and beyond them."""
    report = validator.validate_pdf(pdf, profile=validator.ValidationProfile.PDF_UA_1)
    found = [f"{failure.rule_id} {failure.message}" for failure in report.failures]
    reader = PdfReader(pdf)
    if reader.trailer["/Root"].get("/Lang") != language:
        found.append("language")
    if not (reader.metadata and reader.metadata.title):
        found.append("title")
    if not reader.outline:
        found.append("bookmarks")
    for node in elements(reader):
        if node["/S"] == "/Table" and "/TH" not in {below["/S"] for below in elements_below(node)}:
            found.append("table without header")
        if node["/S"] == "/Figure" and not node.get("/Alt"):
            found.append("picture without words")
    fonts = subprocess.run(["pdffonts", pdf], capture_output=True, text=True, check=True).stdout
    return found + [
        row
        for row in fonts.splitlines()[2:]
        if FAMILY not in row.split()[0] or row.split()[-5] != "yes"
    ]


def printed_modules(code: str) -> list[Module]:
    """Return the modules of which `pdfs` has the PDFs, in one language."""
    edition = checked_handbook(ROOT).catalogue.in_language(code)
    refs = {entry.ref for entry in printed_entries()}
    return [module for module in edition.records_of(Module) if ref_of(module) in refs]


def hashes(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*.pdf"))
    }


def test_no_sheet_takes_the_file_of_another_part() -> None:
    assert {part.id for part in PRINTOUT_PARTS[Module]} == set(MODULE_PARTS)


def test_every_record_has_its_pdfs_in_every_language(pdfs: Path) -> None:
    wanted = {"handbook"} if FULL else set()
    for entry in printed_entries():
        name = entry.ref.replace(":", "-")
        if isinstance(entry.record, Module):
            wanted |= {f"{name}-{part}" for part in ("teacher", "show", *PACKS)}
            for sheet in entry.record.worksheets:
                wanted.add(f"{name}-{sheet.id}")
                if has_written(sheet) and has_cards(sheet.blocks):
                    wanted.add(f"{name}-{sheet.id}-cards")
        elif isinstance(entry.record, Intervention):
            wanted |= {name, *(f"{name}-{item.id}" for item in entry.record.templates)}
        elif entry.kind.name in ("programme", "story", "placement-form"):
            wanted.add(name)
    assert len(wanted) > 10
    for code in LANGUAGES:
        assert {path.stem for path in (pdfs / code).glob("*.pdf")} == wanted
        checks = (pdfs / code).glob("placement-form-*.pdf")
        assert {path.stem for path in checks if page_count(path.read_bytes()) != 2} == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_screen_reader_can_read_every_pdf(code: str, pdfs: Path) -> None:
    paths = sorted((pdfs / code).glob("*.pdf"))
    # others in each language
    chosen = paths if FULL else paths[LANGUAGES.index(code) :: 4]
    found = {path.name: faults(path, code) for path in chosen}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.programs
@pytest.mark.parametrize("code", LANGUAGES)
def test_the_words_come_out_again_in_reading_order(code: str, pdfs: Path) -> None:
    letters = {"da": "æøå", "sv": "åäö", "de": "äöüß", "en": "abc"}[code]
    everything = ""
    for module in printed_modules(code):
        for part in ("teacher", "show", *PACKS):
            text = text_of(pdfs / code / f"module-{module.id}-{part}.pdf")
            everything += text
            at = text.index(re.sub(r"\s+", " ", module.goals[-1].text.raw[:20]))
            for activity in module.activities:
                if part == "teacher" or activity.student:
                    at = text.index(activity.title.raw, at) + 1
    assert set(letters) <= set(everything)


def test_the_book_leads_to_the_website_for_what_is_only_there() -> None:
    catalogue = checked_handbook(ROOT).catalogue
    (book,) = (item for item in all_printouts(catalogue, ["da"], (PDF_ENDING,)) if not item.ref)
    layout = book.layout()
    written = json.dumps(layout.nodes)
    pages = {
        f"page:{page.id}": page.in_book for page in catalogue.in_language("da").records_of(Page)
    }
    assert set(pages.values()) == {True, False}
    openings = {node["ref"] for node in layout.nodes if node["kind"] == "opening"}
    assert {ref for ref in pages if ref in openings} == {ref for ref in pages if pages[ref]}
    assert not [ref for ref in pages if not pages[ref] and f'"part": "{ref}"' in written]
    assert '"link": "https://example.org/school/handbook/contribute/"' in written


def sizes(pdf: Path) -> Counter[float]:
    """Return how many letters are set in each size of type, in points."""
    found: Counter[float] = Counter()

    def count(text: str, _: Any, matrix: list[float], __: Any, size: float) -> None:
        found[round(abs(size * matrix[3]), 1)] += len(text.strip())

    for page in PdfReader(pdf).pages:
        page.extract_text(visitor_text=count)
    return found


@pytest.mark.programs
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_pack_in_large_print_says_the_same_and_an_easy_one_says_it_easily(
    code: str, pdfs: Path
) -> None:
    for module in printed_modules(code):
        plain, large, easy = (pdfs / code / f"module-{module.id}-{part}.pdf" for part in PACKS)
        # the foot of a page is small in each edition
        assert min(size for size, count in sizes(large).items() if count and size != 8) > 14
        assert max(sizes(plain), key=sizes(plain).get) < 15
        easy_text = text_of(easy).replace("• ", "")
        sentences = [
            sentence
            for activity in module.activities
            if activity.easy and activity.student
            for sentence in re.split(
                r"(?<=[.?!]) ",
                " ".join(plain_text(parse(activity.easy.raw, "prose").blocks).split()),
            )
        ]
        # the foot of a page may part one
        assert sum(sentence not in easy_text for sentence in sentences) <= 1, module.id


@pytest.mark.programs
def test_what_students_are_given_has_nothing_of_the_teachers(
    handbook: Path, tmp_path: Path
) -> None:
    entry = check_handbook(read_settings(handbook, {})).catalogue.by_ref["module:first-day"]
    path = handbook / MODULE
    marks = {"student": "mellemfod", "teacher": "hestesko"}
    text = path.read_text("utf-8")
    for field in text_fields(entry.record):
        first = field.text.raw.split()[0]
        line = entry.document.position(field.path).line
        lines = text.split("\n")
        assert first in "\n".join(lines[line - 1 : line + 1]), field.route
        for number in (line - 1, line):
            if first in lines[number]:
                lines[number] = lines[number].replace(
                    first, f"{marks[field.spec.audience]} {first}", 1
                )
                break
        text = "\n".join(lines)
    path.write_text(text, "utf-8")
    assert text.count("hestesko") > 10
    chosen = ("--out", tmp_path, "--lang", "da", "--word")
    printed = run("pdf", "module:first-day", "--root", handbook, *chosen)
    assert printed.returncode == 0, printed.stderr
    for part, expected in (("students", True), ("names", True), ("teacher", False)):
        with zipfile.ZipFile(tmp_path / f"da/module-first-day-{part}.docx") as archive:
            whole = "".join(
                archive.read(name).decode("utf-8", "replace") for name in archive.namelist()
            )
        assert "mellemfod" in whole
        assert ("hestesko" not in whole) is expected, part
    for part in ("show", *PACKS[:2]):
        pack = text_of(tmp_path / f"da/module-first-day-{part}.pdf")
        assert "mellemfod" in pack
        assert "hestesko" not in pack
    guide = text_of(tmp_path / "da/module-first-day-teacher.pdf")
    assert "mellemfod" in guide
    assert "hestesko" in guide
    built = run("build", "--root", handbook, "--site-dir", tmp_path / "site", "--no-pdf")
    assert built.returncode == 0, built.stderr
    for part in ("students", "show"):
        for page in (tmp_path / "site").rglob(f"first-day/{part}/index.html"):
            assert "mellemfod" in (html := page.read_text("utf-8"))
            assert "hestesko" not in html, page
    beside = (tmp_path / "site/modules/first-day/show/teacher/index.html").read_text("utf-8")
    assert "hestesko" in beside


def test_one_module_in_one_language(handbook: Path, tmp_path: Path) -> None:
    ran = run("pdf", "module:first-day", "--lang", "sv", "--root", handbook, "--out", tmp_path)
    assert ran.returncode == 0, ran.stderr
    files = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.pdf"))
    parts = ("teacher", "students", "students-large", "show", "names", "names-cards")
    wanted = [f"sv/module-first-day-{part}.pdf" for part in parts]
    assert files == sorted(wanted)
    assert ran.stdout.splitlines() == [f"{tmp_path}/{file}" for file in wanted]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["page:about"], "handbook: nothing to print: pages, sources and the glossary are in the"),
        (["--lang", "fi"], "handbook: the handbook has no language `fi`; it has: da, sv, de, en"),
        (["module:none"], "handbook: there is no record `module:none`"),
    ],
)
def test_what_cannot_be_printed_says_so(words: list[str], expected: str, handbook: Path) -> None:
    ran = run("pdf", *words, "--root", handbook)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.splitlines()[-1].startswith(expected)
    assert not (handbook / "pdf").exists()


def test_two_folders_give_the_same_bytes(handbook: Path, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere/deep"
    shutil.copytree(handbook, other)
    made = []
    for root, jobs in ((handbook, "1"), (other, "2")):
        out = tmp_path / f"out-{jobs}"
        ran = run("pdf", "--root", root, "--out", out, "--jobs", jobs)
        assert ran.returncode == 0, ran.stderr
        made.append(hashes(out))
    assert len(made[0]) >= 4 * 6
    assert made[0] == made[1]


def unfinished(handbook: Path) -> Path:
    """Make a draft, and stale texts of every form, in a handbook that is hardly translated."""
    path = handbook / MODULE
    path.write_text(
        path.read_text("utf-8").replace("id: first-day", "id: first-day\nstatus: draft")
    )
    programme = handbook / "content/programmes/track/programme.yml"
    uses = ', records: ["module:first-day"]'
    programme.write_text(programme.read_text("utf-8").replace(uses, ""), "utf-8")
    run("translations", "update", "--root", handbook, "module:first-day")
    for code in ("sv", "de"):
        file = polib.pofile(str(handbook / f"modules/first-day/{code}.po"))
        for number, entry in enumerate(file):
            entry.msgstr = entry.msgid if number % 2 else ""
            entry.previous_msgid = f"Før: {entry.msgid}"
            entry.flags = ["fuzzy"]
        file.save()
    return handbook


@pytest.mark.programs
def test_unfinished_records_are_marked_and_readable(handbook: Path, tmp_path: Path) -> None:
    root = unfinished(handbook)
    ran = run("pdf", "module:first-day", "--root", root, "--out", tmp_path)
    assert ran.returncode == 0, ran.stderr
    for path in tmp_path.rglob("*.pdf"):
        assert faults(path, path.parent.name) == [], path
    text = text_of(tmp_path / "de/module-first-day-teacher.pdf")
    assert "Dies ist ein Entwurf" in text
    assert text.count("Noch nicht übersetzt; in der Sprache gezeigt") == 1
    assert text.count("Die Übersetzung ist älter als das Original") == 2
    whole = run("pdf", "--root", root, "--out", tmp_path / "all", "--lang", "de")
    assert whole.returncode == 0, whole.stderr
    assert not (tmp_path / "all/de/module-first-day-teacher.pdf").exists()
    assert faults(tmp_path / "all/de/handbook.pdf", "de") == []


LITERAL = (
    "#panic() #sys.inputs $x$ @ref <label> {=typst} */ // /* ~ -- --- ... \\ \\u{41} [a] _b_ = c",
    '#import "@preview/cetz:0.3.0": *',
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 2,
    "{page} {pages} %s %(x)s",
)


@pytest.mark.programs
@pytest.mark.parametrize("words", LITERAL)
def test_what_looks_like_code_stays_letters(words: str, handbook: Path, tmp_path: Path) -> None:
    quoted = words.replace("\\", "\\\\").replace('"', '\\"')
    marked = escape_prose(words)
    path = handbook / MODULE
    text = path.read_text("utf-8").replace("title: Goddag\n", f'title: "{quoted}"\n')
    text = re.sub(
        r"preparation: .*\n", lambda _: f"preparation: |\n  xx {marked} yy\n", text, count=1
    )
    if "@" in words:
        # what follows the sign could be somebody's name in a network, says the check
        handle = re.findall(r"@\w+", words)[0]
        alarm = "{{field: {}, kind: handle, text: '{}', reason: This is program code.}}".format
        alarms = (alarm(field, handle) for field in ("activities.warm-up.title", "preparation"))
        text += f"false_alarms: [{', '.join(alarms)}]\n"
    path.write_text(text, "utf-8")
    ran = run("pdf", "module:first-day", "--lang", "da", "--root", handbook, "--out", tmp_path)
    assert ran.returncode == 0, ran.stderr
    guide = tmp_path / "da/module-first-day-teacher.pdf"
    text = text_of(guide).replace(" ", "")
    assert f"xx{words}yy".replace(" ", "") in text
    assert text.count(words.replace(" ", "")) >= 3
    assert faults(guide, "da") == []


@pytest.mark.parametrize("letter", ["😀", "שלום", "中"])
def test_letters_without_a_typeface_are_findings(letter: str, handbook: Path) -> None:
    path = handbook / MODULE
    text = path.read_text("utf-8").replace("title: Goddag\n", f"title: Goddag {letter}\n")
    path.write_text(text, "utf-8")
    ran = run("pdf", "module:first-day", "--root", handbook)
    line = text[: text.index(letter)].count("\n") + 1
    assert ran.returncode == 1
    assert f"{MODULE}:{line}:" in ran.stderr
    assert (
        f"error letters  this cannot be printed: {' '.join(letter)} (U+{ord(letter[0]):04X}"
        in ran.stderr
    )
    assert not (handbook / "pdf").exists()


def test_an_empty_table_can_be_printed(handbook: Path, tmp_path: Path) -> None:
    path = handbook / MODULE
    text = path.read_text("utf-8")
    start = text.index("preparation: ")
    end = text.index("\n", start)
    table = "preparation: |\n  | A | B |\n  |---|---|\n"
    path.write_text(text[:start] + table + text[end + 1 :], "utf-8")
    ran = run("pdf", "module:first-day", "--lang", "da", "--root", handbook, "--out", tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert faults(tmp_path / "da/module-first-day-teacher.pdf", "da") == []


def test_lists_within_lists_can_be_printed(handbook: Path, tmp_path: Path) -> None:
    path = handbook / MODULE
    text = path.read_text("utf-8")
    lists = "preparation: |\n  - A\n    - B\n      - C\n        1. D\n"
    text = re.sub(r"preparation: .*\n", lambda _: lists, text, count=1)
    path.write_text(text, "utf-8")
    ran = run("pdf", "module:first-day", "--lang", "da", "--root", handbook, "--out", tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert faults(tmp_path / "da/module-first-day-teacher.pdf", "da") == []


def test_a_failed_pdf_names_its_field_and_leaves_the_others(
    handbook: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = handbook / "stories/rain/story.yml"
    text = path.read_text("utf-8")
    picture = (
        "pictures:\n  - {id: door, file: door.png, alt: En dør, credit: Skolen, licence: CC0-1.0}\n"
    )
    text = text.replace("Es regnet.", "![](picture:door)\n\n  Es regnet.")
    path.write_text(text + picture, "utf-8")
    door = path.parent / "door.png"
    Image.new("RGB", (8, 8)).save(door)
    checked = check_handbook(read_settings(handbook, {}))
    # the check lets nothing through that cannot be printed, but a file may change behind its back
    door.write_bytes(b"no picture at all")
    catalogue = checked.published(("print",))
    waiting = all_printouts(catalogue, ("da",))
    printed, whole = print_checked(catalogue, waiting, tmp_path, None)
    errors = capsys.readouterr().err
    line = text[: text.index("telling:")].count("\n") + 1
    assert not whole
    assert f"stories/rain/story.yml:{line}:" in errors
    assert "story-rain.pdf" in errors
    assert "da/module-first-day-teacher.pdf" in {item.file for item in printed}
    assert (tmp_path / "da/module-first-day-teacher.pdf").exists()
    assert not (tmp_path / "da/story-rain.pdf").exists()


def test_the_site_offers_each_pdf_with_pages_and_size(small_site: Path) -> None:
    site, pdfs, module = small_site, small_site / "pdf", "first-day"
    for code, prefix, said in (("da", "", "sider"), ("de", "de/", "Seiten")):
        page = (site / prefix / f"modules/{module}/index.html").read_text("utf-8")
        for part in ("teacher", "students"):
            pdf = pdfs / code / f"module-{module}-{part}.pdf"
            up = "../" * (2 + bool(prefix))
            size = f"{round(pdf.stat().st_size / 1000)} kB"
            assert pdf.stat().st_size < 999_500, "from 1 MB on it is told as MB"
            pages = f"{len(PdfReader(pdf).pages)} {said}"
            offer = re.search(
                rf'<a href="{up}pdf/{code}/{pdf.name}"[^>]*>[^<]+</a> <span.*?</span>', page
            )
            assert offer, pdf.name
            assert f"PDF, {pages}, {size}" in offer[0]
        students = (site / prefix / f"modules/{module}/students/index.html").read_text()
        assert f"{module}-students.pdf" in students
        assert f"{module}-teacher.pdf" not in students
        start = (site / prefix / "index.html").read_text("utf-8")
        assert f"pdf/{code}/handbook.pdf" in start
