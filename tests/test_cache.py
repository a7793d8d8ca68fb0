"""PDFs that are kept: the same bytes as if they were not, and none that should be gone."""

import hashlib
import json
import os
from pathlib import Path

import pytest
from conftest import checked_handbook, run
from edits import edit
from test_privacy import WORDS, with_lived_story

from generator.cache import Cache
from generator.layout.printout_selection import all_printouts

PDF = b"%PDF of a page"


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


def test_what_was_kept_is_there(cache: Cache) -> None:
    assert cache.get("a") is None
    cache["a"] = PDF
    assert (cache.get("a"), cache.get("b")) == (PDF, None)


@pytest.mark.parametrize("damage", [b"", b"x", PDF, PDF + bytes(32), None])
def test_what_is_damaged_is_not_there(cache: Cache, tmp_path: Path, damage: bytes | None) -> None:
    cache["a"] = PDF
    (path,) = (tmp_path / "cache").iterdir()
    path.write_bytes(path.read_bytes()[1:] if damage is None else damage)
    assert cache.get("a") is None


def test_what_was_not_asked_for_longest_goes_first(cache: Cache, tmp_path: Path) -> None:
    for age, key in enumerate("abc"):
        cache[key] = PDF
        os.utime(tmp_path / f"cache/{key}.pdf", (1_000_000 - age, 1_000_000 - age))
    assert cache.get("c") == PDF
    cache.tidy(2 * (len(PDF) + 32))
    assert [cache.get(key) for key in "abc"] == [PDF, None, PDF]


def pdfs(root: Path, out: Path, cache: Path) -> dict[str, str]:
    """Print a handbook, and return a digest of each PDF."""
    ran = run("pdf", "--root", root, "--out", out, HANDBOOK_CACHE=str(cache))
    assert ran.returncode == 0, ran.stderr
    return {
        path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in out.rglob("*.pdf")
    }


def test_one_edit_prints_anew_what_it_changes(handbook: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    before = pdfs(handbook, tmp_path / "one", cache)
    made = {path: path.stat().st_ctime_ns for path in cache.rglob("*.pdf")}
    assert len(made) == len(before)
    edit(handbook / "modules/first-day/module.yml", "title: Den første dag", "title: Dagen")
    again = pdfs(handbook, tmp_path / "one", cache)
    assert again == pdfs(handbook, tmp_path / "two", tmp_path / "empty")
    changed = {name for name in again if again[name] != before[name]}
    assert {"da/module-first-day-teacher.pdf", "da/handbook.pdf"} <= changed != set(again)
    assert len(list(cache.rglob("*.pdf"))) == len(made) + len(changed)


def test_nothing_is_kept_that_names_a_story_whose_consent_ends(handbook: Path) -> None:
    root = with_lived_story(handbook)
    # a word longer than a line may break anywhere in print
    title = 4 * WORDS[0].lower()
    edit(root / "stories/soup/story.yml", f"title: {WORDS[0]}", f"title: {title}")
    catalogue = checked_handbook(root).catalogue
    expiring = {
        printout.files[0]: printout.expires
        for printout in all_printouts(catalogue, ("da", "en"))
        if title in json.dumps(printout.layout().nodes, ensure_ascii=False).replace("\u200b", "")
    }
    assert {"da/handbook.pdf", "da/story-soup.pdf", "da/intervention-mentor.pdf"} <= {*expiring}
    assert all(expiring.values())
    assert not all(printout.expires for printout in all_printouts(catalogue, ("da",)))


def test_a_folder_that_cannot_be_made_is_no_hindrance(handbook: Path, tmp_path: Path) -> None:
    occupied = tmp_path / "file"
    occupied.touch()
    assert pdfs(handbook, tmp_path / "out", occupied / "in")
