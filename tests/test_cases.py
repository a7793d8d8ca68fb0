"""Each file under `cases/` breaks the small handbook in one way and says what the check must answer.

A case's findings are those that the unbroken handbook does not have. To add a test, add a file; run
`python tests/test_cases.py` to write the answer of each case that has none yet, and read it well.
"""

import shutil
from collections import Counter
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from linux import make_pipe

from generator.check import check_handbook
from generator.report.formats import finding_text
from generator.rules.print_limits import PRINT_FAILED
from generator.rules.record_count import RECORD_COUNT
from generator.rules.registry import RULES
from generator.source.reading_rules import FILE_VANISHED
from generator.source.settings import read_settings
from generator.wording.wording import wording

MET_ELSEWHERE = (PRINT_FAILED, FILE_VANISHED, RECORD_COUNT)
"""What no few files can meet: test_print and test_hostile do."""
DAY = "1795910400"
"""29 November 2026, in seconds: what is too old does not become so by waiting."""
CASES = Path(__file__).parent / "cases"
SMALL = Path(__file__).parent / "handbook"
NAMES = sorted(path.relative_to(CASES).with_suffix("").as_posix() for path in CASES.rglob("*.yml"))

ON_LINUX = {name for name in NAMES if "\npipe:" in (CASES / f"{name}.yml").read_text("utf-8")}


def apply(case: dict, root: Path) -> None:
    """Break the handbook in `root`."""
    for edit in case.get("edit", ()):
        path = root / edit["file"]
        text = path.read_text("utf-8")
        assert text.count(edit["find"]) == 1, f"{edit['find']!r} must stand once in {edit['file']}"
        put = "".join(
            edit["put"].replace("NUMBER", str(number)) for number in range(edit.get("times", 1))
        )
        path.write_bytes(text.replace(edit["find"], put).encode())
    for name, text in case.get("write", {}).items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text * case.get("times", 1), "utf-8")
    for name, data in case.get("hex", {}).items():
        (root / name).write_bytes(bytes.fromhex(data))
    for name in case.get("remove", ()):
        path = root / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    for name, target in case.get("link", {}).items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).symlink_to(target)
    for name in case.get("folder", ()):
        (root / name).mkdir()
    for name in case.get("pipe", ()):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        make_pipe(root / name)


def findings(root: Path) -> list[str]:
    """Return each finding as the command prints it."""
    english = wording("en")
    found = check_handbook(read_settings(root, {"SOURCE_DATE_EPOCH": DAY})).findings
    return [finding_text(finding, english) for finding in found]


@cache
def findings_of_the_small_handbook() -> tuple[str, ...]:
    return tuple(findings(SMALL))


def answer(case: dict, root: Path) -> str:
    """Return the findings in the broken handbook that the whole one has not."""
    before = Counter(findings_of_the_small_handbook())
    apply(case, root)
    return "".join((Counter(findings(root)) - before).elements())


@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=pytest.mark.linux if name in ON_LINUX else ()) for name in NAMES],
)
def test_case(name: str, handbook: Path) -> None:
    case = yaml.safe_load((CASES / f"{name}.yml").read_text("utf-8"))
    assert answer(case, handbook) == case["expect"]


def test_every_rule_has_a_case_that_meets_it() -> None:
    expected = "".join(
        yaml.safe_load((CASES / f"{name}.yml").read_text("utf-8"))["expect"] for name in NAMES
    )
    unmet = [
        rule.id for rule in RULES if f" {rule.id}  " not in expected and rule not in MET_ELSEWHERE
    ]
    assert unmet == []


def write_answers(folder: Path) -> None:
    """Add the check's answer to each case that has none."""
    for name in NAMES:
        path = CASES / f"{name}.yml"
        case = yaml.safe_load(path.read_text("utf-8"))
        if "expect" not in case:
            root = folder / name.replace("/", "-")
            shutil.copytree(SMALL, root)
            text = answer(case, root)
            lines = "".join(f"  {line}\n" for line in text.splitlines())
            block = f"expect: |\n{lines}" if text else 'expect: ""\n'
            path.write_text(path.read_text("utf-8") + block, "utf-8")


if __name__ == "__main__":
    with TemporaryDirectory() as scratch:
        write_answers(Path(scratch))
