"""GitHub's issue form for a story: docs.github.com, “Syntax for GitHub's form schema”."""

from typing import Any

import yaml

from generator.model.handbook import Handbook
from generator.story_form.questions import (
    FALSE_ALARMS,
    FORM_ABOUT,
    FORM_NAME,
    PUBLIC_AT_ONCE,
    QUESTIONS,
    FormQuestion,
    offered,
)
from generator.wording.wording import Wording

_LABEL = "story"
"""The label that the form gives to an issue, and the workflow looks for."""
_HEAD = "# Made from the model by `python -m generator.maintenance.write_forms`; do not edit."


def file_name(language: str) -> str:
    """Return the form's file in `.github/ISSUE_TEMPLATE`."""
    return f"story-{language}.yml"


def issue_form(handbook: Handbook, words: Wording) -> str:
    """Return the form in one language, as YAML; the handbook's own record is in that language."""
    language = words.language_name(words.language).capitalize()
    form = {
        "name": f"{words.text(FORM_NAME)} ({language})",
        "description": words.text(FORM_ABOUT),
        "labels": [_LABEL],
        "body": [
            {"type": "markdown", "attributes": {"value": words.text(PUBLIC_AT_ONCE)}},
            *(_element(question, handbook, words) for question in (*QUESTIONS, FALSE_ALARMS)),
        ],
    }
    form_yaml: str = yaml.safe_dump(form, allow_unicode=True, sort_keys=False, width=1000)
    return f"{_HEAD}\n{form_yaml}"


def _element(question: FormQuestion, handbook: Handbook, words: Wording) -> dict[str, Any]:
    attributes: dict[str, Any] = {
        "label": words.text(question.prompt),
        "description": words.text(question.help),
    }
    options = [label for _, label in offered(question, handbook, words)]
    validations = {"required": question is not FALSE_ALARMS}
    if question.sort == "choices":
        # GitHub's checkboxes are required one by one, and nobody has to tick each of these
        attributes["options"] = [{"label": option} for option in options]
        return {"type": "checkboxes", "id": question.id, "attributes": attributes}
    if question.sort == "choice":
        attributes["options"] = options
    return {
        "type": _TYPES[question.sort],
        "id": question.id,
        "attributes": attributes,
        "validations": validations,
    }


_TYPES = {
    "line": "input",
    "number": "input",
    "date": "input",
    "text": "textarea",
    "choice": "dropdown",
}
