"""Hostile strings and names on their way in: refused where they stand, or taken as the letters they are."""

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path, PurePosixPath
from typing import Any, get_args

import polib
import pytest
import yaml
from conftest import FULL
from injection.filled import (
    HERE,
    RECORDS,
    UNREAD,
    USED,
    Handbook,
    Leaf,
    kind_of,
    leaves,
    put,
    scalars,
    write_handbook,
)
from pydantic import ValidationError

from generator import finding
from generator.check import CheckResult, check_handbook
from generator.finding import KeyPath, Severity
from generator.invisible import find_invisible
from generator.loading.load import load
from generator.loading.record_locations import RecordLocation
from generator.model import blocks
from generator.model.kinds import PAGE
from generator.model.scene import ScenePerson, SceneThing
from generator.model.text import Form
from generator.rules.self_checks import CHECKS
from generator.source.settings import read_settings

TRIED = USED if FULL else USED[::2]
NAMES: list[str] = yaml.safe_load((HERE / "names.yml").read_text("utf-8"))
TAGS = {
    value
    for model in (*vars(blocks).values(), ScenePerson, SceneThing)
    if hasattr(model, "model_fields") and "kind" in model.model_fields
    for value in get_args(model.model_fields["kind"].annotation)
}
ABOUT = "content/pages/about/page.yml"


@pytest.fixture(scope="module", autouse=True)
def every_finding() -> Iterator[None]:
    """Let each finding be told, however many a rule has in a file."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(finding, "MAX_FINDINGS_PER_RULE", 10**6)
        yield


RULES = tuple(check.rule for check in CHECKS)
"""What is asked of self-checks, whose texts are the same here, and without gaps."""


@pytest.fixture(scope="module")
def filled() -> Handbook:
    """What the other tests draw: which strings in which fields, and in titles all together."""
    handbook = Handbook(USED)
    handbook.add_all()
    return handbook


def fits(leaf: Leaf, string: str) -> bool:
    """Return whether a string is neither too long nor too short for a field that holds no text."""
    return bool(leaf.form) or 10 <= len(string) <= leaf.most - 16


def errors(result: CheckResult) -> set[tuple[str, int]]:
    """Return where errors are that are no matter of how texts of the same record differ."""
    return {
        (finding.path.as_posix(), finding.position.line)
        for finding in result.findings
        if finding.rule.severity is Severity.ERROR and finding.rule not in RULES
    }


def is_drawn(filled: Handbook, path: str, leaf: Leaf, string: str) -> bool:
    """Return whether the other tests draw a string in a field, or in a title as this one is."""
    if leaf.form is Form.PLAIN:
        return string in filled.in_titles
    return string in filled.drawn[path, leaf.key] or not UNREAD.isdisjoint(leaf.path)


@pytest.mark.parametrize("string", TRIED)
def test_a_field_refuses_a_string_where_it_stands_or_it_is_drawn(
    string: str, filled: Handbook, tmp_path: Path
) -> None:
    records = deepcopy(RECORDS)
    for path, record in records.items():
        for leaf in leaves(path):
            if fits(leaf, string):
                put(record, leaf.path, string)
    root = tmp_path / "handbook"
    write_handbook(root, records)
    for path in records:
        write_po(root / path, [leaf.route for leaf in leaves(path) if leaf.form], string)
    result = check_handbook(read_settings(root, {}))
    refused = errors(result)
    by_path = {entry.document.path.as_posix(): entry for entry in result.catalogue.entries}
    for path in records:
        if any(find_invisible(string)):
            assert path in {where for where, _ in refused}
            continue
        entry = by_path[path]
        lines = {item.context: item.line for item in entry.po["sv"].entries}
        translation = entry.po["sv"].path.as_posix()
        for leaf in leaves(path):
            if not fits(leaf, string):
                continue
            here = (path, entry.document.position(leaf.field).line) in refused
            seen = is_drawn(filled, path, leaf, string)
            # a definition is one on a line of its own, where no word can stand before or behind it
            defined = leaf.form is Form.INLINE and "]: https:" in string
            assert here or seen or defined, (path, leaf.route)
            if leaf.form:
                assert ((translation, lines[leaf.route]) in refused) == here, (path, leaf.route)


def write_po(beside: Path, routes: list[str], string: str) -> None:
    file = polib.POFile(wrapwidth=10**9)
    file.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
    file.extend(polib.POEntry(msgctxt=route, msgid=string, msgstr=string) for route in routes)
    file.save(str(beside.parent / "sv.po"))


def others(path: str) -> Iterator[KeyPath]:
    """Yield the fields that take no words: numbers, days, ids, references, choices."""
    known = {leaf.path for leaf in leaves(path)}
    yield from (key_path for key_path, _ in scalars(RECORDS[path]) if key_path not in known)


def untagged(path: KeyPath) -> list[str | int]:
    """Return a path without the kinds of blocks and of what is in a scene, which Pydantic puts into it."""
    return [step for step in path if step not in TAGS]


@pytest.mark.parametrize("path", RECORDS)
def test_other_fields_refuse_every_string_where_it_stands(path: str, tmp_path: Path) -> None:
    model = kind_of(path).model
    taken: dict[KeyPath, str] = {}
    for key_path in others(path):
        for string in TRIED:
            record = deepcopy(RECORDS[path])
            put(record, key_path, string)
            try:
                model.model_validate(record)
            except ValidationError as error:
                where = untagged(error.errors()[0]["loc"])
                assert where in (untagged(key_path), untagged(key_path[:-1]))
            else:
                taken[key_path] = string
    for number, (key_path, string) in enumerate(taken.items()):
        records = deepcopy(RECORDS)
        put(records[path], key_path, string)
        write_handbook(tmp_path / str(number), records)
        result = check_handbook(read_settings(tmp_path / str(number), {}))
        entry = next(item for item in result.catalogue.entries if item.document.path.match(path))
        assert (path, entry.document.position(key_path).line) in errors(result), key_path


def test_every_field_is_filled() -> None:
    filled: set[tuple[str, str]] = set()
    known: set[tuple[str, str]] = set()

    def look(value: Any) -> None:
        if hasattr(type(value), "model_fields"):
            for name in type(value).model_fields:
                known.add((type(value).__name__, name))
                found = getattr(value, name)
                if found not in (None, (), {}):
                    filled.add((type(value).__name__, name))
                for item in found if isinstance(found, tuple) else (found,):
                    look(item)

    for path, record in RECORDS.items():
        look(kind_of(path).model.model_validate(record))
    assert known - filled == {
        # would take the story off every page
        ("Consent", "withdrawn"),
        # are refused: there is one glossary, and what is asked at the end is no list here
        ("Glossary", "former_ids"),
        ("ShorterVersion", "without_questions"),
    }


def about(root: Path, string: str) -> None:
    """Write a page whose title is a string as it is, and a translation likewise."""
    record = {**deepcopy(RECORDS[ABOUT]), "title": "TITLE"}
    del record["sections"][0]["phases"], record["sections"][0]["leads_to"]
    record["pictures"] = record["false_alarms"] = []
    write_handbook(root, {ABOUT: record})
    text = yaml.safe_dump(record, sort_keys=False).replace("TITLE", string)
    (root / ABOUT).write_bytes(text.encode())
    entries = (("title", "Ord", string), ("summary", "Ord", "Andra ord"))
    po = "".join(
        f'msgctxt "{route}"\nmsgid "{original}"\nmsgstr "{words}"\n\n'
        for route, original, words in entries
    )
    (root / ABOUT).with_name("sv.po").write_bytes(po.encode())


@pytest.mark.parametrize("string", USED)
def test_a_string_as_it_is_in_a_file_changes_no_other_field(string: str, tmp_path: Path) -> None:
    root = tmp_path / "handbook"
    about(root, string)
    before = sorted(tmp_path.rglob("*"))
    loaded = load(read_settings(root, {}), RecordLocation(PAGE, PurePosixPath(ABOUT).parent))
    assert sorted(tmp_path.rglob("*")) == before
    if loaded.entry is None:
        assert loaded.findings
        return
    told = loaded.entry.record
    assert (told.summary.raw, told.language, told.status) == ("Ord", "da", "published")
    if not [item for item in loaded.findings if item.path.name == "sv.po"]:
        assert loaded.entry.titles_and_summaries["sv"][1].raw == "Andra ord"
