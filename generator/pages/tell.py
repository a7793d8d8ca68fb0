"""The page that leads somebody through telling a story; it runs in the browser and sends nothing."""

from generator.model.intervention import Intervention
from generator.model.kinds import INTERVENTION
from generator.model.personal import PersonalKind
from generator.pages.renderer import Renderer
from generator.pages.views import View
from generator.privacy.browser import browser_patterns
from generator.telling.answers import DAYS, MOST_QUESTIONS, ONE_NAME, QUESTIONS_BOUND
from generator.telling.issue_form import file_name
from generator.telling.questions import QUESTIONS, UNDER_18
from generator.telling.reply import PLAIN
from generator.wording.labels import SEEN

ADDRESS = "tell-a-story/"
CONSENT_FORM = "consent-form"
"""The id of the template that is signed."""


def tell_view(r: Renderer) -> View:
    """Return the page with its questions, and what its script needs."""
    repository = r.edition.settings.repo_url
    form = f"{repository}/issues/new?template={file_name(r.edition.language)}"
    story = [question for question in QUESTIONS if not question.field.startswith("consent.")]
    consent = [question for question in QUESTIONS if question.field.startswith("consent.")]
    return "tell.html", {
        "groups": ((r.t("The story"), story), (r.t("The consent"), consent)),
        "consent": _consent_form(r),
        "data": {
            "questions": [
                {"id": question.id, "sort": question.sort, "ask": r.t(question.ask)}
                for question in QUESTIONS
            ],
            "kinds": {
                kind.value: r.t(SEEN, kind=r.label("personal", kind.value)) for kind in PersonalKind
            },
            "find": browser_patterns(),
            "wrong": {
                "name": r.words.tell(ONE_NAME),
                "days": r.words.tell(DAYS),
                "questions": r.words.tell(QUESTIONS_BOUND),
                "until": r.words.tell(PLAIN["consent-dates"]),
                "age": r.words.tell(PLAIN["consent-guardian"]),
            },
            "alone": next(
                r.t(told)
                for question in QUESTIONS
                for value, told in question.options
                if value == UNDER_18
            ),
            "most_questions": MOST_QUESTIONS,
            "unanswered": r.t("no answer yet"),
            "form": form if repository else "",
            "file": f"story-{r.edition.language}.md",
            "copied": r.t("Copied."),
        },
    }


def _consent_form(r: Renderer) -> str:
    """Return the link to the consent form, which is one of an intervention's templates."""
    for ref, record in r.edition.listed(INTERVENTION).items():
        templates = record.templates if isinstance(record, Intervention) else ()
        if any(template.id == CONSENT_FORM for template in templates):
            return f"{r.href(ref)}#template-{CONSENT_FORM}"
    return ""
