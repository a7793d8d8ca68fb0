"""The rule about how many records there may be."""

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.finding import Finding, Rule, Severity, say
from generator.loading.handbook_files import HandbookFiles
from generator.loading.record_locations import MAX_RECORDS
from generator.model.kinds import KINDS
from generator.rule_engine.rule_check import FileCheck
from generator.source.read_file import FILE_START

RECORD_COUNT = Rule(
    "record-count",
    Severity.ERROR,
    "There are at most 5,000 records of a kind: more cannot be read in one handbook.",
)


def _oversized_folders(handbook: HandbookFiles) -> Iterator[Finding]:
    """Yield a finding for each folder that holds more records than are read."""
    records = Counter(file.path.parent for file in handbook.files if not file.is_hidden)
    for kind in KINDS:
        folder = PurePosixPath(kind.folder)
        if not kind.single and records[folder] > MAX_RECORDS:
            yield Finding(
                folder,
                FILE_START,
                RECORD_COUNT,
                say("this folder holds more than {limit} records", limit=MAX_RECORDS),
                say("make two handbooks of it, or take out what does not belong here"),
            )


OVERSIZED_FOLDERS = FileCheck((RECORD_COUNT,), _oversized_folders)
