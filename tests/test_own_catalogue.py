"""A handbook's own catalogue of interface words can neither stop nor flood a run."""

from pathlib import Path

import pytest
from conftest import run

HEAD = (
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset={charset}\\n"\n'
    '"Plural-Forms: {plurals}\\n"\n\n'
)
USUAL = "nplurals=2; plural=(n != 1);"
MINUTES = 'msgid "{{minutes}} minutes"\nmsgstr "{words}"\n'
PDFS = 'msgid "{{count}} PDF"\nmsgid_plural "{{count}} PDFs"\nmsgstr[0] "{words}"\nmsgstr[1] "ok"\n'


def refused(handbook: Path, text: str) -> str:
    """Return the one line in which a run with such a catalogue for Danish ends."""
    folder = handbook / "content/interface"
    folder.mkdir()
    (folder / "da.po").write_text(text, "utf-8")
    done = run("check", "--root", handbook, "--message-lang", "da")
    assert done.returncode == 2, done.stdout
    assert done.stdout == ""
    assert len(done.stderr) < 2_000
    (line,) = done.stderr.splitlines()
    return line


@pytest.mark.parametrize(
    "words",
    [
        *("{key", "{minutes.real.foo}", "{minutes[0]}", "{minutes:>99999999}", "{0}", "{}", "x }"),
        *("{minutes!r}", "{minutes:{minutes}}", "{hours}", "{minutes} {minutes}", "minutter"),
    ],
)
def test_a_placeholder_that_the_original_has_not_is_told_at_its_line(
    words: str, handbook: Path
) -> None:
    text = HEAD.format(charset="utf-8", plurals=USUAL) + MINUTES.format(words=words)
    line = refused(handbook, text)
    assert "content/interface/da.po:6: " in line
    assert f"`{words}`" in line


@pytest.mark.parametrize("words", ["{count.real}", "{count:>99999999}", "{count!r}", "{other}"])
def test_so_is_one_in_a_form_for_a_number(words: str, handbook: Path) -> None:
    text = HEAD.format(charset="utf-8", plurals=USUAL) + PDFS.format(words=words)
    assert "content/interface/da.po:6: " in refused(handbook, text)


def test_a_translation_as_long_as_a_file_is_told(handbook: Path) -> None:
    words = "{minutes} " + "minutter " * 50_000
    text = HEAD.format(charset="utf-8", plurals=USUAL) + MINUTES.format(words=words)
    assert "far longer than the original" in refused(handbook, text)


@pytest.mark.parametrize(
    "plurals",
    [
        *("nplurals=999999999; plural=0;", "nplurals=2; plural=1/(n-777);"),
        *("nplurals=2; plural=n%0;", "nplurals=2; plural=n**n**n;", "nplurals=x; plural=0;"),
        f"nplurals=2; plural={'(' * 500}n{')' * 500};",
        *('nplurals=2; plural=__import__(\\"os\\");', "nplurals=2; plural=n!;"),
    ],
)
def test_what_tells_the_forms_apart_divides_by_nothing_and_is_short(
    plurals: str, handbook: Path
) -> None:
    text = HEAD.format(charset="utf-8", plurals=plurals) + PDFS.format(words="en")
    assert "cannot be read as a PO file" in refused(handbook, text)


def test_an_unknown_encoding_is_told(handbook: Path) -> None:
    text = HEAD.format(charset="ebcdic-x", plurals=USUAL) + MINUTES.format(words="{minutes}")
    assert "cannot be read as a PO file" in refused(handbook, text)


def test_bare_known_names_in_any_order_are_fine(handbook: Path) -> None:
    (handbook / "content/interface").mkdir()
    text = HEAD.format(charset="utf-8", plurals=USUAL) + PDFS.format(words="en PDF")
    text += MINUTES.format(words="i alt {minutes}")
    (handbook / "content/interface/da.po").write_text(text, "utf-8")
    assert run("check", "--root", handbook, "--message-lang", "da").returncode == 0
