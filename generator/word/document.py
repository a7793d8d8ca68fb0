"""Draws one printout's data as a Word file."""

import datetime
import json
from pathlib import Path

from generator.word.body import Body
from generator.word.elements import mm, parsed
from generator.word.look import Run
from generator.word.margins import set_margins
from generator.word.nodes import drawn
from generator.word.package import empty_document, packed

LONGEST = 255
"""How many letters Word lets a document say of itself in one place."""


def word_file(data: str, root: Path) -> bytes:
    """Return the Word file of a layout as JSON; its pictures are found below `root`."""
    layout = json.loads(data)
    language = Body.region(layout["language"])
    document = empty_document(layout["size"], language)
    body = Body(document, root, layout["size"])
    look = Run(language, mm(10 if layout["students"] else 7))
    section = document.element.body[-1]
    for element in parsed(drawn(body, layout["nodes"], look)):
        section.addprevious(element)
    set_margins(body, document.sections[0], layout, look)
    about, author = document.core_properties, layout["author"][:LONGEST]
    about.title, about.author, about.language = layout["title"][:LONGEST], author, language
    about.last_modified_by, about.revision = author, 1
    about.created = about.modified = datetime.datetime(*layout["date"])
    return packed(document)
