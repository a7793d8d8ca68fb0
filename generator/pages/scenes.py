"""Scenes on a page: read out below a record's title, decorative beside a title in a list."""

from markupsafe import Markup

from generator.figures.scene import scene_figure
from generator.model.scene import Scene


def scene_box(scene: Scene | None, *, beside_title: bool = False) -> Markup:
    """Draw a scene, if there is one; beside the title of what it pictures it is not read out."""
    if scene is None:
        return Markup("")
    rendered = scene_figure(scene, read_out=not beside_title).svg
    return Markup('<div class="hb-scene-box">{}</div>').format(rendered)
