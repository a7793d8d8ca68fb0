"""Hostile names of files and folders: what is told of them is told in words, and forges nothing."""

import json
import re
import shutil
from pathlib import Path

import pytest
import yaml
from conftest import ROOT, SMALL, run
from injection.filled import HERE, changed
from markdown_it import MarkdownIt
from playwright.sync_api import Page

NAMES: list[str] = yaml.safe_load((HERE / "names.yml").read_text("utf-8"))
LINE = re.compile(r"\S.*:\d+:\d+  (error|warning) [a-z-]+  .*")
KINDS = {
    *("paragraph", "inline", "bullet_list", "list_item", "heading", "html_block"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
"""What a comment is made of; its only HTML is the mark by which it is found again."""
INLINES = {"text", "softbreak", "code_inline", "text_special"}
STORY = "stories/rain"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small handbook with every name for a file beside a record, a folder, and a file in it."""
    below = tmp_path_factory.mktemp("named") / "handbook"
    shutil.copytree(SMALL, below)
    for name in NAMES:
        (below / STORY / name).write_text("x")
        (below / "stories" / name).mkdir()
        (below / "stories" / name / name).write_text("x")
        (below / "content/sources" / name).write_text("x")
    for number, name in enumerate(NAMES):
        empty = below / f"modules/empty-{number}"
        empty.mkdir()
        (empty / f"{name}.yml").write_text("x")
    story = below / STORY / "story.yml"
    keys = "".join(f"{json.dumps(name)}: 1\n" for name in NAMES if printable(name) == name)
    (below / "modules/first-day/module.yml").write_text(keys + "format: 1\n")
    pictures = [{"id": f"a{number}", "file": name} for number, name in enumerate(NAMES)]
    output = yaml.safe_dump({"pictures": changed(pictures, printable)}, allow_unicode=True)
    story.write_text(story.read_text("utf-8") + output, "utf-8")
    return below


def printable(text: str) -> str:
    return "".join(letter for letter in text if letter.isprintable() or letter == "\n")


def findings(root: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(
        run("check", "--root", root, "--format", "json").stdout
    )["findings"]
    assert len(found) > 3 * len(NAMES)
    return found


def test_text_tells_each_finding_in_its_own_lines(root: Path) -> None:
    output = run("check", "--root", root).stdout
    findings_told, _, _ = output.partition("\n\n")
    lines = [line for line in findings_told.split("\n") if not line.startswith("    ")]
    assert [line for line in lines if not LINE.fullmatch(line)] == []
    assert len(lines) == len(findings(root))
    assert printable(output) == output


def test_annotations_are_one_command_for_each_finding(root: Path) -> None:
    output = run("check", "--root", root, "--format", "github").stdout
    assert "\r" not in output
    lines = output.split("\n")[:-1]
    assert len(lines) == len(findings(root))
    for line in lines:
        assert re.fullmatch(
            r"::(error|warning) file=[^:,]*,line=\d+,col=\d+,title=[a-z-]+::.*", line
        )


@pytest.mark.parametrize("part", [STORY, "stories", "content/sources", "modules"])
def test_a_comment_holds_nothing_but_its_own_marks(part: str, root: Path) -> None:
    paths = [path for name in NAMES for path in (f"{part}/{name}", f"{part}/{name}/{name}")]
    paths += [f"{part}/empty-{number}/x" for number in range(len(NAMES))]
    said = run("comment", "--root", root, "--", *paths)
    assert said.returncode == 0, said.stderr
    tokens = MarkdownIt("commonmark").enable("table").parse(said.stdout)
    assert {re.sub("_(open|close)$", "", token.type) for token in tokens} <= KINDS
    assert {inner.type for token in tokens for inner in token.children or ()} <= INLINES
    assert [token.type for token in tokens].count("html_block") == 1
    assert [token.type for token in tokens].count("heading_open") <= 2


SHOWING = """([code, state]) => {
    window.EventSource = class { addEventListener(kind, hear) { hear({ data: state }); } };
    const script = Object.assign(document.createElement("script"), { textContent: code });
    script.dataset.revision = "1";
    document.head.append(script);
}"""
"""Runs what `serve` puts into its pages, with a state of its own."""


def test_the_findings_in_the_browser_are_words(root: Path, page: Page) -> None:
    output = run("check", "--root", root).stdout
    done: list[str] = []
    page.on("dialog", lambda dialog: (done.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: done.append(request.url))
    state = json.dumps({"revision": "1", "heading": "x", "text": output})
    page.evaluate(SHOWING, [(ROOT / "generator/serve/live.js").read_text("utf-8"), state])
    assert page.locator("pre").text_content() == output
    assert page.locator("pre *").count() == 0
    assert page.evaluate("window.hit") is None
    assert done == []


def test_nothing_is_written_and_no_name_is_run(root: Path, tmp_path: Path) -> None:
    before = {path for path in root.parent.rglob("*") if ".cache" not in path.parts}
    for words in (
        ("build", "--no-pdf", "--site-dir", tmp_path / "site"),
        ("pdf", "--out", tmp_path / "pdf"),
    ):
        assert run(*words, "--root", root).returncode == 1
    assert {path for path in root.parent.rglob("*") if ".cache" not in path.parts} == before
    assert list(tmp_path.rglob("*")) == []
    assert not (ROOT / "hit").exists()
