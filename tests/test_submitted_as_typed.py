"""What is typed into the form comes out as typed, whatever it means in Markdown; and in linear time."""

import datetime
import time
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

import pytest
from conftest import FULL, LANGUAGES, SMALL, handbook_record
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.story import Story
from generator.source.yaml_file import read_yaml
from generator.source.yaml_nodes import plain_value
from generator.story_form.answers import UNSEEN, question_lines
from generator.story_form.questions import QUESTIONS, FormQuestion, offered
from generator.story_form.story_record import story_values, story_yaml
from generator.story_form.submission import read_submission
from generator.text.parse import FormName, parse
from generator.text.plain_text import plain_text
from generator.wording.wording import wording

DAY = datetime.date(2026, 11, 23)
SIGNS = (
    *(
        "*",
        "**",
        "_",
        "__",
        "`",
        "```",
        "~~~",
        "|",
        "|---|",
        ">",
        "#",
        "###",
        "-",
        "--",
        "---",
        "+",
    ),
    *("=", "===", "[", "]", "(", ")", "![", "](", "[x]", "<b>", "</b>", "<", "&", "&amp;", "&#64;"),
    *("\\", "\\\\", "\\*", "25.", "1.", "2)", "1.000", ":", "://", "https://example.org", "{", "}"),
    *("$", "%", "'", '"', "!", "?", "^", "{{", "{%", "\t", "…", "„", "“", "»", "\u00a0"),
)
WORDS = ("cold", "værksted", "Straße", "I", "a_b", "x*y*z", "E.ON", "C#", "R&D", "i18n", "№ 5")
LINES = st.lists(st.sampled_from(SIGNS + WORDS), max_size=8).flatmap(
    lambda parts: st.sampled_from(["", " ", "  "]).map(lambda gap: gap.join(parts))
)
TEXTS = st.lists(LINES, min_size=1, max_size=8).map("\n".join)
SHAPES: dict[str, FormName] = {"title": "plain", "summary": "inline", "telling": "prose"}


def form(**answers: str) -> str:
    """Return a whole form as GitHub gives it, with some answers of one's own."""
    words = wording("en")
    handbook = handbook_record(SMALL, "en")

    def usual(question: FormQuestion) -> str:
        options = offered(question, handbook, words)
        match question.sort:
            case "choice":
                return options[0][1]
            case "choices":
                return "\n".join(f"- [X] {option}" for _, option in options)
            case "date":
                return "2026-11-01"
            case "number":
                return "5"
        return "Robin"

    return "\n".join(
        f"### {words.text(question.prompt)}\n\n{answers.get(question.id, usual(question))}\n"
        for question in QUESTIONS
    )


def words_of(text: str) -> str:
    """Return the words and signs of plain text; a dash that begins a line makes an item of a list."""
    lines = (line.strip() for line in text.split("\n"))
    return " ".join(" ".join(line.removeprefix("- ") for line in lines).split())


@settings(max_examples=5_000 if FULL else 300)
@given(st.text("0189+-.eExo_~: \n") | st.sampled_from(["null", "no", "0608219978", "1e400"]))
def test_what_is_written_into_a_record_is_read_from_it(text: str) -> None:
    with TemporaryDirectory() as name:
        Path(name, "story.yml").write_text(story_yaml({"text": text}), "utf-8")
        document = read_yaml(Path(name), PurePosixPath("story.yml"))
    assert plain_value(document.root) == {"text": text}


@settings(max_examples=5_000 if FULL else 300)
@given(TEXTS.filter(lambda text: text.strip()), LINES.filter(lambda text: text.strip()))
def test_an_answer_reads_as_it_was_typed(text: str, line: str) -> None:
    read = read_submission(form(telling=text, title=line, summary=line), [wording("en")])
    values, problems = story_values(read, "one", DAY, handbook_record(SMALL, "en"), wording("en"))
    # what GitHub would hide is refused; all else is taken
    assert all(problem.message == UNSEEN for problem in problems)
    if problems:
        assert any(sign in text + line for sign in ("]:", "<!", "<?"))
        return
    Story.model_validate(values)
    typed = {"title": " ".join(line.split()), "summary": " ".join(line.split())}
    for field, shape in SHAPES.items():
        parsed = parse(values[field], shape)
        assert parsed.problems == ()
        seen = " ".join(plain_text(parsed.blocks).split())
        assert seen == typed.get(field, words_of(text))


@pytest.mark.parametrize(
    ("answer", "lines"),
    [
        ("1. Why?\n2. When?", ["Why?", "When?"]),
        ("1) Why?\n\n2) When?", ["Why?", "When?"]),
        ("- Why?\n- When?", ["Why?", "When?"]),
        ("25. november: what now?\n30. november?", ["25. november: what now?", "30. november?"]),
        ("2. Why?\n1. When?", ["2. Why?", "1. When?"]),
        ("* Why?", ["* Why?"]),
    ],
)
def test_only_running_numbers_and_dashes_are_taken_off_questions(
    answer: str, lines: list[str]
) -> None:
    assert question_lines(answer) == lines


HEADING = "### Tell your story\n\n"
GROWING = {
    "spaces after a heading": lambda n: HEADING + "### a" + " " * n + "b",
    "headings": lambda n: HEADING + "### a\n" * (n // 6),
    "ticks": lambda n: HEADING + "### Where may it be shown?\n" + "- [x] " + " " * n + "\nb",
    "ticked lines": lambda n: HEADING + "### Where may it be shown?\n" + "- [x] a\n" * (n // 8),
    "blank lines": lambda n: HEADING + " \n" * (n // 2) + "b",
    "line ends": lambda n: HEADING + "a" + "\n" * n + "b",
    "list marks": lambda n: HEADING + "- " * (n // 2),
    "ampersands": lambda n: HEADING + "&" + "a" * n,
    "backslashes": lambda n: HEADING + "\\" * n,
    "brackets": lambda n: HEADING + "[" * n,
    "angles": lambda n: HEADING + "<" * n,
    "numbers": lambda n: HEADING + "1" * n,
    "questions": lambda n: (
        "### What could a class talk about after reading?\n\n" + "1. a\n" * (n // 5)
    ),
    "own headings": lambda n: "### What was hard?\n" * (n // 18),
}


@pytest.mark.parametrize("name", GROWING)
def test_a_form_is_read_in_time_that_grows_with_its_length(name: str) -> None:
    wordings = [wording(code) for code in LANGUAGES]

    def seconds(length: int) -> float:
        best = []
        for _ in range(3):
            begin = time.process_time()
            read = read_submission(GROWING[name](length), wordings)
            story_values(read, "one", DAY, handbook_record(SMALL, "en"), wordings[-1])
            best.append(time.process_time() - begin)
        return min(best)

    half, whole = seconds(32_000), seconds(64_000)
    # four times as long would be the square; a few milliseconds are noise
    assert whole < 3 * half + 0.02
