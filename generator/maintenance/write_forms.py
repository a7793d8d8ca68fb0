"""Writes the issue forms and the notices anew: `python -m generator.maintenance.write_forms`."""

from pathlib import Path

from generator.loading.handbook_record import handbook_record
from generator.source.settings import read_settings
from generator.story_form.issue_form import file_name, issue_form
from generator.story_form.notices import NOTICES, notice_name
from generator.wording.wording import wording

FORM_FOLDER = Path(".github/ISSUE_TEMPLATE")
ANSWERS = Path(".github/story-answers")


def main(root: Path) -> None:
    """Write a form, and each notice, for each language of the handbook."""
    for folder in (FORM_FOLDER, ANSWERS):
        (root / folder).mkdir(parents=True, exist_ok=True)
    settings = read_settings(root)
    own = handbook_record(settings)
    assert own, "the forms offer what the handbook's own record names"
    for code in settings.codes:
        words = wording(code, root)
        form = issue_form(own.in_language(code).handbook, words)
        (root / FORM_FOLDER / file_name(code)).write_text(form, encoding="utf-8")
        for name, notice in NOTICES.items():
            text = f"{words.text(notice)}\n"
            (root / ANSWERS / notice_name(name, code)).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path())
