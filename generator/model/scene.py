"""A scene: a drawn picture of a situation, said as what stands in it from left to right."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.base import Item, Model
from generator.model.intervention import InterventionLine
from generator.model.pictogram import Pictogram
from generator.model.text import StudentTitle

ScenePlace = Literal[
    "classroom", "factory", "harbour", "home", "kitchen", "office", "outdoors", "street", "workshop"
]


class ScenePerson(Model):
    """Somebody in a scene."""

    kind: Literal["person"]
    """Always `person`."""
    pose: Literal[
        "handing",
        "phoning",
        "pointing",
        "sitting",
        "standing",
        "thinking",
        "walking",
        "waving",
        "writing",
    ]
    """What the person does."""
    faces: Literal["left", "right"] = "right"
    """Which way the person looks."""
    wears: Literal["backpack", "cap", "chef-hat", "helmet"] | None = None
    """What shows where the person works or goes."""
    holds: Pictogram | None = None
    """What is in the person's hand."""
    says: Pictogram | None = None
    """What the person says or thinks of, in a bubble."""


class SceneThing(Model):
    """Something in a scene."""

    kind: Literal["thing"]
    """Always `thing`."""
    thing: Literal[
        "bench",
        "board",
        "boat",
        "box",
        "bus",
        "desk",
        "door",
        "factory",
        "machine",
        "market-stall",
        "mirror",
        "poster",
        "school",
        "signpost",
        "solar-panel",
        "steps",
        "stove",
        "table",
        "tent",
        "town-hall",
        "wind-turbine",
    ]
    """What it is."""
    shows: Pictogram | None = None
    """What lies or is written on it."""


class Scene(Model):
    """A drawn situation."""

    place: ScenePlace
    """Where it is."""
    row: Annotated[
        tuple[Annotated[ScenePerson | SceneThing, Field(discriminator="kind")], ...],
        Field(min_length=1, max_length=7),
    ]
    """Who and what is seen, from left to right."""
    alt: StudentTitle
    """What is seen, for somebody who cannot see it."""


class LineScene(Item, Scene):
    """The scene of a line of interventions; its id is the line's: `students`, `companies` or `system`."""

    id: InterventionLine
    """The line."""
