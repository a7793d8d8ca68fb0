"""Folders and disks that are not as they should be: findings, or one line and exit code 2."""

import os
import re
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest
from conftest import ROOT, bound_by_permissions, run
from PIL import Image

from generator.catalogue import load
from generator.catalogue.load import Spot
from generator.check import check
from generator.finding import Place
from generator.model.kinds import PAGE
from generator.rules import pictures
from generator.source import read
from generator.source.settings import read_settings

RECORD = PurePosixPath("content/pages/about/page.yml")
ABOUT = Spot(PAGE, RECORD.parent)
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


def no_room() -> None:
    """Let a process that begins write nothing into files, as on a disk that is full."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


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
    verb: tuple[str, ...], handbook: Path
) -> None:
    before = tree(handbook)
    ran = run(*verb, "--root", handbook, begin=no_room)
    assert re.search("File too large|No usable temporary directory", last_line(ran))
    after = tree(handbook)
    assert {path: after[path] for path in before} == before
    assert not [path for path in after.keys() - before.keys() if path.is_file()]


def test_a_check_needs_no_room(handbook: Path) -> None:
    assert run("check", "--root", handbook, begin=no_room).returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
@pytest.mark.parametrize("verb", [("check",), ("translations", "status")], ids=" ".join)
def test_output_that_cannot_be_written_is_told(verb: tuple[str, ...], handbook: Path) -> None:
    with Path("/dev/full").open("w") as out:
        ran = subprocess.run(
            [sys.executable, "-m", "generator", *verb, "--root", str(handbook)],
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env={**os.environ, "LC_ALL": "en_GB.UTF-8", "LANGUAGE": "en"},
            check=False,
        )
    assert last_line(ran).endswith("could not be read or written: No space left on device")


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb[0])
def test_a_folder_that_may_not_be_written_is_told(verb: tuple[str, ...], handbook: Path) -> None:
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
def test_a_file_that_may_not_be_read_is_told(name: str, handbook: Path) -> None:
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
        (os.mkfifo, "yaml-syntax"),
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

    monkeypatch.setattr(read, "not_plain", looked)
    (finding,) = load.load(read_settings(handbook, {}), ABOUT).findings
    assert (finding.path, finding.place, finding.rule.id) == (RECORD, Place(1, 1), rule)


def test_a_kept_answer_is_none_for_a_link_to_the_same_words(handbook: Path) -> None:
    settings = read_settings(handbook, {})
    before = check(settings).findings
    (handbook / RECORD).rename(handbook / "page.yml")
    (handbook / RECORD).symlink_to(handbook / "page.yml")
    new = set(map(str, check(settings).findings)) - set(map(str, before))
    assert [item for item in new if "plain-file" in item]


def test_more_records_than_are_read_are_told(
    handbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load, "MAX_RECORDS", 1)
    findings = check(read_settings(handbook, {})).findings
    (finding,) = (item for item in findings if item.rule.id == "record-count")
    assert (finding.path.as_posix(), finding.message.values["limit"]) == ("content/pages", 1)


def test_a_picture_of_too_many_bytes_is_not_looked_into(
    handbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Image.new("RGB", (40, 30)).save(handbook / "stories/rain/stall.jpg")
    monkeypatch.setattr(pictures, "READ_BYTES", 100)
    monkeypatch.setattr(pictures, "picture_of", pytest.fail)
    findings = check(read_settings(handbook, {})).findings
    assert "picture-broken" in {item.rule.id for item in findings}


@pytest.mark.parametrize("id_", ["con", "aux", "com1"])
def test_no_record_is_begun_under_a_name_that_windows_cannot_write(
    id_: str, handbook: Path
) -> None:
    ran = run("new", "story", id_, "--root", handbook)
    assert last_line(ran) == "handbook: Windows cannot write this name"
    assert not (handbook / "stories" / id_).exists()
