"""The shapes that scenes are drawn with: few colours, one outline, the floor at height 0.

A colour is said twice, as in other figures: print goes by the grey, the site's style sheet by the class.
"""

from markupsafe import Markup

from generator.pictograms import svg_content

GREYS = {
    "paper": "#ffffff",
    "pale": "#e4e4e4",
    "mid": "#bcbcbc",
    "brand": "#6e6e6e",
    "warm": "#d8d8d8",
    "brick": "#979797",
    "light": "#f4f4f4",
    "tan": "#cfcfcf",
    "brown": "#8d8d8d",
    "ink": "#222222",
}
"""How colours look in print, by their names; `hb-scene--NAME` says them for the site."""


def shape(look: str, commands: str, outline: float = 2) -> str:
    """Return a filled shape with an outline."""
    stroke = f' stroke-width="{outline:g}"' if outline != 2 else ""
    return f'<path class="hb-scene--{look}" fill="{GREYS[look]}"{stroke} d="{commands}"/>'


def rounded(x: float, y: float, width: float, height: float, radius: float = 3) -> str:
    """Return the commands of a box with round corners."""
    r = min(radius, width / 2, height / 2)
    return (
        f"M{x + r:g} {y:g}h{width - 2 * r:g}a{r:g} {r:g} 0 0 1 {r:g} {r:g}v{height - 2 * r:g}"
        f"a{r:g} {r:g} 0 0 1-{r:g} {r:g}h-{width - 2 * r:g}a{r:g} {r:g} 0 0 1-{r:g}-{r:g}"
        f"v-{height - 2 * r:g}a{r:g} {r:g} 0 0 1 {r:g}-{r:g}z"
    )


def disc(x: float, y: float, radius: float) -> str:
    """Return the commands of a circle."""
    return (
        f"M{x - radius:g} {y:g}a{radius:g} {radius:g} 0 1 0 {2 * radius:g} 0"
        f"a{radius:g} {radius:g} 0 1 0-{2 * radius:g} 0z"
    )


def limb(look: str, commands: str, width: float) -> str:
    """Return an arm or leg: a thick line with an outline."""
    return (
        f'<path fill="none" stroke-width="{width + 4:g}" d="{commands}"/>'
        f'<path class="hb-scene--{look} hb-scene--limb" fill="none" stroke-width="{width:g}"'
        f' stroke="{GREYS[look]}" d="{commands}"/>'
    )


def sign(name: str, x: float, y: float, size: float) -> str:
    """Return a pictogram with its middle at a point."""
    scale = size / 24
    drawing = Markup(
        '<g class="hb-scene--ink" fill="#222222" stroke="#ffffff" stroke-width="3" paint-order="stroke"'
        ' transform="translate({:g} {:g}) scale({:g})">{}</g>'
    ).format(x - size / 2, y - size / 2, scale, svg_content("thing", name))
    return str(drawing)


def at(x: float, y: float, drawing: str, *, mirrored: bool = False) -> str:
    """Return a drawing that stands elsewhere, or looks the other way."""
    turn = " scale(-1 1)" if mirrored else ""
    return f'<g transform="translate({x:g} {y:g}){turn}">{drawing}</g>'
