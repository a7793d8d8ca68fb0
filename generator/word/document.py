"""Renders a layout as a Word file."""

import datetime
from pathlib import Path

from generator.layout.layout import Layout
from generator.word.body import Body
from generator.word.elements import mm, parsed
from generator.word.formatting import Formatting
from generator.word.margins import set_margins
from generator.word.package import empty_document, packed
from generator.word.render_nodes import render_nodes
from generator.wording.wording import region_of

_LONGEST_PROPERTY = 255
"""How many characters Word lets a document say of itself in one place."""


def word_file(layout: Layout, root: Path) -> bytes:
    """Return the Word file of a layout; its pictures are found below `root`."""
    language = region_of(layout.language)
    document = empty_document(layout.typography.size, language, students=layout.typography.students)
    body = Body(document, root, layout.typography.size)
    formatting = Formatting(language, mm(10 if layout.typography.students else 7))
    section = document.element.body[-1]
    for element in parsed(render_nodes(body, layout.nodes, formatting)):
        section.addprevious(element)
    set_margins(body, document.sections[0], layout, formatting)
    about, author = document.core_properties, layout.author[:_LONGEST_PROPERTY]
    about.title, about.author, about.language = layout.title[:_LONGEST_PROPERTY], author, language
    about.last_modified_by, about.revision = author, 1
    about.created = about.modified = datetime.datetime.combine(layout.reviewed, datetime.time())
    return packed(document)
