"""Layout nodes that several kinds of records share."""

from collections.abc import Iterable, Iterator

from generator.figures.scene import scene_figure
from generator.figures.svg import WIDTH, Figure
from generator.layout.layout_builder import LayoutBuilder
from generator.layout.line import Line, Part
from generator.layout.nodes import Node
from generator.layout.page_breaks import together
from generator.layout.text_data import notes, without_notes
from generator.layout.text_nodes import (
    Delimiter,
    DrawingNode,
    FactsNode,
    HeadingNode,
    LineNode,
    ListNode,
    OpeningNode,
    ParagraphNode,
)
from generator.model.base import Phase, Reviewed
from generator.model.country_notes import CountryNotes
from generator.model.experience import Experience
from generator.model.kinds import SOURCE
from generator.model.scene import Scene
from generator.model.text import Text


def heading(level: int, line: Line, ref: str = "") -> HeadingNode:
    """Return a heading; level 1 is the record's title, `ref` what links lead to."""
    return {"kind": "heading", "level": level, "line": line, "ref": ref}


def section(title: str, nodes: Iterable[Node]) -> list[Node]:
    """Return nodes below a heading; nothing where there are none."""
    below = list(nodes)
    return [heading(2, [title]), *below] if below else []


def subsections(parts: Iterable[tuple[Line, list[Node]]]) -> Iterator[Node]:
    """Yield a section's parts, each with a heading of its own."""
    for title, below in parts:
        yield heading(3, title)
        yield from below


def facts(rows: Iterable[tuple[str, Line]]) -> FactsNode:
    """Return names with short values, those without a value left out."""
    return {"kind": "facts", "rows": [(name, line) for name, line in rows if line]}


def drawing(figure: Figure) -> DrawingNode:
    """Return a figure."""
    return {
        "kind": "drawing",
        "svg": figure.svg,
        "alt": figure.alt,
        "shape": figure.height / WIDTH,
    }


def bullets(lines: Iterable[Line]) -> list[Node]:
    """Return lines as a list."""
    found = listing(lines, "")
    return [found] if found["items"] else []


def listing(lines: Iterable[Line], delimiter: Delimiter) -> ListNode:
    """Return lines as a list, with numbers if there is a delimiter."""
    items: list[list[Node]] = [[as_paragraph(line)] for line in lines]
    return {"kind": "list", "delimiter": delimiter, "items": items}


def as_paragraph(line: Line) -> ParagraphNode:
    """Return a line as a paragraph."""
    return {"kind": "paragraph", "line": line}


def pairs(rows: Iterable[tuple[Line, list[Node]]]) -> list[Node]:
    """Return names with what is to be said of each."""
    drawn = list(rows)
    return [{"kind": "pairs", "rows": drawn}] if drawn else []


def for_students(builder: LayoutBuilder, blocks: list[Node]) -> list[Node]:
    """Return a text for students, labelled as such in a teacher's text."""
    return (
        [{"kind": "student", "label": builder.t("For the students"), "blocks": blocks}]
        if blocks
        else []
    )


def phases(builder: LayoutBuilder, chosen: tuple[Phase, ...]) -> Line:
    """Return when something is used."""
    return listed(builder.pictured("phase", phase) for phase in chosen)


def countries(builder: LayoutBuilder, notes: CountryNotes) -> list[Node]:
    """Return the differences between the countries, for teachers."""
    return section(
        builder.t("Differences between the countries"),
        subsections(
            (
                [builder.label("country", country)],
                [*builder.prose(note.teacher), *for_students(builder, builder.prose(note.student))],
            )
            for country, note in notes.named()
        ),
    )


def experience(builder: LayoutBuilder, items: tuple[Experience, ...]) -> list[Node]:
    """Return experience so far, each with its grade and source."""
    return section(builder.t("Experience so far"), _experience(builder, items))


def _experience(builder: LayoutBuilder, items: tuple[Experience, ...]) -> Iterator[Node]:
    for item in items:
        yield {"kind": "badge", "text": builder.label("evidence", item.evidence)}
        yield from builder.prose(item.text)
        yield small([builder.t("Source"), ": ", *builder.record_title(SOURCE.ref(item.source))])


def small(line: Line) -> LineNode:
    """Return a line in small type."""
    return {"kind": "small", "line": line}


def listed(lines: Iterable[Line], between: Part = ", ") -> Line:
    """Return lines in one, parted by commas or something else."""
    joined: Line = []
    for line in lines:
        joined += [between, *line] if joined else line
    return joined


def ending(builder: LayoutBuilder, record: Reviewed) -> list[Node]:
    """Return the end of a record: related records, its terms, its sources."""
    related = (
        [f"{builder.label('kinds', kind)}: ", *listed(map(builder.record_title, refs), "; ")]
        for kind, refs in builder.edition.related(builder.ref)
    )
    nodes = section(builder.t("Belongs with this"), together(bullets(related)))
    nodes += words_explained(builder)
    origin = listed(builder.record_title(SOURCE.ref(source)) for source in record.sources)
    return [*nodes, small([builder.t("Comes from"), ": ", *origin])] if origin else nodes


def words_explained(builder: LayoutBuilder) -> list[Node]:
    """Return the terms used; the whole handbook has its glossary instead."""
    if builder.in_book:
        return []
    rows: list[tuple[Line, list[Node]]] = [
        (word, [as_paragraph(line)]) for word, line in builder.explained()
    ]
    return section(builder.t("Words"), pairs(rows))


def opening(
    builder: LayoutBuilder, eyebrow: str, *, lead: bool = True, scene: Scene | None = None
) -> OpeningNode:
    """Return the record's title block, with its scene beside it."""
    node = title_block(
        builder, eyebrow, builder.record.title, builder.line(builder.record.summary) if lead else []
    )
    return {**node, "scene": drawing(scene_figure(scene)) if scene else None}


def title_block(builder: LayoutBuilder, eyebrow: str, title: Text, lead: Line) -> OpeningNode:
    """Return a title; its footnote reference is above it, so that no list of contents repeats it."""
    line = builder.title(title)
    return {
        "kind": "opening",
        "eyebrow": [eyebrow, *notes(line)],
        "line": without_notes(line),
        "lead": lead,
        "scene": None,
        "ref": builder.ref,
    }
