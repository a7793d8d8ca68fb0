"""Rules about teaching modules."""

from collections.abc import Iterator

from generator.finding import Rule, Severity, say
from generator.model.module import Module
from generator.rule_engine.field_fix import FieldFix
from generator.rule_engine.offence import Offence
from generator.rule_engine.rule_check import RecordCheck, for_kind


def minutes_sum(module: Module) -> Iterator[Offence]:
    total = sum(activity.minutes for activity in module.activities)
    if total != module.minutes:
        yield Offence(
            ("minutes",),
            say(
                "the module takes {minutes} minutes, but its activities take {total}",
                minutes=module.minutes,
                total=total,
            ),
            say("write `minutes: {total}`, or change the minutes of an activity", total=total),
            fixes=(FieldFix(("minutes",), str(total)),),
        )


MINUTES_SUM = RecordCheck(
    Rule(
        "minutes-sum",
        Severity.ERROR,
        "A module's minutes are the sum of its activities' minutes, or a teacher's plan does not fit.",
    ),
    for_kind(Module, minutes_sum),
)


def steps_sum(module: Module) -> Iterator[Offence]:
    for index, activity in enumerate(module.activities):
        total = sum(step.minutes for step in activity.steps)
        if activity.steps and total != activity.minutes:
            path = ("activities", index, "minutes")
            yield Offence(
                path,
                say(
                    "the activity takes {minutes} minutes, but its steps take {total}",
                    minutes=activity.minutes,
                    total=total,
                ),
                say("write `minutes: {total}`, or change the minutes of a step", total=total),
                fixes=(FieldFix(path, str(total)),),
            )


STEPS_SUM = RecordCheck(
    Rule(
        "steps-sum",
        Severity.ERROR,
        "An activity's minutes are the sum of its steps' minutes, or the clock that the class sees runs"
        " past the lesson.",
    ),
    for_kind(Module, steps_sum),
)


def group_size(module: Module) -> Iterator[Offence]:
    size = module.for_whom.group_size
    if size.min > size.max:
        yield Offence(
            ("for_whom", "group_size", "max"),
            say("the largest group ({max}) is smaller than the smallest ({min})", **dict(size)),
            say("change places: `min: {max}` and `max: {min}`", **dict(size)),
            fixes=(
                FieldFix(("for_whom", "group_size", "min"), str(size.max)),
                FieldFix(("for_whom", "group_size", "max"), str(size.min)),
            ),
        )


GROUP_SIZE = RecordCheck(
    Rule("group-size", Severity.ERROR, "The largest group is not smaller than the smallest."),
    for_kind(Module, group_size),
)

CHECKS = (MINUTES_SUM, STEPS_SUM, GROUP_SIZE)
