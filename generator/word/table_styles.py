"""The styles of tables: what is read, what is filled in, what is cut out."""

from generator.word.elements import Element, border, mm, paragraph_properties, run_properties, w

PALE = "EEEEEE"
RULED_TABLE = "HandbookTable"
FORM_TABLE = "HandbookForm"
CARD_TABLE = "HandbookCards"
OPEN_TABLE = "HandbookOpen"


def table_styles() -> list[Element]:
    """Return the styles of tables, each by its name."""
    rules = (border("top", 8), border("bottom", 8), border("insideH", 4))
    grid = [border(side, 5) for side in ("top", "left", "bottom", "right", "insideH", "insideV")]
    cut = [
        border(side, 6, kind="dashed")
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    ]
    return [
        _style("TableNormal", "Normal Table", (), mm(1.9), mm(0)),
        _style(RULED_TABLE, "Handbook Table", rules, mm(2), mm(1.2), _head("")),
        _style(FORM_TABLE, "Handbook Form", grid, mm(2), mm(1), _head(PALE)),
        _style(CARD_TABLE, "Handbook Cards", cut, mm(4), mm(4)),
        _style(OPEN_TABLE, "Handbook Open Table", (), mm(1), mm(1)),
    ]


def _head(fill: str) -> Element:
    shade = w("shd", val="clear", color="auto", fill=fill) if fill else ""
    return w(
        "tblStylePr",
        run_properties(bold=True),
        w("tcPr", w("tcBorders", border("bottom", 8)), shade),
        type="firstRow",
    )


def _style(
    key: str,
    name: str,
    borders: tuple[Element, ...] | list[Element],
    across: int,
    down: int,
    head: Element = "",
) -> Element:
    sides = {"top": down, "left": across, "bottom": down, "right": across}
    first = key == "TableNormal"
    attributes = {"default": 1} if first else {"customStyle": 1}
    return w(
        "style",
        w("name", val=name),
        "" if first else w("basedOn", val="TableNormal"),
        paragraph_properties(after=0),
        w(
            "tblPr",
            w("tblBorders", *borders) if borders else "",
            w("tblCellMar", *(w(side, w=wide, type="dxa") for side, wide in sides.items())),
        ),
        head,
        type="table",
        styleId=key,
        **attributes,
    )
