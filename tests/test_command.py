"""The command as a user meets it: formats, exit codes, one line when it cannot run."""

import json
import os
import shutil
from pathlib import Path

import pytest
from conftest import FULL, ROOT, checked_handbook, run
from linux import Begin

from generator.finding import Severity


def test_the_real_handbook_waits_for_translators_at_most() -> None:
    """A story in one language is welcome; nothing is missing when the full run is made."""
    checked = checked_handbook(ROOT)
    assert checked.passed
    rules = {item.rule.id for item in checked.findings if item.rule.severity is not Severity.NOTICE}
    assert rules <= (set() if FULL else {"translation-missing", "translation-stale"})


def test_a_folder_named_for_somebody_is_found_by_its_path(handbook: Path) -> None:
    """Its name is masked where it is told, and its findings stay where they belong."""
    folder = handbook / "modules/call-22334455"
    (handbook / "modules/first-day").rename(folder)
    checked = run("check", "--root", handbook, "modules/call-22334455")
    assert checked.returncode == 1
    assert "22334455" not in checked.stdout
    output = run("comment", "--root", handbook, "modules/call-22334455/module.yml").stdout
    assert "❌" in output
    assert "22334455" not in output


def test_a_glossary_under_another_name_is_missed(handbook: Path) -> None:
    path = handbook / "content/glossary/glossary.yml"
    path.rename(path.with_suffix(".yaml"))
    checked = run("check", "--root", handbook)
    assert "record-file-missing  this folder has no file `glossary.yml`" in checked.stdout
    assert "rename `glossary.yaml` to `glossary.yml`" in checked.stdout


def test_a_withdrawn_story_is_not_printed_and_nothing_fails(handbook: Path) -> None:
    path = handbook / "stories/rain/story.yml"
    text = path.read_text("utf-8").replace("kind: composite", "kind: lived")
    consent = (
        "consent:\n  held_by: the school\n  given: 2026-01-01\n  until: 2027-01-01\n"
        "  scope: [web, print]\n  languages: [de]\n  under_18: false\n  withdrawn: 2026-02-01\n"
    )
    path.write_text(text[: text.index("situations:")] + "reviewed: 2026-11-01\n" + consent, "utf-8")
    printed = run("pdf", "stories/rain/story.yml", "--root", handbook, "--out", handbook / "pdf")
    assert (printed.returncode, printed.stdout) == (0, "")
    assert "story:rain is not printed: no consent lets it be" in printed.stderr


def test_json_tells_everything(handbook: Path) -> None:
    break_minutes(handbook)
    checked = run("check", "--root", handbook, "--format", "json", "modules/first-day/module.yml")
    assert [
        row for row in json.loads(checked.stdout)["findings"] if row["severity"] == "error"
    ] == [
        {
            "path": "modules/first-day/module.yml",
            "line": 13,
            "column": 10,
            "rule": "minutes-sum",
            "severity": "error",
            "message": "the module takes 61 minutes, but its activities take 60",
            "hint": "write `minutes: 60`, or change the minutes of an activity",
            "fix": {
                "start": {"line": 13, "column": 10},
                "end": {"line": 13, "column": 12},
                "text": "60",
            },
        }
    ]
    assert checked.returncode == 1


def test_github_annotations(handbook: Path) -> None:
    break_minutes(handbook)
    checked = run("check", "--root", handbook, "--format", "github", "modules")
    assert [line for line in checked.stdout.splitlines() if line.startswith("::error")] == [
        "::error file=modules/first-day/module.yml,line=13,col=10,title=minutes-sum::"
        "the module takes 61 minutes, but its activities take 60%0A"
        "write `minutes: 60`, or change the minutes of an activity"
    ]


def test_warnings_stop_only_when_strict(handbook: Path) -> None:
    assert run("check", "--root", handbook).returncode == 0
    strict = run("check", "--root", handbook, "--strict")
    assert strict.returncode == 1
    assert " error translation-missing  " in strict.stdout


@pytest.mark.parametrize("epoch", ["tomorrow", "9" * 30])
def test_a_day_that_is_none_is_told(handbook: Path, epoch: str) -> None:
    checked = run("check", "--root", handbook, SOURCE_DATE_EPOCH=epoch)
    output = f"handbook: SOURCE_DATE_EPOCH is not a number of seconds: {epoch}\n"
    assert (checked.returncode, checked.stderr) == (2, output)


def test_a_path_shows_only_its_own_findings(handbook: Path) -> None:
    break_minutes(handbook)
    checked = run("check", "--root", handbook, "stories")
    assert "minutes-sum" not in checked.stdout
    assert checked.returncode == 0


@pytest.mark.parametrize("verb", [["check"], ["build"], ["translations", "status"]])
def test_what_cannot_run_says_so_in_one_line(verb: list[str], tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken/mkdocs.yml").write_text("site_name: x\nplugins: [\n")
    (tmp_path / "silent").mkdir()
    (tmp_path / "silent/mkdocs.yml").write_text("site_name: x\n")
    for name, line in {
        "nowhere": f"handbook: there is no folder {tmp_path}/nowhere\n",
        "empty": f"handbook: there is no mkdocs.yml in {tmp_path}/empty: is this the handbook's root?\n",
        "broken": "handbook: mkdocs.yml:3:1 cannot be read as YAML\n",
        "silent": "handbook: mkdocs.yml names no languages: "
        "they stand under plugins, i18n, languages\n",
    }.items():
        result = run(*verb, "--root", tmp_path / name)
        assert (result.stderr, result.stdout, result.returncode) == (line, "", 2)


def test_an_unknown_path_cannot_be_checked() -> None:
    result = run("check", "modules/nothing")
    assert (result.stderr, result.returncode) == ("handbook: there is no modules/nothing\n", 2)


def test_an_unknown_language_of_messages() -> None:
    result = run("check", "--message-lang", "xx")
    assert (result.stderr, result.returncode) == (
        "handbook: there is no language with the code `xx`\n",
        2,
    )


@pytest.mark.parametrize("name", ["mkdocs.yml", "modules", "modules/first-day/module.yml"])
def test_no_permission(name: str, handbook: Path, bound_by_permissions: Begin) -> None:
    (handbook / name).chmod(0)
    try:
        result = run(
            "check",
            "--root",
            handbook,
            begin=bound_by_permissions,
            HANDBOOK_CACHE=f"{os.devnull}/nowhere",
        )
    finally:
        (handbook / name).chmod(0o755)
    assert result.returncode == 2
    assert result.stderr.startswith("handbook: ")
    assert result.stderr.endswith("cannot be read: permission denied\n")
    assert result.stderr.count("\n") == 1


def test_a_failed_check_leaves_the_last_site(handbook: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert run("build", "--root", handbook, "--site-dir", site).returncode == 0
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    break_minutes(handbook)
    assert run("build", "--root", handbook, "--site-dir", site).returncode == 1
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before
    assert [path.name for path in tmp_path.iterdir()] == ["handbook", "site"]


def test_drafts_are_shown_only_when_asked_for(handbook: Path, tmp_path: Path) -> None:
    draft = handbook / "stories/draft"
    shutil.copytree(handbook / "stories/rain", draft)
    text = (draft / "story.yml").read_text().replace("id: rain", "id: draft\nstatus: draft")
    (draft / "story.yml").write_text(text)
    run("build", "--root", handbook, "--site-dir", tmp_path / "without")
    run("build", "--root", handbook, "--site-dir", tmp_path / "with", "--drafts")
    assert not (tmp_path / "without/stories/draft").exists()
    shown = (tmp_path / "with/de/stories/draft/index.html").read_text()
    assert "hb-notice--draft" in shown


def test_a_build_replaces_only_what_a_build_has_written(handbook: Path, tmp_path: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "mine.txt").write_text("mine")
    before = sorted(path for path in tmp_path.rglob("*"))
    for folder in (handbook, tmp_path, handbook / "modules", papers):
        built = run("build", "--root", handbook, "--site-dir", folder)
        assert built.returncode == 2
        assert str(folder) in built.stderr.splitlines()[-1]
    assert sorted(path for path in tmp_path.rglob("*")) == before
    site = tmp_path / "site"
    for _ in range(2):
        assert run("build", "--root", handbook, "--site-dir", site).returncode == 0


def test_a_path_outside_the_handbook_cannot_be_checked(handbook: Path) -> None:
    ran = run("check", "/etc/hosts", "--root", handbook)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr == "handbook: /etc/hosts is not in the handbook\n"


@pytest.mark.parametrize("plugins", ["5", "{i18n: 3}", "[i18n]"])
def test_settings_without_languages_say_so(plugins: str, handbook: Path) -> None:
    (handbook / "mkdocs.yml").write_text(f"site_name: A\nplugins: {plugins}\n")
    ran = run("check", "--root", handbook)
    assert ran.returncode == 2
    assert ran.stderr.startswith("handbook: mkdocs.yml names no languages")


def test_a_finding_in_a_file_that_cannot_be_read_speaks_its_language(handbook: Path) -> None:
    path = handbook / "modules/first-day/module.yml"
    path.write_text(path.read_text().replace("level: A2", "levle: A2"))
    ran = run("check", "--root", handbook, "--message-lang", "record", path)
    assert "nøglen `levle`" in ran.stdout


def break_minutes(handbook: Path) -> None:
    path = handbook / "modules/first-day/module.yml"
    path.write_text(path.read_text().replace("minutes: 60", "minutes: 61"))


def test_a_place_where_nothing_can_be_written(handbook: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    built = run("build", "--root", handbook, "--site-dir", tmp_path / "file/site")
    assert built.returncode == 2
    assert built.stderr.splitlines()[-1] == (
        f"handbook: {tmp_path}/file cannot be used: File exists"
    )
    assert "Traceback" not in built.stderr
