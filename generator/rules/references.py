"""Rules about references between records."""

from collections.abc import Iterator
from functools import partial

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.entry import Entry
from generator.catalogue.references import LINKS, Reference, field_references
from generator.finding import Rule, Severity, say
from generator.model.base import Reviewed
from generator.model.glossary import Glossary
from generator.model.kinds import CURRICULUM, PAGE, PLACEMENT_FORM, SOURCE, id_of, kind_of, term_ref
from generator.model.module import Module
from generator.model.page import Page
from generator.rule_engine.checked_record import CheckedRecord
from generator.rule_engine.field_fix import FieldFix, fix_to_close_word
from generator.rule_engine.offence import Offence
from generator.rule_engine.rule_check import (
    CatalogueCheck,
    RecordCheck,
    for_kind,
    for_kind_in_catalogue,
)
from generator.source.yaml_nodes import Scalar
from generator.suggestions.references import nearest_hint, suggested_reference


def reference_target(catalogue: Catalogue, checked: CheckedRecord) -> Iterator[Offence]:
    for reference in field_references(checked.record):
        if not catalogue.has(reference.target):
            yield Offence(
                reference.path,
                say("there is no `{target}`", target=reference.target),
                partial(nearest_hint, catalogue.known_targets, reference.target),
                fixes=partial(_target_fixes, catalogue, checked.entry, reference),
            )


def _target_fixes(catalogue: Catalogue, entry: Entry, reference: Reference) -> tuple[FieldFix, ...]:
    """Return the change to what was meant, as it is written there: with its kind, or the id alone."""
    node = entry.document.node(reference.path)
    meant = suggested_reference(catalogue.known_targets, reference.target)
    if not meant or not isinstance(node, Scalar):
        return ()
    if node.value == reference.target:
        return (FieldFix(reference.path, meant),)
    same_kind = kind_of(meant) == kind_of(reference.target)
    if same_kind and node.value == id_of(reference.target):
        return (FieldFix(reference.path, id_of(meant)),)
    if isinstance(entry.record, Reviewed) and reference.path[0] == "links":
        # what is named among the links of its own kind as well
        fields_of_kind = (field for field, of in LINKS.items() if of.name == kind_of(meant))
        if any(id_of(meant) in getattr(entry.record.links, field) for field in fields_of_kind):
            return (FieldFix(reference.path, None),)
    return ()


REFERENCE_TARGET = CatalogueCheck(
    Rule(
        "reference-target",
        Severity.ERROR,
        "A record that another one names is there, and is of the kind that is asked for.",
    ),
    reference_target,
)


def reference_draft(catalogue: Catalogue, checked: CheckedRecord) -> Iterator[Offence]:
    if checked.record.status == "draft":
        return
    for reference in field_references(checked.record):
        other = catalogue.by_ref.get(reference.target)
        # what belongs together is shown when both are published
        if reference.path[0] != "links" and other and other.record.status == "draft":
            yield Offence(
                reference.path,
                say("`{target}` is a draft, which no reader can open", target=reference.target),
                say("publish that record first, or make this one a draft as well"),
            )


REFERENCE_DRAFT = CatalogueCheck(
    Rule(
        "reference-draft",
        Severity.ERROR,
        "A published record builds on published ones: its sources, its steps and where it leads.",
    ),
    reference_draft,
)


def self_reference(checked: CheckedRecord) -> Iterator[Offence]:
    for reference in field_references(checked.record):
        if reference.target == checked.entry.ref:
            yield Offence(
                reference.path,
                say("the record names itself"),
                say("take the line out"),
                fixes=(FieldFix(reference.path, None),),
            )


SELF_REFERENCE = RecordCheck(
    Rule("self-reference", Severity.ERROR, "A record does not name itself among its links."),
    self_reference,
)


def term_see(catalogue: Catalogue, glossary: Glossary) -> Iterator[Offence]:
    known = {term.id for term in glossary.terms}
    for number, term in enumerate(glossary.terms):
        for index, other in enumerate(term.see):
            if other not in known or other == term.id:
                path = ("terms", number, "see", index)
                yield Offence(
                    path,
                    say("there is no other term `{term}`", term=other),
                    partial(nearest_hint, catalogue.known_targets, term_ref(other)),
                    fixes=fix_to_close_word(path, other, known - {term.id}),
                )


TERM_SEE = CatalogueCheck(
    Rule("term-see", Severity.ERROR, "A term names only other terms of the glossary."),
    for_kind_in_catalogue(Glossary, term_see),
)


def worksheet_use(module: Module) -> Iterator[Offence]:
    known = {sheet.id for sheet in module.worksheets}
    used = set()
    for number, activity in enumerate(module.activities):
        for index, sheet in enumerate(activity.worksheets):
            used.add(sheet)
            if sheet not in known:
                path = ("activities", number, "worksheets", index)
                yield Offence(
                    path,
                    say("this module has no worksheet `{sheet}`", sheet=sheet),
                    say("worksheets here: {sheets}", sheets=", ".join(sorted(known)) or "–"),
                    fixes=fix_to_close_word(path, sheet, known),
                )
    for index, worksheet in enumerate(module.worksheets):
        if worksheet.id not in used:
            yield Offence(
                ("worksheets", index, "id"),
                say("no activity uses the worksheet `{sheet}`", sheet=worksheet.id),
                say("name it under `worksheets` of the activity that it belongs to"),
            )


WORKSHEET_USE = RecordCheck(
    Rule(
        "worksheet-use",
        Severity.ERROR,
        "Each worksheet belongs to an activity, and an activity names worksheets of its module.",
    ),
    for_kind(Module, worksheet_use),
)


def _shown_back(entry: Entry) -> Iterator[str]:
    """Yield the references to records whose pages name this one in turn; a source names everything."""
    for reference in entry.references:
        if kind_of(reference.target) not in (SOURCE.name, PAGE.name):
            yield reference.target


def orphan(catalogue: Catalogue, checked: CheckedRecord) -> Iterator[Offence]:
    # one comes to a country's rules and goals by the list of them all
    listed = checked.entry.kind.single or checked.entry.kind in (PAGE, PLACEMENT_FORM, CURRICULUM)
    if listed or checked.entry.ref in catalogue.named:
        return
    if any(target in catalogue.by_ref for target in _shown_back(checked.entry)):
        return
    if catalogue.broken:
        # a record that cannot be read may be the one that leads here
        return
    yield Offence(
        ("id",),
        say("no other record leads to this one"),
        say("name it under `links` of a record that it belongs with, or in a text"),
    )


ORPHAN = CatalogueCheck(
    Rule(
        "orphan",
        Severity.WARNING,
        "Somebody who reads one record finds the others that belong with it: something leads to each.",
        of_drafts=False,
    ),
    orphan,
)


def figure_tie(page: Page) -> Iterator[Offence]:
    for index, section in enumerate(page.sections):
        if not section.partners:
            continue
        people = [person.id for person in section.partners.people]
        for number, tie in enumerate(section.partners.ties):
            for end in ("one", "other"):
                if getattr(tie, end) not in people:
                    path = ("sections", index, "partners", "ties", number, end)
                    yield Offence(
                        path,
                        say("nobody in this figure is called `{id}`", id=getattr(tie, end)),
                        say("people here: {people}", people=", ".join(people)),
                        fixes=fix_to_close_word(path, getattr(tie, end), people),
                    )


FIGURE_TIE = RecordCheck(
    Rule(
        "figure-tie",
        Severity.ERROR,
        "A figure of who works with whom ties together people who stand in it.",
    ),
    for_kind(Page, figure_tie),
)

CHECKS = (
    REFERENCE_TARGET,
    REFERENCE_DRAFT,
    SELF_REFERENCE,
    TERM_SEE,
    WORKSHEET_USE,
    ORPHAN,
    FIGURE_TIE,
)
