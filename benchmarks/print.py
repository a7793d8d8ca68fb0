"""How long all PDFs take, beside WeasyPrint on the same HTML: `python benchmarks/print.py [ROUNDS]`.

Both start cold, use all processors and read the same handbook, one after the other, round by round;
what counts is the ratio. WeasyPrint lives in an environment of its own (`.cache/benchmarks`) and
needs Pango from the system. It is given the bodies of the same documents, templates alone and the
whole handbook included, with a short stylesheet instead of the site's.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import time
import venv
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.check import check
from generator.mkdocs_edge.site import Site
from generator.source.settings import read_settings

ROOT = Path(__file__).parent.parent
HOME = ROOT / ".cache/benchmarks/weasyprint"
LOCK = ROOT / "locks/benchmarks.txt"
ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 3
TEMPLATE = re.compile(r'<details class="hb-template".*?</details>', re.DOTALL)
KINDS = ("modules/", "interventions/", "programmes/", "stories/")
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


def environment() -> Path:
    """Set WeasyPrint's environment up, once, and return its Python."""
    python = HOME / "bin/python"
    if not python.exists():
        venv.create(HOME, with_pip=True)
        install = [python, "-m", "pip", "install", "-q", "--require-hashes", "-r", LOCK]
        subprocess.run(install, check=True)
    return python


def write_html(folder: Path) -> int:
    """Write each record's body, and all of a language's as one, and return how many files that are."""
    site = Site(check(read_settings(ROOT, {})), drafts=False)
    for code, pages in site.pages.items():
        bodies = []
        for page in pages:
            if page.address.startswith(KINDS) and page.address.count("/") > 1:
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


def timed(*words: str | Path) -> float:
    """Return how long a command takes, in seconds."""
    start = time.perf_counter()
    subprocess.run(list(map(str, words)), cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    python = environment()
    cores = str(len(os.sched_getaffinity(0)))
    ours, theirs = [], []
    with TemporaryDirectory() as name:
        folder = Path(name)
        pages = folder / "html"
        pages.mkdir()
        count = write_html(pages)
        worker = folder / "worker.py"
        worker.write_text(WORKER)
        for number in range(1, ROUNDS + 1):
            out = folder / "pdf"
            ours.append(timed(sys.executable, "-m", "generator", "pdf", "--out", out))
            made = len(list(out.rglob("*.pdf")))
            shutil.rmtree(out)
            theirs.append(timed(python, worker, pages, cores))
            print(
                f"round {number}: handbook {ours[-1]:.1f} s, {made} PDFs; "
                f"WeasyPrint {theirs[-1]:.1f} s, {count} PDFs"
            )
    ratio = statistics.median(theirs) / statistics.median(ours)
    print(
        f"WeasyPrint takes {ratio:.1f} times as long (medians of {ROUNDS} rounds, {cores} processes)"
    )


if __name__ == "__main__":
    main()
