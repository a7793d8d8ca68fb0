"""The fix of a finding corrects it, and loses none of the author's words."""

import html
import re
import shutil
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from test_cases import CASES, NAMES, SMALL, apply

from generator.check import check_handbook
from generator.finding import Finding
from generator.invisible import strip_invisible
from generator.source.settings import read_settings

MOST = 120
"""How many fixes one case may need."""
SHARE = 0.4
"""Of the cases' findings, how many at most have no fix, because a person has to decide something."""
TAG = re.compile(r"</?[A-Za-z]+(?:\s[^<>]*)?>")
NAMED = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|[abefnrvLP])")
"""A letter within quotation marks that is named: who takes out one that nobody sees takes no word."""
NO_WORDS = re.compile(r"[\W_]+")
WORDS_CHANGE = {
    "address-taken": "a former id goes",
    "avoided-word": "the glossary's word stands in another one's place",
    "calendar-bounds": "a step is in a row that is there",
    "false-alarm": "an answer to nothing goes",
    "format-version": "a number stands in another value's place",
    "figure-tie": "a tie leads to somebody who is there",
    "former-id": "a former id goes",
    "goal-unknown": "a goal of the curriculum is named",
    "group-size": "two numbers change places",
    "id-folder": "the folder's name is the id",
    "item-id": "an id gets a number or its title's words",
    "language-unknown": "a language's code stands in another one's place",
    "letters": "a sign is written with those that can be printed",
    "link-target": "a link leads to what is there",
    "minutes-sum": "the sum stands in place of another number",
    "picture-file": "a picture that is there is named",
    "picture-target": "a picture that is there is shown",
    "po-double": "a translation is given the name of its field",
    "reference-target": "a reference leads to what is there",
    "schema": "a choice, date or number is written as its field takes it",
    "self-check-gap": "the missing word goes",
    "self-reference": "a reference to the record itself goes",
    "shorter-activity": "an activity of the module is named",
    "steps-sum": "the sum stands in place of another number",
    "term-see": "a reference leads to what is there",
    "unknown-key": "a key is spelt as it is known",
    "setting-differs": "what the handbook's own record says stands there",
    "vocabulary": "one of the handbook's own words is named",
    "word-article": "an article stands in its own place alone",
    "worksheet-use": "a reference leads to what is there",
    "yaml-duplicate-key": "what is said twice in the same words is said once",
    "yaml-special": "marks that only YAML sees go",
}
"""Rules over words, numbers, keys and names themselves; any other fix leaves all words there."""
# a notice is no fault: it is told because a day has come; and the small handbook itself has
# fields that are not translated, of which a case with one text more only changes the number
NEW_FINDING = re.compile(
    r"^\S+:\d+:\d+ +(?!notice)\w+ (\S+)  (?!and \d+ more |fields not translated: )", re.MULTILINE
)


def found(root: Path) -> list[Finding]:
    return list(check_handbook(read_settings(root, {})).findings)


def _space(named: re.Match[str]) -> str:
    return " " if named[0][1] in "fnrvLP" else ""


def words(text: str) -> Counter[str]:
    """Return the words of a file; tags of HTML and letters that nobody sees are in none."""
    seen = html.unescape(TAG.sub(" ", strip_invisible(NAMED.sub(_space, text).replace("\r", "\n"))))
    return Counter(NO_WORDS.sub(" ", seen).casefold().split())


def key(finding: Finding) -> tuple[object, ...]:
    return finding.path, finding.position, finding.rule.id, str(finding.message)


def case_of(name: str) -> dict:
    return yaml.safe_load((CASES / f"{name}.yml").read_text("utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_fixes_of_a_case(name: str, handbook: Path) -> None:
    case = case_of(name)
    apply(case, handbook)
    corrected: Counter[tuple[object, ...]] = Counter()
    findings = found(handbook)
    with_fix = Counter(item.rule.id for item in findings if item.fix)
    assert with_fix == Counter(case.get("fixes", {})), "write under `fixes` how many there are"
    assert all(item.hint for item in findings if not item.omitted), (
        "somebody has to know what to do"
    )
    for _ in range(MOST):
        finding = next((item for item in findings if item.fix), None)
        if finding is None:
            return
        assert finding.fix
        same = sum(key(item) == key(finding) for item in findings)
        path = handbook / finding.path
        before = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        after = finding.fix.apply(before)
        if finding.rule.id not in WORDS_CHANGE:
            assert not words(before) - words(after)
        path.write_bytes(after.encode())
        findings = found(handbook)
        left = Counter(map(key, findings))
        # of several at one position, one is corrected at a time
        assert left[key(finding)] < same
        assert not any(left[earlier] > count for earlier, count in corrected.items())
        corrected[key(finding)] = same - 1
    raise AssertionError("there is no end of fixes")


def test_the_small_handbook_needs_no_fix() -> None:
    assert not [item for item in found(SMALL) if item.fix]


def shares() -> tuple[Counter[str], Counter[str]]:
    """Return how many findings the cases have by rule, and how many of them a person has to correct."""
    findings_by_rule: Counter[str] = Counter()
    corrected: Counter[str] = Counter()
    for name in NAMES:
        case = case_of(name)
        findings_by_rule.update(NEW_FINDING.findall(case["expect"]))
        corrected.update(case.get("fixes", {}))
    assert not corrected - findings_by_rule
    return findings_by_rule, findings_by_rule - corrected


def test_share_of_findings_that_a_person_has_to_correct(capsys: pytest.CaptureFixture[str]) -> None:
    findings_by_rule, left = shares()
    with capsys.disabled():
        sys.stdout.write(f"\nno fix: {left.total()} of {findings_by_rule.total()} findings; ")
        sys.stdout.write(", ".join(f"{rule} {count}" for rule, count in left.most_common()))
    assert left.total() <= SHARE * findings_by_rule.total()


def write_fixes(folder: Path) -> None:
    """Write into each case how many fixes its findings have."""
    for name in NAMES:
        root = folder / name.replace("/", "-")
        shutil.copytree(SMALL, root)
        apply(case_of(name), root)
        fixes = Counter(item.rule.id for item in found(root) if item.fix)
        path = CASES / f"{name}.yml"
        text = re.sub(r"^fixes: .*\n", "", path.read_text("utf-8"), flags=re.MULTILINE)
        listed = ", ".join(f"{rule}: {count}" for rule, count in sorted(fixes.items()))
        line = f"fixes: {{{listed}}}\n" if fixes else ""
        path.write_text(text.replace("\nexpect:", f"\n{line}expect:", 1), "utf-8")


if __name__ == "__main__":
    with TemporaryDirectory() as scratch:
        write_fixes(Path(scratch))
