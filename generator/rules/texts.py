"""Rules about the texts of a record and of its translations: markup, form, links."""

from collections.abc import Callable, Iterator
from functools import partial

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.references import is_record
from generator.finding import Message, Rule, Severity, TextPosition, say
from generator.model.kinds import STORY, is_term
from generator.model.text import Audience, Form
from generator.rule_engine.checked_record import CheckedRecord
from generator.rule_engine.field_fix import FieldFix
from generator.rule_engine.field_text import FieldText
from generator.rule_engine.offence import Offence
from generator.rule_engine.rule_check import CatalogueCheck, RecordCheck
from generator.source.yaml_quotes import quoted
from generator.suggestions.markup_fixes import markup_fixes
from generator.suggestions.references import nearest_hint, suggested_reference
from generator.text.markup_problem import Fault, MarkupProblem
from generator.text.parse import parse
from generator.text.plain_text import MAY_LINK, links
from generator.text.table_size import MAX_CELLS
from generator.text.tree import Paragraph

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
        say("take the backticks out"),
    ),
    Fault.RULE: (
        say("a line across is not allowed in a text"),
        say("take the line out; an empty line parts two paragraphs"),
    ),
    Fault.IMAGE: (
        say("a picture can only be one of the record's own, on a line of its own"),
        say("list the picture under `pictures` and write `![](picture:ID)` on a line of its own"),
    ),
    Fault.LINK: (
        say("a link has words and an address, and nothing else"),
        say("write `[words](address)`; words in quotation marks behind the address are never seen"),
    ),
    Fault.CELLS: (
        say("this row has more cells than the table's head, and they would not be seen"),
        say("give the head as many cells, or write `\\|` where a stroke is a sign of the text"),
    ),
    Fault.LOST: (
        say("this would not be seen as it is written"),
        say("write a backslash before each sign that is to be seen as it is, such as `\\*`"),
    ),
    Fault.TABLE: (
        say("the tables of this text have more than {limit} cells", limit=MAX_CELLS),
        say("make several texts of them, or take out columns and rows: short rows count in full"),
    ),
    Fault.DEPTH: (
        say("lists, quotes or marks are nested too deeply"),
        say("use fewer levels; three are enough for a reader"),
    ),
}


def text_markup(checked: CheckedRecord) -> Iterator[Offence]:
    for text in checked.faulty_texts:
        for problem in text.parsed.problems:
            if problem.fault is not Fault.FORM:
                message, hint = _FAULTS[problem.fault]
                fixes = partial(_markup_fixes, text, problem)
                yield text.offence(message, hint, TextPosition(problem.line, problem.column), fixes)


def _markup_fixes(text: FieldText, problem: MarkupProblem) -> tuple[FieldFix, ...]:
    return tuple(
        FieldFix(text.path, fix.text, fix.words, TextPosition(fix.line, fix.column))
        for fix in markup_fixes(text.raw, text.spec.form.value, problem)
    )


TEXT_MARKUP = RecordCheck(
    Rule(
        "text-markup",
        Severity.ERROR,
        "Texts hold paragraphs, lists, emphasis, quotes, tables and links, and nothing else:"
        " no HTML, headings, code or pictures from elsewhere.",
    ),
    text_markup,
)


def text_shape(checked: CheckedRecord) -> Iterator[Offence]:
    for text in checked.faulty_texts:
        if any(problem.fault is Fault.FORM for problem in text.parsed.problems):
            if text.spec.form is Form.PLAIN:
                message = say("this text must be one line")
                hint = say("write it on one line, without marks")
            else:
                message = say("this text must be one paragraph")
                hint = say("take the empty lines and lists out, or move the text to a longer field")
            yield text.offence(message, hint, fixes=_joining_fixes(text))


def _joining_fixes(text: FieldText) -> tuple[FieldFix, ...]:
    """Return the fixes that make one line, or one paragraph, of several; a list is no paragraph."""
    paragraphs = all(isinstance(block, Paragraph) for block in text.parsed.blocks)
    # a backslash at a line's end is a line's end to see
    if not paragraphs or "\\\n" in text.raw:
        return ()
    words = " ".join(text.raw.split())
    if parse(words, text.spec.form.value).problems:
        return ()
    if text.translation:
        return (text.fix_at(0, text.raw, words),)
    return (FieldFix(text.path, quoted(words), of_lines=True),)


TEXT_SHAPE = RecordCheck(
    Rule("text-shape", Severity.ERROR, "A title is one line and a short text is one paragraph."),
    text_shape,
)


def link_target(catalogue: Catalogue, checked: CheckedRecord) -> Iterator[Offence]:
    if all(not is_record(target) or catalogue.has(target) for target in checked.entry.link_targets):
        return
    for text in checked.texts_matching(MAY_LINK):
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
                    _target_fixes(catalogue, text, link.target),
                )
            elif not catalogue.has(link.target):
                yield text.offence_at(
                    f"]({link.target}",
                    say("there is no `{target}` for this link to lead to", target=link.target[:60]),
                    partial(nearest_hint, catalogue.known_targets, link.target),
                    _target_fixes(catalogue, text, link.target),
                )


def _target_fixes(
    catalogue: Catalogue, text: FieldText, target: str
) -> Callable[[], tuple[FieldFix, ...]]:
    """Return the function that finds the fixes of a link's target."""

    def fixes() -> tuple[FieldFix, ...]:
        if target.startswith("http:"):
            meant = f"https{target.removeprefix('http')}"
        else:
            meant = suggested_reference(catalogue.known_targets, target)
        start = text.raw.find(f"]({target}")
        return (text.fix_at(start + 2, target, meant),) if meant and start >= 0 else ()

    return fixes


LINK_TARGET = CatalogueCheck(
    Rule(
        "link-target",
        Severity.ERROR,
        "A link in a text leads to https:, mailto:, or a record or term that is there.",
    ),
    link_target,
)


def student_link(checked: CheckedRecord) -> Iterator[Offence]:
    if checked.entry.kind is STORY:
        return
    for text in checked.texts_matching(MAY_LINK):
        if text.spec.audience is not Audience.STUDENT:
            continue
        for link in links(text.parsed.blocks):
            if is_record(link.target) and not is_term(link.target):
                yield text.offence_at(
                    f"]({link.target}",
                    say("a student's text cannot lead to `{target}`", target=link.target[:60]),
                    say("link to a term, or take the link out: students stay on student pages"),
                )


STUDENT_LINK = RecordCheck(
    Rule(
        "student-link",
        Severity.ERROR,
        "What students read leads them to no teacher's page: it may link to terms and addresses.",
    ),
    student_link,
)


CHECKS = (TEXT_MARKUP, TEXT_SHAPE, LINK_TARGET, STUDENT_LINK)
