"""Finds the field of a record that makes its PDF fail."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.entry import Entry
from generator.finding import Finding, say
from generator.layout.layout import finished_nodes
from generator.layout.layout_builder import LayoutBuilder
from generator.layout.printout import BOOK
from generator.model.walk import TextField, text_fields
from generator.print.typst_compiler import TypesettingError, TypstCompiler
from generator.print_pool.run import FailedFile
from generator.rules.print_limits import PRINT_FAILED
from generator.source.read_file import FILE_START
from generator.source.settings import SETTINGS_FILE
from generator.wording.wording import wording


def failures(
    compiler: TypstCompiler, catalogue: Catalogue, unprinted: Iterable[FailedFile]
) -> list[Finding]:
    """Return a finding for each PDF that could not be made: at its field, if one alone is at fault.

    The whole handbook is looked through only where no record's own PDF has failed.
    """
    failed = list(unprinted)
    records = [item for item in failed if item.printout.ref != BOOK]
    return [_finding(compiler, catalogue, item) for item in records or failed]


def _finding(compiler: TypstCompiler, catalogue: Catalogue, item: FailedFile) -> Finding:
    ref = item.printout.ref
    entries = catalogue.entries if ref == BOOK else (catalogue.by_ref[ref],)
    for entry in entries:
        found = _faulty_field(compiler, catalogue, entry, item)
        if found:
            field, problem = found
            return Finding(
                entry.document.path,
                entry.document.position(field.path),
                PRINT_FAILED,
                say(
                    "`{field}` cannot be printed in {file}: {problem}",
                    field=field.route,
                    file=item.file,
                    problem=problem,
                ),
                say("look at what is special about it: its pictures first, then its letters"),
                entry.record.language,
            )
    return Finding(
        PurePosixPath(SETTINGS_FILE) if ref == BOOK else entries[0].document.path,
        FILE_START,
        PRINT_FAILED,
        say("{file} cannot be printed: {problem}", file=item.file, problem=item.problem),
    )


def _faulty_field(
    compiler: TypstCompiler, catalogue: Catalogue, entry: Entry, item: FailedFile
) -> tuple[TextField, str] | None:
    """Return the first field that cannot be set even alone, and why."""
    edition = catalogue.in_language(item.printout.language)
    record = edition.records.get(entry.ref)
    if record is None:
        return None
    layout = item.printout.layout()
    words = wording(edition.language, catalogue.settings.root)
    for field in text_fields(record):
        nodes = finished_nodes(LayoutBuilder(edition, words, record).prose(field.text))
        try:
            compiler.pdf(replace(layout, nodes=nodes))
        except TypesettingError as error:
            return field, str(error)
    return None
