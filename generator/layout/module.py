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


def teacher_guide(builder: LayoutBuilder, module: Module) -> list[Node]:
    """Return the guide that is held in the lesson: the plan, then in two columns how it is taught.

    What is read once stands on the module's page alone: official goals, words, related records.
    """
    kind = builder.label("kind", "module") if builder.in_book else builder.t("Teacher guide")
    nodes: list[Node] = [
        opening(builder, f"{kind} · {builder.label('theme', module.theme)}"),
        _at_a_glance(builder, module),
    ]
    goals = bullets(builder.line(goal.text) for goal in module.goals)
    nodes += section(builder.t("What the students can do afterwards"), goals)
    nodes += section(builder.t("The plan"), timetable(builder, module))
    return [*nodes, {"kind": "columns", "nodes": _taught(builder, module)}]


def _taught(builder: LayoutBuilder, module: Module) -> list[Node]:
    """Return the preparation, the activities, and the signs of what was learned."""
    nodes = section(builder.t("Preparation"), builder.prose(module.preparation))
    nodes += section(builder.t("Activities"), _activities(builder, module))
    keys = (node for sheet in module.worksheets for node in _key(builder, sheet))
    nodes += section(builder.t("Answer keys"), keys)
    if module.company_case:
        nodes += _company_case(builder, module.company_case)
    nodes += countries(builder, module.countries)
    nodes += section(
        builder.t("How to see what was learned"),
        [
            *builder.prose(module.evaluation.teacher),
            *for_students(builder, builder.prose(module.evaluation.student)),
        ],
    )
    return nodes + _reference(builder, module)


def _reference(builder: LayoutBuilder, module: Module) -> list[Node]:
    """Return the parts to look up rather than hold in the lesson, or where they stand."""
    if builder.in_book:
        goals = section(builder.t("Official goals that it serves"), _serves(builder, module))
        return [*goals, *ending(builder, module)]
    reference = builder.t(
        "On the page of the module: the sheets themselves, official goals, words, and more."
    )
    return [small([reference])]


def _serves(builder: LayoutBuilder, module: Module) -> list[Node]:
    return pairs(
        (
            [
                *builder.title(goal.name),
                f" ({curriculum.title.raw}, {builder.label('country', country)})",
            ],
            bullets(
                (
                    [f"{builder.t('One sees it when')}: ", *builder.line(served.sign)],
                    [f"{builder.t('To keep as evidence')}: ", *builder.line(served.evidence)],
                )
            ),
        )
        for country, goals in served_goals(module, builder.edition)
        for served, curriculum, goal in goals
    )


def _at_a_glance(builder: LayoutBuilder, module: Module) -> FactsNode:
    size = module.for_whom.group_size
    needed = {
        item.text.raw: _material(builder, item)
        for activity in module.activities
        for item in activity.materials
    }
    return facts(
        [
            (builder.t("Time"), [builder.t("{minutes} minutes", minutes=module.minutes)]),
            (builder.t("Group"), [builder.t("{min}–{max} students", min=size.min, max=size.max)]),
            (builder.t("Level"), [module.level]),
            (builder.t("When"), phases(builder, module.phase)),
            (
                builder.t("Teaches"),
                listed([builder.language_name(code)] for code in module.teaches),
            ),
            (builder.t("For whom"), builder.line(module.for_whom.education)),
            (builder.t("Can do already"), builder.line(module.for_whom.prior)),
            (builder.t("You need"), listed(needed.values(), BREAK)),
        ]
    )


def _activities(builder: LayoutBuilder, module: Module) -> Iterator[Node]:
    sheets = module.worksheets_by_id
    for start, activity in with_start_times(module.activities):
        yield heading(3, builder.title(activity.title))
        yield {"kind": "meta", "line": _meta(builder, activity, start)}
        yield from builder.prose(activity.teacher)
        yield from for_students(builder, _student_instructions(builder, activity))
        yield from _stretch(builder, activity)
        if activity.worksheets:
            named = listed(builder.title(sheets[sheet].title) for sheet in activity.worksheets)
            yield small([builder.t("Worksheets"), ": ", *named])
        if activity.materials:
            needed = listed((_material(builder, item) for item in activity.materials), "; ")
            yield small([builder.t("You need"), ": ", *needed])
        if activity.adaptations:
            yield from _adaptations(builder, activity.adaptations)


def _meta(builder: LayoutBuilder, activity: Activity, start: int) -> Line:
    minutes = builder.t("{minutes} minutes", minutes=activity.minutes)
    when = f"{start}–{start + activity.minutes} · {minutes} · "
    return [when, *builder.pictured("form", activity.form)]


def _material(builder: LayoutBuilder, item: Material) -> Line:
    picture = builder.pictogram("thing", item.pictogram) if item.pictogram else []
    return [*picture, *builder.line(item.text)]


def _student_instructions(builder: LayoutBuilder, activity: Activity) -> list[Node]:
    """Return the instructions for students, with the minutes."""
    steps: list[tuple[Line, list[Node]]] = [
        ([builder.t("{minutes} minutes", minutes=step.minutes)], builder.prose(step.text))
        for step in activity.steps
    ]
    return [*builder.student_prose(activity.student, activity.easy), *pairs(steps)]


def _stretch(builder: LayoutBuilder, activity: Activity) -> list[Node]:
    """Return the harder task, for those who are done."""
    if activity.stretch is None or builder.easy:
        return []
    label = builder.t("Finished already? A harder task")
    return [{"kind": "student", "label": label, "blocks": builder.prose(activity.stretch)}]


def _adaptations(builder: LayoutBuilder, adaptations: Adaptations) -> list[Node]:
    return pairs(
        [
            ([builder.t("Dyslexia")], builder.prose(adaptations.dyslexia)),
            ([builder.t("A new language")], builder.prose(adaptations.new_language)),
            ([builder.t("Other needs")], builder.prose(adaptations.other_needs)),
        ]
    )


def _key(builder: LayoutBuilder, sheet: Worksheet) -> list[Node]:
    return [
        heading(3, builder.title(sheet.title)),
        *builder.prose(sheet.key),
        *answers(builder, sheet.blocks),
    ]


def _company_case(builder: LayoutBuilder, case: CompanyCase) -> list[Node]:
    return section(
        builder.t("A case with a company of your town"),
        [
            *builder.prose(case.method),
            *for_students(builder, builder.prose(case.task)),
            *_example(builder, case),
        ],
    )


def _example(builder: LayoutBuilder, case: CompanyCase) -> list[Node]:
    return [
        heading(3, builder.title(case.example.title)),
        {"kind": "badge", "text": builder.t("Invented example")},
        *builder.prose(case.example.text),
    ]


def student_pack(builder: LayoutBuilder, module: Module) -> list[Node]:
    """Return the pages that students read and fill in, with nothing that is meant for the teacher."""
    goals = bullets(builder.line(goal.text) for goal in module.goals)
    nodes: list[Node] = [
        opening(builder, builder.t("For students"), lead=False, scene=module.scene)
    ]
    nodes += section(builder.t("What you will learn"), goals)
    for activity in module.activities:
        if texts := [*_student_instructions(builder, activity), *_stretch(builder, activity)]:
            how = small(builder.pictured("form", activity.form))
            nodes += [
                heading(2, builder.title(activity.title)),
                *([how] if builder.easy else []),
                *texts,
            ]
    if module.company_case:
        case = module.company_case
        task = builder.student_prose(case.task, case.easy)
        nodes += section(builder.t("A company near you"), [*task, *_example(builder, case)])
    nodes += section(builder.t("In your country"), _by_country(builder, module))
    questions = builder.student_prose(module.evaluation.student, module.evaluation.easy)
    nodes += section(builder.t("Look back"), questions)
    sides = [side for sheet in module.worksheets for side in worksheet(builder, module, sheet)]
    # cards last, so that an office can leave them out: one set is enough for a group
    sides.sort(key=itemgetter("cards"))
    return [*nodes, *words_explained(builder), *on_pages(sides)]


def _by_country(builder: LayoutBuilder, module: Module) -> Iterator[Node]:
    """Yield the notes for students on each country."""
    for country, note in module.countries.named():
        if note.student:
            yield heading(3, [builder.label("country", country)])
            yield from builder.prose(note.student)
