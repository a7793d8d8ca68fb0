"""The rule about names that the handbook's own record defines: countries, themes, work areas."""

from collections.abc import Iterator
from functools import cache

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.entry import Entry
from generator.finding import KeyPath, Rule, Severity, say
from generator.model.annotations import metadata
from generator.model.base import Model, NamedIn
from generator.model.walk import models
from generator.rule_engine.checked_record import CheckedRecord
from generator.rule_engine.field_fix import FieldFix
from generator.rule_engine.offence import Offence
from generator.rule_engine.rule_check import CatalogueCheck
from generator.suggestions.choices import nearest_choice


@cache
def _groups(model: type[Model]) -> dict[str, str]:
    """Return the fields of a model that name something of the handbook's own record, with its list."""
    return {
        name: item.group
        for name, info in model.model_fields.items()
        for item in metadata(info)
        if isinstance(item, NamedIn)
    }


def _named_ids(entry: Entry) -> Iterator[tuple[KeyPath, str, str]]:
    """Yield the ids that a record names, each with its path and the list in which it should stand."""
    for path, model in models(entry.record):
        for name, group in _groups(type(model)).items():
            value = getattr(model, name)
            if isinstance(value, tuple):
                for index, item in enumerate(value):
                    yield (*path, name, index), group, item
            elif value is not None:
                yield (*path, name), group, value


def vocabulary(catalogue: Catalogue, checked: CheckedRecord) -> Iterator[Offence]:
    handbook = catalogue.handbook
    if handbook is None:
        return
    for path, group, written in _named_ids(checked.entry):
        choices = [item.id for item in getattr(handbook, group)]
        if written not in choices:
            meant = nearest_choice(written, _words(catalogue, group))
            yield Offence(
                path,
                say("`{value}` is not one of the handbook's `{group}`", value=written, group=group),
                say("did you mean `{word}`?", word=meant)
                if meant
                else say("write one of: {choices}", choices=", ".join(choices)),
                fixes=(FieldFix(path, meant),) if meant else (),
            )


def _words(catalogue: Catalogue, group: str) -> dict[str, tuple[str, ...]]:
    """Return the names of each choice in all languages."""
    names: dict[str, tuple[str, ...]] = {}
    for code in catalogue.settings.codes:
        for item in getattr(catalogue.in_language(code).handbook, group):
            names[item.id] = (*names.get(item.id, ()), item.name.raw.casefold())
    return names


VOCABULARY = CatalogueCheck(
    Rule(
        "vocabulary",
        Severity.ERROR,
        "A record's theme, country and work area is one that the handbook's own record names.",
    ),
    vocabulary,
)

CHECKS = (VOCABULARY,)
