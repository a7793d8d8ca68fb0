"""The site's scripts: their own tests run in Node.js, and one formatter writes them."""

import subprocess

import pytest
from conftest import ROOT

pytestmark = pytest.mark.programs


@pytest.mark.parametrize("script", ["test", "check"])
def test_npm_finds_nothing(script: str) -> None:
    done = subprocess.run(
        ["npm", "run", "--silent", script],
        cwd=ROOT / "tests/node",
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
