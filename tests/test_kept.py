"""What is kept between runs: never wrong, never in the way."""

import shutil
from pathlib import Path

import pytest
from conftest import run, small_handbook
from edits import edit

from generator import kept
from generator.catalogue.load import Loaded, load
from generator.catalogue.spots import Spot
from generator.check import CheckResult, check
from generator.cli.last_build import inputs_of
from generator.finding import Finding
from generator.source.settings import Settings, read_settings

MODULE = Path("modules/first-day/module.yml")


def told(result: CheckResult) -> list[tuple[Finding, str]]:
    return [(finding, str(finding.place)) for finding in result.findings]


def everything(result: CheckResult) -> object:
    entries = [
        (entry.ref, entry.record, entry.document.root, dict(entry.po), entry.files)
        for entry in result.catalogue.entries
    ]
    return entries, result.catalogue.broken, told(result)


def changes(root: Path) -> list[tuple[str, object]]:
    """Return edits that each change what a check finds, or what it reads."""
    module, po = root / MODULE, root / MODULE.parent / "sv.po"
    glossary = root / "content/glossary/glossary.yml"

    def replace(path: Path, before: str, after: str) -> object:
        def replaced() -> None:
            text = path.read_text("utf-8")
            assert before in text
            path.write_text(text.replace(before, after, 1), "utf-8")

        return replaced

    return [
        ("a title", replace(module, "title: ", "title: Ny: ")),
        ("mended", replace(module, "title: Ny: ", "title: Ny ")),
        ("a reference", replace(module, "sources: [", "sources: [nowhere, ")),
        ("a translation", replace(po, 'msgstr "Den första dagen"', 'msgstr "Ring 070-174 06 58"')),
        ("a word to avoid", replace(glossary, "  - id: ", "  - avoid: {da: [dagen]}\n    id: ")),
        ("a stray file", lambda: (module.parent / "notes.txt").write_text("x")),
        ("gone", (module.parent / "notes.txt").unlink),
        ("a renamed folder", lambda: module.parent.rename(root / "modules/other")),
        ("a deleted one", lambda: shutil.rmtree(root / "modules/other")),
        ("no longer UTF-8", lambda: glossary.write_bytes(b"\xff" + glossary.read_bytes())),
    ]


def test_a_check_that_remembers_finds_what_a_fresh_one_finds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = small_handbook(tmp_path)
    seen = []
    for name, happen in [("nothing", lambda: None), *changes(root)]:
        happen()
        remembering = everything(check(read_settings(root)))
        assert everything(check(read_settings(root))) == remembering, name
        with monkeypatch.context() as fresh:
            fresh.setenv(kept.FOLDER, str(tmp_path / "fresh" / name))
            assert everything(check(read_settings(root))) == remembering, name
        assert remembering not in seen[-1:], name
        seen.append(remembering)


def test_one_edit_examines_one_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = small_handbook(tmp_path)
    check(read_settings(root))
    loaded = []

    def counted(settings: Settings, spot: Spot) -> Loaded:
        loaded.append(spot.folder.name)
        return load(settings, spot)

    monkeypatch.setattr("generator.examine.load", counted)
    check(read_settings(root))
    assert loaded == []
    edit(root / MODULE, "title: Den første dag", "title: Dagen")
    remembering = everything(check(read_settings(root)))
    assert loaded == ["first-day"]
    monkeypatch.setenv(kept.FOLDER, str(tmp_path / "fresh"))
    assert everything(check(read_settings(root))) == remembering
    assert len(loaded) > 2


@pytest.mark.parametrize("damage", [b"", b"x", b"x" * 500_000, None])
def test_what_is_damaged_is_thrown_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: bytes | None
) -> None:
    monkeypatch.setenv(kept.FOLDER, str(tmp_path / "cache"))
    root = small_handbook(tmp_path)
    # a process packs what it examines first otherwise than what it examines again
    before = everything(check(read_settings(root)))
    (path,) = (tmp_path / "cache").iterdir()
    path.unlink()
    assert everything(check(read_settings(root))) == before
    data = path.read_bytes()
    path.write_bytes(damage if damage is not None else data[:-7] + data[-6:])
    assert everything(check(read_settings(root))) == before
    assert path.read_bytes() == data


def test_another_version_starts_afresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.keep(tmp_path, "values", {"a": b"b"})
    assert kept.kept(tmp_path, "values") == {"a": b"b"}
    monkeypatch.setattr(kept, "version", lambda: b"0" * 32)
    assert kept.kept(tmp_path, "values") == {}


def test_a_folder_that_cannot_be_made_is_no_hindrance(handbook: Path, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    assert run("check", "--root", handbook, HANDBOOK_CACHE=str(in_the_way / "in")).returncode == 0


def test_a_handbook_without_stories_is_remembered_too(handbook: Path) -> None:
    settings = read_settings(handbook)
    before = inputs_of(settings)
    shutil.rmtree(handbook / "stories")
    without = inputs_of(settings)
    (handbook / "stories").mkdir()
    assert len({"", before, without, inputs_of(settings)}) == 4
