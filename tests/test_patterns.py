"""Every pattern of the package takes twice the time for twice the text, whatever the text is."""

import ast
import importlib
import pkgutil
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from re import _constants as sign  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]

import pytest

import generator
from generator.privacy.detector import Detector
from generator.privacy.personal_data import DETECTORS

PACKAGE = Path(generator.__file__).parent
SHORT, LETTERS = 500, 8_000
SOON = 0.004
"""Seconds that a pattern whose time grows with the square needs for the most of these letters."""
DOUBLE = 3
"""More than twice, as machines are noisy, and less than the square of it."""
USUAL = (
    "a",
    "A",
    "1",
    " ",
    ".",
    "-",
    "a.",
    "a@",
    "1 ",
    "\n",
    "- a\n",
    "[a](",
    "|",
    "*a",
    "“a",
    "ab ",
)
USES = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")
MADE_OF_WORDS = {
    ("rules/language.py", "_preferred_word"),
    ("rules/language.py", "_as_written"),
    ("rules/language.py", "_pattern"),
    ("output_folder.py", "_delete_leftovers"),
    ("typeface.py", "undrawable"),
    ("suggestions/spellings.py", "respelt"),
}
"""Where a pattern is made of words that are escaped, or is the model's, whose search is linear."""
IN_SEARCHES = {
    ("privacy/accounts.py", "_account"),
    ("privacy/streets.py", "_address"),
    ("privacy/birth_dates.py", "_birth"),
    ("privacy/handles.py", "_handle"),
    ("privacy/mail.py", "_mail"),
    ("privacy/numbers.py", "_number"),
    ("privacy/coordinates.py", "_coordinates"),
    ("privacy/plates.py", "_plate"),
    ("privacy/telephones.py", "_telephone"),
    ("privacy/context_patterns.py", "preceded_by"),
    # libphonenumber's, matched as a whole against a dozen digits
    ("privacy/number_checks.py", "telephone_pattern"),
}
"""Where a pattern is put together that a module's DETECTORS hold."""
OF_A_WINDOW = {
    id(pattern)
    for detector in DETECTORS
    for pattern in (
        detector.near,
        detector.before,
        detector.not_before,
        detector.not_after,
        detector.unless,
    )
    if pattern is not None
}
"""Patterns that are asked of a few letters before or behind what was found, or of that alone."""
OWN_PAGES = (
    '<nav class="hb-parts".*?</nav>',
    "<script(?P<attributes>",
    "<button.*?</button>",
)
"""How the patterns begin that look through pages which this program has drawn: what begins there ends."""


def compiled() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield the name of each pattern that stands in a module, also in a tuple or mapping."""
    for module in pkgutil.walk_packages(generator.__path__, "generator."):
        if module.name != "generator.__main__":
            loaded = importlib.import_module(module.name)
            for name, value in vars(loaded).items():
                if isinstance(value, str) and name.endswith("_PATTERN"):
                    yield f"{name}:fullmatch", re.compile(value)
                yield from ((name, pattern) for pattern in within(value))


def within(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif isinstance(value, Detector):
        yield from within((value.pattern, value.needs))
    elif isinstance(value, dict):
        for part in value.values():
            yield from within(part)
    elif isinstance(value, tuple | list | frozenset):
        for part in value:
            yield from within(part)


@cache
def uses() -> dict[str, set[str]]:
    """Return by a pattern's name how it is used anywhere."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in USES:
                owner = getattr(node.value, "id", getattr(node.value, "attr", ""))
                found[owner].add(node.attr)
    return found


def sample(part: object) -> str:
    """Return a short text that a part of a parsed pattern finds, as far as that is told quickly."""
    text = ""
    for op, value in part:  # type: ignore[attr-defined]
        if op is sign.LITERAL:
            text += chr(value)
        elif op is sign.NOT_LITERAL:
            text += "a" if value != ord("a") else "b"
        elif op is sign.ANY:
            text += "a"
        elif op is sign.IN:
            text += one_of(value)
        elif op is sign.BRANCH:
            text += sample(value[1][0])
        elif op is sign.SUBPATTERN:
            text += sample(value[-1])
        elif op is sign.ATOMIC_GROUP:
            text += sample(value)
        elif op in REPEATS:
            text += sample(value[2]) * max(1, min(value[0], 8))
    return text


def one_of(choices: list[tuple[object, object]]) -> str:
    pattern = "".join("^" if op is sign.NEGATE else "" for op, _ in choices)
    for letter in "a1 .-@A\n_|*:é,/(+":
        if any(holds(op, value, letter) for op, value in choices) != (pattern == "^"):
            return letter
    return "a"


def holds(op: object, value: object, letter: str) -> bool:
    if op is sign.LITERAL:
        return ord(letter) == value
    if op is sign.RANGE:
        return value[0] <= ord(letter) <= value[1]  # type: ignore[index]
    if op is sign.CATEGORY:
        name = str(value).lower()
        wanted = r"\d" if "digit" in name else r"\s" if "space" in name else r"\w"
        return bool(re.match(wanted, letter)) != ("not_" in name)
    return False


REPEATS = (sign.MAX_REPEAT, sign.MIN_REPEAT, sign.POSSESSIVE_REPEAT)


def attacks(part: object, before: str = "") -> Iterator[tuple[str, str]]:
    """Yield the units that a pattern repeats, each behind what it wants before: the hardest texts."""
    for op, value in part:  # type: ignore[attr-defined]
        if op in REPEATS and value[1] > 8:
            unit = sample(value[2])
            yield before, unit
            yield "", f"{before}{unit}"
        if op in REPEATS:
            yield from attacks(value[2], before)
        elif op is sign.SUBPATTERN:
            yield from attacks(value[-1], before)
        elif op is sign.ATOMIC_GROUP:
            yield from attacks(value, before)
        elif op is sign.BRANCH:
            for branch in value[1]:
                yield from attacks(branch, before)
        before += sample([(op, value)])


def seconds(look: Callable[[str], object], text: str) -> float:
    """Return the least time of three looks."""
    times = []
    for _ in range(3):
        start = time.process_time()
        look(text)
        times.append(time.process_time() - start)
    return min(times)


def hardest(pattern: re.Pattern[str], name: str) -> list[str]:
    """Return the texts for which the pattern takes more than twice the time for twice the text."""
    used = {name.split(":")[1]} if ":" in name else uses().get(name) or {"search"}
    looks = []
    if used & {"search", "finditer", "findall", "sub", "subn", "split"}:
        looks.append(lambda text: sum(1 for _ in pattern.finditer(text)))
    if used & {"match", "fullmatch"}:
        looks.append(pattern.fullmatch)
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    tried = {*attacks(tree), *(("", unit) for unit in USUAL)}
    slow = []
    for look in looks:
        for before, unit in sorted(tried):
            if not unit:
                continue

            def text(letters: int, before: str = before, unit: str = unit) -> str:
                return f"{before}{unit * (letters // len(unit))}\x01"

            letters = SHORT
            while seconds(look, text(letters)) < SOON and letters < LETTERS:
                letters *= 2
            if letters == LETTERS and seconds(look, text(letters)) < SOON:
                continue
            once, twice, again = (seconds(look, text(letters * times)) for times in (1, 2, 4))
            if twice > DOUBLE * once and again > DOUBLE * twice:
                slow.append(f"{before!r} {unit!r}: {once:.3f} {twice:.3f} {again:.3f}")
    return slow


def calls() -> Iterator[tuple[str, str, ast.Call]]:
    """Yield each call of `re` within a function, with its file and the function's name."""
    for path in PACKAGE.rglob("*.py"):
        for function in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(function, ast.FunctionDef):
                for node in ast.walk(function):
                    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                        owner = getattr(node.func.value, "id", "")
                        if owner == "re" and node.func.attr in {"compile", *USES}:
                            yield path.relative_to(PACKAGE).as_posix(), function.name, node


def written() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield the patterns that stand in a call."""
    for _, function, call in calls():
        if isinstance(call.args[0], ast.Constant) and isinstance(call.args[0].value, str):
            yield f"{function}:{call.func.attr}", re.compile(call.args[0].value)  # type: ignore[attr-defined]


PATTERNS = {
    pattern: name
    for name, pattern in (*compiled(), *written())
    if not pattern.pattern.startswith(OWN_PAGES) and id(pattern) not in OF_A_WINDOW
}


def test_the_package_has_patterns() -> None:
    assert len(PATTERNS) > 50


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: PATTERNS[pattern])
def test_twice_the_text_takes_twice_the_time(pattern: re.Pattern[str]) -> None:
    assert hardest(pattern, PATTERNS[pattern]) == []


def test_a_pattern_that_grows_with_the_square_is_found() -> None:
    assert hardest(re.compile(r"a+1*a+b"), "a pattern") != []
    assert hardest(re.compile(r"[\w.]+@"), "a pattern") != []


def test_each_pattern_is_known_before_a_run() -> None:
    """One that is put together by a function would be seen by no test."""
    made = {
        (path, function)
        for path, function, call in calls()
        if not isinstance(call.args[0], ast.Constant)
        and not getattr(call.args[0], "id", "").endswith("_PATTERN")
    }
    assert made - MADE_OF_WORDS - IN_SEARCHES == set()
