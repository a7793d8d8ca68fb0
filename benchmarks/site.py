"""How long a site takes, beside stock mkdocs: `python benchmarks/site.py [DOCUMENTS] [ROUNDS]`.

Stock is mkdocs with Material, static-i18n and search: it builds the same words as plain Markdown
pages, without our plugin. We check every record as well. Neither makes PDFs. Both are given the same
handbook in four languages, one after the other.
"""

import shutil
import statistics
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from handbooks import write_handbook, write_markdown
from measuring import Run, measured, report

DOCUMENTS = int(sys.argv[1]) if len(sys.argv) > 1 else 250
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 3


def main() -> None:
    rounds: list[dict[str, Run]] = []
    with TemporaryDirectory() as name:
        root, stock = Path(name, "ours"), Path(name, "stock")
        root.mkdir()
        write_handbook(root, DOCUMENTS)
        pages = write_markdown(root, stock)
        theirs = (*(sys.executable, "-m", "mkdocs", "build", "-q"), "-f", stock / "mkdocs.yml")
        theirs += ("-d", stock / "site")
        ours = (sys.executable, "-m", "generator", "build", "--no-pdf", "--root", root)
        # memory is looked at in a round of its own, which no time is taken from
        for number in range(ROUNDS + 1):
            shutil.rmtree(stock / "site", ignore_errors=True)
            shutil.rmtree(root / "site", ignore_errors=True)
            memory = not number
            found = {"stock": measured(*theirs, memory=memory)}
            found["handbook"] = measured(*ours, memory=memory)
            rounds.append(found)
        sizes = {
            label: _size(folder / "site")
            for label, folder in (("stock", stock), ("handbook", root))
        }
    first, *timed = rounds
    rows = [
        (
            label,
            f"{statistics.median(found[label].seconds for found in timed):.2f} s",
            f"{statistics.median(found[label].seconds / found['stock'].seconds for found in timed):.3f}",
            f"{run.peak:.0f} MB",
            f"{sizes[label][0]}, {sizes[label][1]:.1f} kB" if label in sizes else "",
        )
        for label, run in first.items()
    ]
    report(
        f"Site: {DOCUMENTS} documents in four languages",
        f"python benchmarks/site.py {DOCUMENTS} {ROUNDS}",
        ("mkdocs", "mkdocs-material", "mkdocs-static-i18n"),
        ("build", "median", "to stock", "peak memory", "pages, each"),
        rows,
    )
    assert sizes["stock"][0] >= pages


def _size(site: Path) -> tuple[int, float]:
    """Return how many pages there are and how large they are on average, in kilobytes."""
    sizes = [path.stat().st_size for path in site.rglob("*.html")]
    return len(sizes), statistics.mean(sizes) / 1000


if __name__ == "__main__":
    main()
