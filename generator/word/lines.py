"""Lines of text: emphasis, links, languages, footnotes."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from generator.layout.line import Line
from generator.word.body import Body
from generator.word.controls import blank
from generator.word.elements import Element, run_properties, w, words
from generator.word.formatting import Formatting
from generator.word.rasterize import rasterize
from generator.wording.wording import region_of

_ROOM = re.compile("(_{3,})")
"""Where somebody is to write within a sentence."""
_PICTOGRAM, _HIGH = 120, 1.1 * 25.4 / 72
"""A pictogram's width in dots, and its height in millimetres for each point of the type."""


def runs(body: Body, line: Line, formatting: Formatting) -> list[Element]:
    """Return a line's words."""
    asked = plain(line)
    return [run for part in line for run in _part(body, part, formatting, asked)]


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


def _part(body: Body, part: Any, formatting: Formatting, asked: str) -> Iterator[Element]:
    match part:
        case str():
            yield from _words(body, part, formatting, asked)
        case {"emphasis": inside}:
            yield from runs(body, inside, replace(formatting, italic=True))
        case {"strong": inside}:
            yield from runs(body, inside, replace(formatting, bold=True))
        case {"break": _}:
            yield w("r", w("br"))
        case {"pictogram": svg}:
            # said by the words that follow
            yield body.picture(rasterize(svg, _PICTOGRAM), "", body.size * _HIGH)
            yield w("r", words(" "))
        case {"link": url, "line": inside}:
            yield body.link(url, runs(body, inside, replace(formatting, link=True)))
        case {"language": language, "line": inside}:
            yield from runs(body, inside, replace(formatting, language=region_of(language)))
        case {"note": _, "line": inside, "number": number}:
            yield from _note(body, inside, number, formatting)
        case {"noted": number} | {"note": _, "number": number}:
            yield _noted(number)


def _words(body: Body, text: str, formatting: Formatting, asked: str) -> Iterator[Element]:
    for piece in _ROOM.split(text):
        if _ROOM.fullmatch(piece):
            yield blank(body, formatting, asked, piece)
        elif piece:
            yield w("r", _run_properties(formatting), words(piece))


def _run_properties(formatting: Formatting) -> Element:
    style = "Strong" if formatting.bold else "Emphasis" if formatting.italic else ""
    return run_properties(
        style="Hyperlink" if formatting.link else style,
        bold=formatting.bold and formatting.link,
        italic=formatting.italic and (formatting.bold or formatting.link),
        framed=formatting.framed,
        language=formatting.language,
    )


def _note(body: Body, line: Line, number: int, formatting: Formatting) -> Iterator[Element]:
    """Yield a footnote's mark, which others may repeat."""
    bookmark, name = body.bookmark_id(), f"note{number}"
    body.footnote(number, lambda: runs(body, line, Formatting(formatting.language, formatting.row)))
    yield w("bookmarkStart", id=bookmark, name=name)
    raised = run_properties(style="FootnoteReference")
    yield w("r", raised, w("footnoteReference", id=number))
    yield w("bookmarkEnd", id=bookmark)


def _noted(number: object) -> Element:
    shown = w("r", run_properties(raised=True), words(str(number)))
    return w("fldSimple", shown, instr=f" NOTEREF note{number} \\f \\h ")
