"""The language of each finding's message, and the address of its rule's page."""

from dataclasses import dataclass

from generator.catalogue.addresses import RULES_PAGE, absolute
from generator.finding import Finding, Message, Rule
from generator.source.settings import Settings
from generator.wording.wording import Wording, user_wording, wording

_RECORD_LANGUAGE = "record"
"""What somebody writes for a language who wants each finding in its record's own."""


@dataclass(frozen=True, slots=True)
class Messages:
    """The words for one run's findings."""

    settings: Settings
    usual: Wording
    in_record_language: bool = False

    def words(self, finding: Finding) -> Wording:
        """Return the words that a finding is written in."""
        if self.in_record_language and finding.language:
            return wording(finding.language, self.settings.root)
        return self.usual

    def text(self, finding: Finding, message: Message) -> str:
        """Return one of a finding's sentences."""
        return self.words(finding).format_message(message)

    def sentences(self, finding: Finding) -> str:
        """Return a finding's message, and its hint on a line of its own."""
        both = (self.text(finding, finding.message), self.text(finding, finding.hint))
        return "\n".join(filter(None, both))

    def rule_address(self, rule: Rule) -> str:
        """Return where the site explains a rule; empty where the site's address is not known."""
        settings, code = self.settings, self.usual.language
        language = code if code in settings.codes else settings.default
        return absolute(settings, language, f"{RULES_PAGE}#{rule.id}")


def messages_in(settings: Settings, language: str | None = None) -> Messages:
    """Return the words of `language`, of each record's own, or of the user's; raises CannotRun."""
    if language is None or language == _RECORD_LANGUAGE:
        usual = user_wording(settings.root)
    else:
        usual = wording(language, settings.root)
    return Messages(settings, usual, language == _RECORD_LANGUAGE)
