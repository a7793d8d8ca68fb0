"""Rules about stories."""

from collections.abc import Iterator

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.consent import consent_end
from generator.finding import Rule, Severity, say
from generator.model.story import LONGEST_CONSENT, Story
from generator.rule_engine.offence import Offence
from generator.rule_engine.rule_check import (
    CatalogueCheck,
    RecordCheck,
    for_kind,
    for_kind_in_catalogue,
)


def consent_missing(story: Story) -> Iterator[Offence]:
    if story.kind == "lived" and story.consent is None:
        yield Offence(
            ("kind",),
            say("a lived story needs the record of a signed consent"),
            say("add `consent` with who holds the form, the dates, the scope and the languages"),
        )


CONSENT_MISSING = RecordCheck(
    Rule(
        "consent-missing",
        Severity.ERROR,
        "A student's own story is shown only with a consent that an organisation holds on paper.",
    ),
    for_kind(Story, consent_missing),
)


def composite_situations(story: Story) -> Iterator[Offence]:
    if story.kind == "composite" and not story.situations:
        yield Offence(
            ("kind",),
            say("a composite story does not say what it is built from"),
            say("add `situations`: what the projects document, each with its source"),
        )


COMPOSITE_SITUATIONS = RecordCheck(
    Rule(
        "composite-situations",
        Severity.ERROR,
        "A composite story names the documented situations that it is built from.",
    ),
    for_kind(Story, composite_situations),
)


def consent_guardian(story: Story) -> Iterator[Offence]:
    if story.consent and story.consent.under_18 and not story.consent.guardian:
        yield Offence(
            ("consent", "under_18"),
            say("the student was under 18, and no guardian has signed"),
            say("let a guardian sign the form as well, then write `guardian: true`"),
        )


CONSENT_GUARDIAN = RecordCheck(
    Rule(
        "consent-guardian",
        Severity.ERROR,
        "Under 18 a guardian signs the consent as well.",
    ),
    for_kind(Story, consent_guardian),
)


def consent_dates(story: Story) -> Iterator[Offence]:
    consent = story.consent
    if consent and consent.until < consent.given:
        yield Offence(
            ("consent", "until"),
            say("the consent ends before it was given"),
            say("correct `given` or `until`; both stand on the form"),
        )


CONSENT_DATES = RecordCheck(
    Rule("consent-dates", Severity.ERROR, "A consent ends after the day on which it was given."),
    for_kind(Story, consent_dates),
)


def consent_length(story: Story) -> Iterator[Offence]:
    consent = story.consent
    if consent:
        last = (consent.given.year + LONGEST_CONSENT, consent.given.month, consent.given.day)
        if (consent.until.year, consent.until.month, consent.until.day) > last:
            yield Offence(
                ("consent", "until"),
                say("the consent runs for more than {years} years", years=LONGEST_CONSENT),
                say("write an earlier day; ask for a new consent before it is over"),
            )


CONSENT_LENGTH = RecordCheck(
    Rule(
        "consent-length",
        Severity.ERROR,
        "A consent ends after ten years at the latest: nobody knows for longer what they agree to.",
    ),
    for_kind(Story, consent_length),
)


def consent_language(story: Story) -> Iterator[Offence]:
    consent = story.consent
    if consent and story.language not in consent.languages:
        yield Offence(
            ("consent", "languages"),
            say(
                "the consent does not cover `{language}`, in which the story is written",
                language=story.language,
            ),
            say("ask for this language as well; until then the story is shown in translation only"),
        )


CONSENT_LANGUAGE = RecordCheck(
    Rule(
        "consent-language",
        Severity.NOTICE,
        "A consent covers the language in which the story is told; else nobody reads it there.",
    ),
    for_kind(Story, consent_language),
)


def story_withheld(catalogue: Catalogue, story: Story) -> Iterator[Offence]:
    why = consent_end(story, catalogue.settings.today)
    if why is not None:
        yield Offence(
            ("consent",),
            why,
            say(
                "the story is left out everywhere; a new consent, or its end, is for the school to say"
            ),
        )
        return
    for medium in ("web", "print"):
        if story.consent and medium not in story.consent.scope:
            yield Offence(("consent", "scope"), _NOT_COVERED[medium], _LEFT_OUT)
    left_out = [
        code
        for code in catalogue.settings.codes
        if story.consent and code not in story.consent.languages
    ]
    if left_out:
        yield Offence(
            ("consent", "languages"),
            say("the consent does not cover: {languages}", languages=", ".join(left_out)),
            _LEFT_OUT,
        )


_NOT_COVERED = {
    "web": say("the consent does not cover the website"),
    "print": say("the consent does not cover print"),
}
_LEFT_OUT = say(
    "the story is left out there; add what is missing here only if the signed form covers it"
)

STORY_WITHHELD = CatalogueCheck(
    Rule(
        "story-withheld",
        Severity.NOTICE,
        "A story whose consent has ended, or does not reach so far, is left out; all else goes on.",
    ),
    for_kind_in_catalogue(Story, story_withheld),
)

CHECKS = (
    CONSENT_MISSING,
    CONSENT_GUARDIAN,
    CONSENT_DATES,
    CONSENT_LENGTH,
    CONSENT_LANGUAGE,
    STORY_WITHHELD,
    COMPOSITE_SITUATIONS,
)
