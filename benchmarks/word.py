"""All Word files beside the PDFs, from the same layouts and in one run: `python benchmarks/word.py`.

What counts is the processor's time of each.
"""

import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from measuring import ROOT, report

from generator.check import check_handbook
from generator.layout.layout import Layout
from generator.layout.printout import PDF_ENDING, WORD_ENDING
from generator.layout.printout_selection import all_printouts
from generator.print.typst_compiler import TypstCompiler, copy_faces
from generator.source.settings import read_settings
from generator.word.document import word_file


def main() -> None:
    catalogue = check_handbook(read_settings(ROOT, {})).catalogue
    with TemporaryDirectory() as faces:
        copy_faces(Path(faces))
        compiler = TypstCompiler(ROOT, Path(faces))
        taken = {PDF_ENDING: 0.0, WORD_ENDING: 0.0}
        made = {PDF_ENDING: 0, WORD_ENDING: 0}
        draw: dict[str, Callable[[Layout], bytes]] = {
            PDF_ENDING: compiler.pdf,
            WORD_ENDING: lambda layout: word_file(layout, ROOT),
        }
        for printout in all_printouts(catalogue, catalogue.settings.codes):
            layout = printout.layout()
            for file in printout.files:
                ending = Path(file).suffix
                begun = time.process_time()
                draw[ending](layout)
                taken[ending] += time.process_time() - begun
                made[ending] += 1
    report(
        "Word: all Word files of the handbook",
        "python benchmarks/word.py",
        ("typst", "python-docx"),
        ("", "files", "processor's time", "to PDFs"),
        [
            (ending, str(made[ending]), f"{seconds:.1f} s", f"{seconds / taken[PDF_ENDING]:.2f}")
            for ending, seconds in taken.items()
        ],
    )


if __name__ == "__main__":
    main()
