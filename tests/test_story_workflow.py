"""The workflow Story as it runs: its own shell, a bare repository, recorded events and a stand-in for `gh`.

A case is a list of steps: what happens to the issue, and what stands there afterwards.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from conftest import ROOT, MadeOnce, small_handbook
from expressions import holds

WORKFLOW = yaml.safe_load((ROOT / ".github/workflows/story.yml").read_text("utf-8"))
EVENT = Path(__file__).parent / "submissions/en-whole/event.json"
EVENTS = yaml.safe_load((Path(__file__).parent / "workflow/events.yml").read_text("utf-8"))
STAND_INS = Path(__file__).parent / "workflow"
REPOSITORY = "example/handbook"
INSTALLS = "make .venv/ready"
"""Installs what is there already."""


def git(folder: Path, *words: str) -> str:
    done = subprocess.run(
        ["git", "-C", folder, "-c", "user.name=Editor", "-c", "user.email=e@example.org", *words],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


class Host:
    """GitHub, as far as the workflow knows it."""

    def __init__(self, folder: Path, main: str = "main") -> None:
        self.folder = folder
        self.main = main
        self.origin = folder / "origin.git"
        self.state_file = folder / "state.json"
        issue = json.loads(EVENT.read_text("utf-8"))["issue"]
        self.issue = issue | {
            "state": "open",
            "labels": [{"name": "story"}],
            "repository_url": f"https://api.github.com/repos/{REPOSITORY}",
        }
        self.branch = f"story-{issue['number']}"

    def begin(self) -> "Host":
        """Make the repository, and the issue in which nothing has happened yet."""
        handbook = small_handbook(self.folder)
        for name in ("scripts", "story-answers"):
            target = handbook / ".github" / name
            target.parent.mkdir(exist_ok=True)
            subprocess.run(["cp", "-r", ROOT / ".github" / name, target], check=True)
        git(handbook, "init", "-q", "-b", self.main)
        git(handbook, "add", "-A")
        git(handbook, "commit", "-qm", "A handbook")
        git(self.folder, "clone", "-q", "--bare", str(handbook), str(self.origin))
        self.write({"issue": self.issue, "gone": False, "comments": [], "prs": [], "asked": []})
        self.change(
            runs=[{"id": 5, "status": "queued", "head_repository": {"full_name": REPOSITORY}}],
            artifacts=[
                {"id": 7, "name": "site-with-drafts", "workflow_run": run_of(self.branch)},
                {"id": 8, "name": "site-with-drafts", "workflow_run": run_of("main")},
            ],
        )
        return self

    @property
    def state(self) -> dict:
        return json.loads(self.state_file.read_text("utf-8"))

    def write(self, state: dict) -> None:
        self.state_file.write_text(json.dumps(state), "utf-8")

    def change(self, **parts: object) -> None:
        self.write(self.state | parts)

    def edit(self, **fields: object) -> None:
        self.change(issue=self.state["issue"] | fields)

    def labels(self) -> list[str]:
        return [label["name"] for label in self.state["issue"]["labels"]]

    def event(self, action: str, label: str = "") -> Path:
        """Return the file of an event on the issue as it is now."""
        path = self.folder / "event.json"
        event = {"action": action, "issue": self.state["issue"]}
        event |= {"repository": {"full_name": REPOSITORY}}
        event |= {"label": {"name": label}} if label else {}
        path.write_text(json.dumps(event), "utf-8")
        return path

    def label(self, name: str) -> None:
        self.edit(labels=[*self.state["issue"]["labels"], {"name": name}])

    def unlabel(self, name: str) -> None:
        labels = self.state["issue"]["labels"]
        self.edit(labels=[label for label in labels if label["name"] != name])

    def run(self, action: str, label: str = "", event: Path | None = None) -> int:
        """Run both jobs on an event; return the last exit code."""
        event = event or self.event(action, label)
        told = {"github": {"event": json.loads(event.read_text("utf-8"))}}
        if not holds(WORKFLOW["jobs"]["read"]["if"], told):
            return 0
        temp = self.folder / f"temp-{len(list(self.folder.iterdir()))}"
        temp.mkdir()
        outputs: dict[str, str] = {}
        for job in ("read", "act"):
            work = temp / job
            git(self.folder, "clone", "-q", str(self.origin), str(work))
            (work / ".venv/bin").mkdir(parents=True)
            (work / ".git/info/exclude").write_text(".venv\n")
            command = work / ".venv/bin/handbook"
            command.write_text(
                f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m generator "$@"\n'
            )
            command.chmod(0o755)
            for step in WORKFLOW["jobs"][job]["steps"]:
                seen = {"outputs": outputs}
                contexts = told | {"steps": {"look": seen}, "needs": {"read": seen}}
                if step.get("run", INSTALLS) == INSTALLS or not holds(
                    step.get("if", "true"), contexts
                ):
                    continue
                code = self.shell(step["run"], work, temp, event, action, label)
                if code:
                    return code
                written = temp / "output"
                if written.exists():
                    outputs |= dict(
                        line.split("=", 1) for line in written.read_text("utf-8").splitlines()
                    )
        return 0

    def shell(
        self, script: str, work: Path, temp: Path, event: Path, action: str, label: str
    ) -> int:
        done = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", script],
            cwd=work,
            env={
                **os.environ,
                "PATH": os.pathsep.join(
                    (str(STAND_INS), str(Path(sys.executable).parent), os.environ["PATH"])
                ),
                "GH_STATE": str(self.state_file),
                "GH_TOKEN": "token",
                "GH_REPO": REPOSITORY,
                "GITHUB_RUN_ID": "1",
                "GITHUB_SERVER_URL": "https://github.example",
                "GITHUB_EVENT_PATH": str(event),
                "GITHUB_OUTPUT": str(temp / "output"),
                "RUNNER_TEMP": str(temp),
                "ACTION": action,
                "LABEL": label,
                "MAIN": self.main,
                "NUMBER": str(self.issue["number"]),
                # what is pushed to GitHub goes to the bare repository
                "GIT_CONFIG_COUNT": "1",
                "GIT_CONFIG_KEY_0": f"url.{self.origin}.insteadOf",
                "GIT_CONFIG_VALUE_0": f"https://x-access-token:token@github.example/{REPOSITORY}",
            },
            capture_output=True,
            text=True,
            check=False,
        )
        sys.stdout.write(done.stdout + done.stderr)
        return done.returncode

    def branches(self) -> list[str]:
        return git(self.origin, "for-each-ref", "--format=%(refname:short)", "refs/heads").split()

    def record(self) -> str:
        return git(self.origin, "show", f"{self.branch}:stories/{self.branch}/story.yml")

    def answer(self) -> str:
        return "".join(comment["body"] for comment in self.state["comments"])

    def open(self) -> int:
        return sum(pr["state"] == "open" for pr in self.state["prs"])

    def accept(self) -> int:
        self.label("story-accepted")
        return self.run("labeled", "story-accepted")

    def write_as_editor(self, before: str, after: str) -> None:
        work = self.folder / "editor"
        git(self.folder, "clone", "-q", "-b", self.branch, str(self.origin), str(work))
        path = work / f"stories/{self.branch}/story.yml"
        text = path.read_text("utf-8")
        assert before in text
        path.write_text(text.replace(before, after), "utf-8")
        git(work, "commit", "-qam", "An editor's words")
        git(work, "push", "-q")


@pytest.mark.parametrize("case", EVENTS, ids=lambda case: case["what"])
def test_the_workflow_looks_at_what_concerns_a_story(case: dict) -> None:
    event: dict = {"action": case["action"], "issue": {"labels": names(case["has"])}}
    event |= {"label": {"name": case["label"]}} if "label" in case else {}
    assert holds(WORKFLOW["jobs"]["read"]["if"], {"github": {"event": event}}) is case["runs"]


def test_every_kind_of_event_is_among_them() -> None:
    # PyYAML reads the key `on` as YAML 1.1 has it
    kinds = set(WORKFLOW[True]["issues"]["types"])
    assert {case["action"] for case in EVENTS} == kinds
    # what acts does so after every reading, and after nothing else
    assert (WORKFLOW["jobs"]["act"]["needs"], "if" in WORKFLOW["jobs"]["act"]) == ("read", False)


def names(labels: list[str]) -> list[dict]:
    return [{"name": label} for label in labels]


def run_of(branch: str) -> dict:
    return {"head_branch": branch, "head_repository_id": 1, "repository_id": 1}


@pytest.fixture
def host(tmp_path: Path) -> Host:
    return Host(tmp_path).begin()


@pytest.fixture
def proposed(made_once: MadeOnce, tmp_path: Path) -> Host:
    """A story that was told, answered and accepted."""

    def propose(folder: Path) -> None:
        folder.mkdir()
        host = Host(folder).begin()
        assert host.run("opened") == 0
        assert host.accept() == 0

    made = made_once("proposed", propose)
    return Host(shutil.copytree(made, tmp_path / "host"))


def test_nothing_is_pushed_before_a_maintainer_has_accepted_the_text(host: Host) -> None:
    assert host.run("opened") == 0
    assert host.branches() == ["main"]
    assert "Nothing has to be mended" in host.answer()
    assert host.accept() == 0
    assert host.branches() == ["main", host.branch]
    assert host.open() == 1
    assert "It is a proposal now" in host.answer()
    assert f"workflow run check.yml --ref {host.branch}" in host.state["asked"]


def test_a_label_does_not_hold_for_a_text_that_nobody_has_seen(host: Host) -> None:
    host.run("opened")
    seen = host.event("labeled", "story-accepted")
    host.label("story-accepted")
    host.edit(body=host.state["issue"]["body"].replace("late", "early"))
    assert host.run("labeled", "story-accepted", seen) == 0
    assert (host.branches(), host.open(), host.labels()) == (["main"], 0, ["story"])
    # nor without an answer to the text
    host.change(comments=[])
    assert host.accept() == 0
    assert (host.branches(), host.open(), host.labels()) == (["main"], 0, ["story"])


def test_an_editors_words_stay_and_what_the_teller_changes_waits(proposed: Host) -> None:
    proposed.write_as_editor("days: ", "# an editor was here\ndays: ")
    before = proposed.record()
    body = proposed.state["issue"]["body"]
    proposed.edit(body=body.replace("Calling a place", "Writing to a place"))
    assert proposed.run("edited") == 0
    assert proposed.record() == before
    assert "- **What was hard?**" in proposed.answer()
    assert "Writing" not in proposed.answer()
    assert proposed.labels() == ["story", "story-changed"]
    # the maintainer takes it over: both are there
    assert proposed.accept() == 0
    assert "Writing to a place" in proposed.record()
    assert "# an editor was here" in proposed.record()
    assert (proposed.open(), proposed.labels()) == (1, ["story", "story-accepted"])


def test_what_both_have_changed_is_for_a_person(proposed: Host) -> None:
    proposed.write_as_editor("Calling a place", "Ringing a place")
    before = proposed.record()
    body = proposed.state["issue"]["body"]
    proposed.edit(body=body.replace("Calling a place", "Writing to a place"))
    proposed.run("edited")
    assert proposed.accept() == 0
    assert proposed.record() == before
    assert "change the branch by hand" in proposed.answer()


def test_a_proposal_that_could_not_be_opened_is_opened_by_the_next_run(host: Host) -> None:
    host.run("opened")
    host.change(refuses=True)
    assert host.accept() != 0
    assert host.open() == 0
    assert "It is a proposal now" not in host.answer()
    old = host.event("labeled", "story-accepted")
    assert host.run("labeled", "story-accepted", old) == 0
    assert host.open() == 1
    assert "It is a proposal now" in host.answer()


def test_a_check_that_could_not_be_started_is_started_by_the_next_run(host: Host) -> None:
    host.run("opened")
    host.change(starts_nothing=True)
    assert host.accept() != 0
    started = f"workflow run check.yml --ref {host.branch}"
    assert started not in host.state["asked"]
    for _ in range(2):
        assert host.run("edited") == 0
    assert host.state["asked"].count(started) == 1
    assert "It is a proposal now" in host.answer()


def test_a_story_that_is_sent_again_waits_for_a_maintainer_again(proposed: Host) -> None:
    proposed.edit(state="closed")
    assert proposed.run("closed") == 0
    proposed.edit(state="open")
    assert proposed.run("reopened") == 0
    assert (proposed.branches(), proposed.open()) == (["main"], 0)
    assert "Nothing has to be mended" in proposed.answer()
    assert proposed.accept() == 0
    assert (proposed.branches(), proposed.open()) == (["main", proposed.branch], 1)


def test_a_story_that_is_in_the_handbook_is_taken_out_by_a_person(proposed: Host) -> None:
    (pr,) = proposed.state["prs"]
    proposed.change(prs=[pr | {"state": "merged"}])
    # a proposal that is taken over closes its issue
    before = proposed.answer()
    proposed.edit(state="closed")
    assert proposed.run("closed") == 0
    assert proposed.answer() == before
    proposed.edit(body=" ")
    assert proposed.run("edited") == 0
    assert "in the handbook already" in proposed.answer()
    assert proposed.branches() == ["main", proposed.branch]
    assert len(proposed.state["artifacts"]) == 2


@pytest.mark.parametrize(
    "how", ["closed", "emptied", "deleted", "transferred", "unlabeled", "not accepted"]
)
def test_a_story_is_taken_back(how: str, proposed: Host) -> None:
    host = proposed
    action, label = how, ""
    match how:
        case "closed":
            host.edit(state="closed")
        case "emptied":
            action = "edited"
            host.edit(body=" ")
        case "deleted":
            host.change(gone=True)
        case "transferred":
            host.edit(repository_url="https://api.github.com/repos/another/place")
        case "unlabeled":
            label = "story"
            host.unlabel("story")
        case "not accepted":
            action, label = "unlabeled", "story-accepted"
            host.unlabel("story-accepted")
    assert host.run(action, label) == 0
    assert (host.branches(), host.open()) == (["main"], 0)
    assert [item["id"] for item in host.state["artifacts"]] == [8]
    assert any("runs/5/cancel" in asked for asked in host.state["asked"])
    if how not in ("deleted", "transferred"):
        assert "has been taken back" in host.answer()


HOSTILE = (
    """'"; touch escaped; $(touch escaped) `touch escaped` ${IFS} %0A::set-output name=x::y\\"""
)


def test_no_word_of_an_issue_or_a_branch_is_run(tmp_path: Path) -> None:
    host = Host(tmp_path, main="""main'";$(touch${IFS}escaped)`touch${IFS}escaped`""").begin()
    body = host.state["issue"]["body"].replace("Calling a place", f"Calling a place {HOSTILE}")
    host.edit(title=f"{HOSTILE}\n{HOSTILE}\nstanding=gone", body=body)
    host.label(f"story {HOSTILE}\nstanding=gone")
    assert host.run("labeled", f"story {HOSTILE}\nstanding=gone") == 0
    assert host.accept() == 0
    assert (host.branches(), host.open()) == ([host.main, host.branch], 1)
    assert yaml.safe_load(host.record())["hard"].startswith("Calling a place '\"; touch escaped")
    assert host.state["prs"][0]["state"] == "open"
    assert list(tmp_path.rglob("escaped*")) == []
    host.edit(state="closed")
    assert host.run("closed") == 0
    assert host.branches() == [host.main]


def test_an_old_run_done_again_sees_the_issue_as_it_is(proposed: Host) -> None:
    old = proposed.event("labeled", "story-accepted")
    proposed.edit(state="closed")
    assert proposed.run("labeled", "story-accepted", old) == 0
    assert (proposed.branches(), proposed.open()) == (["main"], 0)
