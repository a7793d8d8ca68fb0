"""The address of each record's page, and relative links between pages."""

from generator.model.kinds import (
    BY_NAME,
    HANDBOOK,
    LISTED,
    PAGE,
    id_of,
    index_ref,
    is_index,
    is_term,
    kind_of,
)
from generator.source.settings import Settings

START_REF = PAGE.ref("start")
HANDBOOK_REF = HANDBOOK.ref(HANDBOOK.name)
STUDENTS = "students/"
SHOW = "show/"
SHOW_TEACHER = "show/teacher/"
"""What a module's teacher reads while the class looks at its show."""
REGISTER = "register.xlsx"
"""A register of places, beside the page that offers it."""
RULES_PAGE = "rules/"
FIND = "find/"
PLAN_LESSONS = "plan-lessons/"
COMPARE = "compare/"
PLACEMENT_RULES = "placement-rules/"
FORMS = "forms/"
TELL_A_STORY = "tell-a-story/"
TRANSLATIONS = "translations/"
TOOL_ADDRESSES = (FIND, PLAN_LESSONS, COMPARE, PLACEMENT_RULES, FORMS, TELL_A_STORY, TRANSLATIONS)
"""The pages that show no record and list no kind of them."""


def address(ref: str) -> str:
    """Return the address of a record, term or index, below its language's root, with a slash at its end."""
    kind, name = kind_of(ref), id_of(ref)
    # the handbook's own record is shown on its front page
    if ref in (START_REF, HANDBOOK_REF):
        return ""
    if is_term(ref):
        return f"glossary/#{name}"
    if is_index(ref) or kind == PAGE.name:
        return f"{name}/"
    if BY_NAME[kind].single:
        return f"{BY_NAME[kind].plural}/"
    return f"{BY_NAME[kind].plural}/{name}/"


INDEXES = {index_ref(kind): kind for kind in LISTED}


def prefix(settings: Settings, language: str) -> str:
    """Return the folder of a language: nothing for the default one."""
    return "" if language == settings.default else f"{language}/"


def absolute(settings: Settings, language: str, there: str) -> str:
    """Return a page's address on the published site; empty where that is not known."""
    return f"{settings.site_url}{prefix(settings, language)}{there}" if settings.site_url else ""


def relative(here: str, there: str) -> str:
    """Return the link from one page to another; both are full addresses below the site's root."""
    target, hash_, anchor = there.partition("#")
    folders, parts = here.split("/")[:-1], target.split("/")
    # a page has a hundred links, and what the standard library does for each takes six times as long
    same = 0
    while same < min(len(folders), len(parts) - 1) and folders[same] == parts[same]:
        same += 1
    link = "../" * (len(folders) - same) + "/".join(parts[same:]) or "./"
    if hash_ and link == "./":
        return f"#{anchor}"
    return f"{link}{hash_}{anchor}"
