"""Folders and disks that are not as they should be: findings, or one line and exit code 2."""

import datetime
import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest
from conftest import run
from linux import Begin, make_pipe
from mkdocs.utils import markdown_extensions
from PIL import Image

from generator import regular_files
from generator.check import check_handbook
from generator.finding import CannotRun, Position
from generator.loading import load, record_locations
from generator.loading.record_locations import RecordLocation
from generator.model.kinds import PAGE
from generator.rule_engine import image_infos
from generator.rules import record_count
from generator.rules.stray_files import MARKDOWN
from generator.source.settings import read_settings
from generator.source.settings_file import settings_text, settings_values
from generator.wording.wording import wording

RECORD = PurePosixPath("content/pages/about/page.yml")
ABOUT = RecordLocation(PAGE, RECORD.parent)
VERBS = (
    ("new", "story", "sun", "--title", "Sol"),
    ("translations", "update"),
    ("pdf", "story:rain", "--lang", "da"),
    ("build", "--no-pdf"),
    ("schema",),
)
"""What writes into the handbook's folder."""


def tree(root: Path) -> dict[Path, bytes]:
    """Return every file with what it holds, and every folder."""
    return {path: path.read_bytes() if path.is_file() else b"" for path in root.rglob("*")}


def last_line(ran: subprocess.CompletedProcess[str]) -> str:
    """Return the one line that says why a run could not go on; only findings stand before it."""
    assert (ran.returncode, ran.stderr.count("handbook: "), ran.stderr.count("Traceback")) == (
        2,
        1,
        0,
    )
    return ran.stderr.splitlines()[-1]


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb[0])
def test_a_full_disk_is_told_in_one_line_and_changes_nothing(
    verb: tuple[str, ...], handbook: Path, no_room: Begin
) -> None:
    before = tree(handbook)
    ran = run(*verb, "--root", handbook, begin=no_room)
    assert re.search("File too large|No usable temporary directory", last_line(ran))
    after = tree(handbook)
    assert {path: after[path] for path in before} == before
    assert not [path for path in after.keys() - before.keys() if path.is_file()]


def test_a_check_needs_no_room(handbook: Path, no_room: Begin) -> None:
    assert run("check", "--root", handbook, begin=no_room).returncode == 0


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb[0])
def test_a_folder_that_may_not_be_written_is_told(
    verb: tuple[str, ...], handbook: Path, bound_by_permissions: Begin
) -> None:
    folders = [handbook, *(path for path in handbook.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    try:
        ran = run(*verb, "--root", handbook, begin=bound_by_permissions)
    finally:
        for folder in folders:
            folder.chmod(0o755)
    assert last_line(ran).endswith(" cannot be used: Permission denied")


@pytest.mark.parametrize(
    "name", ["modules/first-day/sv.po", "stories/rain/stall.jpg", "stories/rain"]
)
def test_a_file_that_may_not_be_read_is_told(
    name: str, handbook: Path, bound_by_permissions: Begin
) -> None:
    Image.new("RGB", (4, 3)).save(handbook / "stories/rain/stall.jpg")
    (handbook / name).chmod(0)
    try:
        ran = run("check", "--root", handbook, begin=bound_by_permissions)
    finally:
        (handbook / name).chmod(0o755)
    assert last_line(ran) == f"handbook: {name} cannot be read: permission denied"


@pytest.mark.parametrize(
    ("become", "rule"),
    [
        (lambda path: None, "file-vanished"),
        (os.mkdir, "file-vanished"),
        (lambda path: path.symlink_to("/etc/hosts"), "file-vanished"),
        pytest.param(make_pipe, "yaml-syntax", marks=pytest.mark.linux),
    ],
    ids=["nothing", "a folder", "a link", "a pipe"],
)
def test_what_a_file_becomes_while_it_is_read_is_told(
    become: Callable[[Path], None], rule: str, handbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It changes between the look at it and the opening; nobody waits for what a pipe may bring."""

    def looked(path: Path) -> None:
        if path == handbook / RECORD:
            path.unlink()
            become(path)

    monkeypatch.setattr(regular_files, "not_regular_file", looked)
    (finding,) = load.load(read_settings(handbook, {}), ABOUT).findings
    assert (finding.path, finding.position, finding.rule.id) == (RECORD, Position(1, 1), rule)


def test_a_kept_answer_is_none_for_a_link_to_the_same_words(handbook: Path) -> None:
    settings = read_settings(handbook, {})
    before = check_handbook(settings).findings
    (handbook / RECORD).rename(handbook / "page.yml")
    (handbook / RECORD).symlink_to(handbook / "page.yml")
    new = set(map(str, check_handbook(settings).findings)) - set(map(str, before))
    assert [item for item in new if "plain-file" in item]


def test_more_records_than_are_read_are_told(
    handbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (record_locations, record_count):
        monkeypatch.setattr(module, "MAX_RECORDS", 1)
    findings = check_handbook(read_settings(handbook, {})).findings
    (finding,) = (item for item in findings if item.rule.id == "record-count")
    assert (finding.path.as_posix(), finding.message.values["limit"]) == ("content/pages", 1)


def test_a_picture_of_too_many_bytes_is_not_looked_into(
    handbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Image.new("RGB", (40, 30)).save(handbook / "stories/rain/stall.jpg")
    monkeypatch.setattr(image_infos, "READ_BYTES", 100)
    monkeypatch.setattr(image_infos, "image_info", pytest.fail)
    findings = check_handbook(read_settings(handbook, {})).findings
    assert "picture-broken" in {item.rule.id for item in findings}


@pytest.mark.parametrize("id_", ["con", "aux", "com1"])
def test_no_record_is_begun_under_a_name_that_windows_cannot_write(
    id_: str, handbook: Path
) -> None:
    ran = run("new", "story", id_, "--root", handbook)
    assert last_line(ran) == "handbook: Windows cannot write this name"
    assert not (handbook / "stories" / id_).exists()


def test_what_mkdocs_would_make_a_page_of_is_none(handbook: Path, tmp_path: Path) -> None:
    assert set(MARKDOWN) == set(markdown_extensions)
    (handbook / "content/assets/more").mkdir()
    for name in ("README.md", "index.md", "more/page.de.markdown"):
        (handbook / "content/assets" / name).write_text("# Secret of the styles\n")
    ran = run("build", "--root", handbook, "--no-pdf", "--site-dir", tmp_path / "site")
    assert (ran.returncode, ran.stderr.count("warning stray-file")) == (0, 3), ran.stderr
    written = [path for path in (tmp_path / "site").rglob("*") if path.is_file()]
    assert not [path for path in written if b"Secret of the styles" in path.read_bytes()]
    assert not [path for path in written if "more" in path.parts or "README" in path.name]


def test_what_a_link_leads_to_is_not_published(handbook: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("x")
    same = handbook / "content/assets/secret.txt"
    same.write_text("x")
    site = tmp_path / "site"
    assert run("build", "--root", handbook, "--no-pdf", "--site-dir", site).returncode == 0
    # not even where the last build had the same words from a file
    same.unlink()
    same.symlink_to(tmp_path / "secret.txt")
    ran = run("build", "--root", handbook, "--no-pdf", "--site-dir", site)
    assert (ran.returncode, ran.stderr.count("error plain-file")) == (1, 1)


@pytest.mark.linux
@pytest.mark.parametrize("become", [make_pipe, os.mkdir, lambda path: path.symlink_to("/dev/zero")])
def test_words_are_read_from_files_alone(become: Callable[[Path], None], handbook: Path) -> None:
    (handbook / "content/interface").mkdir()
    own = handbook / "content/interface/de.po"
    become(own)
    ran = run("check", "--root", handbook, "--message-lang", "de")
    assert ("plain-file" in ran.stdout) == (not own.is_dir())
    assert not ran.stderr
    own.rename(own.with_name("nb.po"))
    ran = run("check", "--root", handbook, "--message-lang", "nb")
    expected = "handbook: content/interface/nb.po is a link, a folder or a pipe: put a file there"
    assert last_line(ran) == expected


def test_words_without_end_are_not_read(handbook: Path) -> None:
    (handbook / "content/interface").mkdir()
    with (handbook / "content/interface/de.po").open("wb") as file:
        file.truncate(50_000_000_000)
    ran = run("check", "--root", handbook, "--message-lang", "de")
    expected = "handbook: content/interface/de.po is too large: at most 1000000 bytes are read"
    assert last_line(ran) == expected


@pytest.mark.parametrize("code", ["../../x", "de./../../../x", "de.\0"])
def test_a_language_code_is_no_path(code: str, handbook: Path) -> None:
    with pytest.raises(CannotRun, match="there is no language with the code"):
        wording(code, handbook)


BOMB = "\n".join(
    ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 12)]
)
MERGES = "\n".join(
    ["a0: &a0 {x: 1}"] + [f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}" for n in range(1, 40)]
)
CHAIN = "\n".join(["a0: &a0 [x]"] + [f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 3_000)])
UNBOUNDED = "mkdocs.yml is nested too deeply, or its aliases make too much of it"
NO_YAML = r"mkdocs.yml:\d+:\d+ cannot be read as YAML"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("x: " + "[" * 100_000, UNBOUNDED),
        ("x: " + "{a: " * 300 + "}" * 300, UNBOUNDED),
        (BOMB, UNBOUNDED),
        (MERGES, UNBOUNDED),
        (CHAIN, UNBOUNDED),
        ("x: &x [*x]", UNBOUNDED),
        ("x: &x {<<: *x}", UNBOUNDED),
        ("x: &x " + "y" * 10_000 + "\nz: [" + "*x, " * 200 + "]", UNBOUNDED),
        ("# " + "x" * 200_000, "mkdocs.yml is too large: at most 200000 bytes are read"),
        ("x: 0x" + "f" * 5_000, NO_YAML),
        ("x: " + "1:" * 90_000 + "1", NO_YAML),
        ("x: !!int ''", NO_YAML),
        ("x: !!bool maybe", NO_YAML),
        ("x: !!timestamp now", NO_YAML),
        ("x: 2026-02-31", NO_YAML),
        ("x: !ENV {a: b}", NO_YAML),
        ("x: !ours y", NO_YAML),
        ("---\nx: y", NO_YAML),
        ("x: \x07", NO_YAML),
        ("x: \udcff", "mkdocs.yml is not written in UTF-8"),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else "",
)
def test_settings_that_are_too_much_are_told(more: str, expected: str, handbook: Path) -> None:
    with (handbook / "mkdocs.yml").open("ab") as file:
        file.write(more.encode("utf-8", "surrogateescape"))
    with pytest.raises(CannotRun) as caught:
        read_settings(handbook, {})
    assert re.fullmatch(expected, wording("en").format_message(caught.value.message))


@pytest.mark.parametrize("plugin", ["[search]", "5", "null", "[{handbook: {}}]"])
def test_a_plugin_that_is_none_is_told(plugin: str, handbook: Path) -> None:
    settings = handbook / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("  - search\n", f"  - {plugin}\n"))
    ran = run("check", "--root", handbook)
    expected = "handbook: mkdocs.yml: a plugin is neither a name nor a name with its options"
    assert last_line(ran) == expected


@pytest.mark.linux
@pytest.mark.parametrize("become", [make_pipe, os.mkdir, lambda path: path.symlink_to("/dev/zero")])
def test_settings_are_read_from_a_file_alone(
    become: Callable[[Path], None], handbook: Path
) -> None:
    (handbook / "mkdocs.yml").unlink()
    become(handbook / "mkdocs.yml")
    ran = run("check", "--root", handbook)
    assert last_line(ran) == "handbook: mkdocs.yml is a link, a folder or a pipe: put a file there"


def test_settings_say_what_people_write_there(
    handbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = read_settings(handbook, {})
    monkeypatch.setenv("HANDBOOK_TEST_NAME", "Rain")
    with (handbook / "mkdocs.yml").open("a") as file:
        file.write(
            "extra:\n"
            "  one: &one {a: 1, b: 2.5, day: 2026-11-23}\n"
            "  two: {<<: *one, a: !ENV [HANDBOOK_TEST_NONE, HANDBOOK_TEST_NAME, none]}\n"
            "  emoji: !!python/name:material.extensions.emoji.twemoji\n"
        )
    after = read_settings(handbook, {})
    assert before.languages == after.languages
    assert not after.page_settings
    values = settings_values(settings_text(handbook, "mkdocs.yml"), "mkdocs.yml")
    assert isinstance(values, dict)
    assert values["extra"]["two"] == {"a": "Rain", "b": 2.5, "day": datetime.date(2026, 11, 23)}
    assert values["extra"]["emoji"] is None


def test_a_root_may_be_a_link(handbook: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(handbook)
    assert run("check", "--root", tmp_path / "link").returncode == 0
