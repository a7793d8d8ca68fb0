"""Whatever becomes of a record's files, the check answers soon, with findings that stand inside them."""

import codecs
import json
import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from functools import cache, wraps
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import hypothesis
import pytest
from conftest import FULL, ROOT, run
from hypothesis import given
from hypothesis import strategies as st

from generator.check import check_handbook
from generator.finding import Finding
from generator.loading.load import load
from generator.loading.record_locations import RecordLocation, record_locations
from generator.model.text import MAX_CHARACTERS
from generator.privacy.personal_data import detect_personal_data
from generator.record_checks import check_record
from generator.report.formats import FORMATS
from generator.report.messages import messages_in
from generator.rule_engine.rule_context import RuleContext, rule_context
from generator.source.settings import Settings, read_settings
from generator.text.parse import parse

SHARDS, EACH = (32, 700) if FULL else (2, 100)
"""How many tests, which may run side by side, and how many broken records in each."""
COMMANDS = 60 if FULL else 3
SECONDS = 2
"""The longest that one record may take, in the processor's time."""

ODD = (
    *("", " ", "~", "null", "no", "true", "0", "-1", "1e400", "-.inf", ".nan", "0x1F", "1_000"),
    *("9" * 18, "9" * 400, "2026-02-30", "9999-99-99", "2026-11-23", "12:30:45", "1.5", "=", "<<"),
    *("[]", "{}", "[[", "{a: {b: c}}", "[1, two, [3]]", "[" * 30 + "]" * 30, "{a: " * 25, "- x"),
    *("[" * 9_000, "{" * 9_000, "? " * 3_000, "- " * 3_000, "[" + "a, " * 25_000 + "]"),
    *("{" + ", ".join(f"k{number}: v" for number in range(4_000)) + "}", "? x\n: y", "? [a]"),
    *("&a x", "*a", "&a [*a]", "<<: *a", "!!python/object:os.system x", "!!binary aGVq", "!x y"),
    *(
        "'",
        '"',
        "|",
        ">-",
        "|2",
        "|9\n x",
        ">\n\n\n",
        "%YAML 1.2",
        "---",
        "...",
        "# x",
        "@x",
        "`x`",
    ),
    *('"\\ud800"', '"\\x00"', '"\\U0010FFFF"', '"\\u202e"', '"\\e[31m"', '"\\N"', '"\\_"', '"\\q"'),
    *("\x00", "\x07", "\x1b[31m", "\x7f", "\x85", "\r", "\ufeff", "\u00ad", "\u200b", "\u200d"),
    *("\u2028", "\u202e", "\u2066", "\ufffe", "\U000e0041", "\U0001f600", "\ud7ff", "e\u0301"),
    *("a" + "\u0301" * 5_000, "x" * 100_000, "æ" * 30_000, "x " * 9_000, "word. " * 3_000),
    *("*" * 9_000, "_a" * 9_000, "**a" * 6_000, "|a" * 6_000, ">" * 9_000, "<" * 9_000),
    *("![" * 9_000, "[a](" * 4_000, "[a](b)" * 3_000, "`" * 9_001, "`a" * 9_000, "&amp;" * 3_000),
    *("<!--" * 4_000, "<a " * 6_000, "</" * 9_000, "\\" * 9_000, "a@" * 9_000, "a.b@c." * 3_000),
    *("1 " * 9_000, "12345678 " * 2_000, "+45 " * 4_000, "f. " * 6_000, "1.1.1 " * 3_000),
    *("A" * 9_000 + "vej", "Abvej " * 3_000, "12°" * 6_000, "(at)" * 4_500, "1" * 19_000),
    *("99999999999. x", "# x", "    x", "---\n---", "| a |\n|---|\n| b |", "x\n===", "[a]: b"),
    *("![](picture:nothing)", "[x](javascript:y)", "[x](module:nothing)", "‹?›", "‹" * 9_000),
)
"""Values, and parts of them, that nobody expects."""
ENCODINGS = ("latin-1", "cp1252", "utf-16", "utf-16-le", "utf-32", "utf-7", "cp037")
PO = (
    *(
        'msgid "x"\nmsgstr "y"\n',
        'msgctxt "title"\nmsgid "x"\nmsgstr "y"\n',
        'msgid ""\nmsgstr ""\n',
    ),
    *(
        'msgstr "y"\n',
        'msgid_plural "x"\n',
        'msgstr[0] "x"\n',
        'msgstr[7] "x"\n',
        'msgstr[x] "y"\n',
    ),
    *('#~ msgid "x"\n', "#~\n", "#|\n", '#| msgid "x"\n', '#~| msgid "x"\n', "#, fuzzy\n", "#, \n"),
    *("#:\n", "#: a:b:c\n", "#: a:\n", "#. \n", "#\n", "#~~ x\n", 'domain "x"\n', '"x"\n', '"\n'),
    *('msgctxt "title" "x"\n', "msgctxt\n", "msgid\n", "msgid x\n", 'msgid "\\x41\\q\\0\\"\n'),
    *('"\\b\\f\\v\\r"\n', '"\\\\"\n', '"\\"\n', '"Content-Type: text/plain; charset=x\\n"\n'),
    *('"Content-Type: text/plain; charset=utf-16\\n"\n', '"Plural-Forms: nplurals=99;\\n"\n'),
    *('"no colon\\n"\n', '": \\n"\n', "\\\n", 'msgstr "' + "x" * 100_000 + '"\n', '"x"\n' * 5_000),
    *('msgid "' + "[a](" * 9_000 + '"\nmsgstr "y"\n', "#| x\n" * 2_000, "# x\n" * 9_000),
    *("".join(f'msgid "{n}"\nmsgstr "{n}"\n\n' for n in range(3_000)), "#, fuzzy, " * 3_000 + "\n"),
)
"""Lines that a PO file may hold anywhere, and others that none may hold."""


class Drawn(NamedTuple):
    """What a change is made with; each takes of it what it needs."""

    at: float
    """Where in the file, 0 to 1."""
    other: float
    odd: str
    entry: str
    depth: int
    byte: int
    code: str


Change = Callable[[bytes, Drawn], bytes]
Changes = list[tuple[Change, Drawn]]


def flip(data: bytes, drawn: Drawn) -> bytes:
    offset = int(drawn.at * len(data))
    return data[:offset] + bytes([drawn.byte]) + data[offset + 1 :]


def insert(data: bytes, drawn: Drawn) -> bytes:
    offset = int(drawn.at * len(data))
    return data[:offset] + drawn.odd.encode("utf-8", "surrogatepass") + data[offset:]


def encode(data: bytes, drawn: Drawn) -> bytes:
    return data.decode("utf-8", "replace").encode(drawn.code, "replace")


def cut(data: bytes, drawn: Drawn) -> bytes:
    return data[: int(drawn.at * len(data))]


def mark(data: bytes, drawn: Drawn) -> bytes:
    return codecs.BOM_UTF8 * drawn.depth + data


def end_lines(data: bytes, drawn: Drawn) -> bytes:
    return data.replace(b"\n", b"\r\n" if drawn.byte % 2 else b"\r")


def repeat(data: bytes, drawn: Drawn) -> bytes:
    return data * drawn.depth


def lines(change: Callable[[list[str], int, Drawn], None]) -> Change:
    """Return the change of a file from a change of its lines at one of them."""

    @wraps(change)
    def changed(data: bytes, drawn: Drawn) -> bytes:
        found = data.decode("utf-8", "surrogateescape").split("\n")
        change(found, int(drawn.at * (len(found) - 1)), drawn)
        return "\n".join(found).encode("utf-8", "surrogateescape")

    return changed


@lines
def delete(found: list[str], at: int, drawn: Drawn) -> None:
    del found[at]


@lines
def double(found: list[str], at: int, drawn: Drawn) -> None:
    found.insert(at, found[at])


@lines
def move(found: list[str], at: int, drawn: Drawn) -> None:
    found.insert(int(drawn.other * len(found)), found.pop(at))


@lines
def add(found: list[str], at: int, drawn: Drawn) -> None:
    found.insert(at, drawn.odd)


@lines
def add_entry(found: list[str], at: int, drawn: Drawn) -> None:
    found.insert(at, drawn.entry)


@lines
def indent(found: list[str], at: int, drawn: Drawn) -> None:
    found[at] = ("\t" if drawn.byte % 4 == 0 else " " * drawn.depth) + found[at]


@lines
def dedent(found: list[str], at: int, drawn: Drawn) -> None:
    found[at] = found[at][drawn.depth :]


@lines
def replace_value(found: list[str], at: int, drawn: Drawn) -> None:
    """Put another value behind a line's colon or dash, or into its quotation marks."""
    for sign, end in ((": ", ""), ("- ", ""), (' "', '"')):
        before, sign_there, _ = found[at].partition(sign)
        if sign_there:
            found[at] = f"{before}{sign}{drawn.odd}{end}"
            return
    found[at] = drawn.odd


@lines
def replace_text(found: list[str], at: int, drawn: Drawn) -> None:
    """Put another text into a line, so that the file can still be read."""
    quoted = json.dumps(drawn.odd, ensure_ascii=False)
    indent = found[at][: len(found[at]) - len(found[at].lstrip())]
    for sign in (": ", "- ", "msgid ", "msgstr ", "msgctxt "):
        before, sign_there, _ = found[at].partition(sign)
        if sign_there:
            found[at] = f"{before}{sign}{quoted}"
            return
    found[at] = f"{indent}{drawn.odd}"


CHANGES: tuple[Change, ...] = (
    *(flip, insert, encode, cut, mark, end_lines, repeat),
    *(delete, double, move, add, add_entry, indent, dedent),
    *(replace_value,) * 5,
    *(replace_text,) * 12,
)
"""What somebody, or some program, may do to a file; the last of them are met most."""
PRINTED = st.characters(max_codepoint=0x17F, categories=["L", "N", "P", "S", "Zs"])
changes = st.tuples(
    st.sampled_from(CHANGES),
    st.builds(
        Drawn,
        at=st.floats(0, 1),
        other=st.floats(0, 1),
        odd=st.sampled_from(ODD) | st.text(PRINTED, max_size=20) | st.text(max_size=5),
        entry=st.sampled_from(PO),
        depth=st.integers(1, 9),
        byte=st.integers(0, 255),
        code=st.sampled_from(ENCODINGS),
    ),
)


@cache
def handbook() -> tuple[Settings, RuleContext, tuple[tuple[RecordLocation, str], ...]]:
    """Return the real handbook's settings, what all records are looked at with, and their files."""
    settings = read_settings(ROOT, {})
    locations = tuple(record_locations(settings))
    first = [load(settings, location).entry for location in locations if location.kind.single]
    assert all(first)
    files = tuple(
        (location, path.name)
        for location in locations
        for path in sorted((ROOT / location.folder).iterdir())
    )
    return settings, rule_context([entry.record for entry in first], settings.codes), files


def positions_outside(root: Path, findings: tuple[Finding, ...]) -> list[Finding]:
    """Return the findings that stand nowhere in their file."""
    lines: dict[PurePosixPath, list[str]] = {}
    for path in {finding.path for finding in findings}:
        data = (root / path).read_bytes() if (root / path).is_file() else b""
        lines[path] = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")
    return [
        finding
        for finding in findings
        if not 1 <= finding.position.line <= len(lines[finding.path])
        or not 1
        <= finding.position.column
        <= len(lines[finding.path][finding.position.line - 1]) + 1
    ]


def broken(name: str) -> st.SearchStrategy[tuple[tuple[RecordLocation, str], Changes]]:
    """Draw a file whose name ends so, and what becomes of it."""
    files = [item for item in handbook()[2] if item[1].endswith(name)]
    how = st.lists(changes, min_size=1, max_size=1) | st.lists(changes, min_size=2, max_size=3)
    return st.tuples(st.sampled_from(files), how)


def fuzz(
    ending: str,
    shard: int,
    times: int,
    look: Callable[[RecordLocation, str, Changes], None],
) -> None:
    """Let a function look at broken files, the same ones each time."""

    @hypothesis.seed(shard)
    @hypothesis.settings(
        max_examples=times,
        database=None,
        phases=(hypothesis.Phase.generate,),
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @given(broken(ending))
    def each(drawn: tuple[tuple[RecordLocation, str], Changes]) -> None:
        (location, name), how = drawn
        look(location, name, how)

    each()


def break_file(root: Path, location: RecordLocation, name: str, how: Changes) -> None:
    """Put a record into the handbook in `root`, one of its files broken."""
    shutil.rmtree(root / location.folder, ignore_errors=True)
    shutil.copytree(ROOT / location.folder, root / location.folder)
    data = (ROOT / location.folder / name).read_bytes()
    for change, drawn in how:
        data = change(data, drawn)
    (root / location.folder / name).write_bytes(data)


@pytest.mark.parametrize("ending", [".yml", ".po"])
@pytest.mark.parametrize("shard", range(SHARDS // 2))
def test_a_broken_record_is_answered_soon_and_at_its_place(
    ending: str, shard: int, tmp_path: Path
) -> None:
    real, looked_with, _ = handbook()
    settings = replace(real, root=tmp_path)
    english = messages_in(real, "en")

    def look(location: RecordLocation, name: str, how: Changes) -> None:
        break_file(tmp_path, location, name, how)
        start = time.process_time()
        findings = check_record(settings, looked_with, location).findings
        assert time.process_time() - start < SECONDS
        assert positions_outside(tmp_path, findings) == []
        for write in FORMATS.values():
            write(findings, english).encode()

    fuzz(ending, shard, EACH, look)


@pytest.mark.parametrize("ending", [".yml", ".po"])
def test_the_command_tells_what_is_wrong_with_a_broken_record(ending: str, tmp_path: Path) -> None:
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)

    def look(location: RecordLocation, name: str, how: Changes) -> None:
        break_file(tmp_path, location, name, how)
        checked = run("check", "--root", tmp_path, "--format", "json", location.folder)
        errors = [
            row for row in json.loads(checked.stdout)["findings"] if row["severity"] == "error"
        ]
        assert (checked.returncode, checked.stderr) == (1 if errors else 0, "")

    fuzz(ending, 0, COMMANDS // 2, look)


DOUBLE = 3
"""What twice the text may take, as machines are noisy: four times is the square."""
UNITS = sorted({odd[:40] for odd in ODD if len(odd) > 3_000})[:: 1 if FULL else 6]


@pytest.mark.parametrize("unit", UNITS)
def test_a_whole_check_of_twice_the_text_takes_twice_the_time(
    unit: str, handbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = handbook / "stories/rain/story.yml"
    before, after = path.read_text("utf-8").split("hard: Die Sprache.")

    def seconds(letters: int) -> float:
        words = (unit * (letters // len(unit) + 1))[:letters]
        path.write_text(f"{before}hard: {json.dumps(words)}{after}", "utf-8")
        times = []
        for turn in range(2):
            monkeypatch.setenv("HANDBOOK_CACHE", str(handbook / f"{letters}-{turn}"))
            parse.cache_clear()
            detect_personal_data.cache_clear()
            start = time.process_time()
            check_handbook(read_settings(handbook, {}))
            times.append(time.process_time() - start)
        return min(times)

    assert seconds(MAX_CHARACTERS) < DOUBLE * seconds(MAX_CHARACTERS // 2)
