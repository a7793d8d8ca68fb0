"""Rules over the texts of a record and of its translations."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.entry import Entry
from generator.catalogue.references import is_record
from generator.finding import Message, Rule, Severity, say
from generator.model.text import Audience, Form, TextSpec
from generator.model.walk import Path, text_fields
from generator.rules.known import nearest
from generator.rules.rule import Check, Offence
from generator.source.po_file import PoDocument
from generator.text.parse import Parsed, parse
from generator.text.plain import figures, links
from generator.text.problem import Fault


@dataclass(frozen=True, slots=True)
class Written:
    """A text as somebody wrote it, in the record or in a translation file."""

    path: Path
    spec: TextSpec
    language: str
    raw: str
    po: tuple[PoDocument, int] | None = None

    @property
    def parsed(self) -> Parsed:
        return parse(self.raw, self.spec.form.value)

    def offence(self, message: Message, hint: Message, line: int = 0, column: int = 0) -> Offence:
        if self.po is not None:
            return Offence(self.path, message, hint, po=self.po)
        return Offence(self.path, message, hint, offset=(line, column))

    def offence_at(self, needle: str, message: Message, hint: Message) -> Offence:
        """Return the offence at the first place where `needle` is written."""
        before, found, _ = self.raw.partition(needle)
        if not found:
            return self.offence(message, hint)
        return self.offence(message, hint, before.count("\n"), len(before) - before.rfind("\n") - 1)


def written_texts(entry: Entry) -> Iterator[Written]:
    """Yield the record's texts, and their translations that fit a field."""
    specs = {}
    for field in text_fields(entry.record):
        specs[field.route] = field
        yield Written(field.path, field.spec, entry.record.language, field.text.raw)
    for language, document in entry.po.items():
        for item in document.entries:
            if item.translation and not item.obsolete and item.context in specs:
                field = specs[item.context]
                po = (document, item.line)
                yield Written(field.path, field.spec, language, item.translation, po)


_FAULTS: dict[Fault, tuple[Message, Message]] = {
    Fault.HTML: (
        say("HTML is not allowed in a text"),
        say("write plain words; for emphasis put *stars* around them"),
    ),
    Fault.HEADING: (
        say("a heading is not allowed in a text"),
        say("take the heading out; use a field or item of its own, or **strong** words"),
    ),
    Fault.CODE: (
        say("program code is not allowed in a text"),
        say("take the backticks out, and begin no line with four spaces"),
    ),
    Fault.RULE: (
        say("a line across is not allowed in a text"),
        say("take the line out; an empty line parts two paragraphs"),
    ),
    Fault.IMAGE: (
        say("a picture can only be one of the record's own, on a line of its own"),
        say("list the picture under `pictures` and write `![](picture:ID)` on a line of its own"),
    ),
    Fault.DEPTH: (
        say("lists, quotes or marks are nested too deeply"),
        say("use fewer levels; three are enough for a reader"),
    ),
}


def _markup(catalogue: Catalogue, entry: Entry) -> Iterator[Offence]:
    for text in written_texts(entry):
        for problem in text.parsed.problems:
            if problem.fault is not Fault.SHAPE:
                message, hint = _FAULTS[problem.fault]
                yield text.offence(message, hint, problem.line, problem.column)


MARKUP = Check(
    Rule(
        "text-markup",
        Severity.ERROR,
        "Texts hold paragraphs, lists, emphasis, quotes, tables and links, and nothing else:"
        " no HTML, headings, code or pictures from elsewhere.",
    ),
    _markup,
)


def _shape(catalogue: Catalogue, entry: Entry) -> Iterator[Offence]:
    for text in written_texts(entry):
        if any(problem.fault is Fault.SHAPE for problem in text.parsed.problems):
            if text.spec.form is Form.PLAIN:
                yield text.offence(
                    say("this text must be one line"), say("write it on one line, without marks")
                )
            else:
                yield text.offence(
                    say("this text must be one paragraph"),
                    say("take the empty lines and lists out, or move the text to a longer field"),
                )


SHAPE = Check(
    Rule("text-shape", Severity.ERROR, "A title is one line and a short text is one paragraph."),
    _shape,
)


def _link_targets(catalogue: Catalogue, entry: Entry) -> Iterator[Offence]:
    for text in written_texts(entry):
        for link in links(text.parsed.blocks):
            if not is_record(link.target):
                continue
            kind, colon, _ = link.target.partition(":")
            if not colon or kind in ("http", "javascript", "data", "file", "vbscript", "ftp"):
                yield text.offence_at(
                    f"]({link.target}",
                    say("a link cannot lead to `{target}`", target=link.target[:60]),
                    say(
                        "write an address that begins with https:, or a record such as `module:ID`"
                    ),
                )
            elif not catalogue.has(link.target):
                yield text.offence_at(
                    f"]({link.target}",
                    say("there is no `{target}` for this link to lead to", target=link.target[:60]),
                    nearest(catalogue, link.target),
                )


LINK_TARGET = Check(
    Rule(
        "link-target",
        Severity.ERROR,
        "A link in a text leads to https:, mailto:, or a record or term that is there.",
    ),
    _link_targets,
)


def _student_links(catalogue: Catalogue, entry: Entry) -> Iterator[Offence]:
    for text in written_texts(entry):
        if text.spec.audience is not Audience.STUDENT or entry.kind.name == "story":
            continue
        for link in links(text.parsed.blocks):
            if is_record(link.target) and not link.target.startswith("term:"):
                yield text.offence_at(
                    f"]({link.target}",
                    say("a student's text cannot lead to `{target}`", target=link.target[:60]),
                    say("link to a term, or take the link out: students stay on student pages"),
                )


STUDENT_LINK = Check(
    Rule(
        "student-link",
        Severity.ERROR,
        "What students read leads them to no teacher's page: it may link to terms and addresses.",
    ),
    _student_links,
)


def _picture_targets(catalogue: Catalogue, entry: Entry) -> Iterator[Offence]:
    known = {picture.id for picture in entry.record.pictures}
    for text in written_texts(entry):
        for picture in figures(text.parsed.blocks):
            if picture not in known:
                yield text.offence_at(
                    f"picture:{picture}",
                    say("this record has no picture `{picture}`", picture=picture),
                    say("list it under `pictures`, with its file and a text alternative"),
                )


PICTURE_TARGET = Check(
    Rule("picture-target", Severity.ERROR, "A picture shown in a text is one of its record's."),
    _picture_targets,
)

CHECKS = (MARKUP, SHAPE, LINK_TARGET, STUDENT_LINK, PICTURE_TARGET)
