"""What the core loads when it runs, and how large files and functions are.

import-linter (`make lint`) holds the layers as they are written.
"""

import ast
import re
import subprocess
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from importlib.metadata import packages_distributions

from conftest import ROOT

SAME_EVERYWHERE = {"CHECKS", "DETECTORS", "RULES", "main"}
"""Names that mean the same in each file: its rules, its patterns, where a program begins."""


def test_the_core_needs_neither_mkdocs_nor_typst() -> None:
    program = (
        "import sys, generator.check, generator.pages.page_specs, generator.translations.update\n"
        "print([name for name in ('mkdocs', 'typst', 'material') if name in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout == "[]\n"


def test_what_is_imported_is_declared() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {normalized(re.split(r"[\[<>=]", line)[0]) for line in project["dependencies"]}
    imported: set[str] = set()
    for path in (ROOT / "generator").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom):
                imported.add(str(node.module))
            elif isinstance(node, ast.Import):
                imported |= {alias.name for alias in node.names}
    tops = {name.partition(".")[0] for name in imported} - sys.stdlib_module_names
    packages = packages_distributions()
    # pydantic pins its own core, and what it raises is named there
    used = {normalized(packages[top][0]) for top in tops - {"generator", "pydantic_core"}}
    assert used - declared == set()


def normalized(name: str) -> str:
    """Return a package's name as PEP 503 compares it."""
    return re.sub("[-_.]+", "-", name).lower()


def test_files_and_functions_are_small() -> None:
    files = {path: path.read_text("utf-8") for path in (ROOT / "generator").rglob("*.py")}
    assert [str(path) for path, text in files.items() if text.count("\n") > 250] == []
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path, text in files.items()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno + 1 > 30
    ]
    assert len(long) <= 10, long


def test_no_public_name_has_two_meanings() -> None:
    files: dict[str, list[str]] = defaultdict(list)
    for path in sorted((ROOT / "generator").rglob("*.py")):
        for name in public_names(ast.parse(path.read_text("utf-8"))):
            files[name].append(str(path.relative_to(ROOT)))
    twice = {name: paths for name, paths in files.items() if len(paths) > 1}
    assert {name: paths for name, paths in twice.items() if name not in SAME_EVERYWHERE} == {}


def public_names(tree: ast.Module) -> Iterator[str]:
    """Yield the names that a file defines for others; a type variable is none."""
    for node in tree.body:
        match node:
            case ast.Assign(value=ast.Call(func=ast.Name("TypeVar"))):
                names = []
            case ast.FunctionDef(name) | ast.ClassDef(name) | ast.AnnAssign(ast.Name(name)):
                names = [name]
            case ast.Assign(targets):
                parts = (part for target in targets for part in ast.walk(target))
                names = [part.id for part in parts if isinstance(part, ast.Name)]
            case _:
                names = []
        yield from (name for name in names if not name.startswith("_"))
