"""The translators' page: what is done in each language, and which file to work in."""

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.coverage import coverage
from generator.catalogue.edition import Edition
from generator.pages.views import View


def translations_view(catalogue: Catalogue, edition: Edition) -> View:
    """Return a table for each language, its rows in the catalogue's order."""
    repository = catalogue.settings.repo_url
    tables = []
    for language in catalogue.settings.codes:
        rows = []
        told = [entry for entry in catalogue.entries if entry.ref in edition.records]
        for row in coverage(catalogue, told, [language]):
            entry = catalogue.by_ref[row.record]
            file = (entry.folder / f"{language}.po").as_posix()
            there = repository and f"{language}.po" in entry.files
            rows.append((row, f"{repository}/edit/HEAD/{file}" if there else "", file))
        tables.append((language, rows))
    return "translations.html", {"languages": [table for table in tables if table[1]]}
