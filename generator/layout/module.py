"""A module on paper: a guide for the teacher, a pack for the students."""

from collections.abc import Iterator
from operator import itemgetter

from generator.catalogue.curriculum_goals import served_goals
from generator.layout.layout_builder import LayoutBuilder
from generator.layout.layout_parts import (
    bullets,
    countries,
    ending,
    facts,
    for_students,
    heading,
    listed,
    opening,
    pairs,
    phases,
    section,
    small,
    words_explained,
)
from generator.layout.line import Line
from generator.layout.nodes import Node
from generator.layout.self_checks import answers
from generator.layout.sheets import on_pages, worksheet
from generator.layout.text_data import BREAK
from generator.layout.text_nodes import FactsNode
from generator.layout.timetable import timetable
from generator.model.module import Activity, Adaptations, CompanyCase, Material, Module
from generator.model.schedule import with_start_times
from generator.model.worksheet import Worksheet


def teacher_guide(s: LayoutBuilder, module: Module) -> list[Node]:
    """Return what the teacher holds in the lesson: the plan, then in two columns how it is taught.

    What is read once stands on the module's page alone: official goals, words, related records.
    """
    kind = s.label("kind", "module") if s.in_book else s.t("Teacher guide")
    nodes: list[Node] = [
        opening(s, f"{kind} · {s.label('theme', module.theme)}"),
        _at_a_glance(s, module),
    ]
    goals = bullets(s.line(goal.text) for goal in module.goals)
    nodes += section(s.t("What the students can do afterwards"), goals)
    nodes += section(s.t("The plan"), timetable(s, module))
    return [*nodes, {"kind": "columns", "nodes": _taught(s, module)}]


def _taught(s: LayoutBuilder, module: Module) -> list[Node]:
    """Return what the teacher prepares, does and looks for."""
    nodes = section(s.t("Preparation"), s.prose(module.preparation))
    nodes += section(s.t("Activities"), _activities(s, module))
    keys = (node for sheet in module.worksheets for node in _key(s, sheet))
    nodes += section(s.t("Answer keys"), keys)
    if module.company_case:
        nodes += _company_case(s, module.company_case)
    nodes += countries(s, module.countries)
    nodes += section(
        s.t("How to see what was learned"),
        [
            *s.prose(module.evaluation.teacher),
            *for_students(s, s.prose(module.evaluation.student)),
        ],
    )
    return nodes + _reference(s, module)


def _reference(s: LayoutBuilder, module: Module) -> list[Node]:
    """Return what is looked up rather than held in the lesson, or where it stands."""
    if s.in_book:
        goals = section(s.t("Official goals that it serves"), _serves(s, module))
        return [*goals, *ending(s, module)]
    reference = s.t(
        "On the page of the module: the sheets themselves, official goals, words, and more."
    )
    return [small([reference])]


def _serves(s: LayoutBuilder, module: Module) -> list[Node]:
    return pairs(
        (
            [*s.title(goal.name), f" ({curriculum.title.raw}, {s.label('country', country)})"],
            bullets(
                (
                    [f"{s.t('One sees it when')}: ", *s.line(served.sign)],
                    [f"{s.t('To keep as evidence')}: ", *s.line(served.evidence)],
                )
            ),
        )
        for country, goals in served_goals(module, s.edition)
        for served, curriculum, goal in goals
    )


def _at_a_glance(s: LayoutBuilder, module: Module) -> FactsNode:
    size = module.for_whom.group_size
    needed = {
        item.text.raw: _material(s, item)
        for activity in module.activities
        for item in activity.materials
    }
    return facts(
        [
            (s.t("Time"), [s.t("{minutes} minutes", minutes=module.minutes)]),
            (s.t("Group"), [s.t("{min}–{max} students", min=size.min, max=size.max)]),
            (s.t("Level"), [module.level]),
            (s.t("When"), phases(s, module.phase)),
            (s.t("Teaches"), listed([s.language_name(code)] for code in module.teaches)),
            (s.t("For whom"), s.line(module.for_whom.education)),
            (s.t("Can do already"), s.line(module.for_whom.prior)),
            (s.t("You need"), listed(needed.values(), BREAK)),
        ]
    )


def _activities(s: LayoutBuilder, module: Module) -> Iterator[Node]:
    sheets = module.worksheets_by_id
    for start, activity in with_start_times(module.activities):
        yield heading(3, s.title(activity.title))
        yield {"kind": "meta", "line": _meta(s, activity, start)}
        yield from s.prose(activity.teacher)
        yield from for_students(s, _student_instructions(s, activity))
        yield from _stretch(s, activity)
        if activity.worksheets:
            named = listed(s.title(sheets[sheet].title) for sheet in activity.worksheets)
            yield small([s.t("Worksheets"), ": ", *named])
        if activity.materials:
            needed = listed((_material(s, item) for item in activity.materials), "; ")
            yield small([s.t("You need"), ": ", *needed])
        if activity.adaptations:
            yield from _adaptations(s, activity.adaptations)


def _meta(s: LayoutBuilder, activity: Activity, start: int) -> Line:
    minutes = s.t("{minutes} minutes", minutes=activity.minutes)
    when = f"{start}–{start + activity.minutes} · {minutes} · "
    return [when, *s.pictured("form", activity.form)]


def _material(s: LayoutBuilder, item: Material) -> Line:
    picture = s.pictogram("thing", item.pictogram) if item.pictogram else []
    return [*picture, *s.line(item.text)]


def _student_instructions(s: LayoutBuilder, activity: Activity) -> list[Node]:
    """Return the instructions for students, with the minutes."""
    steps: list[tuple[Line, list[Node]]] = [
        ([s.t("{minutes} minutes", minutes=step.minutes)], s.prose(step.text))
        for step in activity.steps
    ]
    return [*s.student_prose(activity.student, activity.easy), *pairs(steps)]


def _stretch(s: LayoutBuilder, activity: Activity) -> list[Node]:
    """Return the harder task, for those who are done."""
    if activity.stretch is None or s.easy:
        return []
    label = s.t("Finished already? A harder task")
    return [{"kind": "student", "label": label, "blocks": s.prose(activity.stretch)}]


def _adaptations(s: LayoutBuilder, adaptations: Adaptations) -> list[Node]:
    return pairs(
        [
            ([s.t("Dyslexia")], s.prose(adaptations.dyslexia)),
            ([s.t("A new language")], s.prose(adaptations.new_language)),
            ([s.t("Other needs")], s.prose(adaptations.other_needs)),
        ]
    )


def _key(s: LayoutBuilder, sheet: Worksheet) -> list[Node]:
    return [
        heading(3, s.title(sheet.title)),
        *s.prose(sheet.key),
        *answers(s, sheet.blocks),
    ]


def _company_case(s: LayoutBuilder, case: CompanyCase) -> list[Node]:
    return section(
        s.t("A case with a company of your town"),
        [
            *s.prose(case.method),
            *for_students(s, s.prose(case.task)),
            *_example(s, case),
        ],
    )


def _example(s: LayoutBuilder, case: CompanyCase) -> list[Node]:
    return [
        heading(3, s.title(case.example.title)),
        {"kind": "badge", "text": s.t("Invented example")},
        *s.prose(case.example.text),
    ]


def student_pack(s: LayoutBuilder, module: Module) -> list[Node]:
    """Return what students read and fill in, and nothing that is meant for the teacher."""
    goals = bullets(s.line(goal.text) for goal in module.goals)
    nodes: list[Node] = [opening(s, s.t("For students"), lead=False, scene=module.scene)]
    nodes += section(s.t("What you will learn"), goals)
    for activity in module.activities:
        if texts := [*_student_instructions(s, activity), *_stretch(s, activity)]:
            how = small(s.pictured("form", activity.form))
            nodes += [heading(2, s.title(activity.title)), *([how] if s.easy else []), *texts]
    if module.company_case:
        case = module.company_case
        task = s.student_prose(case.task, case.easy)
        nodes += section(s.t("A company near you"), [*task, *_example(s, case)])
    by_country = [
        node
        for country, note in module.countries.named()
        if note.student
        for node in (heading(3, [s.label("country", country)]), *s.prose(note.student))
    ]
    nodes += section(s.t("In your country"), by_country)
    questions = s.student_prose(module.evaluation.student, module.evaluation.easy)
    nodes += section(s.t("Look back"), questions)
    sides = [side for sheet in module.worksheets for side in worksheet(s, module, sheet)]
    # cards last, so that an office can leave them out: one set is enough for a group
    sides.sort(key=itemgetter("cards"))
    return [*nodes, *words_explained(s), *on_pages(sides)]
