"""`handbook serve` follows every edit, and keeps the last good pages when one is wrong."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from conftest import ROOT, run
from edits import edit
from playwright.sync_api import Page, expect

MODULE = "modules/first-day/module.yml"
TRANSLATION = "modules/first-day/sv.po"
PATIENCE = 30_000
"""Milliseconds: mkdocs looks for changes twice a second and builds four languages."""


def epoch(address: str) -> str | None:
    """Return when the pages that a server shows were built; None where it does not answer yet."""
    try:
        with urlopen(address, timeout=5) as answer:
            found = re.search(r"livereload\((\d+)", answer.read().decode())
    except OSError:
        return None
    assert found is not None
    return found[1]


@pytest.fixture
def served(handbook: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = handbook / "mkdocs.yml"
    settings.write_text(settings.read_text() + f"dev_addr: 127.0.0.1:{port}\n")
    server = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", "--root", str(handbook)],
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "en_GB.UTF-8"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}/"
    try:
        while (first := epoch(address)) is None:
            assert server.poll() is None
            time.sleep(0.1)
        # mkdocs answers before it looks at what it watches: until then an edit is not seen
        for _ in range(PATIENCE // 500):
            (handbook / MODULE).touch()
            time.sleep(0.5)
            if epoch(address) != first:
                break
        else:
            pytest.fail("no edit is seen")
        yield address
    finally:
        server.terminate()
        server.wait(10)


def test_edits_show_without_a_restart(served: str, handbook: Path, page: Page) -> None:
    page.goto(f"{served}modules/first-day/")
    heading = page.locator("h1")
    expect(heading).to_have_text("Den første dag")
    edit(handbook / MODULE, "title: Den første dag", "title: Dagen du møder")
    expect(heading).to_have_text("Dagen du møder", timeout=PATIENCE)

    page.goto(f"{served}sv/modules/first-day/")
    edit(handbook / TRANSLATION, 'msgid "Den første dag"', 'msgid "Dagen du møder"')
    edit(handbook / TRANSLATION, 'msgstr "Den första dagen"', 'msgstr "Dagen då du börjar"')
    expect(heading).to_have_text("Dagen då du börjar", timeout=PATIENCE)


def test_an_error_keeps_the_last_good_pages_and_says_what_is_wrong(
    served: str, handbook: Path, page: Page
) -> None:
    page.goto(f"{served}modules/first-day/students/")
    findings = page.get_by_role("alert")
    expect(findings).to_have_count(0)
    edit(handbook / MODULE, "minutes: 60", "minutes: 61")
    expect(findings).to_contain_text(
        re.compile(r"module\.yml:13:10 .*minutes-sum"), timeout=PATIENCE
    )
    expect(page.locator("h1")).to_have_text("Den første dag")
    edit(handbook / MODULE, "minutes: 61", "minutes: 60")
    expect(findings).to_have_count(0, timeout=PATIENCE)


def test_a_port_in_use_is_told_with_its_number(handbook: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        settings = handbook / "mkdocs.yml"
        settings.write_text(settings.read_text() + f"dev_addr: 127.0.0.1:{port}\n")
        done = run("serve", "--root", handbook)
    assert (done.returncode, done.stdout) == (2, "")
    told = done.stderr.splitlines()[-1]
    assert told.startswith(f"handbook: port {port} is in use: ")
    assert f"`dev_addr: 127.0.0.1:{port + 1}` into mkdocs.yml" in told
    assert "Traceback" not in done.stderr
