"""Large inputs are checked in a time that grows with them alone, told in few lines, and printed."""

import gc
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from shutil import copytree, rmtree

import hypothesis
import polib
import pytest
from conftest import FULL, ROOT, run, small_handbook
from hypothesis import HealthCheck, Phase, example, given, seed
from hypothesis import strategies as st

from generator.check import check_handbook
from generator.privacy.personal_data import detect_personal_data
from generator.report.formats import FORMATS
from generator.report.messages import messages_in
from generator.source.settings import read_settings
from generator.text.parse import parse

sys.path.insert(0, str(ROOT / "benchmarks"))
from large_inputs import INPUTS, MODULE, PRINTED, unknown_keys, wrong_links

MAX_REPORT_BYTES = 200_000
"""Bytes that a check of any input prints at most."""
RATIO = 3
"""What twice the input may take, as machines are noisy: four times is the square."""
LONGER = 4
"""How much longer than a small module's printing a large one's may take; that takes some two seconds."""
TRIED = 200 if FULL else 2
"""How many records with long, deep and stale parts are looked at; those that pass are printed."""
MEGABYTE = 1_000_000
Make = Callable[[Path, int], None]


def checked(root: Path, make: Make, size: int, monkeypatch: pytest.MonkeyPatch) -> float:
    """Return the processor's seconds for a check of a large input, and hold what it tells to its bound."""
    small_handbook(root)
    make(root / "handbook", size)
    monkeypatch.setenv("HANDBOOK_CACHE", str(root / "cache"))
    settings = read_settings(root / "handbook", {})
    # as timeit does: how often garbage is looked for depends on all that a test run has made
    parse.cache_clear()
    detect_personal_data.cache_clear()
    gc.collect()
    gc.disable()
    start = time.process_time()
    findings = check_handbook(settings).findings
    seconds = time.process_time() - start
    gc.enable()
    for write in FORMATS.values():
        assert len(write(findings, messages_in(settings, "en")).encode()) < MAX_REPORT_BYTES
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


@pytest.mark.parametrize("format_", FORMATS)
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
    assert check_handbook(read_settings(handbook, {})).passed


WORDS = st.builds(
    lambda most, letters: " ".join(["dag", "x" * letters, *["ord"] * most]),
    st.sampled_from([1, 3, 20, 300, 800]),
    st.sampled_from([1, 3, 60]),
)
TABLES = st.builds(
    lambda columns, rows, words: "\n".join(
        [f"| {words[:40]} " * columns, "|-" * columns, *[f"| {words} " * columns] * rows]
    ),
    st.integers(1, 8),
    st.integers(0, 30),
    WORDS.map(lambda words: words[:900]),
)
LISTS = st.builds(
    lambda depth, items, words: "\n".join(
        [f"{'  ' * level}- {words}" for level in range(depth)] * items
    ),
    st.integers(1, 4),
    st.integers(1, 40),
    WORDS.map(lambda words: words[:200]),
)
SHORT = WORDS.map(lambda words: words[:80].strip())
PROSE = WORDS | TABLES | LISTS
FIELDS = {
    "heading: Mandag": WORDS,
    "text: Sig goddag.": PROSE,
    "text: Sig farvel.": PROSE,
    "situation: Du kommer fem minutter for tidligt.": WORDS,
    "title: Goddag": SHORT,
    "text: Gode sko": WORDS,
    "key: Et godt svar har et navn og et klokkeslæt.": WORDS,
}
"""What stands in the module, and what may stand there instead."""
RECORDS = st.tuples(
    st.fixed_dictionaries({old: st.none() | new for old, new in FIELDS.items()}),
    st.booleans(),
    st.sampled_from([None, *PRINTED]),
    st.floats(0.1, 1),
)
"""What is written instead, whether all translations are stale, and a large part beside it."""


LONG = " ".join(["dag", "x" * 60, *["ord"] * 800])
ROW = f"|{LONG[:900]}" * 4
HARD = (
    {
        **dict.fromkeys(FIELDS, LONG),
        "title: Goddag": LONG[:80],
        "text: Sig goddag.": "\n".join(f"{'  ' * level}- {LONG[:900]}" for level in range(4)),
        "text: Sig farvel.": f"|a|b|c|d|\n|-|-|-|-|\n{ROW}|\n{ROW}|",
    },
    True,
    None,
    1.0,
)
"""Long headings of rows, long cards, lists and tables, and a footnote at every one of them."""


def is_accepted(root: Path) -> bool:
    return (root / MODULE).stat().st_size <= MEGABYTE and check_handbook(
        read_settings(root, {})
    ).passed


def printing(root: Path) -> tuple[float, int]:
    """Print the module in a translation; return the processor's seconds and the most bytes of memory."""
    words = ("pdf", "module:first-day", "--lang", "sv", "--jobs", "1", "--root", root)
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", *words, "--out", root.with_name("pdf")],
        env={**os.environ, "HANDBOOK_CACHE": str(root.with_name("kept"))},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def let_all_be_stale(root: Path) -> None:
    """Let the module have a translation of each text, each of an earlier one."""
    assert run("translations", "update", "--root", root).returncode == 0
    path = root / MODULE
    for po in path.parent.glob("*.po"):
        catalogue = polib.pofile(str(po))
        for entry in catalogue:
            entry.msgstr = entry.msgid
            entry.flags = ["fuzzy"]
            entry.previous_msgid = "Før"
        catalogue.save()


@pytest.mark.linux
def test_what_the_check_accepts_is_printed(tmp_path: Path) -> None:
    """No record of up to a megabyte stops the printing, or takes too long or too much memory."""
    source = small_handbook(tmp_path / "source")
    accepted = []
    usual, _ = printing(source)

    @seed(18)
    @hypothesis.settings(
        max_examples=TRIED,
        database=None,
        phases=(Phase.explicit, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )
    @given(RECORDS)
    @example(HARD)
    def look(record: tuple[dict[str, str | None], bool, str | None, float]) -> None:
        texts, old, large, size = record
        root = tmp_path / "handbook"
        rmtree(root, ignore_errors=True)
        copytree(source, root)
        path = root / MODULE
        words = path.read_text("utf-8")
        for before, after in texts.items():
            assert words.count(before) == 1
            if after is not None:
                words = words.replace(before, f"{before.partition(':')[0]}: {json.dumps(after)}")
        path.write_text(words, "utf-8")
        if large:
            make, most = PRINTED[large]
            make(root, max(1, int(most * size)))
        if old and is_accepted(root):
            let_all_be_stale(root)
        if not is_accepted(root):
            return
        accepted.append(record)
        seconds, memory = printing(root)
        assert seconds < LONGER * usual
        assert memory < 1_000_000_000

    look()
    assert HARD in accepted
    assert len(accepted) > TRIED // 5
