"""A scene: a place, and before it people and things in a row."""

from markupsafe import Markup

from generator.figures.scene_people import WIDTHS, bubble, person
from generator.figures.scene_places import FLOOR, HEIGHT, background
from generator.figures.scene_shapes import at
from generator.figures.scene_things import THINGS
from generator.figures.svg import WIDTH, Figure
from generator.model.scene import Scene, ScenePerson, SceneThing

_EDGE, _GAP = 12, 10
_PERSON = 44
"""The room of a person who stretches no arm out."""
_DECORATES = Markup('aria-hidden="true"')


def scene_figure(scene: Scene, *, read_out: bool = True) -> Figure:
    """Return the scene with what is seen in words, unless it stands beside words that say so."""
    label = Markup('role="img" lang="{}" aria-label="{}"').format(scene.alt.language, scene.alt.raw)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="hb-scene" viewBox="0 0 {WIDTH} {HEIGHT}"'
        f' width="{WIDTH}" height="{HEIGHT}" {label if read_out else _DECORATES}'
        f' stroke="#222222" stroke-width="2" stroke-linejoin="round" stroke-linecap="round">'
        f"{_render(scene)}</svg>"
    )
    return Figure(Markup(svg), HEIGHT, scene.alt.raw, frozenset({scene.alt.language}))


def _render(scene: Scene) -> str:
    """Return the row in the place's middle; who needs more room than there is stands closer."""
    widths = [_width(item) for item in scene.row]
    free = WIDTH - 2 * _EDGE - sum(widths)
    gap = min(_GAP, free / max(1, len(widths) - 1))
    x = (WIDTH - sum(widths) - gap * (len(widths) - 1)) / 2
    behind: list[str] = []
    before: list[str] = []
    above: list[str] = []
    people, turn = 0, len(scene.row)
    for item, width in zip(scene.row, widths, strict=True):
        middle = x + width / 2
        x += width + gap
        if isinstance(item, SceneThing):
            thing = THINGS[item.thing]
            (behind if thing.behind else before).append(at(middle, FLOOR, thing.draw(item.shows)))
            continue
        left = item.faces == "left"
        # room for an arm is before somebody
        middle += (width - _PERSON) / (2 if left else -2)
        before.append(at(middle, FLOOR, person(item, people, turn)))
        people += 1
        if item.says:
            low = item.pose in ("sitting", "writing")
            above.append(at(middle, FLOOR, bubble(item.says, low, left)))
    return "".join((background(scene.place), *behind, *before, *above))


def _width(item: ScenePerson | SceneThing) -> float:
    if isinstance(item, SceneThing):
        return THINGS[item.thing].width
    return WIDTHS.get(item.pose, _PERSON)
