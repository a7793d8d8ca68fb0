"""Rules over stories."""

from collections.abc import Iterator

from generator.catalogue.catalogue import Catalogue
from generator.finding import Rule, Severity, say
from generator.model.story import Story
from generator.rules.rule import Check, Offence, only


def _lived(catalogue: Catalogue, story: Story) -> Iterator[Offence]:
    if story.kind == "lived" and story.consent is None:
        yield Offence(
            ("kind",),
            say("a lived story needs the record of a signed consent"),
            say("add `consent` with who holds the form, the dates, the scope and the languages"),
        )


CONSENT_MISSING = Check(
    Rule(
        "consent-missing",
        Severity.ERROR,
        "A student's own story is shown only with a consent that an organisation holds on paper.",
    ),
    only(Story, _lived),
)


def _composite(catalogue: Catalogue, story: Story) -> Iterator[Offence]:
    if story.kind == "composite" and not story.situations:
        yield Offence(
            ("kind",),
            say("a composite story does not say what it is built from"),
            say("add `situations`: what the projects document, each with its source"),
        )


COMPOSITE_SITUATIONS = Check(
    Rule(
        "composite-situations",
        Severity.ERROR,
        "A composite story names the documented situations that it is built from.",
    ),
    only(Story, _composite),
)

CHECKS = (CONSENT_MISSING, COMPOSITE_SITUATIONS)
