"""Large inputs are checked in a time that grows with them alone, told in few lines, and printed."""

import gc
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

import polib
import pytest
from conftest import FULL, ROOT, run, small_handbook

from generator.check import check
from generator.privacy.personal_data import personal_data
from generator.report.formats import FORMATS
from generator.source.settings import read_settings
from generator.text.parse import parse
from generator.wording.wording import wording

sys.path.insert(0, str(ROOT / "benchmarks"))
from large_inputs import INPUTS, MODULE, PRINTED, unknown_keys, wrong_links

MOST_TOLD = 200_000
"""Bytes that a check of any input prints at most."""
RATIO = 3
"""What twice the input may take, as machines are noisy: four times is the square."""
STRANGE = 40 if FULL else 4
"""How many records with long and stale parts are printed."""
Make = Callable[[Path, int], None]


def checked(root: Path, make: Make, size: int, monkeypatch: pytest.MonkeyPatch) -> float:
    """Return the processor's seconds for a check of a large input, and hold what it tells to its bound."""
    small_handbook(root)
    make(root / "handbook", size)
    monkeypatch.setenv("HANDBOOK_CACHE", str(root / "cache"))
    settings = read_settings(root / "handbook", {})
    # as timeit does: how often garbage is looked for depends on all that a test run has made
    parse.cache_clear()
    personal_data.cache_clear()
    gc.collect()
    gc.disable()
    start = time.process_time()
    findings = check(settings).findings
    seconds = time.process_time() - start
    gc.enable()
    english = wording("en")
    for write in FORMATS.values():
        assert len(write(findings, lambda _: english).encode()) < MOST_TOLD
    return seconds


@pytest.mark.parametrize("name", INPUTS)
def test_twice_the_input_takes_twice_the_time(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make, size = INPUTS[name]

    def least(size: int) -> float:
        return min(
            checked(tmp_path / f"{size}-{turn}", make, size, monkeypatch) for turn in range(2)
        )

    assert least(size) < RATIO * least(size // 2)


@pytest.mark.parametrize("format_", ["text", "json", "github"])
def test_the_findings_of_a_rule_that_are_not_told_are_counted(format_: str, handbook: Path) -> None:
    unknown_keys(handbook, 300)
    done = run("check", "--root", handbook, "--format", format_)
    assert done.returncode == 1
    assert done.stdout.count("is not known here") == 20
    assert done.stdout.count("and 280 more of this rule in this file") == 1


def test_a_comment_counts_them_as_well(handbook: Path) -> None:
    wrong_links(handbook, 300)
    done = run("comment", "--root", handbook, MODULE)
    assert done.stdout.count("- ❌") == 21
    assert done.stdout.count("og 280 mere af samme slags i denne fil") == 1


@pytest.mark.parametrize("name", PRINTED)
def test_the_largest_records_pass_the_check(name: str, handbook: Path) -> None:
    make, size = PRINTED[name]
    make(handbook, size)
    assert check(read_settings(handbook, {})).passed


@pytest.mark.parametrize("seed", range(STRANGE))
def test_what_the_check_accepts_is_printed(seed: int, handbook: Path) -> None:
    """Long headings of rows, long cards and tables, and a footnote at every one of them."""
    drawn = random.Random(seed)

    def words(most: int) -> str:
        return " ".join(["dag", "x" * drawn.choice([3, 60]), *["ord"] * drawn.randint(1, most)])

    path = handbook / MODULE
    text = path.read_text("utf-8")
    heads = "".join(f"|{words(3)}" for _ in range(4))
    cells = "".join(f"|{words(300)}" for _ in range(4))
    for old, new in {
        "heading: Mandag": f"heading: {words(900)}",
        "heading: Dag": f"heading: {'ord ' * 19}",
        "title: Et, text: Sig goddag.": f'title: {words(20)}, text: "{words(1_500)}\\n\\n- {words(600)}"',
        "text: Sig farvel.": f'text: "{heads}|\\n|-|-|-|-|\\n{cells}|\\n"',
        "situation: Du kommer": f"situation: {words(1_200)}. Du kommer",
        "title: Goddag": f"title: {words(12)}",
        "text: Gode sko": f"text: {words(800)}",
        "key: Et godt": f"key: {words(900)}. Et godt",
    }.items():
        assert text.count(old) == 1
        text = text.replace(old, new)
    path.write_text(text, "utf-8")
    assert run("translations", "update", "--root", handbook).returncode == 0
    for po in path.parent.glob("*.po"):
        catalogue = polib.pofile(str(po))
        for entry in catalogue:
            entry.msgstr = entry.msgid
            entry.flags = ["fuzzy"]
            entry.previous_msgid = "Før"
        catalogue.save()
    done = run("pdf", "--root", handbook, "module:first-day")
    assert done.returncode == 0, done.stderr
