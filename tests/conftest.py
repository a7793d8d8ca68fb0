"""What the tests share: a small handbook to change, and the real one."""

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SMALL = Path(__file__).parent / "handbook"
FULL = os.environ.get("HANDBOOK_TESTS") == "full"
"""Whether every page and every count is asked for, not a fixed sample."""


@pytest.fixture
def handbook(tmp_path: Path) -> Path:
    """A copy of the small handbook that a test may change."""
    root = tmp_path / "handbook"
    shutil.copytree(SMALL, root)
    shutil.copytree(ROOT / "content/assets", root / "content/assets", dirs_exist_ok=True)
    return root
