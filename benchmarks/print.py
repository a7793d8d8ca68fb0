"""How long all PDFs take, beside WeasyPrint on the same HTML: `python benchmarks/print.py [ROUNDS]`.

Both start cold, use all processors and read the same handbook, one after the other, round by round;
what counts is the ratio. WeasyPrint lives in an environment of its own (below `.cache`) and
needs Pango from the system. It is given the bodies of the same documents, templates alone and the
whole handbook included, with a short stylesheet instead of the site's.
"""

import re
import shutil
import statistics
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from measuring import ROOT, Run, environment, measured, report

from generator.check import check
from generator.processes import cores
from generator.source.settings import read_settings
from generator.website.website import Website

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


def write_html(folder: Path) -> int:
    """Write each record's body, and all of a language's as one, and return how many files that are."""
    site = Website(check(read_settings(ROOT, {})), drafts=False)
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


def main() -> None:
    python = environment() / "python"
    ours: list[Run] = []
    theirs: list[Run] = []
    with TemporaryDirectory() as name:
        folder = Path(name)
        pages = folder / "html"
        pages.mkdir()
        count = write_html(pages)
        worker = folder / "worker.py"
        worker.write_text(WORKER)
        for number in range(ROUNDS):
            out = folder / "pdf"
            # each round starts as if nothing had ever been checked
            ours.append(
                measured(
                    *(sys.executable, "-m", "generator", "pdf", "--out", out),
                    memory=not number,
                    HANDBOOK_CACHE=str(folder / f"cache-{number}"),
                )
            )
            made = len(list(out.rglob("*.pdf")))
            shutil.rmtree(out)
            theirs.append(measured(python, worker, pages, str(cores()), memory=not number))
    base = statistics.median(run.seconds for run in theirs)
    mine = statistics.median(run.seconds for run in ours)
    report(
        "Print: all PDFs of the handbook",
        f"python benchmarks/print.py {ROUNDS}",
        ("typst",),
        ("", "PDFs", "median", "to WeasyPrint", "peak memory"),
        [
            (
                "WeasyPrint",
                str(count),
                f"{base:.1f} s",
                "1",
                f"{max(r.peak for r in theirs):.0f} MB",
            ),
            (
                "handbook pdf",
                str(made),
                f"{mine:.1f} s",
                f"{mine / base:.3f}",
                f"{max(r.peak for r in ours):.0f} MB",
            ),
        ],
    )


if __name__ == "__main__":
    main()
