"""The package as others install it: with everything that its sites are made of."""

import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

from conftest import ROOT


def test_the_wheel_has_every_file_of_the_generator(tmp_path: Path) -> None:
    source = tmp_path / "source"
    shutil.copytree(
        ROOT / "generator", source / "generator", ignore=shutil.ignore_patterns("__pycache__")
    )
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    files = {path.relative_to(source).as_posix() for path in (source / "generator").rglob("*.*")}
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "--wheel-dir", tmp_path, source], check=True)
    (wheel,) = tmp_path.glob("handbook-*.whl")
    with ZipFile(wheel) as packed:
        names = packed.namelist()
    assert {name for name in names if name.startswith("generator/")} == files
    assert [name for name in names if name.endswith("/LICENSE")]
