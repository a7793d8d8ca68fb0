"""Every rule there is, in the order of the rules' pages."""

from generator.catalogue.loading_rules import RULES as LOADING
from generator.finding import Rule
from generator.rules import (
    language,
    letters,
    modules,
    personal_file_names,
    pictures,
    placeholders,
    placement_forms,
    print_limits,
    privacy,
    programmes,
    records,
    references,
    self_checks,
    shorter_versions,
    site_settings,
    stories,
    text_comments,
    texts,
    translated_texts,
    translations,
    vocabulary,
    word_lists,
)
from generator.rules.rule import Check
from generator.source.reading_rules import RULES as READING

CHECKS: tuple[Check, ...] = (
    *placeholders.CHECKS,
    *records.CHECKS,
    *vocabulary.CHECKS,
    *references.CHECKS,
    *texts.CHECKS,
    *text_comments.CHECKS,
    *language.CHECKS,
    *pictures.CHECKS,
    *privacy.CHECKS,
    *modules.CHECKS,
    *self_checks.CHECKS,
    *shorter_versions.CHECKS,
    *word_lists.CHECKS,
    *programmes.CHECKS,
    *stories.CHECKS,
    *placement_forms.CHECKS,
    *translations.CHECKS,
    *translated_texts.CHECKS,
    *letters.CHECKS,
    *print_limits.CHECKS,
)
RULES: tuple[Rule, ...] = (
    *READING,
    *LOADING,
    *(check.rule for check in CHECKS),
    *personal_file_names.RULES,
    *site_settings.RULES,
    print_limits.PRINT_FAILED,
)
