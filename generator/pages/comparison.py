"""The page that compares interventions: by phase and line, then two or three in detail."""

from collections.abc import Callable, Iterable

from markupsafe import Markup

from generator.model.intervention import Intervention
from generator.pages.renderer import Renderer
from generator.pages.views import View
from generator.wording.labels import LABELS, N_


def _evidence(record: Intervention, renderer: Renderer) -> Markup:
    grades = dict.fromkeys(item.evidence for item in record.experience)
    return _listed(Markup.escape(renderer.label("evidence", grade)) for grade in grades)


def _risks(record: Intervention, renderer: Renderer) -> Markup:
    return _listed(renderer.line(risk.risk) for risk in record.risks)


def _listed(items: Iterable[Markup]) -> Markup:
    return Markup(f"<ul>{''.join(f'<li>{item}' for item in items)}</ul>")


_ASPECTS: tuple[tuple[str, Callable[[Intervention, Renderer], Markup]], ...] = (
    (N_("Hours"), lambda record, renderer: renderer.line(record.takes.hours)),
    (N_("People"), lambda record, renderer: renderer.line(record.takes.people)),
    (N_("Cost"), lambda record, renderer: Markup.escape(renderer.label("cost", record.takes.cost))),
    (
        N_("What must be in place first"),
        lambda record, renderer: renderer.prose(record.takes.preconditions),
    ),
    (N_("How sure it is"), _evidence),
    (N_("What can go wrong"), _risks),
)
"""What is compared, from the top down."""


def compare_view(renderer: Renderer) -> View:
    """Return the matrix of all interventions and a table with a column for each."""
    records = renderer.edition.records_of(Intervention)
    lines = [
        (line, [record for record in records if record.line == line]) for line in LABELS["line"]
    ]
    return "compare.html", {
        "phases": list(LABELS["phase"]),
        "matrix": [
            (line, [[item for item in among if phase in item.phase] for phase in LABELS["phase"]])
            for line, among in lines
        ],
        "lines": lines,
        "records": records,
        "aspects": [
            (title, [draw(record, renderer) for record in records]) for title, draw in _ASPECTS
        ],
    }
