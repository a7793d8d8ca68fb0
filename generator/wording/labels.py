"""The words for the model's fixed choices."""


def mark(words: str) -> str:
    """Return the words; they are marked here for translation and translated where they are shown."""
    return words


LABELS: dict[str, dict[str, str]] = {
    "kind": {
        "module": mark("Teaching module"),
        "intervention": mark("Intervention"),
        "programme": mark("Programme"),
        "story": mark("Story"),
        "placement-form": mark("Form of placement"),
        "curriculum": mark("Curriculum"),
        "source": mark("Source project"),
        "page": mark("Page"),
        "glossary": mark("Glossary"),
        "handbook": mark("The handbook itself"),
    },
    "kinds": {
        "module": mark("Teaching modules"),
        "intervention": mark("Interventions"),
        "programme": mark("Programmes"),
        "story": mark("Stories"),
        "placement-form": mark("Forms of placement"),
        "curriculum": mark("Curricula"),
        "source": mark("Source projects"),
        "glossary": mark("Glossary"),
    },
    "phase": {
        "before": mark("Before the placement"),
        "during": mark("During the placement"),
        "after": mark("After the placement"),
    },
    "form": {
        "whole-class": mark("Whole class"),
        "groups": mark("Groups"),
        "pairs": mark("Pairs"),
        "alone": mark("Alone"),
        "at-a-company": mark("At a company"),
    },
    "line": {
        "students": mark("With students"),
        "companies": mark("With companies"),
        "system": mark("Across the system"),
    },
    "cost": {
        "low": mark("Low: what a school has anyway"),
        "middle": mark("Middle: needs a line in the budget"),
        "high": mark("High: needs funding"),
    },
    "evidence": {
        "planned": mark("Planned"),
        "tried": mark("Tried"),
        "reported": mark("The project's own figure"),
        "studied": mark("Studied by others"),
    },
    "grip": {"agreement": mark("Agreement"), "routine": mark("Routine")},
    "story": {
        "composite": mark("Composite story"),
        "lived": mark("Lived story"),
    },
    "topic": {
        "craft": mark("Craft"),
        "language": mark("Language"),
        "production": mark("Production"),
        "quality": mark("Quality"),
        "customers": mark("Customers"),
        "relevance": mark("Relevance"),
        "motivation": mark("Motivation"),
        "future": mark("The future"),
    },
    "severity": {
        "error": mark("error"),
        "warning": mark("warning"),
        "withheld": mark("withheld"),
    },
    "personal": {
        "email": mark("an e-mail address"),
        "phone": mark("a telephone number"),
        "personal-number": mark("a personal number"),
        "birth-date": mark("a date of birth"),
        "address": mark("a street with a house number"),
        "handle": mark("somebody's name in a social network"),
        "coordinates": mark("the exact coordinates of a place"),
        "account": mark("a bank account or card number"),
        "number-plate": mark("a vehicle's number plate"),
    },
    "question": {
        "decides": mark("Who decides and approves?"),
        "agreement": mark("Which agreement is needed, and in which form?"),
        "pay": mark("Is there pay or a benefit?"),
        "insurance-injury": mark("Who insures against injury?"),
        "insurance-liability": mark("Who pays for damage that is done there?"),
        "insurance-way": mark("Is the way there insured?"),
        "report-injury": mark("To whom is an injury reported, and how soon?"),
        "risk-assessment": mark("Who assesses the risks?"),
        "minors-tasks": mark("What may those under 18 do?"),
        "minors-hours": mark("When and how long may those under 18 work?"),
        "register-extract": mark("Is an extract from the criminal records needed?"),
        "health-papers": mark("Which health papers and vaccinations are needed?"),
        "sick-reporting": mark("How does one report sick?"),
        "confidentiality": mark("What is confidential, and which data may be passed on?"),
        "residence": mark("What does residence status mean for it?"),
        "ending": mark("When can it be ended?"),
        "safeguarding": mark("Who must report a worry about a child?"),
        "contact": mark("Whom does one call?"),
    },
    "unit": {"day": mark("Day"), "week": mark("Week"), "month": mark("Month")},
}

LEADS = {
    "module": mark("Lessons that can be taught as they stand, with worksheets and answer keys."),
    "intervention": mark(
        "What schools, companies and municipalities do, described so that others can begin."
    ),
    "programme": mark("Interventions and modules put on a calendar."),
    "story": mark("Stories from placements, to read and to work with in a class."),
    "placement-form": mark(
        "What a school must know before the first day, from the law, with its sources."
    ),
    "curriculum": mark("Official goals that the lessons of this handbook serve."),
    "source": mark("The projects that this handbook is built from."),
}
"""What each kind of record is good for, in a sentence."""

SEEN = mark("This looks like {kind}; take it out.")
"""What is said of personal data to the one who writes."""
