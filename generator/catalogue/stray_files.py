"""Findings about files beside the records that nothing reads.

mkdocs copies what it finds there, and follows links.
"""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import PurePosixPath

from generator.catalogue.loading_rules import FOREIGN_PAGE, STRAY_FILE
from generator.catalogue.record_locations import names_in_folder
from generator.finding import Finding, say
from generator.model.kinds import PAGE
from generator.regular_files import linked_folder, not_regular_file
from generator.source.portable_names import RENAME, TWIN, name_fault, names_differing_in_case
from generator.source.read_file import START
from generator.source.reading_rules import FILE_NAME, PLAIN_FILE
from generator.source.settings import ASSETS, Settings
from generator.wording.wording import OWN

MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""The endings of what mkdocs would make a page of, as it spells them."""
PAGES = (".html", ".htm", ".xhtml", ".xht")
"""The endings of what a browser shows as a page; mkdocs copies it as it is."""


def stray_files(settings: Settings) -> Iterator[Finding]:
    """Yield what is wrong with the names and kinds of the files beside the records.

    Raises CannotRun where a folder may not be read.
    """
    for folder in (PurePosixPath(ASSETS), OWN):
        refused = linked_folder(settings.root, folder)
        if refused:
            yield Finding(folder, START, PLAIN_FILE, *refused)
        else:
            yield from _stray_files_below(settings, folder)


def _stray_files_below(settings: Settings, top: PurePosixPath) -> Iterator[Finding]:
    # nobody knows how deep the folders go
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        names = names_in_folder(settings, folder, with_hidden=True)
        for name in names_differing_in_case(name for name in names if not _hidden(folder / name)):
            yield Finding(folder / name, START, FILE_NAME, TWIN, RENAME)
        for name in names:
            path = folder / name
            with suppress(FileNotFoundError):
                finding = _stray_file(settings, path)
                if finding:
                    yield finding
                elif (settings.root / path).is_dir():
                    waiting.append(path)


def _stray_file(settings: Settings, path: PurePosixPath) -> Finding | None:
    full = settings.root / path
    refused = not_regular_file(full)
    if refused and full.is_dir() and not full.is_symlink():
        refused = None
    if _hidden(path):
        # an editor leaves links to nowhere; mkdocs goes through whole folders before it leaves out
        # the hidden ones
        return Finding(path, START, PLAIN_FILE, *refused) if refused and full.is_dir() else None
    fault = name_fault(path.name)
    if fault:
        return Finding(path, START, FILE_NAME, fault, RENAME)
    if refused:
        return Finding(path, START, PLAIN_FILE, *refused)
    if not path.is_relative_to(ASSETS) or full.is_dir():
        return None
    hint = say("write a page's text below {folder}, and delete this file", folder=PAGE.folder)
    if path.name.endswith(MARKDOWN):
        return Finding(path, START, STRAY_FILE, say("nothing reads this file"), hint)
    if path.name.casefold().endswith(PAGES):
        message = say("this page would be published without what keeps programs of others away")
        return Finding(path, START, FOREIGN_PAGE, message, hint)
    return None


def _hidden(path: PurePosixPath) -> bool:
    return any(part.startswith(".") for part in path.parts)
