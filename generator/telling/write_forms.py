"""Writes GitHub's issue forms anew: `python -m generator.telling.write_forms`."""

from pathlib import Path

from generator.source.settings import read_settings
from generator.telling.issue_form import file_name, issue_form
from generator.wording.wording import wording

FOLDER = Path(".github/ISSUE_TEMPLATE")


def main(root: Path) -> None:
    """Write a form for each language of the handbook."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for code in read_settings(root).codes:
        (folder / file_name(code)).write_text(issue_form(wording(code, root)), encoding="utf-8")


if __name__ == "__main__":
    main(Path())
