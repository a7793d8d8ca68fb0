"""How soon an edit is on the screen: `python benchmarks/serve.py [DOCUMENTS] [ROUNDS]`.

`handbook serve` is begun on a copy of the handbook, and on one with so many documents. A page is open in
Chromium; the title of its record is edited, in the record's own file and in a translation. The time runs
from the file's being written to the new title in the open page.
"""

import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import polib
from handbooks import write_handbook
from measuring import ROOT, chromium_path, report
from playwright.sync_api import Page, sync_playwright

DOCUMENTS = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 3
RECORD = "modules/first-day"
TITLE = re.compile(r"^title: (.*)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds until the site can be opened, and until an edit is seen."""

    up: float
    record: float
    translation: float


@contextmanager
def served(root: Path) -> Iterator[tuple[str, float]]:
    """Serve a handbook; yield its address, and the seconds until it could be opened."""
    begun = time.perf_counter()
    command = [sys.executable, "-m", "generator", "serve", "--root", str(root), "--port", "0"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stderr
        said = []
        for line in process.stderr:
            if line.startswith("http://"):
                break
            said.append(line)
        else:
            raise RuntimeError("".join(said))
        yield line.strip(), time.perf_counter() - begun
    finally:
        process.terminate()
        process.wait()


def seen(page: Page, file: Path, text: str, title: str) -> float:
    """Write a file, and return the seconds until the open page has the title."""
    begun = time.perf_counter()
    file.write_text(text, "utf-8")
    page.locator("h1", has_text=title).wait_for()
    return time.perf_counter() - begun


def edited_record(page: Page, root: Path, mark: str) -> float:
    file = root / RECORD / "module.yml"
    text = file.read_text("utf-8")
    title = f"{TITLE.findall(text)[0]} {mark}"
    return seen(page, file, TITLE.sub(f"title: {title}", text, count=1), title)


def edited_translation(page: Page, root: Path, mark: str) -> float:
    title = TITLE.findall((root / RECORD / "module.yml").read_text("utf-8"))[0]
    file = root / RECORD / "sv.po"
    catalogue = polib.pofile(str(file), encoding="utf-8", wrapwidth=78)
    entry = next(entry for entry in catalogue if entry.msgid == title)
    entry.msgstr = f"{entry.msgstr} {mark}"
    return seen(page, file, str(catalogue), entry.msgstr)


def times(root: Path) -> Times:
    """Serve a handbook, edit it ROUNDS times, and return the medians."""
    translations: list[float] = []
    records: list[float] = []
    with sync_playwright() as playwright, served(root) as (address, up):
        browser = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"{address}sv/{RECORD}/")
        translations += (edited_translation(page, root, chr(97 + n)) for n in range(ROUNDS))
        page.goto(f"{address}{RECORD}/")
        records += (edited_record(page, root, chr(97 + n)) for n in range(ROUNDS))
        browser.close()
    return Times(up, statistics.median(records), statistics.median(translations))


def main() -> None:
    rows = []
    with TemporaryDirectory() as name:
        real, large = Path(name, "real"), Path(name, "large")
        for part in ("content", "modules", "stories"):
            shutil.copytree(ROOT / part, real / part)
        shutil.copyfile(ROOT / "mkdocs.yml", real / "mkdocs.yml")
        large.mkdir()
        write_handbook(large, DOCUMENTS)
        for label, root in (("the handbook", real), (f"{DOCUMENTS} documents", large)):
            found = times(root)
            rows.append(
                (
                    label,
                    f"{found.up:.2f} s",
                    f"{found.record:.2f} s",
                    f"{found.translation:.2f} s",
                )
            )
    report(
        "Serve: from an edit to the screen",
        f"python benchmarks/serve.py {DOCUMENTS} {ROUNDS}",
        ("watchfiles", "playwright"),
        ("", "until it can be opened", "a record's title", "a translated title"),
        rows,
    )


if __name__ == "__main__":
    main()
