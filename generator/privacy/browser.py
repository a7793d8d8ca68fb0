"""The detectors of personal data as JavaScript runs them, while somebody writes in the browser.

The searches are the check's own, in JavaScript's spelling. It only warns: what counts is the check.
"""

import re
import sys
import unicodedata
from functools import cache
from typing import Any

from generator.privacy.detector import WINDOW, Detector
from generator.privacy.normalized_text import BLOCK, ONE_FOR_ONE
from generator.privacy.number_checks import telephone_pattern
from generator.privacy.personal_data import DETECTORS

_WORD = r"\p{L}\p{N}_"
_EDGE = rf"(?:(?<![{_WORD}])(?=[{_WORD}])|(?<=[{_WORD}])(?![{_WORD}]))"
_CLASSES = ((r"[^\W\d_]", r"\p{L}"), (r"[^\W_]", r"[\p{L}\p{N}]"))
"""Python's classes for letters, and for letters and digits, with those of JavaScript."""
_TOKEN = re.compile(r"\\.|\[\^?|.", re.DOTALL)


@cache
def browser_patterns() -> dict[str, Any]:
    """Return the patterns for the page's script, as JSON data."""
    patterns = list(
        dict.fromkeys(pattern for detector in DETECTORS for pattern in _patterns(detector))
    )
    number = {pattern: index for index, pattern in enumerate(patterns)}
    return {
        "patterns": [_script(pattern) for pattern in patterns],
        "searches": [_detector(detector, number) for detector in DETECTORS],
        "window": WINDOW,
        "telephone": telephone_pattern().pattern,
        "letters": ONE_FOR_ONE,
        "zeros": [
            code
            for code in range(0x660, sys.maxunicode)
            if unicodedata.decimal(chr(code), None) == 0
        ],
        "block": BLOCK.pattern,
    }


def _patterns(detector: Detector) -> tuple[re.Pattern[str], ...]:
    fields = (detector.pattern, detector.needs, detector.near, detector.before, detector.not_before)
    return tuple(
        item for item in (*fields, detector.not_after, detector.unless) if item is not None
    )


def _detector(detector: Detector, number: dict[re.Pattern[str], int]) -> dict[str, Any]:
    named = {
        "pattern": detector.pattern,
        "needs": detector.needs,
        "near": detector.near,
        "before": detector.before,
        "notBefore": detector.not_before,
        "notAfter": detector.not_after,
        "unless": detector.unless,
    }
    found = {name: number[pattern] for name, pattern in named.items() if pattern is not None}
    return {
        "kind": detector.kind.value,
        "check": detector.check,
        "digits": detector.digits,
        **found,
    }


def _script(pattern: re.Pattern[str]) -> list[str]:
    return [_spelt(pattern.pattern), "iu" if pattern.flags & re.IGNORECASE else "u"]


def _spelt(pattern: str) -> str:
    """Return a pattern as JavaScript spells it, which takes letters for ASCII's by default."""
    for python, script in _CLASSES:
        pattern = pattern.replace(python, script)
    spelt: list[str] = []
    within = False
    for token in _TOKEN.findall(pattern):
        if token == r"\w":
            spelt.append(_WORD if within else f"[{_WORD}]")
        elif token == r"\W":
            spelt.append(f"[^{_WORD}]")
        elif token == r"\b":
            spelt.append(_EDGE)
        else:
            # Python takes any sign behind a backslash, JavaScript those alone that need one
            spelt.append(token[1] if token in (r"\"", r"\'", r"\#", r"\ ") else token)
        within = (within or token.startswith("[")) and token != "]"
    return "".join(spelt)
