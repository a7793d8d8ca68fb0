"""Builds over builds: no bad day harms the site that is there."""

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
from edits import edit_text
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


def building(root: Path, cache: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "generator", "build", "--root", str(root)],
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "en_GB.UTF-8", "HANDBOOK_CACHE": str(cache)},
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
    killed, wanted = 0, 30 if FULL else 2
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
    processes = [building(handbook, tmp_path / f"cache-{number}") for number in range(2)]
    output = [process.communicate() for process in processes]
    assert [process.returncode for process in processes] == [0, 0], output
    assert any("waiting" in errors for _, errors in output)
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
