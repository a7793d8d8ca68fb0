"""How long all PDFs take, beside WeasyPrint on the same HTML: `python benchmarks/print.py [ROUNDS]`.

All start cold, use all processors and read the same handbook, one after the other, round by round;
what counts is the ratio. WeasyPrint lives in an environment of its own (below `.cache`) and
needs Pango from the system. It is given the bodies of the documents that `documents.py` prints, with a
short stylesheet instead of the site's. `handbook pdf` prints these and more: each sheet by itself, class
screens, large print and easy words. Then one module's title is edited, and it prints again.
"""

import re
import shutil
import statistics
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from measuring import ROOT, Run, environment, measured, report

from generator.check import check_handbook
from generator.processes import cores
from generator.source.settings import read_settings
from generator.website.website import Website

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 3
TEMPLATE = re.compile(r'<details class="hb-template".*?</details>', re.DOTALL)
KINDS = ("modules/", "interventions/", "programmes/", "stories/")
THEIRS, DOCUMENTS = "WeasyPrint", "the same documents"
EVERYTHING, EDITED = "handbook pdf", "handbook pdf, one title edited"
NOT_COPIED = ("site", "pdf", "node_modules", "generator", "tests", "benchmarks", "docs", "locks")
STYLE = """
@page { size: A4; margin: 22mm 20mm 24mm; @bottom-right { content: counter(page) " / " counter(pages); } }
body { font: 10pt/1.4 "Source Sans Pro", sans-serif; }
table { border-collapse: collapse; width: 100%; } td, th { border: 0.5pt solid; padding: 1.5mm 2mm; }
h1, h2, h3, h4 { break-after: avoid; } tr, .hb-cards li { break-inside: avoid; }
.hb-pop { display: none; } .hb-lines span { display: block; height: 9mm; border-bottom: 0.5pt solid; }
"""
WORKER = """
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from weasyprint import HTML

def draw(name):
    HTML(name).write_pdf(name.replace(".html", ".pdf"), pdf_variant="pdf/ua-1")

if __name__ == "__main__":
    names = sorted(map(str, Path(sys.argv[1]).glob("*.html")), key=lambda n: -Path(n).stat().st_size)
    with ProcessPoolExecutor(int(sys.argv[2])) as pool:
        list(pool.map(draw, names))
"""


def write_html(folder: Path) -> int:
    """Write each record's body, and all of a language's as one, and return how many files that are."""
    site = Website(check_handbook(read_settings(ROOT, {})), drafts=False)
    for code, page_specs in site.page_specs.items():
        bodies = []
        for spec in page_specs:
            if spec.address.startswith(KINDS) and spec.address.count("/") > 1:
                page = spec.render(site.catalogue.in_language(code))
                bodies.append(page.body)
                name = page.address.strip("/").replace("/", "-")
                (folder / f"{code}-{name}.html").write_text(_html(code, page.title, page.body))
                for number, template in enumerate(TEMPLATE.findall(page.body)):
                    (folder / f"{code}-{name}-{number}.html").write_text(
                        _html(code, page.title, template)
                    )
        (folder / f"{code}.html").write_text(_html(code, "Handbook", "".join(bodies)))
    return len(list(folder.iterdir()))


def _html(code: str, title: str, body: str) -> str:
    return (
        f'<!doctype html><html lang="{code}"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{STYLE}</style></head><body>{body}</body></html>"
    )


def copied_handbook(folder: Path) -> Path:
    """Return the root of a copy of the handbook, which can be edited."""
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(".*", *NOT_COPIED))
    return folder


def edit(root: Path) -> None:
    """Give one module another title."""
    record = next(iter(sorted(root.glob("modules/*/module.yml"))))
    text = record.read_text("utf-8")
    record.write_text(re.sub(r"(?m)^title: (.*)$", r"title: \1 2", text, count=1), "utf-8")


def one_round(folder: Path, number: int, runs: dict[str, list[Run]]) -> dict[str, int]:
    """Print everything with each program, and return how many PDFs that were."""
    counts = {}
    # each round starts as if nothing had ever been checked or printed
    cache = {"HANDBOOK_CACHE": str(folder / f"cache-{number}")}
    root = copied_handbook(folder / f"handbook-{number}")
    everything = (sys.executable, "-m", "generator", "pdf", "--root", root, "--out", folder / "all")
    documents = (sys.executable, ROOT / "benchmarks/documents.py", folder / "documents")
    memory = not number
    runs[DOCUMENTS].append(
        measured(*documents, memory=memory, HANDBOOK_CACHE=str(folder / f"documents-{number}"))
    )
    runs[EVERYTHING].append(measured(*everything, memory=memory, **cache))
    edit(root)
    runs[EDITED].append(measured(*everything, memory=memory, **cache))
    for name, made in ((DOCUMENTS, "documents"), (EVERYTHING, "all"), (EDITED, "all")):
        counts[name] = len(list((folder / made).rglob("*.pdf")))
    for made in ("documents", "all"):
        shutil.rmtree(folder / made)
    return counts


def main() -> None:
    python = environment() / "python"
    runs: dict[str, list[Run]] = {name: [] for name in (THEIRS, DOCUMENTS, EVERYTHING, EDITED)}
    with TemporaryDirectory() as name:
        folder = Path(name)
        pages = folder / "html"
        pages.mkdir()
        theirs = write_html(pages)
        worker = folder / "worker.py"
        worker.write_text(WORKER)
        for number in range(ROUNDS):
            counts = one_round(folder, number, runs)
            run = measured(python, worker, pages, str(cores()), memory=not number)
            runs[THEIRS].append(run)
    base = statistics.median(run.seconds for run in runs[THEIRS])
    report(
        "Print: all PDFs of the handbook",
        f"python benchmarks/print.py {ROUNDS}",
        ("typst",),
        ("", "PDFs", "median", "to WeasyPrint", "peak memory"),
        [_row(name, {THEIRS: theirs, **counts}[name], runs[name], base) for name in runs],
    )


def _row(name: str, count: int, runs: list[Run], base: float) -> tuple[str, ...]:
    seconds = statistics.median(run.seconds for run in runs)
    peak = max(run.peak for run in runs)
    return name, str(count), f"{seconds:.1f} s", f"{seconds / base:.3f}", f"{peak:.0f} MB"


if __name__ == "__main__":
    main()
