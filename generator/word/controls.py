"""Content controls: fields that are filled in and ticked on a screen as on paper."""

from generator.word.body import Body
from generator.word.elements import Element, run_properties, w, words
from generator.word.formatting import Formatting

_EMPTY = "\u2002" * 5
"""What is shown where nothing is filled in yet: spaces, which leave paper as it is."""
NARROW = "\u2002"
"""What is shown where a line follows."""
_LONGEST_NAME = 60
"""How many characters the name of a control has at most."""
_BOX_FONT = "Segoe UI Symbol"
_BOX = (
    '<w14:checkbox><w14:checked w14:val="0"/>'
    f'<w14:checkedState w14:val="2612" w14:font="{_BOX_FONT}"/>'
    f'<w14:uncheckedState w14:val="2610" w14:font="{_BOX_FONT}"/></w14:checkbox>'
)
"""A box to tick, which Word has had since 2010: the characters that it is without and with a cross."""


def blank(body: Body, formatting: Formatting, asked: str, shown: str = _EMPTY) -> Element:
    """Return a place for words; `asked` is its name for screen readers."""
    kind = w("text", multiLine=1)
    return _control(body, formatting, asked, kind, shown)


def day(body: Body, formatting: Formatting, asked: str) -> Element:
    """Return a place for a date, with a calendar to choose it from."""
    kind = w(
        "date",
        w("dateFormat", val="d.M.yyyy"),
        w("lid", val=formatting.language),
        w("storeMappedDataAs", val="dateTime"),
        w("calendar", val="gregorian"),
    )
    return _control(body, formatting, asked, kind, NARROW)


def box(body: Body, formatting: Formatting, asked: str) -> Element:
    """Return a box to tick."""
    return _control(body, formatting, asked, _BOX, "\u2610", style="HandbookBox", font=_BOX_FONT)


def _control(
    body: Body,
    formatting: Formatting,
    asked: str,
    kind: Element,
    shown: str,
    *,
    style: str = "PlaceholderText",
    font: str = "",
) -> Element:
    name = " ".join(asked.split())
    if len(name) > _LONGEST_NAME:
        name = f"{name[:_LONGEST_NAME].rsplit(' ', 1)[0]} …"
    number = body.control()
    looks = run_properties(style=style, font=font, language=formatting.language)
    typed = run_properties(font=font, language=formatting.language)
    return w(
        "sdt",
        w(
            "sdtPr",
            typed,
            w("alias", val=name) if name else "",
            w("tag", val=f"handbook-{number}"),
            w("id", val=number),
            "" if font else w("showingPlcHdr"),
            kind,
        ),
        w("sdtContent", w("r", looks, words(shown))),
    )
