"""`handbook new`: a draft that the check takes but for the places to fill in."""

import re
from datetime import date
from pathlib import Path

import pytest
from conftest import LANGUAGES, SMALL, handbook_record, run

from generator.authoring.skeleton import choices, skeleton
from generator.check import check_handbook
from generator.finding import Severity
from generator.maintenance.extract_words import messages
from generator.model.kinds import BY_NAME
from generator.model.placeholder import PLACEHOLDER_PATTERN
from generator.source.settings import read_settings
from generator.wording.wording import wording

KINDS = {
    "module": "modules",
    "intervention": "content/interventions",
    "programme": "content/programmes",
    "story": "stories",
}
DESCRIBED = {message.id for message in messages() if isinstance(message.id, str)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_new_record_lacks_nothing_but_what_is_marked(
    kind: str, language: str, handbook: Path
) -> None:
    done = run("new", kind, "my-own", "--language", language, "--root", handbook)
    assert done.returncode == 0, done.stderr
    path = handbook / KINDS[kind] / "my-own" / f"{kind}.yml"
    assert done.stdout == f"{path.relative_to(handbook).as_posix()}\n"
    placeholders = path.read_text("utf-8").count("‹")
    assert placeholders >= 7
    found = [
        item
        for item in check_handbook(read_settings(handbook, {})).findings
        if item.path.parent.name == "my-own"
    ]
    assert {(item.rule.id, item.rule.severity) for item in found} == {
        ("placeholder", Severity.WARNING)
    }
    assert len(found) == placeholders


def test_nothing_is_written_through_a_linked_folder(handbook: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (handbook / "stories").rename(elsewhere)
    (handbook / "stories").symlink_to(elsewhere)
    before = sorted(elsewhere.rglob("*"))
    done = run("new", "story", "mine", "--root", handbook)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    assert sorted(elsewhere.rglob("*")) == before


def english(kind: str) -> set[str]:
    """Return the text of a new record of a kind in English."""
    texts = [
        skeleton(
            BY_NAME[kind],
            "mine",
            wording("en"),
            {"title": "Mine"},
            date(2026, 11, 29),
            ["x"],
            handbook_record(SMALL, "en"),
        ),
        *(choice.about for choice in choices(BY_NAME[kind], handbook_record(SMALL, "en"))),
    ]
    marked = {mark[1] for mark in PLACEHOLDER_PATTERN.finditer(texts[0])}
    notes = set(re.findall("  # ([A-Z][^|\n]*)\n", texts[0]))
    return {*marked, *notes, *texts[1:], "more fields"}


@pytest.mark.parametrize("language", ["da", "sv", "de"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_new_record_and_its_findings_speak_one_language(
    kind: str, language: str, handbook: Path
) -> None:
    said = english(kind)
    assert len(said) >= 10
    done = run("new", kind, "my-own", "--language", language, "--root", handbook)
    assert done.returncode == 0, done.stderr
    text = (handbook / KINDS[kind] / "my-own" / f"{kind}.yml").read_text("utf-8")
    assert [each for each in said if each in text] == []
    hints = [
        item.hint
        for item in check_handbook(read_settings(handbook, {})).findings
        if item.path.parent.name == "my-own"
    ]
    assert len(hints) >= 7
    # who reads the findings in another language sees none of the record's
    for code in LANGUAGES:
        words = wording(code)
        wanted = {words.text(each) for each in DESCRIBED}
        start = words.text("what belongs here: {about}").format(about="")
        assert {words.format_message(hint).removeprefix(start) for hint in hints} <= wanted


@pytest.mark.parametrize("word", ["true", "null", "2026", "1e3", "no", "a: b"])
def test_a_title_is_text_whatever_it_looks_like(word: str, handbook: Path) -> None:
    done = run("new", "story", "mine", "--title", word, "--root", handbook)
    assert done.returncode == 0
    assert "schema" not in done.stderr
    entry = check_handbook(read_settings(handbook)).catalogue.by_ref["story:mine"]
    assert entry.record.title.raw == word


def test_a_new_lived_story_asks_for_its_consent(handbook: Path) -> None:
    done = run("new", "story", "mine", "--set", "kind=lived", "--set", "days=3", "--root", handbook)
    assert done.returncode == 0
    assert (
        "error consent-missing  a lived story needs the record of a signed consent" in done.stderr
    )
    text = (handbook / "stories/mine/story.yml").read_text("utf-8")
    assert "chosen for you, so look at each: sources, name" in done.stderr
    assert "days: 3\n" in text
    assert "situations" not in text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["story", "../out"], "`../out` is no id: use lower-case English letters"),
        (["story", "Mine"], "`Mine` is no id"),
        (["story", "m" * 61], "digits and hyphens, at most 60"),
        (["story", "rain"], "there is a story `rain` already"),
        (["story"], "say what the record's folder is called"),
        (["story", "mine", "--language", "fi"], "the handbook has no language `fi`"),
        (["story", "mine", "--set", "days=long"], "`days` is a number, not `long`"),
        (["story", "mine", "--set", "kind=true"], "`true` is not a choice for `kind`"),
        (["story", "mine", "--set", "colour=red"], "`colour` cannot be set here"),
        (["story", "mine", "--set", "colour"], "write `--set FIELD=VALUE`, not `colour`"),
        (["module", "mine", "--from-issue", "README.md"], "only a story can be made from an issue"),
    ],
)
def test_what_cannot_be_made_is_said_in_one_line(
    words: list[str], said: str, handbook: Path
) -> None:
    before = sorted(handbook.rglob("*"))
    done = run("new", *words, "--root", handbook)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert sorted(handbook.rglob("*")) == before
