"""Words in a line: marked, linked, in their language, with their footnotes."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from generator.word.body import Body
from generator.word.controls import blank
from generator.word.elements import Element, run_properties, w, words
from generator.word.figures import raster
from generator.word.look import Run

_ROOM = re.compile("(_{3,})")
"""Where somebody is to write within a sentence."""
Line = list[Any]
PICTOGRAM, _HIGH = 120, 1.1 * 25.4 / 72
"""A pictogram's width in dots, and its height in millimetres for each point of the type."""


def runs(body: Body, line: Line, look: Run) -> list[Element]:
    """Return a line's words."""
    asked = plain(line)
    return [run for part in line for run in _part(body, part, look, asked)]


def plain(part: Any) -> str:
    """Return the words of a line without its footnotes, to name something by."""
    match part:
        case str():
            return _ROOM.sub("…", part)
        case list():
            return "".join(map(plain, part))
        case {"break": _}:
            return " "
        case {"note": _} | {"noted": _}:
            return ""
        case dict():
            return "".join(plain(item) for item in part.values() if isinstance(item, list))
    return ""


def _part(body: Body, part: Any, look: Run, asked: str) -> Iterator[Element]:
    match part:
        case str():
            yield from _words(body, part, look, asked)
        case {"emphasis": inside}:
            yield from runs(body, inside, replace(look, italic=True))
        case {"strong": inside}:
            yield from runs(body, inside, replace(look, bold=True))
        case {"break": _}:
            yield w("r", w("br"))
        case {"pictogram": svg}:
            # said by the words that follow
            yield body.picture(raster(svg, PICTOGRAM), "", body.size * _HIGH)
            yield w("r", words(" "))
        case {"link": url, "line": inside}:
            yield body.link(url, runs(body, inside, replace(look, link=True)))
        case {"language": language, "line": inside}:
            yield from runs(body, inside, replace(look, language=body.region(language)))
        case {"note": _, "line": inside, "number": number}:
            yield from _note(body, inside, number, look)
        case {"noted": number} | {"note": _, "number": number}:
            yield _noted(number)


def _words(body: Body, text: str, look: Run, asked: str) -> Iterator[Element]:
    for piece in _ROOM.split(text):
        if _ROOM.fullmatch(piece):
            yield blank(body, look, asked, piece)
        elif piece:
            yield w("r", _looks(look), words(piece))


def _looks(look: Run) -> Element:
    style = "Strong" if look.bold else "Emphasis" if look.italic else ""
    return run_properties(
        style="Hyperlink" if look.link else style,
        bold=look.bold and look.link,
        italic=look.italic and (look.bold or look.link),
        framed=look.framed,
        language=look.language,
    )


def _note(body: Body, line: Line, number: int, look: Run) -> Iterator[Element]:
    """Yield a footnote's mark, which others may repeat."""
    bookmark, name = body.bookmark_id(), f"note{number}"
    body.footnote(number, lambda: runs(body, line, Run(look.language, look.row)))
    yield w("bookmarkStart", id=bookmark, name=name)
    raised = run_properties(style="FootnoteReference")
    yield w("r", raised, w("footnoteReference", id=number))
    yield w("bookmarkEnd", id=bookmark)


def _noted(number: object) -> Element:
    shown = w("r", run_properties(raised=True), words(str(number)))
    return w("fldSimple", shown, instr=f" NOTEREF note{number} \\f \\h ")
