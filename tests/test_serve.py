"""`handbook serve` follows every edit, and keeps the last good pages when one is wrong."""

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from conftest import ROOT, run
from edits import edit
from playwright.sync_api import Page, expect

MODULE = "modules/first-day/module.yml"
TRANSLATION = "modules/first-day/sv.po"
NAME = "content/handbook/sv.po"
STORY = "stories/rain"
STYLE = "content/assets/own.css"
PATIENCE = 20_000
"""Milliseconds, on a machine that does ten other things."""


@pytest.fixture
def served(handbook: Path) -> Iterator[str]:
    """The address of a small handbook whose story is a draft, and which has a style sheet of its own."""
    (handbook / STYLE).write_text("h1 { color: rgb(3, 2, 1) !important }\n")
    edit(handbook / "mkdocs.yml", "plugins:\n", "extra_css: [own.css]\nplugins:\n")
    edit(handbook / STORY / "story.yml", "kind: composite", "status: draft\nkind: composite")
    server = subprocess.Popen(
        [sys.executable, "-m", "generator", "serve", "--port", "0", "--root", str(handbook)],
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "en_GB.UTF-8", "LANGUAGE": "en"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert server.stderr is not None
    try:
        yield next(line.strip() for line in server.stderr if line.startswith("http"))
    finally:
        server.terminate()
        server.wait(10)
        server.stderr.close()


def test_edits_show_without_a_restart(served: str, handbook: Path, page: Page) -> None:
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text))
    page.goto(f"{served}modules/first-day/")
    heading = page.locator("h1")
    expect(heading).to_have_text("Den første dag")
    edit(handbook / MODULE, "title: Den første dag", "title: Dagen du møder")
    expect(heading).to_have_text("Dagen du møder", timeout=PATIENCE)

    page.goto(f"{served}sv/modules/first-day/")
    edit(handbook / TRANSLATION, 'msgid "Den første dag"', 'msgid "Dagen du møder"')
    edit(handbook / TRANSLATION, 'msgstr "Den första dagen"', 'msgstr "Dagen då du börjar"')
    expect(heading).to_have_text("Dagen då du börjar", timeout=PATIENCE)

    edit(handbook / NAME, "Den lilla handboken", "Den nya handboken")
    expect(page).to_have_title(re.compile("Den nya handboken$"), timeout=PATIENCE)
    expect(page.locator(".md-header__topic").first).to_have_text("Den nya handboken")

    edit(handbook / "mkdocs.yml", "name: Svenska", "name: På svenska")
    own = page.locator(".md-select__link[lang=sv]")
    expect(own).to_have_text("På svenska", timeout=PATIENCE)

    edit(handbook / STYLE, "rgb(3, 2, 1)", "rgb(1, 2, 3)")
    expect(heading).to_have_css("color", "rgb(1, 2, 3)", timeout=PATIENCE)

    shutil.rmtree(handbook / STORY)
    expect(page.get_by_role("alert")).to_contain_text("story:rain", timeout=PATIENCE)
    assert problems == []


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
    page.reload()
    expect(findings).to_contain_text("minutes-sum")
    edit(handbook / "mkdocs.yml", "plugins:\n", "plugins: [}\n")
    expect(findings).to_contain_text("cannot be read as YAML", timeout=PATIENCE)
    edit(handbook / "mkdocs.yml", "plugins: [}\n", "plugins:\n")
    edit(handbook / MODULE, "minutes: 61", "minutes: 60")
    expect(findings).to_have_count(0, timeout=PATIENCE)


def status(address: str) -> int:
    """Return the status of an answer."""
    try:
        with urlopen(address) as answer:
            return int(answer.status)
    except HTTPError as error:
        error.close()
        return error.code


def test_all_that_a_build_writes_is_served(served: str, handbook: Path) -> None:
    assert run("build", "--root", handbook, "--no-pdf", "--drafts").returncode == 0
    site = handbook / "site"
    # Material's icons and stemmers are copied by mkdocs, for both in the same way
    names = [
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if path.is_file() and path.name != ".handbook-files"
    ]
    for name in names:
        if name.startswith("assets/") and not name.startswith("assets/pictures"):
            continue
        with urlopen(f"{served}{name.removesuffix('index.html')}") as answer:
            data = answer.read()
        written = (site / name).read_bytes()
        assert re.sub(rb"<script[^>]*-/live.js[^>]*></script>", b"", data) == written, name
    with urlopen(f"{served}sv/modules") as answer:
        assert answer.url == f"{served}sv/modules/"
    assert status(f"{served}nothing/") == 404
    assert status(f"{served}../mkdocs.yml") == 404
    assert status(f"{served}%2e%2e/%2e%2e/mkdocs.yml") == 404


def test_no_other_site_reads_drafts_through_a_name_of_its_own(served: str) -> None:
    port = urlsplit(served).port
    with closing(HTTPConnection("127.0.0.1", port)) as connection:
        connection.request("GET", "/stories/rain/", headers={"Host": f"evil.example:{port}"})
        answer = connection.getresponse()
        assert (answer.status, b"regnet" in answer.read()) == (403, False)


def test_a_port_in_use_is_told_with_its_number(handbook: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = run("serve", "--root", handbook, "--port", str(port))
    assert (done.returncode, done.stdout) == (2, "")
    output = done.stderr.splitlines()[-1]
    assert output.startswith(f"handbook: port {port} is in use: ")
    assert f"`handbook serve --port {port + 1}`" in output
    assert "Traceback" not in done.stderr
