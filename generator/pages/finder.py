"""The page that finds records by subject, duration, cost and other facets."""

from typing import Any

from generator.catalogue.facets import FOUND, curriculum_facet, facets
from generator.model.base import Record
from generator.model.kinds import Kind
from generator.pages.indexes import record_meta
from generator.pages.renderer import Renderer
from generator.pages.views import View


def find_view(renderer: Renderer) -> View:
    """Return the list of everything that can be found, with what it can be narrowed down by."""
    found = [
        (ref, record, kind)
        for kind in FOUND
        for ref, record in renderer.edition.listed(kind).items()
    ]
    every = (*facets(renderer.edition), curriculum_facet(renderer.edition))
    values = [
        {(facet.name, value) for facet in every for value in facet.values(record)}
        for _, record, _ in found
    ]
    used = set().union(*values)
    offered = [
        (facet, [item for item in facet.labels.items() if (facet.name, item[0]) in used])
        for facet in every
    ]
    boxes = [(facet.name, value) for facet, options in offered for value, _ in options]
    return "find.html", {
        "facets": offered,
        "found": [
            _row(*item, renderer, [index for index, box in enumerate(boxes) if box in fits])
            for item, fits in zip(found, values, strict=True)
        ],
        "data": {
            "one": renderer.t("One of {all} fits."),
            "many": renderer.t("{count} of {all} fit."),
        },
    }


def _row(
    ref: str, record: Record, kind: Kind, renderer: Renderer, fits: list[int]
) -> dict[str, Any]:
    return {
        "ref": ref,
        "kind": kind.name,
        "record": record,
        "meta": record_meta(record, renderer),
        "fits": fits,
    }
