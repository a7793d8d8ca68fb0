"""Stories that were told in a form: each folder of `told/` holds GitHub's event and what becomes of it.

To add one, add a folder with an `event.json` and run `python tests/test_telling.py`, which writes the
record and the answer where they are missing; read them well.
"""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from conftest import ROOT, run, small_handbook
from linux import Begin

from generator.cli import from_issue
from generator.rules.all import RULES
from generator.source.settings import read_settings
from generator.telling import reply
from generator.telling.issue_form import file_name, issue_form
from generator.telling.write_forms import FOLDER
from generator.text.markdown import escaped
from generator.wording.wording import wording

TOLD = Path(__file__).parent / "told"
NAMES = sorted(path.name for path in TOLD.iterdir())
DAY = "2026-11-23"


def tell(name: str, root: Path) -> tuple[int, str, str]:
    """Run the command on an event; return its exit code, the answer and the record."""
    answer = root / "answer.md"
    event = TOLD / name / "event.json"
    done = run(
        *("new", "story", "--from-issue", event, "--answer", answer, "--root", root),
        *("--today", DAY),
    )
    assert done.returncode in (0, 1), done.stderr
    record = root / f"stories/story-{number(name)}/story.yml"
    return (
        done.returncode,
        answer.read_text("utf-8"),
        record.read_text("utf-8") if record.exists() else "",
    )


def number(name: str) -> int:
    return json.loads((TOLD / name / "event.json").read_text("utf-8"))["issue"]["number"]


def files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.name != "answer.md"
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_told_story_becomes_a_record_and_an_answer(name: str, handbook: Path) -> None:
    before = files(handbook)
    code, answer, record = tell(name, handbook)
    assert answer == (TOLD / name / "answer.md").read_text("utf-8")
    wanted = TOLD / name / "story.yml"
    assert record == (wanted.read_text("utf-8") if wanted.exists() else "")
    assert code == (0 if record else 1)
    # nothing else has changed, and a story with errors has left nothing behind
    made = {f"stories/story-{number(name)}/story.yml"} if record else set()
    after = files(handbook)
    assert {path for path in after if before.get(path) != after[path]} == made
    assert before.keys() <= after.keys()
    # told again, it is the same record
    assert tell(name, handbook) == (code, answer, record)
    assert files(handbook) == after


@pytest.mark.parametrize("name", [name for name in NAMES if (TOLD / name / "story.yml").exists()])
def test_a_told_story_passes_the_check_and_has_its_page(name: str, handbook: Path) -> None:
    tell(name, handbook)
    checked = run("check", "--root", handbook, "--today", DAY)
    assert checked.returncode == 0, checked.stdout
    built = run("build", "--root", handbook, "--no-pdf", "--today", DAY)
    assert built.returncode == 0, built.stderr
    language = json_language(name)
    folder = "" if language == "da" else f"{language}/"
    page = handbook / f"site/{folder}stories/story-{number(name)}/index.html"
    if "ended" in name:
        assert not page.exists()
        return
    html = page.read_text("utf-8")
    assert "<script>alert" not in html
    assert "javascript:alert" not in html


def json_language(name: str) -> str:
    return name.split("-", maxsplit=1)[0]


def test_what_an_editor_has_added_stays_when_the_issue_changes(handbook: Path) -> None:
    tell("da-whole", handbook)
    path = handbook / f"stories/story-{number('da-whole')}/story.yml"
    text = path.read_text("utf-8")
    path.write_text(
        text.replace("kind: lived", "links:\n  modules: [first-day]\nkind: lived"), "utf-8"
    )
    text = path.read_text("utf-8")
    path.write_text(
        text.replace("topic: relevance", "topic: craft", 1).replace(
            "consent:\n", "consent:\n  withdrawn: '2026-11-22'\n"
        ),
        "utf-8",
    )
    tell("da-whole", handbook)
    kept = path.read_text("utf-8")
    assert "links:\n  modules:\n    - first-day\n" in kept
    assert "withdrawn: '2026-11-22'" in kept
    assert kept.count("topic: craft") == 1


def test_nothing_stays_that_the_check_could_not_read(
    handbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(settings: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(from_issue, "run_check", broken)
    event = TOLD / "da-whole/event.json"
    before = files(handbook)
    with pytest.raises(RuntimeError):
        from_issue.from_issue(read_settings(handbook), event, None, None)
    assert files(handbook) == before


def story(root: Path) -> Path:
    return root / f"stories/story-{number('da-whole')}/story.yml"


def tell_without_room(root: Path, no_room: Begin) -> str:
    event = TOLD / "da-whole/event.json"
    done = run("new", "story", "--from-issue", event, "--root", root, begin=no_room)
    assert done.returncode == 2
    return done.stderr


def test_a_full_disk_leaves_no_half_of_a_story(handbook: Path, no_room: Begin) -> None:
    before = files(handbook)
    assert (
        tell_without_room(handbook, no_room)
        == f"handbook: {story(handbook)} cannot be used: File too large\n"
    )
    assert files(handbook) == before
    assert not story(handbook).parent.exists()
    tell("da-whole", handbook)
    story(handbook).write_text(
        story(handbook).read_text().replace("topic: relevance", "topic: craft", 1)
    )
    before = files(handbook)
    tell_without_room(handbook, no_room)
    assert files(handbook) == before


def test_what_lay_in_a_storys_folder_stays(
    handbook: Path, monkeypatch: pytest.MonkeyPatch, no_room: Begin
) -> None:
    story(handbook).parent.mkdir()
    story(handbook).with_name("stall.jpg").write_bytes(b"picture")
    before = files(handbook)
    monkeypatch.setattr(from_issue, "run_check", lambda settings: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        from_issue.from_issue(read_settings(handbook), TOLD / "da-whole/event.json", None, None)
    assert files(handbook) == before
    tell_without_room(handbook, no_room)
    assert files(handbook) == before


@pytest.mark.parametrize("place", ["", "story.yml"])
def test_a_story_is_written_through_no_link(place: str, handbook: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    if place:
        story(handbook).parent.mkdir()
        story(handbook).symlink_to(elsewhere / "story.yml")
        (elsewhere / "story.yml").write_text("mine")
    else:
        story(handbook).parent.symlink_to(elsewhere)
    before = files(elsewhere)
    done = run("new", "story", "--from-issue", TOLD / "da-whole/event.json", "--root", handbook)
    path = story(handbook).relative_to(handbook)
    assert done.stderr == f"handbook: {path} is a link, a folder or a pipe: put a file there\n"
    assert (done.returncode, files(elsewhere)) == (2, before)


def test_nobody_is_called_by_an_answer() -> None:
    assert "@octo" not in escaped("Ask @octo-org/team")
    assert escaped("a@b").replace("\u200b", "") == "a@b"


def test_the_file_that_the_page_saves_is_read_like_an_issue(handbook: Path) -> None:
    event = json.loads((TOLD / "sv-whole/event.json").read_text("utf-8"))
    saved = handbook / "story-sv.md"
    saved.write_text(event["issue"]["body"], "utf-8")
    done = run("new", "story", "the-tap", "--from-issue", saved, "--root", handbook, "--today", DAY)
    assert done.returncode == 0, done.stderr
    record = (handbook / "stories/the-tap/story.yml").read_text("utf-8")
    wanted = (TOLD / "sv-whole/story.yml").read_text("utf-8")
    assert record == wanted.replace(f"id: story-{number('sv-whole')}", "id: the-tap").replace(
        "reviewed: '2026-11-20'", f"reviewed: '{DAY}'"
    )
    assert "GitHub" not in done.stdout
    assert "redigera" not in done.stdout.lower()
    again = run("new", "story", "the-tap", "--from-issue", saved, "--root", handbook)
    assert (again.returncode, again.stderr.count("\n")) == (2, 1)
    assert "there is a story `the-tap` already" in again.stderr
    assert (handbook / "stories/the-tap/story.yml").read_text("utf-8") == record


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "this is not the form for a story"),
        ("{", "the file holds no event of an issue"),
        ('{"issue": {"number": "1", "body": "x", "created_at": "2026-11-20"}}', "holds no event"),
        ("### Something else\n\nText", "this is not the form for a story"),
        ("x" * 1_000_001, "the file is too long for a story"),
    ],
)
def test_what_is_no_form_is_said_in_one_line(text: str, said: str, handbook: Path) -> None:
    file = handbook / "told.txt"
    file.write_text(text, "utf-8")
    done = run("new", "story", "one", "--from-issue", file, "--root", handbook)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("code", read_settings(ROOT, {}).codes)
def test_the_issue_forms_are_the_models(code: str) -> None:
    assert (ROOT / FOLDER / file_name(code)).read_text("utf-8") == issue_form(wording(code))


def test_the_answer_knows_rules_that_there_are() -> None:
    known = {rule.id for rule in RULES}
    assert {reply.PERSONAL, *reply.NOT_THE_TELLERS, *reply.PLAIN} <= known


def write_missing() -> None:
    """Write the answer and record of each event that has none yet."""
    for name in NAMES:
        with TemporaryDirectory() as folder:
            _, answer, record = tell(name, small_handbook(Path(folder)))
        if not (TOLD / name / "answer.md").exists():
            (TOLD / name / "answer.md").write_text(answer, "utf-8")
            if record:
                (TOLD / name / "story.yml").write_text(record, "utf-8")


if __name__ == "__main__":
    write_missing()
