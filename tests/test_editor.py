"""What an editor says: the YAML language server of VS Code, with our schemas, on our records."""

import json
import subprocess
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, checked_handbook, handbook_record

from generator.authoring.skeleton import schema_path
from generator.check import check_handbook
from generator.exports.json_schema import schemas
from generator.model.kinds import KINDS
from generator.source.settings import read_settings

pytestmark = pytest.mark.programs
SERVER = ROOT / "tests/node/node_modules/.bin/yaml-language-server"
STORY = "stories/rain/story.yml"
MODULE = "modules/first-day/module.yml"
PLANTED = [
    # file, what stands there, what is planted, the rule that the check names
    (STORY, "kind: composite", "kind: made-up", "schema"),
    (STORY, "days: 3", "days: three", "schema"),
    (STORY, "days: 3", "days: 0", "schema"),
    (STORY, "work_area: sales", "workarea: sales", "unknown-key"),
    (STORY, "reviewed: 2026-11-01", "reviewed: 1.11.2026", "schema"),
    (STORY, "country: DK", "country: Denmark", "vocabulary"),
    (STORY, "topic: customers", "topic: customer", "schema"),
    (STORY, "hard: Die Sprache.\n", "", "schema"),
    (STORY, "id: rain", "id: Rain", "schema"),
    (STORY, "learned: Fragen hilft.", "learned: [Fragen]", "schema"),
    (STORY, "name: Jonas", "name: Jonas und Mia", "schema"),
    (MODULE, "minutes: 60\n", 'minutes: "60"\n', "schema"),
    (MODULE, "level: A2", "level: A3", "schema"),
    (MODULE, "kind: lines", "kind: line", "schema"),
]


class Server:
    """Speaks the Language Server Protocol, as far as a test needs it, over stdio."""

    def __init__(self, root: Path) -> None:
        self._process = subprocess.Popen(
            [SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._numbers = count(1)
        self.ask("initialize", processId=None, rootUri=root.as_uri(), capabilities={})
        self.tell("initialized")
        settings = {"yaml": {"validate": True, "completion": True, "yamlVersion": "1.2"}}
        self.tell("workspace/didChangeConfiguration", settings=settings)

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()

    def tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def ask(self, method: str, **params: Any) -> Any:
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": params})
        return self._wait(lambda message: message.get("id") == number)["result"]

    def diagnostics(self, path: Path) -> list[dict[str, Any]]:
        """Open a file and return what the server says of it."""
        self.open(path)
        method = "textDocument/publishDiagnostics"
        said = self._wait(
            lambda message: (
                message.get("method") == method and message["params"]["uri"] == path.as_uri()
            )
        )
        return said["params"]["diagnostics"]

    def open(self, path: Path) -> None:
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1}
        self.tell(
            "textDocument/didOpen", textDocument={**document, "text": path.read_text("utf-8")}
        )

    def completions(self, path: Path, line: int, character: int) -> set[str]:
        """Return the completions at a place, counted from 0."""
        offered = self.ask(
            "textDocument/completion",
            textDocument={"uri": path.as_uri()},
            position={"line": line, "character": character},
        )
        return {item["label"] for item in offered["items"]}

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _wait(self, wanted: Any) -> Any:
        while True:
            length = 0
            while line := self._process.stdout.readline().strip():
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            assert length, "the server has stopped"
            message = json.loads(self._process.stdout.read(length))
            if "id" in message and "method" in message:
                # it asks for settings: those it was told stand
                items = message.get("params", {}).get("items", [])
                self._send({"id": message["id"], "result": [{} for _ in items]})
            elif wanted(message):
                return message


@pytest.fixture
def editor(handbook: Path) -> Iterator[Server]:
    link_schemas(handbook)
    server = Server(handbook)
    yield server
    server.close()


def link_schemas(root: Path) -> None:
    """Give the small handbook the schemas, and each of its records the line that names its own."""
    (root / ".vscode").symlink_to(ROOT / ".vscode")
    for kind in KINDS:
        pattern = f"{kind.folder}/{'' if kind.single else '*/'}{kind.name}.yml"
        for path in root.glob(pattern):
            line = f"# yaml-language-server: $schema={schema_path(kind)}\n"
            path.write_text(line + path.read_text("utf-8"), "utf-8")


def test_the_editor_finds_nothing_in_sound_records(editor: Server, handbook: Path) -> None:
    for path in sorted(handbook.glob("**/*.yml")):
        if path.name != "mkdocs.yml":
            assert editor.diagnostics(path) == [], path


@pytest.mark.parametrize(("file", "find", "put", "rule"), PLANTED)
def test_the_editor_and_the_check_find_the_same_mistake(
    editor: Server, handbook: Path, file: str, find: str, put: str, rule: str
) -> None:
    path = handbook / file
    text = path.read_text("utf-8")
    assert find in text
    path.write_text(text.replace(find, put, 1), "utf-8")
    found = [
        item
        for item in check_handbook(read_settings(handbook, {})).findings
        if item.rule.id == rule
    ]
    assert len(found) == 1
    said = editor.diagnostics(path)
    assert said
    missing = put == ""
    lines = {item["range"]["start"]["line"] + 1 for item in said}
    assert missing or found[0].position.line in lines, said


def test_the_editor_offers_keys_and_choices(editor: Server, handbook: Path) -> None:
    path = handbook / STORY
    text = path.read_text("utf-8") + "con\n"
    path.write_text(text, "utf-8")
    editor.open(path)
    lines = text.split("\n")
    assert "consent" in editor.completions(path, len(lines) - 2, 3)
    row = next(number for number, line in enumerate(lines) if line.startswith("kind: "))
    assert {"composite", "lived"} <= editor.completions(path, row, len("kind: "))


def test_the_schemas_are_the_models() -> None:
    for name, drawn in schemas(handbook_record(ROOT, "da")).items():
        path = ROOT / f".vscode/schemas/{name}.json"
        assert json.loads(path.read_text("utf-8")) == drawn, "run `handbook schema`"


def test_each_record_names_its_schema() -> None:
    for entry in checked_handbook(ROOT).catalogue.entries:
        first = (ROOT / entry.document.path).read_text("utf-8").split("\n")[0]
        assert first == f"# yaml-language-server: $schema={schema_path(entry.kind)}"
        folder = (ROOT / entry.document.path).parent
        assert (folder / schema_path(entry.kind)).resolve().is_file()
