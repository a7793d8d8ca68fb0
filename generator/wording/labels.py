"""The labels of the model's fixed choices."""


def N_(words: str) -> str:  # noqa: N802 - gettext calls it so
    """Return the words, which are translated where they are shown; N_ is gettext's usual name."""
    return words


LABELS: dict[str, dict[str, str]] = {
    "kind": {
        "module": N_("Teaching module"),
        "intervention": N_("Intervention"),
        "programme": N_("Programme"),
        "story": N_("Story"),
        "placement-form": N_("Form of placement"),
        "curriculum": N_("Curriculum"),
        "source": N_("Source project"),
        "page": N_("Page"),
        "glossary": N_("Glossary"),
        "handbook": N_("The handbook itself"),
    },
    "kinds": {
        "module": N_("Teaching modules"),
        "intervention": N_("Interventions"),
        "programme": N_("Programmes"),
        "story": N_("Stories"),
        "placement-form": N_("Forms of placement"),
        "curriculum": N_("Curricula"),
        "source": N_("Source projects"),
        "glossary": N_("Glossary"),
    },
    "phase": {
        "before": N_("Before the placement"),
        "during": N_("During the placement"),
        "after": N_("After the placement"),
    },
    "form": {
        "whole-class": N_("Whole class"),
        "groups": N_("Groups"),
        "pairs": N_("Pairs"),
        "alone": N_("Alone"),
        "at-a-company": N_("At a company"),
    },
    "copies": {
        "student": N_("Each student"),
        "pair": N_("Each pair"),
        "group": N_("Each group"),
        "one-group": N_("Each in the group that chooses it"),
        "class": N_("The class"),
    },
    "line": {
        "students": N_("With students"),
        "companies": N_("With companies"),
        "system": N_("Across the system"),
    },
    "cost": {
        "low": N_("Low: what a school has anyway"),
        "middle": N_("Middle: needs a line in the budget"),
        "high": N_("High: needs funding"),
    },
    "evidence": {
        "planned": N_("Planned"),
        "tried": N_("Tried"),
        "reported": N_("The project's own figure"),
        "studied": N_("Studied by others"),
    },
    "grip": {"agreement": N_("Agreement"), "routine": N_("Routine")},
    "story": {
        "composite": N_("Composite story"),
        "lived": N_("Lived story"),
    },
    "topic": {
        "craft": N_("Craft"),
        "language": N_("Language"),
        "production": N_("Production"),
        "quality": N_("Quality"),
        "customers": N_("Customers"),
        "relevance": N_("Relevance"),
        "motivation": N_("Motivation"),
        "future": N_("The future"),
    },
    "severity": {
        "error": N_("error"),
        "warning": N_("warning"),
        "notice": N_("notice"),
    },
    "personal": {
        "email": N_("an e-mail address"),
        "phone": N_("a telephone number"),
        "personal-number": N_("a personal number"),
        "birth-date": N_("a date of birth"),
        "address": N_("a street with a house number"),
        "handle": N_("somebody's name in a social network"),
        "coordinates": N_("the exact coordinates of a place"),
        "account": N_("a bank account or card number"),
        "number-plate": N_("a vehicle's number plate"),
    },
    "question": {
        "decides": N_("Who decides and approves?"),
        "agreement": N_("Which agreement is needed, and in which form?"),
        "pay": N_("Is there pay or a benefit?"),
        "insurance-injury": N_("Who insures against injury?"),
        "insurance-liability": N_("Who pays for damage that is done there?"),
        "insurance-way": N_("Is the way there insured?"),
        "report-injury": N_("To whom is an injury reported, and how soon?"),
        "risk-assessment": N_("Who assesses the risks?"),
        "minors-tasks": N_("What may those under 18 do?"),
        "minors-hours": N_("When and how long may those under 18 work?"),
        "register-extract": N_("Is an extract from the criminal records needed?"),
        "health-papers": N_("Which health papers and vaccinations are needed?"),
        "sick-reporting": N_("How does one report sick?"),
        "confidentiality": N_("What is confidential, and which data may be passed on?"),
        "residence": N_("What does residence status mean for it?"),
        "ending": N_("When can it be ended?"),
        "safeguarding": N_("Who must report a worry about a child?"),
        "contact": N_("Whom does one call?"),
    },
    "unit": {"day": N_("Day"), "week": N_("Week"), "month": N_("Month")},
}

INTRODUCTIONS = {
    "module": N_("Lessons that can be taught as they stand, with worksheets and answer keys."),
    "intervention": N_(
        "What schools, companies and municipalities do, described so that others can begin."
    ),
    "programme": N_("Interventions and modules put on a calendar."),
    "story": N_("Stories from placements, to read and to work with in a class."),
    "placement-form": N_(
        "What a school must know before the first day, from the law, with its sources."
    ),
    "curriculum": N_("Official goals that the lessons of this handbook serve."),
    "source": N_("The projects that this handbook is built from."),
}
"""What each kind of record is good for, in a sentence."""

SEEN = N_("This looks like {kind}; take it out.")
"""What is said of personal data to the one who writes."""
