"""The rule about personal data in the names of files and folders."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.catalogue.catalogue import Catalogue
from generator.finding import Finding, Rule, Severity, say
from generator.loading.record_locations import FOLDERS, folders_below
from generator.privacy.file_names import identifies_a_person
from generator.rule_engine.rule_check import HandbookCheck
from generator.source.read_file import FILE_START

PERSONAL_FILE_NAME = Rule(
    "personal-file-name",
    Severity.ERROR,
    "No file or folder is named by what tells who a person is.",
)


def _personal_file_names(catalogue: Catalogue) -> Iterator[Finding]:
    """Yield a finding for each name that identifies a person; raises CannotRun."""
    for top in FOLDERS:
        for folder, names in folders_below(catalogue.settings, PurePosixPath(top)):
            for name in names:
                if identifies_a_person(name):
                    yield Finding(
                        folder / name,
                        FILE_START,
                        PERSONAL_FILE_NAME,
                        say("the name of this file or folder holds personal data"),
                        say("give it a name that tells nothing about a person"),
                    )


PERSONAL_FILE_NAMES = HandbookCheck((PERSONAL_FILE_NAME,), _personal_file_names)
