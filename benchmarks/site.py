"""How long a site takes, beside other generators: `python benchmarks/site.py [DOCUMENTS] [ROUNDS]`.

Stock is mkdocs with Material, static-i18n and search: it builds the words of each of our pages as plain
Markdown, without our plugin. Hugo builds these Markdown pages in plain layouts: no menu, search or theme.
We check every record as well. None makes PDFs. All are given the same handbook in four languages, one after
the other; then we alone build it on one processor, and one of four times as many documents.
"""

import re
import shutil
import statistics
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from handbooks import write_handbook, write_markdown
from measuring import Run, environment, measured, report

from generator.source.settings import read_settings

DOCUMENTS = int(sys.argv[1]) if len(sys.argv) > 1 else 250
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 3
GROWTH = 4
STOCK = "mkdocs, Material, static-i18n"
LAYOUT = """<!doctype html>
<html lang="{{ .Language.Lang }}">
<head><meta charset="utf-8"><title>{{ .RelPermalink }}</title></head>
<body>{{ .Content }}</body>
</html>
"""


def write_hugo(root: Path, stock: Path, folder: Path) -> None:
    """Write a site for Hugo from stock's Markdown: a page with pages below it is an `_index` there."""
    for page in stock.glob("docs/**/*.md"):
        target = folder / "content" / page.relative_to(stock / "docs")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(page, target.with_name(re.sub(r"^index\b", "_index", target.name)))
    (folder / "layouts").mkdir()
    for name in ("single.html", "list.html", "home.html"):
        (folder / "layouts" / name).write_text(LAYOUT, "utf-8")
    codes = read_settings(root, {}).codes
    languages = "".join(f"[languages.{code}]\nweight = {n}\n" for n, code in enumerate(codes, 1))
    settings = f'defaultContentLanguage = "{codes[0]}"\ndisableKinds = ["taxonomy", "term"]\n'
    (folder / "hugo.toml").write_text(settings + languages, "utf-8")


def main() -> None:
    rounds: list[dict[str, Run]] = []
    with TemporaryDirectory() as name:
        root, stock, hugo, large = (Path(name, part) for part in ("ours", "stock", "hugo", "large"))
        for folder, documents in ((root, DOCUMENTS), (large, GROWTH * DOCUMENTS)):
            folder.mkdir()
            write_handbook(folder, documents)
        pages = write_markdown(root, stock)
        write_hugo(root, stock, hugo)

        def ours(below: Path) -> tuple[str | Path, ...]:
            return (sys.executable, "-m", "generator", "build", "--no-pdf", "--root", below)

        mkdocs = (*(sys.executable, "-m", "mkdocs", "build", "-q"), "-f", stock / "mkdocs.yml")
        commands: dict[str, tuple[tuple[str | Path, ...], Path]] = {
            STOCK: ((*mkdocs, "-d", stock / "site"), stock / "site"),
            "Hugo, plain layouts": (
                (environment() / "hugo", "--source", hugo, "--destination", hugo / "site"),
                hugo / "site",
            ),
            "handbook": (ours(root), root / "site"),
            "handbook, one processor": (("taskset", "-c", "0", *ours(root)), root / "site"),
            f"handbook, {GROWTH * DOCUMENTS} documents": (ours(large), large / "site"),
        }
        sizes = {}
        # memory is looked at in a round of its own, which no time is taken from
        for number in range(ROUNDS + 1):
            found = {}
            for label, (command, site) in commands.items():
                shutil.rmtree(site, ignore_errors=True)
                found[label] = measured(*command, memory=not number)
                sizes[label] = _size(site)
            rounds.append(found)
    first, *timed = rounds
    rows = [
        (
            label,
            f"{statistics.median(found[label].seconds for found in timed):.2f} s",
            f"{statistics.median(found[label].seconds / found[STOCK].seconds for found in timed):.3f}",
            f"{run.largest:.0f} MB",
            f"{sizes[label][0]}, {sizes[label][1]:.1f} kB",
        )
        for label, run in first.items()
    ]
    report(
        f"Site: {DOCUMENTS} documents in four languages",
        f"python benchmarks/site.py {DOCUMENTS} {ROUNDS}",
        ("mkdocs", "mkdocs-material", "mkdocs-static-i18n"),
        ("build", "median", "to stock", "largest process", "pages, each"),
        rows,
    )
    assert sizes[STOCK][0] >= pages


def _size(site: Path) -> tuple[int, float]:
    """Return how many pages there are and how large they are on average, in kilobytes."""
    sizes = [path.stat().st_size for path in site.rglob("*.html")]
    return len(sizes), statistics.mean(sizes) / 1000


if __name__ == "__main__":
    main()
