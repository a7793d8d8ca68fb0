"""What the package says of itself: its version stands in one place, and is the newest of the changes."""

import re
import tomllib

import yaml
from conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def test_the_version_is_the_newest_of_the_changes() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert re.findall(r"^## \[(.+?)\]", changes, re.MULTILINE)[:2] == [
        "Unreleased",
        PROJECT["version"],
    ]
    said = re.compile(rf"\b{re.escape(PROJECT['version'])}\b")
    code = (ROOT / "generator").rglob("*.py")
    assert [str(path) for path in code if said.search(path.read_text("utf-8"))] == []


def test_each_python_that_is_named_is_tested() -> None:
    workflow = yaml.safe_load((ROOT / ".github/workflows/pythons.yml").read_text("utf-8"))
    named = [row.rpartition(" ")[2] for row in PROJECT["classifiers"] if ":: 3." in row]
    tested = [job["strategy"]["matrix"]["python"] for job in workflow["jobs"].values()]
    assert named == max(tested, key=len)
