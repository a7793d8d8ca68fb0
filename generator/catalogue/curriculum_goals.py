"""The official goals that a module serves, by country."""

from generator.catalogue.edition import Edition
from generator.model.base import CountryId
from generator.model.curriculum import Curriculum, CurriculumGoal
from generator.model.kinds import CURRICULUM
from generator.model.module import Module, Served

ServedGoal = tuple[Served, Curriculum, CurriculumGoal]


def served_goals(module: Module, edition: Edition) -> list[tuple[CountryId, list[ServedGoal]]]:
    """Return each country with the goals of its curricula that a module serves."""
    found: dict[CountryId, list[ServedGoal]] = {}
    for served in module.serves:
        record = edition.records.get(CURRICULUM.ref(served.curriculum))
        if isinstance(record, Curriculum):
            goal = next(goal for goal in record.goals if goal.id == served.goal)
            found.setdefault(record.country, []).append((served, record, goal))
    return list(found.items())
