"""The rule about personal data in the names of files and folders."""

from collections.abc import Iterator

from generator.finding import Finding, Rule, Severity, say
from generator.loading.handbook_files import HandbookFiles
from generator.privacy.file_names import identifies_a_person
from generator.rule_engine.rule_check import FileCheck
from generator.source.read_file import FILE_START

PERSONAL_FILE_NAME = Rule(
    "personal-file-name",
    Severity.ERROR,
    "No file or folder is named by what tells who a person is.",
)


def _personal_file_names(handbook: HandbookFiles) -> Iterator[Finding]:
    """Yield a finding for each name that identifies a person."""
    for file in handbook.files:
        if not file.is_hidden and identifies_a_person(file.path.name):
            yield Finding(
                file.path,
                FILE_START,
                PERSONAL_FILE_NAME,
                say("the name of this file or folder holds personal data"),
                say("give it a name that tells nothing about a person"),
            )


PERSONAL_FILE_NAMES = FileCheck((PERSONAL_FILE_NAME,), _personal_file_names)
