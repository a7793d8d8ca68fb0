"""Findings about files beside the records that nothing reads.

mkdocs copies what it finds there, and follows links.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.finding import Finding, Rule, Severity, say
from generator.loading.handbook_files import HandbookFile, HandbookFiles
from generator.loading.loading_rules import STRAY_FILE
from generator.model.kinds import PAGE
from generator.rule_engine.rule_check import FileCheck
from generator.source.portable_names import RENAME, TWIN, name_fault, names_differing_in_case
from generator.source.read_file import FILE_START
from generator.source.reading_rules import FILE_NAME, PLAIN_FILE
from generator.source.settings import ASSETS
from generator.wording.wording import INTERFACE_FOLDER

FOREIGN_PAGE = Rule(
    "foreign-page",
    Severity.ERROR,
    "Each page of the site is made from a record, and says what may run in it; a page among the styles"
    " and scripts would be published without that.",
)
MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""The endings of what mkdocs would make a page of, as it spells them."""
_PAGES = (".html", ".htm", ".xhtml", ".xht")
"""The endings of what a browser shows as a page; mkdocs copies it as it is."""


def _stray_files(handbook: HandbookFiles) -> Iterator[Finding]:
    """Yield the findings about the names and kinds of the files beside the records."""
    for top in (PurePosixPath(ASSETS), INTERFACE_FOLDER):
        around = (file for file in handbook.files if top.is_relative_to(file.path))
        refused = next((file.refused for file in around if file.refused), None)
        if refused:
            yield Finding(top, FILE_START, PLAIN_FILE, *refused)
        else:
            yield from _stray_files_below(handbook, top)


def _stray_files_below(handbook: HandbookFiles, top: PurePosixPath) -> Iterator[Finding]:
    names: dict[PurePosixPath, list[str]] = {}
    reported: set[PurePosixPath] = set()
    for file in handbook.files:
        parents = file.path.parents
        # nothing more is said about what lies in a folder with a finding
        if top not in parents or reported.intersection(parents):
            continue
        if not file.is_hidden:
            names.setdefault(file.path.parent, []).append(file.path.name)
        finding = _stray_file(file)
        if finding:
            reported.add(file.path)
            yield finding
    for folder, in_folder in names.items():
        for name in names_differing_in_case(in_folder):
            yield Finding(folder / name, FILE_START, FILE_NAME, TWIN, RENAME)


def _stray_file(file: HandbookFile) -> Finding | None:
    path, refused = file.path, file.refused
    if file.is_hidden:
        # an editor leaves links to nowhere; mkdocs goes through whole folders before it leaves out
        # the hidden ones
        if refused and file.is_folder:
            return Finding(path, FILE_START, PLAIN_FILE, *refused)
        return None
    fault = name_fault(path.name)
    if fault:
        return Finding(path, FILE_START, FILE_NAME, fault, RENAME)
    if refused:
        return Finding(path, FILE_START, PLAIN_FILE, *refused)
    if not path.is_relative_to(ASSETS) or file.is_folder:
        return None
    hint = say("write a page's text below {folder}, and delete this file", folder=PAGE.folder)
    if path.name.endswith(MARKDOWN):
        return Finding(path, FILE_START, STRAY_FILE, say("nothing reads this file"), hint)
    if path.name.casefold().endswith(_PAGES):
        message = say("this page would be published without what keeps programs of others away")
        return Finding(path, FILE_START, FOREIGN_PAGE, message, hint)
    return None


STRAY_FILES = FileCheck((PLAIN_FILE, FILE_NAME, STRAY_FILE, FOREIGN_PAGE), _stray_files)
