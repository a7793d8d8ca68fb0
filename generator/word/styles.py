"""The styles of a Word file, each by its name, so that a school's own style sheet can take over."""

from dataclasses import dataclass
from typing import Any

from generator.word.elements import (
    Element,
    border,
    mm,
    paragraph_properties,
    run_properties,
    tab,
    w,
)
from generator.word.table_styles import table_styles

_FONT = "Calibri"
"""On every computer that has Word; LibreOffice has Carlito, which is as wide."""
_NORMAL = "Normal"
_SOFT = "505050"
_WIDTH = mm(170)
"""Of the text."""
TICK = mm(8)
"""The indent of an item behind its check box."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style: how its paragraphs stand and how its words look."""

    id: str
    name: str
    paragraph: dict[str, Any]
    run: dict[str, Any]
    based_on: str = _NORMAL
    kind: str = "paragraph"
    ours: bool = False
    """Whether Word has no style of that name."""

    def element(self) -> Element:
        """Return the style for a document."""
        attributes = (
            {"customStyle": 1} if self.ours else {"default": 1} if self.id == _NORMAL else {}
        )
        return w(
            "style",
            w("name", val=self.name),
            w("basedOn", val=self.based_on) if self.based_on else "",
            w("qFormat"),
            paragraph_properties(**self.paragraph) if self.kind == "paragraph" else "",
            run_properties(**self.run),
            type=self.kind,
            styleId=self.id,
            **attributes,
        )


def paragraph_styles(size: float) -> list[Style]:
    """Return the styles of paragraphs; `size` is that of the type, in points."""
    item = {"after": 0.35 * size}
    return [
        *(_heading(level, factor * size) for level, factor in enumerate((1.9, 1.35, 1.1, 1), 1)),
        Style("Subtitle", "Subtitle", {"after": size}, {"size": 1.1 * size}),
        Style("ListBullet", "List Bullet", item, {}),
        Style("ListNumber", "List Number", item, {}),
        Style("ListContinue", "List Continue", item, {}),
        Style("Quote", "Quote", {"borders": (border("left", 8, 8),), "left": mm(4)}, {}),
        Style("Caption", "caption", {"after": size}, {"size": 0.8 * size, "ink": _SOFT}),
        Style("Header", "header", {"tabs": (tab("right", _WIDTH),)}, {"size": 8, "ink": _SOFT}),
        Style("Footer", "footer", {"after": 0}, {"size": 8, "ink": _SOFT}),
        Style("FootnoteText", "footnote text", {"after": 2}, {"size": 0.85 * size}),
        *_reading_styles(size),
        *_filled_in(size),
    ]


def _reading_styles(size: float) -> list[Style]:
    """Return the styles of what is only read."""
    box = tuple(border(side, 6, 6) for side in ("top", "left", "bottom", "right"))
    rules = (border("top", 6, 4), border("bottom", 6, 4))
    fact = {"borders": rules, "after": 2, "left": mm(42), "hanging": mm(42)}
    return [
        _own("Eyebrow", {"after": 0, "keeps_next": True}, {"size": 0.9 * size, "ink": _SOFT}),
        _own("Small", {}, {"size": 0.9 * size, "ink": _SOFT}),
        _own("Meta", {"keeps_next": True}, {"size": 0.9 * size, "ink": _SOFT}),
        _own("Badge", {"keeps_next": True}, {"size": 0.85 * size}),
        _own("Label", {"after": 2, "keeps_next": True}, {"bold": True}),
        _own("Notice", {"borders": box, "left": mm(2)}, {}),
        _own("Fact", {**fact, "tabs": (tab("left", mm(42)),)}, {}),
        _own("Cell", {"after": 0}, {}),
        _own("Gap", {"after": 0, "line": (0.6 * size, "exact")}, {"size": 2}),
    ]


def _filled_in(size: float) -> list[Style]:
    """Return the styles of what is ticked off and written on."""
    line = {"borders": (border("bottom", 4), border("between", 4)), "after": 0}
    ends = (tab("left", mm(112), "underscore"), tab("right", _WIDTH, "underscore"))
    return [
        _own("Tick", {"tabs": (tab("left", TICK),), "left": TICK, "hanging": TICK}, {}),
        _own("Name Line", {"tabs": ends, "before": 6, "after": size}, {}),
        _own("Writing Line", {**line, "line": (mm(9) / 20, "atLeast")}, {}),
    ]


def _heading(level: int, size: float) -> Style:
    stands = {
        "keeps_next": True,
        "before": size if level > 1 else 2,
        "after": 0.45 * size,
        "level": level - 1,
    }
    return Style(f"Heading{level}", f"heading {level}", stands, {"bold": True, "size": size})


def _own(name: str, paragraph: dict[str, Any], run: dict[str, Any]) -> Style:
    return Style(own_id(name), f"Handbook {name}", paragraph, run, ours=True)


def own_id(name: str) -> str:
    """Return the id of a style of our own."""
    return f"Handbook{name.replace(' ', '')}"


def _run_styles(*, students: bool) -> list[Style]:
    looks: list[tuple[str, str, dict[str, Any]]] = [
        ("Strong", "Strong", {"bold": True}),
        ("Emphasis", "Emphasis", {"italic": True}),
        ("Hyperlink", "Hyperlink", {"ink": "0B4F5C", "underlined": True}),
        ("FootnoteReference", "footnote reference", {"raised": True}),
        ("PlaceholderText", "Placeholder Text", {}),
    ]
    plain = [Style(key, name, {}, formatting, "", "character") for key, name, formatting in looks]
    box = {"size": 18 if students else 13}
    return [*plain, Style(own_id("Box"), "Handbook Box", {}, box, "", "character", ours=True)]


def styles(size: float, language: str, *, students: bool) -> list[Element]:
    """Return the styles of a document in a size of type and a language, looser where students write."""
    loose = (14.4 if students else 13.2, "auto")
    usual = run_properties(font=_FONT, size=size, language=language)
    normal = Style(_NORMAL, _NORMAL, {"after": 0.5 * size, "line": loose}, {}, "")
    return [
        w("docDefaults", w("rPrDefault", usual), w("pPrDefault", paragraph_properties())),
        *(
            style.element()
            for style in (normal, *paragraph_styles(size), *_run_styles(students=students))
        ),
        *table_styles(),
    ]
