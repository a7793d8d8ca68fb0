"""The pictograms: our names, and the icons of Material Design Icons that they stand for.

Material Design Icons by the Pictogrammers, Apache 2.0, as they come with mkdocs-material; none is
committed. Nothing but this file knows where they come from and what they are called there.
"""

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

from markupsafe import Markup

_PACKAGE, _ICON_FOLDER = "material", "templates/.icons/material"
_FORMS = {
    "whole-class": "human-male-board",
    "groups": "account-group",
    "pairs": "account-multiple",
    "alone": "account",
    "at-a-company": "factory",
}
_PHASES = {"before": "clock-start", "during": "progress-clock", "after": "history"}
_LINES = {
    "students": "account-school",
    "companies": "factory",
    "system": "transit-connection-variant",
}
_THINGS = {
    "agreement": "handshake",
    "airplane": "airplane",
    "anvil": "anvil",
    "bed": "bed",
    "bicycle": "bicycle",
    "board": "presentation",
    "book": "book-open-variant",
    "box": "package-variant",
    "broom": "broom",
    "bus": "bus",
    "calculator": "calculator",
    "calendar": "calendar-month",
    "car": "car-wrench",
    "cards": "cards-playing-outline",
    "chair": "seat-passenger",
    "check": "check-bold",
    "clock": "clock-outline",
    "clothes": "tshirt-crew",
    "coffee": "coffee",
    "cog": "cog",
    "compass": "compass",
    "conversation": "forum",
    "door": "door-open",
    "electricity": "lightning-bolt",
    "euro": "currency-eur",
    "factory": "factory",
    "forklift": "forklift",
    "heart": "hand-heart",
    "idea": "lightbulb-on",
    "laptop": "laptop",
    "letter": "email-edit",
    "looking-back": "history",
    "map": "map",
    "mirror": "mirror",
    "office": "desk",
    "other": "dots-horizontal-circle",
    "palette": "palette",
    "paper": "file-document",
    "pen": "pencil",
    "pencil-and-paper": "note-edit",
    "phone": "cellphone",
    "pipe": "pipe",
    "plant": "sprout",
    "pot": "pot-steam",
    "profile": "account-box",
    "question": "help",
    "scales": "scale-balance",
    "sign": "sign-text",
    "solar-panel": "solar-panel-large",
    "shop": "storefront",
    "star": "star",
    "suitcase": "bag-suitcase",
    "tools": "tools",
    "toy": "teddy-bear",
    "translation": "translate",
    "wall": "wall",
    "warehouse": "warehouse",
    "water": "water",
    "wood": "hand-saw",
}
_SAFETY = {
    "danger": "alert",
    "ear-protection": "headphones",
    "emergency-exit": "exit-run",
    "eye-protection": "safety-goggles",
    "fire-extinguisher": "fire-extinguisher",
    "first-aid": "medical-bag",
    "gloves": "hand-back-right",
    "hands-off": "hand-back-right-off",
    "helmet": "hard-hat",
    "fire": "fire",
    "hot": "thermometer-high",
    "lift": "weight-lifter",
    "no-entry": "minus-circle",
    "poison": "skull-crossbones-outline",
    "safety-shoes": "shoe-sneaker",
    "sharp": "box-cutter",
    "stop": "alert-octagon",
}
PICTOGRAMS = MappingProxyType(
    {"form": _FORMS, "phase": _PHASES, "line": _LINES, "thing": _THINGS | _SAFETY}
)
"""What can be pictured, by the model's groups; `thing` is what an author can choose."""


@cache
def icon_folder() -> Path:
    """Return the folder with the source's pictures; the package itself is not loaded."""
    package = find_spec(_PACKAGE)
    assert package and package.submodule_search_locations
    return Path(package.submodule_search_locations[0]) / _ICON_FOLDER


@cache
def svg_content(group: str, name: str) -> Markup:
    """Return the content of a pictogram's SVG, 24 by 24 units; it takes the colour around it."""
    svg = (icon_folder() / f"{PICTOGRAMS[group][name]}.svg").read_text(encoding="utf-8")
    return Markup(svg[svg.index(">") + 1 : svg.rindex("</svg>")])


@cache
def web_svg(group: str, name: str) -> Markup:
    """Return a pictogram for a page, where its words stand beside it and are what is read out."""
    return Markup(
        '<svg class="hb-pictogram" viewBox="0 0 24 24" aria-hidden="true">{}</svg>'
    ).format(svg_content(group, name))


@cache
def print_svg(group: str, name: str) -> str:
    """Return a pictogram for print, in black."""
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24">{}</svg>'
    return Markup(svg).format(svg_content(group, name))
