"""The translators' page: coverage in each language, and which file to work in."""

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.coverage import Coverage

CoverageTable = tuple[str, list[tuple[Coverage, str, str]]]
"""A language, and for each record its state, where its file can be edited, and the file."""


def translations_tables(catalogue: Catalogue, language: str) -> list[CoverageTable]:
    """Return a table for each language, its rows in the catalogue's order.

    They name the records that are available in `language`.
    """
    repository = catalogue.settings.repo_url
    available = [
        entry for entry in catalogue.entries if (entry.ref, language) not in catalogue.withheld
    ]
    tables = []
    for code in catalogue.settings.codes:
        rows = []
        for row in catalogue.coverage(available, [code]):
            entry = catalogue.by_ref[row.record]
            file = (entry.folder / f"{code}.po").as_posix()
            there = repository and f"{code}.po" in entry.files
            rows.append((row, f"{repository}/edit/HEAD/{file}" if there else "", file))
        if rows:
            tables.append((code, rows))
    return tables
