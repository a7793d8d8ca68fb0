"""The page with the form for a story; it runs in the browser and sends nothing."""

from functools import partial
from typing import Any

from babel.dates import get_day_names, get_month_names

from generator.model.base import LONGEST_REASON, SHORTEST_REASON
from generator.model.intervention import Intervention
from generator.model.kinds import INTERVENTION
from generator.model.personal import PersonalKind
from generator.model.story import FEWEST_DAYS, LONGEST_CONSENT, LONGEST_NAME, MOST_DAYS
from generator.pages.renderer import Renderer
from generator.pages.views import View
from generator.privacy.browser import browser_patterns
from generator.story_form.answers import DAYS, MOST_QUESTIONS, ONE_NAME, QUESTIONS_BOUND
from generator.story_form.issue_form import file_name
from generator.story_form.questions import FALSE_ALARMS, QUESTIONS, UNDER_18, FormQuestion, offered
from generator.story_form.reply import PLAIN, as_sentences
from generator.wording.labels import SEEN

_CONSENT_FORM = "consent-form"
"""The id of the template that is signed."""
_NOUNS_IN_CAPITALS = frozenset({"de", "lb"})
"""Where a capital letter within a sentence says nothing."""


def story_form_view(renderer: Renderer) -> View:
    """Return the page with its questions, and what its script needs."""
    story = [question for question in QUESTIONS if _is_of_story(question)]
    consent = [question for question in QUESTIONS if not _is_of_story(question)]
    return "story_form.html", {
        "offered": partial(offered, handbook=renderer.edition.handbook, words=renderer.words),
        "groups": ((renderer.t("The story"), story), (renderer.t("The consent"), consent)),
        "consent": _consent_form(renderer),
        "hints_at_names": renderer.edition.language not in _NOUNS_IN_CAPITALS,
        "own_language_note": as_sentences(renderer.words.format_message(PLAIN["consent-language"])),
        "data": _data(renderer),
    }


def _is_of_story(question: FormQuestion) -> bool:
    return not question.field.startswith("consent.")


def _data(renderer: Renderer) -> dict[str, Any]:
    """Return the data for the page's script."""
    repository = renderer.edition.settings.repo_url
    form = f"{repository}/issues/new?template={file_name(renderer.edition.language)}"
    return {
        "questions": [
            {
                "id": question.id,
                "sort": question.sort,
                "ask": renderer.t(question.prompt),
                "of_story": _is_of_story(question),
            }
            for question in QUESTIONS
        ],
        "checks": _checks(renderer),
        "find": browser_patterns(),
        "words": _words(renderer),
        "wrong": _faults(renderer),
        "unanswered": renderer.t("no answer yet"),
        "unchecked": renderer.t("please read it once more, and tick this"),
        "alone": _option(renderer, "age", UNDER_18),
        "own_language": _option(renderer, "languages", renderer.edition.language),
        "no_names": _no_names(renderer),
        "most_questions": MOST_QUESTIONS,
        "longest_name": LONGEST_NAME,
        "days": {"least": FEWEST_DAYS, "most": MOST_DAYS},
        "longest_consent": LONGEST_CONSENT,
        "alarms": FALSE_ALARMS.id,
        "reason": {"least": SHORTEST_REASON, "most": LONGEST_REASON},
        "form": form if repository else "",
        "file": f"story-{renderer.edition.language}.md",
    }


def _checks(renderer: Renderer) -> list[dict[str, str]]:
    return [
        {"id": id_, "sort": "check", "ask": prompt}
        for id_, prompt in (
            (
                "people-changed",
                renderer.t("I have changed the names of everybody in it, my own as well."),
            ),
            (
                "places-changed",
                renderer.t("No school, company, street or town stands in it by its own name."),
            ),
        )
    ]


def _words(renderer: Renderer) -> dict[str, Any]:
    return {
        "kinds": {
            kind.value: renderer.t(SEEN, kind=renderer.label("personal", kind.value))
            for kind in PersonalKind
        },
        "none": renderer.t("This is no personal data"),
        "why": renderer.t("Why not?"),
        "alarms": renderer.t(FALSE_ALARMS.prompt),
        "copied": renderer.t("Copied."),
        "empty": renderer.t("Delete everything that you have written on this page?"),
    }


def _faults(renderer: Renderer) -> dict[str, str]:
    """Return the messages about answers that the check would refuse."""
    return {
        "name": renderer.words.format_message(ONE_NAME),
        "days": renderer.words.format_message(DAYS),
        "questions": renderer.words.format_message(QUESTIONS_BOUND),
        "until": renderer.words.format_message(PLAIN["consent-dates"]),
        "length": renderer.words.format_message(PLAIN["consent-length"]),
        "age": renderer.words.format_message(PLAIN["consent-guardian"]),
        "personal": renderer.t(
            "take out what looks like personal data, or say in at least {count} letters why it"
            " is none",
            count=SHORTEST_REASON,
        ),
    }


def _option(renderer: Renderer, question: str, value: str) -> str:
    """Return a choice's words; empty where the question does not offer it."""
    form_question = next(item for item in QUESTIONS if item.id == question)
    return dict(offered(form_question, renderer.edition.handbook, renderer.words)).get(value, "")


def _no_names(renderer: Renderer) -> list[str]:
    """Return words that some languages always begin with a capital letter: days, months, languages."""
    locale = renderer.words.locale
    words = (
        *get_day_names(locale=locale).values(),
        *get_month_names(locale=locale).values(),
        *(locale.languages[code] for code in renderer.edition.settings.codes),
    )
    return sorted({word for word in words if word[:1].isupper()})


def _consent_form(renderer: Renderer) -> str:
    """Return the link to the consent form, which is one of an intervention's templates."""
    for ref, record in renderer.edition.listed(INTERVENTION).items():
        templates = record.templates if isinstance(record, Intervention) else ()
        if any(template.id == _CONSENT_FORM for template in templates):
            return renderer.href(ref, f"template-{_CONSENT_FORM}")
    return ""
