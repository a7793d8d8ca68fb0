"""Findings about files beside the records that nothing reads.

mkdocs copies what it finds there, and follows links.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import PurePosixPath

from generator.catalogue.catalogue import Catalogue
from generator.finding import Finding, Rule, Severity, say
from generator.loading.loading_rules import STRAY_FILE
from generator.loading.record_locations import folders_below
from generator.model.kinds import PAGE
from generator.regular_files import linked_folder, not_regular_file
from generator.rule_engine.rule_check import HandbookCheck
from generator.source.portable_names import RENAME, TWIN, name_fault, names_differing_in_case
from generator.source.read_file import FILE_START
from generator.source.reading_rules import FILE_NAME, PLAIN_FILE
from generator.source.settings import ASSETS, Settings
from generator.wording.wording import INTERFACE_FOLDER

FOREIGN_PAGE = Rule(
    "foreign-page",
    Severity.ERROR,
    "Each page of the site is made from a record, and says what may run in it; a page among the styles"
    " and scripts would be published without that.",
)
MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""The endings of what mkdocs would make a page of, as it spells them."""
PAGES = (".html", ".htm", ".xhtml", ".xht")
"""The endings of what a browser shows as a page; mkdocs copies it as it is."""


def _stray_files(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield what is wrong with the names and kinds of the files beside the records.

    Raises CannotRun where a folder may not be read.
    """
    settings = catalogue.settings
    for folder in (PurePosixPath(ASSETS), INTERFACE_FOLDER):
        refused = linked_folder(settings.root, folder)
        if refused:
            yield Finding(folder, FILE_START, PLAIN_FILE, *refused)
        else:
            yield from _stray_files_below(settings, folder)


def _stray_files_below(settings: Settings, top: PurePosixPath) -> Iterator[Finding]:
    for folder, names in folders_below(settings, top, with_hidden=True):
        for name in names_differing_in_case(name for name in names if not _hidden(folder / name)):
            yield Finding(folder / name, FILE_START, FILE_NAME, TWIN, RENAME)
        for name in tuple(names):
            with suppress(FileNotFoundError):
                finding = _stray_file(settings, folder / name)
                if finding:
                    names.remove(name)
                    yield finding


def _stray_file(settings: Settings, path: PurePosixPath) -> Finding | None:
    full = settings.root / path
    refused = not_regular_file(full)
    if refused and full.is_dir() and not full.is_symlink():
        refused = None
    if _hidden(path):
        # an editor leaves links to nowhere; mkdocs goes through whole folders before it leaves out
        # the hidden ones
        return (
            Finding(path, FILE_START, PLAIN_FILE, *refused) if refused and full.is_dir() else None
        )
    fault = name_fault(path.name)
    if fault:
        return Finding(path, FILE_START, FILE_NAME, fault, RENAME)
    if refused:
        return Finding(path, FILE_START, PLAIN_FILE, *refused)
    if not path.is_relative_to(ASSETS) or full.is_dir():
        return None
    hint = say("write a page's text below {folder}, and delete this file", folder=PAGE.folder)
    if path.name.endswith(MARKDOWN):
        return Finding(path, FILE_START, STRAY_FILE, say("nothing reads this file"), hint)
    if path.name.casefold().endswith(PAGES):
        message = say("this page would be published without what keeps programs of others away")
        return Finding(path, FILE_START, FOREIGN_PAGE, message, hint)
    return None


def _hidden(path: PurePosixPath) -> bool:
    return any(part.startswith(".") for part in path.parts)


STRAY_FILES = HandbookCheck((PLAIN_FILE, FILE_NAME, STRAY_FILE, FOREIGN_PAGE), _stray_files)
