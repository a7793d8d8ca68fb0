"""The page that compares the forms of placement: by country, then question by question."""

from generator.model.placement_form import PlacementForm
from generator.pages.renderer import Renderer
from generator.pages.views import View
from generator.wording.labels import LABELS


def forms_by_country(renderer: Renderer) -> list[tuple[str, list[PlacementForm]]]:
    """Return the forms of placement of each country that has any."""
    forms = renderer.edition.records_of(PlacementForm)
    by_country = [
        (country, [form for form in forms if form.country == country])
        for country in renderer.edition.names["country"]
    ]
    return [(country, among) for country, among in by_country if among]


def placement_rules_view(renderer: Renderer) -> View:
    """Return a matrix for each country, and every form's answer to each question."""
    forms = renderer.edition.records_of(PlacementForm)
    return "placement_rules.html", {
        "countries": forms_by_country(renderer),
        "questions": list(LABELS["question"]),
        "answers": {form.id: {answer.id: answer for answer in form.answers} for form in forms},
    }
