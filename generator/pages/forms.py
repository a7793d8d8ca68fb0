"""The page that lists every form and plan to print: checks by country, templates by when they are used."""

from generator.model.intervention import Intervention
from generator.model.kinds import INTERVENTION
from generator.pages.placement_rules import forms_by_country
from generator.pages.renderer import Renderer
from generator.pages.views import View
from generator.wording.labels import LABELS


def forms_view(renderer: Renderer) -> View:
    """Return the checks before a placement of each country, and each phase's templates by line."""
    templates = [
        (template.phase or record.phase[0], record.line, INTERVENTION.ref(record.id), template)
        for record in renderer.edition.records_of(Intervention)
        for template in record.templates
    ]

    def used(phase: str, line: str) -> list[tuple[object, ...]]:
        return [row[2:] for row in templates if row[:2] == (phase, line)]

    return "forms.html", {
        "countries": forms_by_country(renderer),
        "phases": [
            (phase, [(line, used(phase, line)) for line in LABELS["line"]])
            for phase in LABELS["phase"]
        ],
    }
