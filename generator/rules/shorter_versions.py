"""Rules about shorter versions of modules, and about easy versions of texts."""

from collections import Counter
from collections.abc import Iterator

from generator.finding import KeyPath, Rule, Severity, say
from generator.model.module import Module, ShorterVersion
from generator.model.schedule import activities_of_version
from generator.model.text import Form, Text
from generator.model.walk import models
from generator.rule_engine.field_fix import fix_to_close_word
from generator.rule_engine.offence import Offence
from generator.rule_engine.rule_check import RecordCheck, for_kind
from generator.text.parse import parse
from generator.text.tree import Listing


def _named_activities(version: ShorterVersion) -> Iterator[tuple[KeyPath, str]]:
    """Yield the activities that a version names, with their key paths in it."""
    for index, activity in enumerate(version.without):
        yield ("without", index), activity
    for index, changed in enumerate(version.changed):
        yield ("changed", index, "id"), changed.id


def _unknown(path: KeyPath, activity: str, known: set[str]) -> Offence:
    return Offence(
        path,
        say("this module has no activity `{activity}`", activity=activity),
        say("activities here: {activities}", activities=", ".join(sorted(known))),
        fixes=fix_to_close_word(path, activity, known),
    )


def shorter_activity(module: Module) -> Iterator[Offence]:
    known = {activity.id for activity in module.activities}
    for number, goal in enumerate(module.goals):
        for index, activity in enumerate(goal.activities):
            if activity not in known:
                yield _unknown(("goals", number, "activities", index), activity, known)
    for number, version in enumerate(module.shorter):
        named = Counter(activity for _, activity in _named_activities(version))
        for below, activity in _named_activities(version):
            path = ("shorter", number, *below)
            if activity not in known:
                yield _unknown(path, activity, known)
            elif named[activity] > 1 and below[0] == "without":
                yield Offence(
                    path,
                    say("the version names the activity `{activity}` twice", activity=activity),
                    say("either leave it out or change its minutes"),
                )


SHORTER_ACTIVITY = RecordCheck(
    Rule(
        "shorter-activity",
        Severity.ERROR,
        "Goals and shorter versions name activities of their module; a version names each of them once.",
    ),
    for_kind(Module, shorter_activity),
)


def shorter_sum(module: Module) -> Iterator[Offence]:
    known = {activity.id for activity in module.activities}
    for number, version in enumerate(module.shorter):
        if not {activity for _, activity in _named_activities(version)} <= known:
            # what is missing has no minutes to count
            continue
        total = sum(activity.minutes for activity in activities_of_version(module, version))
        if total != version.minutes:
            yield Offence(
                ("shorter", number, "minutes"),
                say(
                    "the version takes {minutes} minutes, but the activities that stay take {total}",
                    minutes=version.minutes,
                    total=total,
                ),
                say("leave out another activity, or change the minutes of one"),
            )


SHORTER_SUM = RecordCheck(
    Rule(
        "shorter-sum",
        Severity.ERROR,
        "A shorter version's minutes are the sum of the activities that stay, or it does not fit.",
    ),
    for_kind(Module, shorter_sum),
)


def shorter_version(module: Module) -> Iterator[Offence]:
    lengths = Counter(version.minutes for version in module.shorter)
    has_student_text = any(activity.student for activity in module.activities)
    for number, version in enumerate(module.shorter):
        path: KeyPath = ("shorter", number)
        if version.minutes >= module.minutes:
            yield Offence(
                (*path, "minutes"),
                say("this version is no shorter than the module ({all})", all=module.minutes),
                say("take the version out"),
            )
        elif lengths[version.minutes] > 1:
            yield Offence(
                (*path, "minutes"),
                say("more than one version takes {minutes} minutes", minutes=version.minutes),
                say("keep the better one: a teacher chooses by the minutes"),
            )
        if has_student_text and not any(
            activity.student for activity in activities_of_version(module, version)
        ):
            yield Offence(
                (*path, "without"),
                say("nothing stays in which a student has something to do"),
                say("keep an activity that has a text under `student`"),
            )


SHORTER_VERSION = RecordCheck(
    Rule(
        "shorter-version",
        Severity.ERROR,
        "A shorter version is shorter than its module, the only one of its length, and leaves the"
        " students something to do.",
    ),
    for_kind(Module, shorter_version),
)


def shorter_questions(module: Module) -> Iterator[Offence]:
    texts = (module.evaluation.student, module.evaluation.easy)
    counts = [_length_of_list(text) for text in texts if text]
    for number, version in enumerate(module.shorter):
        for index, question in enumerate(version.without_questions):
            if question > min(counts):
                yield Offence(
                    ("shorter", number, "without_questions", index),
                    say(
                        "the closing questions are not in a list with a number {number}",
                        number=question,
                    ),
                    say(
                        "write them as one list, in `student` and in `easy` alike, one question a line"
                    ),
                )


def _length_of_list(text: Text) -> int:
    """Return how many items a text's list has; 0 where it has none, or more than one."""
    blocks = parse(text.raw, Form.PROSE.value).blocks
    lists = [block for block in blocks if isinstance(block, Listing)]
    return len(lists[0].items) if len(lists) == 1 else 0


SHORTER_QUESTIONS = RecordCheck(
    Rule(
        "shorter-questions",
        Severity.ERROR,
        "A shorter version leaves out only closing questions that stand in a list.",
    ),
    for_kind(Module, shorter_questions),
)


def easy_alone(module: Module) -> Iterator[Offence]:
    for path, part in models(module):
        beside = (getattr(part, name, None) for name in ("student", "intro", "task"))
        if getattr(part, "easy", None) and not any(beside):
            yield Offence(
                (*path, "easy"),
                say("there is no text here that this one makes easier"),
                say("write the students' text first, or take this one out"),
            )


EASY_ALONE = RecordCheck(
    Rule(
        "easy-alone",
        Severity.ERROR,
        "An easy version stands beside the text that it makes easier, and is read in its place.",
    ),
    for_kind(Module, easy_alone),
)

_LONGEST_LESSON = 90
"""The minutes of a lesson: a module that takes longer needs a version for teachers with less time."""


def module_too_long(module: Module) -> Iterator[Offence]:
    if module.minutes <= _LONGEST_LESSON:
        return
    if not any(version.minutes == _LONGEST_LESSON for version in module.shorter):
        yield Offence(
            ("minutes",),
            say("a module of {minutes} minutes has no version of 90", minutes=module.minutes),
            say("say under `shorter` what is left out, and which activities take less time"),
        )
    missing: list[KeyPath] = [
        ("activities", index, "student")
        for index, activity in enumerate(module.activities)
        if activity.student and not activity.easy
    ]
    if not module.evaluation.easy:
        missing.append(("evaluation", "student"))
    for path in missing:
        yield Offence(
            path,
            say("there is no easy version of this text"),
            say("write it under `easy`: short, one thought a line"),
        )


MODULE_TOO_LONG = RecordCheck(
    Rule(
        "module-too-long",
        Severity.WARNING,
        "A module of more than 90 minutes says how it fits 90, and tells its students in the easiest"
        " words as well what to do.",
        of_drafts=False,
    ),
    for_kind(Module, module_too_long),
)

CHECKS = (
    SHORTER_ACTIVITY,
    SHORTER_SUM,
    SHORTER_VERSION,
    SHORTER_QUESTIONS,
    EASY_ALONE,
    MODULE_TOO_LONG,
)
