"""The questions of the story form, for the site's page and for GitHub's issue form."""

from dataclasses import dataclass
from typing import Literal

from generator.model.handbook import Handbook
from generator.wording.labels import N_
from generator.wording.wording import Wording

Sort = Literal["line", "text", "number", "date", "choice", "choices"]


@dataclass(frozen=True, slots=True)
class FormQuestion:
    """One question; `prompt` and `help` are English and translated where they are shown."""

    id: str
    field: str
    """The part of the record that the answer becomes, as keys joined by dots."""
    sort: Sort
    prompt: str
    help: str
    options: tuple[tuple[str, str], ...] = ()
    """The values to choose from, each with its words."""
    named_in: str = ""
    """The list of the handbook's own record that the values stand in, if they do."""


UNDER_18, GUARDIAN_TOO, OF_AGE = "under-18", "guardian", "of-age"
QUESTIONS: tuple[FormQuestion, ...] = (
    FormQuestion(
        "title",
        "title",
        "line",
        N_("What is your story called?"),
        N_("A few words, without names of people, schools or companies."),
    ),
    FormQuestion(
        "summary",
        "summary",
        "line",
        N_("What is it about?"),
        N_("One or two sentences, so that a class can choose it."),
    ),
    FormQuestion(
        "name",
        "name",
        "line",
        N_("Which given name do you want to have in the story?"),
        N_("Not your own. One word."),
    ),
    FormQuestion(
        "country",
        "places.country",
        "choice",
        N_("In which country was it?"),
        N_("Where you worked or learned."),
        named_in="countries",
    ),
    FormQuestion(
        "place",
        "places.text",
        "line",
        N_("What kind of place was it?"),
        N_("For example: a kitchen in a small town. No name and no address."),
    ),
    FormQuestion(
        "work",
        "work_area",
        "choice",
        N_("What kind of work did you do?"),
        N_("Choose what comes closest."),
        named_in="work_areas",
    ),
    FormQuestion(
        "days",
        "days",
        "number",
        N_("How many days did it last?"),
        N_("A number. Two weeks are ten working days."),
    ),
    FormQuestion(
        "telling",
        "telling",
        "text",
        N_("Tell your story"),
        N_(
            "What happened, from the first day to the last? Write as you speak. Change the names of"
            " everybody in it."
        ),
    ),
    FormQuestion("hard", "hard", "text", N_("What was hard?"), N_("It may have been a bad day.")),
    FormQuestion(
        "used",
        "used",
        "text",
        N_("What helped you?"),
        N_("Something you could do, a person, a tool, a habit."),
    ),
    FormQuestion("learned", "learned", "text", N_("What did you learn?"), N_("About work or you.")),
    FormQuestion(
        "questions",
        "questions",
        "text",
        N_("What could a class talk about after reading?"),
        N_("One to four questions, each on a line of its own."),
    ),
    FormQuestion(
        "holder",
        "consent.held_by",
        "line",
        N_("Who keeps the signed consent form?"),
        N_("The school or organisation, not a person."),
    ),
    FormQuestion(
        "given",
        "consent.given",
        "date",
        N_("When was it signed?"),
        N_("Year, month and day, such as 2026-11-23."),
    ),
    FormQuestion(
        "until",
        "consent.until",
        "date",
        N_("Until when may the story be shown?"),
        N_("The date on the form. You can always take your consent back earlier."),
    ),
    FormQuestion(
        "age",
        "consent.under_18",
        "choice",
        N_("How old were you when it was signed?"),
        N_("Under 18 a parent or guardian signs as well."),
        (
            (OF_AGE, N_("18 or older")),
            (GUARDIAN_TOO, N_("Under 18, and a guardian has signed too")),
            (UNDER_18, N_("Under 18, and no guardian has signed")),
        ),
    ),
    FormQuestion(
        "scope",
        "consent.scope",
        "choices",
        N_("Where may it be shown?"),
        N_("As it stands on the form."),
        (("web", N_("On the website")), ("print", N_("In print"))),
    ),
    FormQuestion(
        "languages",
        "consent.languages",
        "choices",
        N_("In which languages may it be told?"),
        N_("As it stands on the form. Somebody translates it for you."),
        (
            ("da", N_("Danish")),
            ("sv", N_("Swedish")),
            ("de", N_("German")),
            ("en", N_("English")),
        ),
    ),
)


def offered(
    question: FormQuestion, handbook: Handbook, words: Wording
) -> tuple[tuple[str, str], ...]:
    """Return the values to choose from with their words, both in the language of the words."""
    if question.named_in:
        return tuple((item.id, item.name.raw) for item in getattr(handbook, question.named_in))
    return tuple((value, words.text(label)) for value, label in question.options)


FALSE_ALARMS = FormQuestion(
    "false-alarms",
    "false_alarms",
    "text",
    N_("What looks like personal data and is none"),
    N_(
        "Leave this empty unless something in your text only looks like it. Write each on a line of"
        " its own, with a dash and the reason: - 116 117 – The number that helps everybody."
    ),
)
"""The last part, where there is one; the page asks at the answer in which something is seen."""
FORM_NAME = N_("Tell a story")
FORM_ABOUT = N_("Tell what you have seen at a workplace, for the handbook.")
PUBLIC_AT_ONCE = N_(
    "**What you send here can be read by everybody at once, and copies stay.** Change every name."
    " Name no school, no company and no street. Send it only when the consent form is signed and a"
    " school or organisation keeps it."
)
"""The first lines of GitHub's form, in Markdown."""
