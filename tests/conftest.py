"""What the tests share: a small handbook to change, the real one as a site, a browser."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
import warm
from filelock import FileLock
from hypothesis import settings
from playwright.sync_api import Browser, Page, sync_playwright

from generator.catalogue.entry import Entry
from generator.check import CheckResult, check_handbook
from generator.model.handbook import Handbook
from generator.model.kinds import KINDS
from generator.source.settings import read_settings

ROOT = Path(__file__).parent.parent
SMALL = Path(__file__).parent / "handbook"
FULL = os.environ.get("HANDBOOK_TESTS") == "full"
"""Whether every page and every count is asked for, not a fixed sample."""
SUB_PATH = "/school/handbook/"
"""Where the tests serve a site: below a path, as GitHub Pages does."""
LANGUAGES = ("da", "sv", "de", "en")
LANDED = {
    kind.plural: sorted(path.name for path in (ROOT / kind.folder).iterdir())
    for kind in KINDS
    if not kind.single
}
"""The ids of the real handbook's records by the plural of their kind, so that tests need not name one."""
PRINTED = (
    "module:first-day",
    "module:ready-to-travel",
    "intervention:apprenticeship-mentor",
    "intervention:mobility-story-as-learning-story",
    "programme:exchange-ladder",
    "placement-form:de-schulpraktikum",
    "placement-form:dk-eud-oplaering",
    "story:the-twelve-weeks",
)
"""The records that stand for all of the real handbook where it is printed."""
MadeOnce = Callable[[str, Callable[[Path], object]], Path]
READ_AT_START = re.compile(r"PYTHON|LC_|LANG$|TZ$")
"""Settings that hold only for an interpreter that begins with them."""
pytest_plugins = ("linux",)
# how long a try takes depends on what else the machine does
settings.register_profile("handbook", deadline=None)
settings.load_profile("handbook")
MARKED = {"browser": ("browser",), "linux": ("bound_by_permissions", "room")}
"""The marks that tests get by themselves, each from the fixtures that it goes with."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what cannot run everywhere, so that `-m "not browser"` leaves it out."""
    for item in items:
        for mark, fixtures in MARKED.items():
            if not set(fixtures).isdisjoint(getattr(item, "fixturenames", ())):
                item.add_marker(mark)


def run(
    *words: str | Path,
    begin: Callable[[], None] | None = None,
    waited_for: bool = False,
    **settings: str,
) -> subprocess.CompletedProcess[str]:
    """Run the command as a user does, with messages in English unless `settings` say otherwise.

    The process calls `begin` before anything else. It has all processors if other tests wait for it.
    """
    environment = {**os.environ, "LC_ALL": "en_GB.UTF-8", "LANGUAGE": "en", **settings}
    if not begin and not any(READ_AT_START.match(name) for name in settings):
        return warm.call(
            [*map(str, words)], ROOT, environment, None if waited_for else own_processor()
        )
    return subprocess.run(
        [sys.executable, "-m", "generator", *map(str, words)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment,
        preexec_fn=begin,
        timeout=600,
        check=False,
    )


def own_processor() -> int | None:
    """Return the processor of this process of the test run, if it has several.

    A command that sees no other starts no processes: beside other tests they would only cost.
    """
    worker = os.environ.get("PYTEST_XDIST_WORKER")
    if not worker or not hasattr(os, "sched_getaffinity"):
        return None
    processors = sorted(os.sched_getaffinity(0))
    return processors[int(worker.removeprefix("gw")) % len(processors)]


def small_handbook(folder: Path) -> Path:
    """Copy the small handbook, and return its root."""
    root = folder / "handbook"
    shutil.copytree(SMALL, root)
    return root


@cache
def checked_handbook(root: Path) -> CheckResult:
    """Return the check's result for a handbook that no test changes; each process reads it once."""
    return check_handbook(read_settings(root, {"SITE_URL": f"https://example.org{SUB_PATH}"}))


def handbook_record(root: Path, language: str) -> Handbook:
    """Return a handbook's own record in one language."""
    return checked_handbook(root).catalogue.in_language(language).handbook


@pytest.fixture(scope="session", autouse=True)
def surroundings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Let runs keep their PDFs with the files of this test run, unless it is said where else."""
    os.environ.setdefault("HANDBOOK_CACHE", str(shared_folder(tmp_path_factory) / "cache"))
    os.environ["PYTHONWARNINGS"] = "error:This process:DeprecationWarning"


def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that all processes of this test run see."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture
def handbook(tmp_path: Path) -> Path:
    """A copy of the small handbook that a test may change."""
    return small_handbook(tmp_path)


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> MadeOnce:
    """Folders that are made once for all processes of this test run; no test changes them."""
    shared = shared_folder(tmp_path_factory)

    def folder_of(name: str, make: Callable[[Path], object]) -> Path:
        folder, done = shared / name, shared / f"{name}.made"
        with FileLock(shared / f"{name}.lock"):
            if not done.exists():
                make(folder)
                done.touch()
        return folder

    return folder_of


@pytest.fixture(scope="session")
def site(made_once: MadeOnce) -> Path:
    """The real handbook, built: with its PDFs in the full run, since they take most of the time."""

    def build(folder: Path) -> None:
        words = ["build", "--site-dir", folder, *([] if FULL else ["--no-pdf"])]
        built = run(*words, waited_for=True, SITE_URL=f"https://example.org{SUB_PATH}")
        assert built.returncode == 0, built.stderr

    return made_once("site", build)


@pytest.fixture(scope="session")
def pdfs(made_once: MadeOnce, request: pytest.FixtureRequest) -> Path:
    """What is printed of the real handbook, PDFs and Word files: of PRINTED, or in the full run of all."""
    if FULL:
        return Path(request.getfixturevalue("site")) / "pdf"

    def print_records(folder: Path) -> None:
        words = ["pdf", *PRINTED, "--word", "--out", folder]
        printed = run(*words, waited_for=True, SITE_URL=f"https://example.org{SUB_PATH}")
        assert printed.returncode == 0, printed.stderr

    return made_once("pdfs", print_records)


@pytest.fixture(scope="session")
def small_site(made_once: MadeOnce) -> Path:
    """The small handbook, built with its PDFs."""

    def build(folder: Path) -> None:
        root = small_handbook(folder)
        url = f"https://example.org{SUB_PATH}"
        built = run("build", "--root", root, waited_for=True, SITE_URL=url)
        assert built.returncode == 0, built.stderr

    return made_once("small", build) / "handbook/site"


def printed_entries() -> list[Entry]:
    """Return the records of which `pdfs` has the PDFs."""
    entries = checked_handbook(ROOT).catalogue.entries
    return [entry for entry in entries if FULL or entry.ref in PRINTED]


class _PagesHandler(SimpleHTTPRequestHandler):
    """Serves a folder below SUB_PATH and answers what is not there with its 404.html."""

    def translate_path(self, path: str) -> str:
        if not path.startswith(SUB_PATH):
            return str(Path(self.directory) / "not-below-the-path")
        return super().translate_path("/" + path.removeprefix(SUB_PATH))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


def serve_folder(folder: Path) -> Iterator[str]:
    """Serve a built site on loopback and yield its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_PagesHandler, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The real handbook's address."""
    yield from serve_folder(site)


def chromium_path() -> str:
    """Return the system's Chromium, without windows where there is such a one: it starts faster."""
    for name in ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    raise RuntimeError("the tests need Chromium: run `bash tests/install-tools.sh`")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=chromium_path(),
            args=[
                "--no-sandbox",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
            ],
        )
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page in a context of its own."""
    context = browser.new_context()
    yield context.new_page()
    context.close()
