"""Every message and interface word is there in every language."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from conftest import run

from generator.maintenance.extract_words import messages
from generator.wording.wording import PACKAGED

PLACEHOLDER = r"\{(\w+)\}"


@pytest.mark.parametrize("code", ["da", "sv", "de"])
def test_nothing_lacks_a_translation(code: str) -> None:
    with (PACKAGED / f"{code}.po").open("rb") as file:
        catalogue = read_po(file, locale=code)
    wanted = {message.id for message in messages() if message.id}
    assert len(wanted) > 150
    translated = {message.id: message.string for message in catalogue if message.id}
    assert wanted - translated.keys() == set(), "run `make words`"
    assert translated.keys() - wanted == set(), "run `make words`"
    for source, words in translated.items():
        pairs = (
            [(source, words)] if isinstance(source, str) else [(source[1], part) for part in words]
        )
        for before, after in pairs:
            assert after, before
            assert placeholders(after) == placeholders(before), before
    assert not any(message.fuzzy for message in catalogue if message.id)


def placeholders(text: str) -> list[str]:

    return sorted(re.findall(PLACEHOLDER, text))


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "the module takes 61 minutes, but its activities take 60"),
        ("da", "modulet varer 61 minutter"),
        ("sv", "modulen tar 61 minuter"),
        ("de", "61 Minuten"),
    ],
)
def test_messages_are_told_in_the_language_asked_for(code: str, words: str, handbook: Path) -> None:
    path = handbook / "modules/first-day/module.yml"
    path.write_text(path.read_text().replace("minutes: 60", "minutes: 61"))
    output = run("check", "--root", handbook, "--message-lang", code)
    assert words in output.stdout
    own = run("check", "--root", handbook, LANGUAGE=code, LC_ALL="", LANG=code)
    assert own.stdout == output.stdout


def test_each_finding_in_its_records_own_language(handbook: Path) -> None:
    for name in ("modules/first-day/module.yml", "content/programmes/track/programme.yml"):
        path = handbook / name
        path.write_text(
            path.read_text().replace("reviewed:", "links: {modules: [none]}\nreviewed:")
        )
    module = handbook / "modules/first-day/module.yml"
    module.write_text(
        module.read_text()
        .replace("links: {modules: [none]}\n", "")
        .replace("  stories: [rain]", "  stories: [rain]\n  modules: [none]")
    )
    output = run("check", "--root", handbook, "--message-lang", "record").stdout
    danish = run("check", "--root", handbook, "--message-lang", "da", "modules").stdout
    swedish = run("check", "--root", handbook, "--message-lang", "sv", "content/programmes").stdout
    assert "reference-target" in danish
    assert danish.partition("\n\n")[0] in output
    assert "reference-target" in swedish
    assert swedish.partition("\n\n")[0] in output
