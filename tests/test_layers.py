"""Data flows one way: the layers of pyproject.toml hold."""

import subprocess
import sys

from conftest import ROOT


def test_layers_hold() -> None:
    checked = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout


def test_the_core_needs_neither_mkdocs_nor_typst() -> None:
    program = (
        "import sys, generator.check, generator.pages.site, generator.translations.update\n"
        "print([name for name in ('mkdocs', 'typst', 'material') if name in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout == "[]\n"
