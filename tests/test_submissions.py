"""Stories submitted in a form: each folder of `submissions/` holds GitHub's event and what becomes of it.

To add one, add a folder with an `event.json` and run `python tests/test_submissions.py`, which writes the
record and the answer where they are missing; read them well.
"""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from conftest import ROOT, SMALL, MadeOnce, handbook_record, run, small_handbook
from linux import Begin

from generator.authoring import submitted_story
from generator.cli import from_issue
from generator.maintenance.write_forms import ANSWERS, FORM_FOLDER
from generator.rules.registry import RULES
from generator.source.settings import read_settings
from generator.story_form import reply
from generator.story_form.issue_form import file_name, issue_form
from generator.story_form.notices import NOTICES, notice_name
from generator.story_form.questions import QUESTIONS
from generator.story_form.story_record import changed_questions, story_values
from generator.story_form.submission import read_submission
from generator.text.escape_markdown import escape_markdown
from generator.wording.wording import wording

SUBMISSIONS = Path(__file__).parent / "submissions"
NAMES = sorted(path.name for path in SUBMISSIONS.iterdir())
DAY = "2026-11-23"


def submit(name: str, root: Path) -> tuple[int, str, str]:
    """Run the command on an event; return its exit code, the answer and the record."""
    answer = root / "answer.md"
    event = SUBMISSIONS / name / "event.json"
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
    return json.loads((SUBMISSIONS / name / "event.json").read_text("utf-8"))["issue"]["number"]


def files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and path.name != "answer.md"
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_told_story_becomes_a_record_and_an_answer(name: str, handbook: Path) -> None:
    before = files(handbook)
    code, answer, record = submit(name, handbook)
    assert answer == (SUBMISSIONS / name / "answer.md").read_text("utf-8")
    wanted = SUBMISSIONS / name / "story.yml"
    assert record == (wanted.read_text("utf-8") if wanted.exists() else "")
    assert code == (0 if record else 1)
    # nothing else has changed, and a story with errors has left nothing behind
    made = {f"stories/story-{number(name)}/story.yml"} if record else set()
    after = files(handbook)
    assert {path for path in after if before.get(path) != after[path]} == made
    assert before.keys() <= after.keys()
    # told again, it is the same record
    assert submit(name, handbook) == (code, answer, record)
    assert files(handbook) == after


BECOME_RECORDS = [name for name in NAMES if (SUBMISSIONS / name / "story.yml").exists()]


@pytest.fixture(scope="module")
def all_told(made_once: MadeOnce) -> Path:
    """A handbook in which every story is told that can be, with its site."""

    def make(folder: Path) -> None:
        folder.mkdir()
        root = small_handbook(folder)
        for name in BECOME_RECORDS:
            submit(name, root)
        checked = run("check", "--root", root, "--today", DAY)
        assert checked.returncode == 0, checked.stdout
        built = run("build", "--root", root, "--no-pdf", "--today", DAY)
        assert built.returncode == 0, built.stderr

    return made_once("told", make) / "handbook"


@pytest.mark.parametrize("name", BECOME_RECORDS)
def test_a_told_story_passes_the_check_and_has_its_page(name: str, all_told: Path) -> None:
    language = json_language(name)
    folder = "" if language == "da" else f"{language}/"
    assert (all_told / f"stories/story-{number(name)}/story.yml").exists()
    page = all_told / f"site/{folder}stories/story-{number(name)}/index.html"
    if "ended" in name or "without-own-language" in name:
        assert not page.exists()
        return
    html = page.read_text("utf-8")
    assert "<script>alert" not in html
    assert "javascript:alert" not in html


def json_language(name: str) -> str:
    return name.split("-", maxsplit=1)[0]


def event(name: str, folder: Path, *, body: tuple[str, str] = ("", ""), **issue: object) -> Path:
    """Write an event that differs from that of a folder of `submissions/`, and return its file."""
    data = json.loads((SUBMISSIONS / name / "event.json").read_text("utf-8"))
    data["issue"]["body"] = data["issue"]["body"].replace(*body)
    data["repository"]["full_name"] = issue.pop("repository", data["repository"]["full_name"])
    data["issue"] |= issue
    path = folder / "event.json"
    path.write_text(json.dumps(data), "utf-8")
    return path


def test_an_editors_words_stay_when_the_issue_changes(handbook: Path, tmp_path: Path) -> None:
    submit("da-whole", handbook)
    path = story(handbook)
    path.write_text(path.read_text("utf-8").replace("days: 5", "days: 6"), "utf-8")
    edited = files(handbook)
    later = event("da-whole", tmp_path, body=("bollerne", "kagerne"))
    answer = tmp_path / "answer.md"
    words = ("new", "story", "--from-issue", later, "--answer", answer, "--root", handbook)
    assert run(*words).returncode == 1
    assert files(handbook) == edited
    said = answer.read_text("utf-8")
    assert "- **Hvor mange dage varede det?**\n" in said
    assert "kagerne" not in said
    assert "Der er intet at rette" not in said


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (("Bollerne var gule", "Alt var gult"), ["Fortæl din historie"]),
        (("At stå op", "Det var at stå op"), ["Hvad var svært?"]),
        (("Hvornår har du", "Har du"), ["Hvad kan en klasse tale om, når den har læst?"]),
        (("2028-10-01", "2027-10-01"), ["Hvor længe må historien vises?"]),
        (("- [X] På tryk", "- [ ] På tryk"), ["Hvor må den vises?"]),
        (("\r\n5\r\n", "\r\n7\r\n"), ["Hvor mange dage varede det?"]),
        (
            ("18 år eller ældre", "Under 18, og en forælder eller værge har også skrevet under"),
            ["Hvor gammel"],
        ),
    ],
)
def test_a_later_edit_names_the_questions_that_have_changed(
    change: tuple[str, str], named: list[str], handbook: Path, tmp_path: Path
) -> None:
    submission = read_submission(
        (SUBMISSIONS / "da-whole/event.json").read_text("utf-8"), [wording("da")]
    )
    changed_file = event("da-whole", tmp_path, body=change)
    now = read_submission(changed_file.read_text("utf-8"), [wording("da")])
    day = submission.issue.day
    before, problems = story_values(
        submission, "story-11", day, handbook_record(SMALL, "da"), wording("da")
    )
    after, more = story_values(now, "story-11", day, handbook_record(SMALL, "da"), wording("da"))
    assert (problems, more) == ((), ())
    asked = {question.id: wording("da").text(question.prompt) for question in QUESTIONS}
    changed = [asked[id_] for id_ in changed_questions(before, after)]
    assert [words[: len(named[0])] for words in changed] == named
    assert changed_questions(before, before) == ()


def test_no_other_issue_touches_a_story(handbook: Path, tmp_path: Path) -> None:
    submit("da-whole", handbook)
    before = files(handbook)
    # a fork has the story, and an issue of its own with the same number
    fork = event("da-whole", tmp_path, repository="fork/handbook")
    done = run("new", "story", "--from-issue", fork, "--root", handbook, "--today", DAY)
    assert done.returncode == 0, done.stderr
    after = files(handbook)
    assert set(after) - set(before) == {"stories/story-11-2/story.yml"}
    assert "told_in: fork/handbook#11\n" in after["stories/story-11-2/story.yml"].decode()
    assert {path: after[path] for path in before} == before
    for id_ in ("rain", "story-11-2", "story-11"):
        other = event("da-whole", tmp_path, number=14)
        done = run("new", "story", id_, "--from-issue", other, "--root", handbook)
        assert done.returncode == 2
        assert done.stderr == f"handbook: there is a story `{id_}` already\n"
    assert files(handbook) == after


def test_a_story_is_its_issues_whatever_it_is_called_now(handbook: Path, tmp_path: Path) -> None:
    submit("da-whole", handbook)
    renamed = handbook / "stories/the-bakery/story.yml"
    story(handbook).parent.rename(renamed.parent)
    renamed.write_text(
        renamed.read_text("utf-8").replace("id: story-11", "id: the-bakery"), "utf-8"
    )
    before = files(handbook)
    done = run(
        "new", "story", "--from-issue", SUBMISSIONS / "da-whole/event.json", "--root", handbook
    )
    assert (done.returncode, done.stderr) == (0, "stories/the-bakery/story.yml\n")
    assert files(handbook) == before


def test_nothing_stays_that_the_check_could_not_read(
    handbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(settings: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(submitted_story, "check_handbook", broken)
    event = SUBMISSIONS / "da-whole/event.json"
    before = files(handbook)
    with pytest.raises(RuntimeError):
        from_issue.from_issue(read_settings(handbook), event, None, None)
    assert files(handbook) == before


def story(root: Path) -> Path:
    return root / f"stories/story-{number('da-whole')}/story.yml"


def tell_without_room(root: Path, no_room: Begin) -> str:
    event = SUBMISSIONS / "da-whole/event.json"
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


def test_what_lay_in_a_storys_folder_stays(
    handbook: Path, monkeypatch: pytest.MonkeyPatch, no_room: Begin
) -> None:
    story(handbook).parent.mkdir()
    story(handbook).with_name("stall.jpg").write_bytes(b"picture")
    before = files(handbook)
    monkeypatch.setattr(submitted_story, "check_handbook", lambda settings: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        from_issue.from_issue(
            read_settings(handbook), SUBMISSIONS / "da-whole/event.json", None, None
        )
    assert files(handbook) == before
    tell_without_room(handbook, no_room)
    assert files(handbook) == before


@pytest.mark.parametrize("linked", ["", "story.yml"])
def test_a_story_is_written_through_no_link(linked: str, handbook: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    if linked:
        story(handbook).parent.mkdir()
        story(handbook).symlink_to(elsewhere / "story.yml")
        (elsewhere / "story.yml").write_text("mine")
    else:
        story(handbook).parent.symlink_to(elsewhere)
    before = files(elsewhere)
    done = run(
        "new", "story", "--from-issue", SUBMISSIONS / "da-whole/event.json", "--root", handbook
    )
    path = story(handbook).relative_to(handbook)
    assert done.stderr == f"handbook: {path} is a link, a folder or a pipe: put a file there\n"
    assert (done.returncode, files(elsewhere)) == (2, before)


def test_nobody_is_called_by_an_answer() -> None:
    assert "@octo" not in escape_markdown("Ask @octo-org/team")
    assert escape_markdown("a@b").replace("\u200b", "") == "a@b"


def test_the_file_that_the_page_saves_is_read_like_an_issue(handbook: Path) -> None:
    event = json.loads((SUBMISSIONS / "sv-whole/event.json").read_text("utf-8"))
    saved = handbook / "story-sv.md"
    saved.write_text(event["issue"]["body"], "utf-8")
    done = run("new", "story", "the-tap", "--from-issue", saved, "--root", handbook, "--today", DAY)
    assert done.returncode == 0, done.stderr
    record = (handbook / "stories/the-tap/story.yml").read_text("utf-8")
    wanted = (SUBMISSIONS / "sv-whole/story.yml").read_text("utf-8")
    wanted = wanted.replace(f"id: story-{number('sv-whole')}", "id: the-tap").replace(
        "reviewed: '2026-11-20'", f"reviewed: '{DAY}'"
    )
    assert record == wanted.replace(f"told_in: example/handbook#{number('sv-whole')}\n", "")
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
        (
            '{"issue": {"number": 1, "title": "t", "body": "x", "created_at": "2026-11-20"}}',
            "no event",
        ),
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
    assert (ROOT / FORM_FOLDER / file_name(code)).read_text("utf-8") == issue_form(
        handbook_record(ROOT, code), wording(code)
    )
    for name, notice in NOTICES.items():
        written = (ROOT / ANSWERS / notice_name(name, code)).read_text("utf-8")
        assert written == f"{wording(code).text(notice)}\n"


def test_the_answer_knows_rules_that_there_are() -> None:
    known = {rule.id for rule in RULES}
    assert {*reply.PERSONAL, *reply.NOT_THE_TELLERS, *reply.PLAIN, *reply.WITHOUT_CODES} <= known


def write_missing() -> None:
    """Write the answer and record of each event that has none yet."""
    for name in NAMES:
        with TemporaryDirectory() as folder:
            _, answer, record = submit(name, small_handbook(Path(folder)))
        if not (SUBMISSIONS / name / "answer.md").exists():
            (SUBMISSIONS / name / "answer.md").write_text(answer, "utf-8")
            if record:
                (SUBMISSIONS / name / "story.yml").write_text(record, "utf-8")


if __name__ == "__main__":
    write_missing()
