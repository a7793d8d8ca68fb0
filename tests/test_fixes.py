"""What a finding offers to mend it does mend it, and loses none of the author's words."""

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml
from test_cases import CASES, NAMES, apply

from generator.check import check
from generator.finding import Finding
from generator.source.settings import read_settings

MOST = 120
"""How many fixes one case may need."""
NOT_OF_RULES = re.compile(r"[\W_]+")


def found(root: Path) -> list[Finding]:
    return list(check(read_settings(root, {})).findings)


def words(text: str) -> Counter[str]:
    return Counter(NOT_OF_RULES.sub(" ", text).casefold().split())


def key(finding: Finding) -> tuple[object, ...]:
    return finding.path, finding.place, finding.rule.id, str(finding.message), finding.fix


@pytest.mark.parametrize("name", NAMES)
def test_fixes_of_a_case(name: str, handbook: Path) -> None:
    apply(yaml.safe_load((CASES / f"{name}.yml").read_text("utf-8")), handbook)
    seen = set()
    for _ in range(MOST):
        finding = next((item for item in found(handbook) if item.fix), None)
        if finding is None:
            return
        assert finding.fix
        assert key(finding) not in seen
        seen.add(key(finding))
        path = handbook / finding.path
        before = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        after = finding.fix.applied(before)
        if finding.rule.id in WORDS_STAY:
            assert not words(before) - words(after)
        path.write_bytes(after.encode())
    raise AssertionError("there is no end of fixes")


WORDS_STAY = frozenset({"yaml-syntax", "yaml-special", "text-comment"})
"""Rules over how a text is written: whatever mends it, its words are the same."""
