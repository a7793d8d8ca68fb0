"""The one gate: loads a handbook, applies every rule, and says what may be published."""

from collections.abc import Container
from dataclasses import dataclass, replace

from generator.catalogue.catalogue import Catalogue
from generator.catalogue.consent import Medium, may_be_shown
from generator.finding import Finding, Message, Severity, allow_outputs, limit_per_rule, say
from generator.loading.handbook_files import HandbookFiles, handbook_files
from generator.loading.record_locations import record_locations
from generator.privacy.file_names import masked_path
from generator.privacy.personal_data import masked
from generator.record_checks import RecordResults, check_records
from generator.rule_engine.checked_record import CheckedRecord
from generator.rule_engine.rule_check import findings_in_catalogue
from generator.rules.registry import CATALOGUE_CHECKS, FILE_CHECKS, HANDBOOK_CHECKS
from generator.source.settings import Settings


@dataclass(frozen=True, slots=True)
class CheckResult:
    """A catalogue and everything that is wrong with it."""

    catalogue: Catalogue
    findings: tuple[Finding, ...]

    @property
    def passed(self) -> bool:
        """Whether outputs may be made."""
        return allow_outputs(self.findings)

    def published(
        self, media: tuple[Medium, ...], *, drafts: bool | Container[str] = False
    ) -> Catalogue:
        """Return the records that may be shown in all of the media, and the drafts that are requested.

        Drafts are asked for all at once, or by their references. Raises ValueError where the gate refused.
        """
        if not self.passed:
            raise ValueError("a handbook with errors is not published")
        settings = self.catalogue.settings
        shown = [
            entry
            for entry in self.catalogue.entries
            if entry.record.status == "published"
            or (entry.ref in drafts if isinstance(drafts, Container) else drafts)
        ]
        withheld = frozenset(
            (entry.ref, language)
            for entry in shown
            for language in settings.codes
            for medium in media
            if not may_be_shown(entry.record, medium, language, settings.today)
        )
        entries = tuple(
            entry
            for entry in shown
            if any((entry.ref, language) not in withheld for language in settings.codes)
        )
        return replace(self.catalogue, entries=entries, withheld=withheld)


def check_handbook(settings: Settings, *, strict: bool = False) -> CheckResult:
    """Return the handbook with all findings; raises CannotRun.

    With `strict`, a warning is as grave as an error.
    """
    records = check_records(settings, record_locations(settings))
    return apply_rules(settings, handbook_files(settings), records, strict=strict)


def apply_rules(
    settings: Settings,
    files: HandbookFiles,
    results: RecordResults,
    *,
    strict: bool = False,
) -> CheckResult:
    """Return the handbook with all findings, from its files and what was found in each record."""
    loaded = tuple(result.loaded for result in results.by_location.values())
    entries = tuple(item.entry for item in loaded if item.entry)
    broken = frozenset(item.broken for item in loaded) - {""}
    catalogue = Catalogue(settings, entries, broken)
    findings = [
        *(each for file_check in FILE_CHECKS for each in file_check.run(files)),
        *(each for rule_check in HANDBOOK_CHECKS for each in rule_check.run(catalogue)),
        *(each for result in results.by_location.values() for each in result.findings),
    ]
    for entry in entries:
        checked = CheckedRecord(entry, settings.root, settings.codes, results.context)
        for rule_check in CATALOGUE_CHECKS:
            findings.extend(findings_in_catalogue(rule_check, catalogue, checked))
    if strict:
        findings = [_as_error(finding) for finding in findings]
    capped = limit_per_rule(sorted(findings, key=lambda item: item.sort_key))
    without_personal_data = (_without_personal_data(finding) for finding in capped)
    return CheckResult(
        catalogue, tuple(sorted(without_personal_data, key=lambda item: item.sort_key))
    )


def _without_personal_data(finding: Finding) -> Finding:
    """Return the finding without any personal data that it quotes."""
    fix = finding.fix
    return replace(
        finding,
        shown_as=masked_path(finding.path),
        message=_masked(finding.message),
        hint=_masked(finding.hint),
        # who reads findings as data reads the text of a fix as well
        fix=fix if fix and masked(fix.text) == fix.text else None,
    )


def _masked(message: Message) -> Message:
    values = {
        name: masked(value) if isinstance(value, str) else value
        for name, value in message.values.items()
    }
    return say(message.pattern, **values)


def _as_error(finding: Finding) -> Finding:
    if finding.rule.severity is not Severity.WARNING:
        return finding
    return replace(finding, rule=replace(finding.rule, severity=Severity.ERROR))
