"""Findings as programs read them: JSON with a version, SARIF; and the page of each rule."""

import json
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from conftest import ROOT, run
from jsonschema import Draft4Validator
from test_cases import apply

from generator.finding import Fix, Position
from generator.rules.registry import RULES

SCHEMA = ROOT / "tests/node/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
SITE = "https://school.example/handbook/"
BROKEN = {
    "edit": [{"file": "modules/first-day/module.yml", "find": "minutes: 60", "put": "minutes: 61"}],
    "write": {"modules/Zweiter Tag/module.yml": "format: 1\nid: zweiter-tag\n"},
}


def report(root: Path, format_: str, **settings: str) -> dict:
    apply(BROKEN, root)
    return json.loads(run("check", "--root", root, "--format", format_, **settings).stdout)


@pytest.mark.programs
@pytest.mark.parametrize("site", ["", SITE])
def test_sarif_is_what_its_schema_asks_for(site: str, handbook: Path) -> None:
    log = report(handbook, "sarif", SITE_URL=site)
    schema = json.loads(SCHEMA.read_text("utf-8"))
    problems = Draft4Validator(schema, format_checker=Draft4Validator.FORMAT_CHECKER)
    assert [error.message for error in problems.iter_errors(log)] == []


def test_sarif_says_what_json_says(handbook: Path) -> None:
    findings = report(handbook, "json")["findings"]
    (run_,) = json.loads(run("check", "--root", handbook, "--format", "sarif").stdout)["runs"]
    assert len(findings) > 5
    assert [result["ruleId"] for result in run_["results"]] == [row["rule"] for row in findings]
    for result, row in zip(run_["results"], findings, strict=True):
        (physical,) = (location["physicalLocation"] for location in result["locations"])
        assert unquote(physical["artifactLocation"]["uri"]) == row["path"]
        assert physical["region"] == {"startLine": row["line"], "startColumn": row["column"]}
        assert result["message"]["text"].startswith(row["message"])
        assert ("fixes" in result) == (row["fix"] is not None)


def test_a_fix_in_sarif_mends_the_file(handbook: Path) -> None:
    (run_,) = report(handbook, "sarif")["runs"]
    (result,) = [each for each in run_["results"] if each["ruleId"] == "minutes-sum"]
    ((change,),) = (fix["artifactChanges"] for fix in result["fixes"])
    ((replaced,),) = (change["replacements"],)
    region = replaced["deletedRegion"]
    fix = Fix(
        Position(region["startLine"], region["startColumn"]),
        Position(region["endLine"], region["endColumn"]),
        replaced["insertedContent"]["text"],
    )
    text = (handbook / change["artifactLocation"]["uri"]).read_text("utf-8")
    assert "minutes: 61" in text
    assert "minutes: 61" not in fix.apply(text)


def test_sarif_names_every_rule_with_its_page(handbook: Path) -> None:
    (run_,) = report(handbook, "sarif", SITE_URL=SITE, LANGUAGE="sv")["runs"]
    rules = run_["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.id for rule in RULES]
    assert {rule["helpUri"] for rule in rules} == {f"{SITE}sv/rules/#{rule.id}" for rule in RULES}


def test_json_has_a_version_also_where_nothing_is_found(handbook: Path) -> None:
    checked = run("check", "--root", handbook, "--format", "json", "content/assets")
    assert json.loads(checked.stdout) == {"version": 2, "findings": []}


@pytest.mark.parametrize("site", ["", SITE])
def test_text_says_last_what_each_rule_asks_for_and_where_its_page_is(
    site: str, handbook: Path
) -> None:
    apply(BROKEN, handbook)
    output = run("check", "--root", handbook, SITE_URL=site).stdout
    findings, _, rules = output.partition("\n\n")
    named = set(re.findall(r"^\S.*?:\d+:\d+ +\w+ ([a-z-]+)  ", findings, re.MULTILINE))
    about = {rule.id: rule.about for rule in RULES}
    pages = {id_: f" {site}en/rules/#{id_}" if site else "" for id_ in named}
    assert len(named) > 3
    assert rules == "".join(f"{id_}: {about[id_]}{pages[id_]}\n" for id_ in sorted(named))


def test_help_tells_the_shape_of_json() -> None:
    output = " ".join(run("check", "--help").stdout.split())
    row = "path, line, column, rule, severity, message, hint, fix"
    assert f'{{"version": 2, "findings": [{{{row}}}]}}' in output
