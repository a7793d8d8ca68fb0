"""Builds over builds: what is kept is never wrong, and no bad day harms the site that is there."""

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from conftest import FULL, LANGUAGES, ROOT, run, small_handbook
from edits import Edits, edit_text
from linux import Begin

SITE = {"SITE_URL": "https://example.org/handbook/"}
MODULE = Path("modules/first-day/module.yml")


def tree(folder: Path) -> dict[str, str]:
    """Return every file below a folder with a digest of what is in it."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def differing(one: dict[str, str], other: dict[str, str]) -> list[str]:
    return sorted(name for name in {*one, *other} if one.get(name) != other.get(name))


def own_program(folder: Path) -> dict[str, str]:
    """Copy the program, so that a test may edit it, and return the environment that runs the copy."""
    shutil.copytree(ROOT / "generator", folder / "generator")
    return {**SITE, "PYTHONPATH": str(folder)}


@pytest.mark.parametrize("which", ["small", *(["real"] if FULL else [])])
def test_a_build_that_remembers_makes_what_a_fresh_one_makes(which: str, tmp_path: Path) -> None:
    chance = random.Random(20261123)
    root = small_handbook(tmp_path)
    if which == "real":
        shutil.rmtree(root)
        for name in ("modules", "stories", "content"):
            shutil.copytree(ROOT / name, root / name)
        shutil.copyfile(ROOT / "mkdocs.yml", root / "mkdocs.yml")
    settings = own_program(tmp_path / "program")
    remembering = {**settings, "HANDBOOK_CACHE": str(tmp_path / "cache")}
    before = tmp_path / "before"
    happened = set()
    whole = which == "small" and FULL
    run("build", "--root", root, *([] if whole else ["--no-pdf"]), **remembering)
    for turn in range({"small": 80, "real": 30}[which] if FULL else 20):
        shutil.rmtree(before, ignore_errors=True)
        shutil.copytree(root, before, symlinks=True)
        possible = Edits(root, tmp_path / "program", chance).all()
        what = list(possible)[turn] if turn < len(possible) else chance.choice(list(possible))
        possible[what]()
        options = [] if whole and turn % 2 else ["--no-pdf"]
        options += ["--offline"] if turn % 5 == 4 else []
        options += ["--drafts"] if turn % 3 == 2 else []
        again = run("build", "--root", root, *options, **remembering)
        fresh = tmp_path / "fresh"
        shutil.rmtree(fresh, ignore_errors=True)
        alone = {**settings, "HANDBOOK_CACHE": str(tmp_path / f"cache-{turn}")}
        clean = run("build", "--root", root, "--site-dir", fresh, *options, **alone)
        assert again.returncode == clean.returncode in (0, 1), (what, again.stderr, clean.stderr)
        # how far printing is, is told only where something is printed
        told, fresh_told = (text.replace("Printing\n", "") for text in (again.stderr, clean.stderr))
        assert told == fresh_told, what
        if again.returncode == 0:
            assert not differing(tree(root / "site"), tree(fresh)), what
            happened.add(what)
        else:
            # the check refused, as it should: the next turn goes on from before
            shutil.rmtree(root)
            before.rename(root)
        shutil.rmtree(tmp_path / f"cache-{turn}", ignore_errors=True)
    assert len(happened) > 12, happened


def test_no_pdf_misses_a_record_that_is_gone(handbook: Path, tmp_path: Path) -> None:
    gone = handbook / "stories/sun"
    shutil.copytree(handbook / "stories/rain", gone)
    text = (gone / "story.yml").read_text("utf-8")
    (gone / "story.yml").write_text(text.replace("id: rain", "id: sun", 1), "utf-8")
    remembering = {**SITE, "HANDBOOK_CACHE": str(tmp_path / "cache")}
    assert run("build", "--root", handbook, **remembering).returncode == 0
    shutil.rmtree(gone)
    again = run("build", "--root", handbook, **remembering)
    alone = {**SITE, "HANDBOOK_CACHE": str(tmp_path / "other")}
    fresh = run("build", "--root", handbook, "--site-dir", tmp_path / "fresh", **alone)
    assert (again.returncode, fresh.returncode) == (0, 0), again.stderr
    assert not differing(tree(handbook / "site"), tree(tmp_path / "fresh"))


def test_a_damaged_memory_is_thrown_away(handbook: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    assert run("build", "--root", handbook, HANDBOOK_CACHE=str(cache)).returncode == 0
    good = tree(handbook / "site")
    edit_text(handbook / MODULE, random.Random(1))
    for path in cache.iterdir():
        data = bytearray(path.read_bytes())
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
    assert run("build", "--root", handbook, HANDBOOK_CACHE=str(cache)).returncode == 0
    fresh = tmp_path / "fresh"
    other = str(tmp_path / "other")
    assert (
        run("build", "--root", handbook, "--site-dir", fresh, HANDBOOK_CACHE=other).returncode == 0
    )
    assert tree(handbook / "site") == tree(fresh) != good


def building(root: Path, cache: Path, **settings: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "generator", "build", "--root", str(root)],
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "en_GB.UTF-8", "HANDBOOK_CACHE": str(cache), **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def started_by(process: subprocess.Popen[str]) -> list[int]:
    """Return the processes that a build has started and that are still there."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, _, _, session = path.read_text().rsplit(")", 1)[1].split()[:4]
            if int(session) == process.pid and state != "Z":
                found.append(int(path.parent.name))
    return found


@pytest.mark.linux
def test_a_killed_build_leaves_the_last_good_site(handbook: Path, tmp_path: Path) -> None:
    chance = random.Random(20261124)
    cache = tmp_path / "cache"
    texts = [(handbook / MODULE).read_text("utf-8")]
    texts.append(texts[0].replace("title: ", "title: Ny ", 1))
    sites, longest = [], 0.0
    for text in texts:
        (handbook / MODULE).write_text(text, "utf-8")
        begun = time.monotonic()
        assert building(handbook, cache).wait() == 0
        longest = max(longest, time.monotonic() - begun)
        sites.append(tree(handbook / "site"))
    killed, wanted = 0, 30 if FULL else 4
    # some are done before their moment comes
    for turn in range(5 * wanted):
        (handbook / MODULE).write_text(texts[turn % 2], "utf-8")
        process = building(handbook, cache if turn % 3 else tmp_path / f"cache-{turn}")
        time.sleep(chance.uniform(0, longest))
        # only the one that the user knows of: those it started have to end by themselves
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
        deadline = time.monotonic() + 10
        while (left := started_by(process)) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not left, f"turn {turn}: processes that nobody waits for"
        assert tree(handbook / "site") in sites, f"turn {turn}: half a site"
        assert building(handbook, cache).wait() == 0
        assert tree(handbook / "site") == sites[turn % 2], f"turn {turn}: another site"
        assert not list(handbook.glob(".site*")), "what a killed build leaves is cleaned away"
        if killed == wanted:
            break
    assert killed == wanted


def test_two_builds_at_once_do_not_mix(handbook: Path, tmp_path: Path) -> None:
    processes = [building(handbook, tmp_path / f"cache-{number}") for number in range(3)]
    told = [process.communicate() for process in processes]
    assert [process.returncode for process in processes] == [0, 0, 0], told
    assert any("waiting" in errors for _, errors in told)
    fresh = tmp_path / "fresh"
    assert run("build", "--root", handbook, "--site-dir", fresh).returncode == 0
    assert tree(handbook / "site") == tree(fresh)
    assert not list(handbook.glob(".site*"))


def test_a_full_disk_leaves_the_last_good_site(
    handbook: Path, tmp_path: Path, room: Callable[[int], Begin]
) -> None:
    assert run("build", "--root", handbook).returncode == 0
    good = tree(handbook / "site")
    edit_text(handbook / MODULE, random.Random(1))
    for size in (0, 5_000, 60_000, 200_000):
        failed = subprocess.run(
            [sys.executable, "-m", "generator", "build", "--root", handbook],
            cwd=ROOT,
            env={**os.environ, "LC_ALL": "en_GB.UTF-8", "HANDBOOK_CACHE": str(tmp_path / "none")},
            capture_output=True,
            text=True,
            check=False,
            preexec_fn=room(size),
        )
        assert failed.returncode == 2, failed.stderr
        last = failed.stderr.strip().splitlines()[-1]
        assert last.startswith("handbook: "), failed.stderr
        assert "Traceback" not in failed.stderr
        assert tree(handbook / "site") == good
        assert not list(handbook.glob(".site*"))


def other_folder(tmp_path: Path, source: Path) -> Path:
    """Copy a handbook file by file in another order, into a folder of another kind of name."""
    target = tmp_path / "Øvrige mapper" / "håndbog"
    for path in sorted(source.rglob("*"), key=lambda path: path.name[::-1], reverse=True):
        if path.is_file() and "site" not in path.relative_to(source).parts:
            copy = target / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
    return target


def as_somebody(folder: Path) -> dict[str, object]:
    """Return how to run a process as another user, where this one may and Python lets that one in."""
    other = {"user": 65534, "group": 65534}
    if os.geteuid() or not (ROOT.stat().st_mode & 1):
        return {}
    try:
        subprocess.run([sys.executable, "-c", "import generator"], cwd=ROOT, check=True, **other)
    except (PermissionError, subprocess.CalledProcessError):
        return {}
    for path in (folder, *folder.rglob("*")):
        os.chown(path, 65534, 65534)
    for path in folder.parents:
        path.chmod(path.stat().st_mode | 0o111)
    return other


@pytest.mark.linux
def test_the_same_content_gives_the_same_bytes_everywhere(tmp_path: Path) -> None:
    """Another folder, user, time zone, language, hash seed, mask and order of files."""
    here = small_handbook(tmp_path)
    if FULL:
        shutil.rmtree(here)
        for name in ("modules", "stories", "content"):
            shutil.copytree(ROOT / name, here / name)
        shutil.copyfile(ROOT / "mkdocs.yml", here / "mkdocs.yml")
    first = run("build", "--root", here, **SITE, PYTHONHASHSEED="1", TZ="UTC")
    assert first.returncode == 0, first.stderr
    there = other_folder(tmp_path, here)
    cache = tmp_path / "other"
    cache.mkdir()
    cache.chmod(0o777)
    second = subprocess.run(
        [sys.executable, "-m", "generator", "build", "--jobs", "1", "--root", "."],
        cwd=there,
        env={
            **os.environ,
            **SITE,
            "PYTHONHASHSEED": "4242",
            "PYTHONDONTWRITEBYTECODE": "1",
            "TZ": "Pacific/Kiritimati",
            "LC_ALL": "da_DK.UTF-8",
            "LANGUAGE": "da",
            "HOME": str(cache),
            "USER": "somebody",
            "LOGNAME": "somebody",
            "HANDBOOK_CACHE": str(cache),
        },
        umask=0o077,
        capture_output=True,
        text=True,
        check=False,
        **as_somebody(there),
    )
    assert second.returncode == 0, second.stderr
    one, other = tree(here / "site"), tree(there / "site")
    assert not differing(one, other)
    assert sum(name.endswith(".pdf") for name in one) > (100 * len(LANGUAGES) if FULL else 5)
