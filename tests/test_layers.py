"""What the core loads when it runs; import-linter (`make lint`) holds the layers as they are written."""

import subprocess
import sys

from conftest import ROOT


def test_the_core_needs_neither_mkdocs_nor_typst() -> None:
    program = (
        "import sys, generator.check, generator.pages.plans, generator.translations.update\n"
        "print([name for name in ('mkdocs', 'typst', 'material') if name in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout == "[]\n"
